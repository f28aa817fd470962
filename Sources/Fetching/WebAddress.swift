/// An http or https address; it may hold a key or be one, so nothing shows it whole.
public struct WebAddress: Sendable, Hashable {
  /// The whole text, for the transport alone.
  let text: String
  /// `https://data.geopf.fr`: what may be shown of an address that is a secret as a whole.
  public let origin: String
  /// `/geocodage`; empty or starting with `/`, never ending with one.
  public let path: String
  /// With its `?`; empty where there is none. It may hold a key.
  private let query: String
  /// `user:password@`; empty where there is none.
  private let user: String

  /// Nil for what is no http or https address with a host. A fragment is dropped.
  public init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }),
      text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F })
    else { return nil }
    var rest = text.dropFirst(scheme.utf8.count)
    if let hash = rest.firstIndex(of: "#") { rest = rest[..<hash] }
    let mark = rest.firstIndex(of: "?") ?? rest.endIndex
    let slash = rest[..<mark].firstIndex(of: "/") ?? mark
    let at = rest[..<slash].lastIndex(of: "@").map { rest.index(after: $0) } ?? rest.startIndex
    let host = rest[at..<slash]
    guard !host.isEmpty, host.first != ":" else { return nil }
    var path = rest[slash..<mark]
    while path.last == "/" { path.removeLast() }
    self.init(
      user: String(rest[..<at]), origin: scheme + host.lowercased(), path: String(path), query: String(rest[mark...]))
  }

  private init(user: String, origin: String, path: String, query: String) {
    self.user = user
    self.origin = origin
    self.path = path
    self.query = query
    let slashes = origin.firstRange(of: "://")?.upperBound ?? origin.startIndex
    text = origin[..<slashes] + user + origin[slashes...] + path + query
  }

  /// The address without user, password, query and fragment: what may be shown of a service's address.
  public var withoutSecrets: String { origin + path }

  /// The address of something below this one: `/search`, with fields that are percent-encoded and follow those that are there.
  public func appending(_ path: String, _ fields: [(name: String, value: String)] = []) -> WebAddress {
    var query = self.query
    for field in fields {
      query += query.isEmpty ? "?" : "&"
      query += PercentEncoding.encode(field.name) + "=" + PercentEncoding.encode(field.value)
    }
    return WebAddress(user: user, origin: origin, path: self.path + path, query: query)
  }
}

extension WebAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { origin }
  public var debugDescription: String { origin }
  public var customMirror: Mirror { Mirror(self, children: ["origin": origin]) }
}
