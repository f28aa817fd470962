/// What a ``LoopbackServer`` does about a request.
package enum LoopbackAnswer: Sendable {
  /// A whole response. `Content-Length` is added unless the headers say how the body ends.
  case respond(_ status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = [])
  /// A whole response with status 200 whose body comes in pieces of `bytes` bytes, one every `milliseconds`.
  case drip(_ body: [UInt8], bytes: Int = 1, every: Int)
  /// Status 200 and the length of `body`, but only its first `count` bytes; then the connection is closed.
  case cutAfter(_ count: Int, of: [UInt8])
  /// Status 200 and a body of `size` zeros, written as long as the client reads them.
  case endless(size: Int, headers: [(name: String, value: String)] = [])
  /// These bytes, whatever they are; then the connection is closed.
  case raw([UInt8])
  /// The connection is closed without a word.
  case close
  /// Nothing, until the client goes away or the server stops.
  case wait

  /// A whole response with a text as its body.
  package static func respond(
    _ status: Int, headers: [(name: String, value: String)] = [], text: String
  ) -> LoopbackAnswer { .respond(status, headers: headers, body: Array(text.utf8)) }

  /// Status 200 and a JSON text.
  package static func json(_ text: String, status: Int = 200) -> LoopbackAnswer {
    .respond(status, headers: [("Content-Type", "application/json")], text: text)
  }

  /// The line and headers of a response, with the empty line that ends them.
  static func head(_ status: Int, _ headers: [(name: String, value: String)], length: Int) -> [UInt8] {
    var text = "HTTP/1.1 \(status) \(status < 400 ? "OK" : "No")\r\n"
    for header in headers { text += "\(header.name): \(header.value)\r\n" }
    let names = Set(headers.map { $0.name.lowercased() })
    let hasNoBody = status == 204 || status == 304
    if !hasNoBody, names.isDisjoint(with: ["content-length", "transfer-encoding"]) {
      text += "Content-Length: \(length)\r\n"
    }
    return Array((text + "\r\n").utf8)
  }
}
