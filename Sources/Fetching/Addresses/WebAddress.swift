import Values

/// An http or https address; it may hold a key or be one, so nothing shows it whole.
package struct WebAddress: Sendable, Hashable {
  /// `https://data.geopf.fr`: what may be shown of an address that is a secret as a whole.
  package let origin: String
  /// `/geocodage`; empty or starting with `/`, never ending with one.
  package let path: String
  /// The `/` that the path ended with: servers answer other things without them.
  private let slashes: String
  /// With its `?`; empty where there is none. It may hold a key.
  private let query: String
  /// `user:password@`; empty where there is none.
  private let user: String

  /// Nil for what is no http or https address with a host. A fragment is dropped.
  package init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }),
      text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F })
    else { return nil }
    var rest = text.dropFirst(scheme.utf8.count)
    if let hash = rest.firstIndex(of: "#") { rest = rest[..<hash] }
    let mark = rest.firstIndex(of: "?") ?? rest.endIndex
    let slash = rest[..<mark].firstIndex(of: "/") ?? mark
    let at = rest[..<slash].lastIndex(of: "@").map { rest.index(after: $0) } ?? rest.startIndex
    let host = rest[at..<slash]
    guard Self.isHost(host) else { return nil }
    var path = rest[slash..<mark]
    while path.last == "/" { path.removeLast() }
    self.init(
      user: String(rest[..<at]), origin: scheme + host.lowercased(), path: String(path),
      slashes: String(rest[path.endIndex..<mark]), query: String(rest[mark...]))
  }

  private init(user: String, origin: String, path: String, slashes: String = "", query: String) {
    self.user = user
    self.origin = origin
    self.path = path
    self.slashes = slashes
    self.query = query
  }

  /// A name or number, and a port where there is one. Anything else could be a slip's half of a password, which
  /// ``origin`` would show.
  private static func isHost(_ text: Substring) -> Bool {
    var name = text
    if text.first == "[" {
      guard let end = text.lastIndex(of: "]") else { return false }
      name = text[..<end].dropFirst()
      let rest = text[text.index(after: end)...]
      return !name.isEmpty && name.allSatisfy { $0.isHexDigit || ":.".contains($0) } && isPort(rest)
    }
    if let colon = text.firstIndex(of: ":") {
      guard isPort(text[colon...]) else { return false }
      name = text[..<colon]
    }
    return name.contains { $0 != "." } && name.allSatisfy { $0.isLetter || $0.isNumber || "-._".contains($0) }
  }

  /// Nothing, or `:8443`.
  private static func isPort(_ text: Substring) -> Bool {
    text.isEmpty || text.first == ":" && UInt16(text.dropFirst()) != nil && text.dropFirst().allSatisfy(\.isNumber)
  }

  /// The address without user, password, query and fragment: what may be shown of a service's address.
  package var withoutSecrets: String { origin + path }

  /// The host as it is written, in lower case, without its port: `data.geopf.fr`, `[::1]`.
  package var host: String {
    let authority = origin.drop { $0 != "/" }.dropFirst(2)
    let brackets = authority.lastIndex(of: "]") ?? authority.startIndex
    return String(authority[..<(authority[brackets...].lastIndex(of: ":") ?? authority.endIndex)])
  }

  /// The origin without the port that goes without saying: two addresses with the same one lead to the same server.
  package var plainOrigin: String {
    let usual = isSafe ? ":443" : ":80"
    return origin.hasSuffix(host + usual) ? String(origin.dropLast(usual.utf8.count)) : origin
  }

  /// Whether the host is this machine, by a name that no network is asked about.
  package var isLoopback: Bool { ["localhost", "127.0.0.1", "[::1]"].contains(host) }

  /// Whether the address itself names a user.
  package var hasUser: Bool { !user.isEmpty }

  /// Whether it is an https address.
  package var isSafe: Bool { origin.hasPrefix("https:") }

  /// The whole text but for user and password, for the transport alone.
  var text: String { origin + path + slashes + query }

  /// The user and the password, percent-decoded, for the transport alone; nil where there are none.
  var credentials: (user: String, password: String)? {
    guard !user.isEmpty else { return nil }
    let parts = user.dropLast().split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return (PercentEncoding.decode(parts[0]), parts.count > 1 ? PercentEncoding.decode(parts[1]) : "")
  }

  /// The address of something below this one: `/search`, with fields that are percent-encoded and follow those that are
  /// there.
  package func appending(_ path: String, _ fields: [(name: String, value: String)] = []) -> WebAddress {
    WebAddress(user: user, origin: origin, path: self.path + path, query: query(with: fields))
  }

  /// This address with fields more, which are percent-encoded and follow those that are there.
  package func adding(_ fields: [(name: String, value: String)]) -> WebAddress {
    WebAddress(user: user, origin: origin, path: path, slashes: slashes, query: query(with: fields))
  }

  private func query(with fields: [(name: String, value: String)]) -> String {
    fields.reduce(into: query) { query, field in
      query += query.isEmpty ? "?" : "&"
      query += PercentEncoding.encode(field.name) + "=" + PercentEncoding.encode(field.value)
    }
  }

  /// This address with the user and password of another, or without any.
  func withCredentials(of other: WebAddress?) -> WebAddress {
    WebAddress(user: other?.user ?? "", origin: origin, path: path, slashes: slashes, query: query)
  }
}

extension WebAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { origin }
  package var debugDescription: String { origin }
  package var customMirror: Mirror { Mirror(self, children: ["origin": origin]) }
}
