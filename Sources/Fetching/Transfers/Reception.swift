/// What has been received of one response, within its limits.
final class Reception {
  private let limits: FetchLimits
  private let host: String
  private let policy: AddressPolicy
  private(set) var headers: [(name: String, value: String)] = []
  private(set) var body: [UInt8] = []
  /// Of all responses up to this one, redirects' and interim ones (1xx) included.
  private(set) var headerBytes: Int
  private(set) var headerCount: Int
  /// Why no more was taken.
  private(set) var problem: FetchProblem?
  private var wasForbidden = false
  /// Whether the empty line has been read: what looks like a header after it is a trailer.
  private var isHeadWhole = false

  /// - Parameters:
  ///   - before: What came before a redirect, whose headers count.
  ///   - host: The host of this response's address.
  init(_ limits: FetchLimits, after before: Reception?, host: String, policy: AddressPolicy) {
    self.limits = limits
    self.host = host
    self.policy = policy
    headerBytes = before?.headerBytes ?? 0
    headerCount = before?.headerCount ?? 0
  }

  /// Takes a line of the head; false when it is too much.
  func take(headerLine line: UnsafeBufferPointer<UInt8>) -> Bool {
    headerBytes += line.count
    headerCount += 1
    guard headerBytes <= limits.headerBytes, headerCount <= limits.headerCount else {
      problem = .tooLarge(bytes: limits.headerBytes)
      return false
    }
    let text = String(decoding: line, as: UTF8.self)
    if text.hasPrefix("HTTP/") {
      headers = []
      isHeadWhole = false
    } else if !isHeadWhole {
      take(header: text)
    }
    return true
  }

  private func take(header text: String) {
    let spaces: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" || $0 == "\n" }
    var line = text.unicodeScalars[...]
    while let last = line.last, spaces(last) { line.removeLast() }
    if line.isEmpty {
      isHeadWhole = true
    } else if let first = line.first, spaces(first) {
      // A folded line (RFC 9112 section 5.2) goes on with the one before it.
      guard !headers.isEmpty else { return }
      headers[headers.count - 1].value += " " + String(line.drop(while: spaces))
    } else if let colon = line.firstIndex(of: ":") {
      headers.append(
        (String(line[..<colon]), String(line[line.index(after: colon)...].drop(while: spaces))))
    }
  }

  /// Takes a piece of the body; false when it is too much.
  /// - Parameter announced: How long the body will be as it is sent, where that is known and it is not packed.
  func take(body piece: UnsafeBufferPointer<UInt8>, announced: Int?) -> Bool {
    guard body.count + piece.count <= limits.bytes, announced ?? 0 <= limits.bytes else {
      problem = .tooLarge(bytes: limits.bytes)
      body = []
      return false
    }
    if body.isEmpty, let announced { body.reserveCapacity(min(announced, 1 << 24)) }
    body.append(contentsOf: piece)
    return true
  }

  /// Whether a connection may be made to `address`, one of those that the host has.
  func allows(_ address: NetworkAddress?) -> Bool {
    let isAllowed = policy.allows(address, for: host)
    if !isAllowed { wasForbidden = true }
    return isAllowed
  }

  /// What to say of a host to which no connection could be made, when one of its addresses was forbidden.
  var forbidden: FetchProblem? { wasForbidden ? .forbiddenAddress(host: host) : nil }

  /// Whether the body comes packed.
  var isPacked: Bool { headers.contains { $0.name.lowercased() == "content-encoding" } }
}
