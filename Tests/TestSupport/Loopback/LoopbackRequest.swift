/// What a client sent to a ``LoopbackServer``.
package struct LoopbackRequest: Sendable {
  /// Counted from 1 over all connections, in the order in which requests came.
  package var number: Int
  /// Counted from 1: requests of the same connection tell that a client keeps it.
  package var connection: Int
  /// `GET`.
  package var method: String
  /// As sent, with its query: `/search?q=Voiron`.
  package var target: String
  /// In the order sent.
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  /// The first value of a header, whose name is compared without case; nil when it is missing.
  package func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// The body as text.
  package var text: String { String(decoding: body, as: UTF8.self) }

  /// The target without its query.
  package var path: String { String(target.prefix { $0 != "?" }) }

  /// The fields of the query, percent-decoded, in the order sent; `+` is a space.
  package var query: [(name: String, value: String)] {
    guard let mark = target.firstIndex(of: "?") else { return [] }
    return target[target.index(after: mark)...].split(separator: "&").map { field in
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
    }
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension LoopbackRequest {
  /// Reads the line and headers of a request, without the empty line that ends them; nil for what is no HTTP/1 request.
  init?(head: [UInt8], number: Int, connection: Int) {
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
    let words = lines[0].split(separator: " ")
    guard words.count == 3, words[2].hasPrefix("HTTP/1.") else { return nil }
    self.init(
      number: number, connection: connection, method: String(words[0]), target: String(words[1]),
      headers: lines.dropFirst().compactMap { line in
        guard let colon = line.firstIndex(of: ":") else { return nil }
        return (String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
      }, body: [])
  }
}
