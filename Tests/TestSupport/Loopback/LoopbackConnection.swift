import Foundation

/// One client's connection: requests are read from it and answers written to it, one after the other.
struct LoopbackConnection {
  let socket: Int32
  let number: Int
  /// Told of the bytes that the client's side took, as it takes them.
  private let count: (Int) -> Void
  /// Read, but not yet used.
  private var pending: [UInt8] = []

  init(socket: Int32, number: Int, count: @escaping (Int) -> Void) {
    self.socket = socket
    self.number = number
    self.count = count
  }

  /// The next request, without its number; nil when the client went away or speaks something else, such as TLS.
  mutating func read() -> LoopbackRequest? {
    let end = Array("\r\n\r\n".utf8)
    while pending.firstRange(of: end) == nil {
      guard pending.count < 1 << 20, receive(), (0x41...0x5A).contains(pending[0]) else { return nil }
    }
    guard let range = pending.firstRange(of: end),
      var request = LoopbackRequest(head: Array(pending[..<range.lowerBound]), number: 0, connection: number)
    else { return nil }
    pending.removeFirst(range.upperBound)
    let length = request.header("Content-Length").flatMap { Int($0) } ?? 0
    while pending.count < length { guard receive() else { return nil } }
    request.body = Array(pending.prefix(length))
    pending.removeFirst(length)
    return request
  }

  /// Whether the connection can be used for another request.
  mutating func send(_ answer: LoopbackAnswer) -> Bool {
    switch answer {
    case .respond(let status, let headers, let body):
      return write(LoopbackAnswer.head(status, headers, length: body.count) + body)
    case .drip(let body, let piece, let milliseconds):
      guard write(LoopbackAnswer.head(200, [], length: body.count)) else { return false }
      for start in stride(from: 0, to: body.count, by: piece) {
        usleep(UInt32(milliseconds) * 1_000)
        guard write(Array(body[start..<min(body.count, start + piece)])) else { return false }
      }
      return true
    case .cutAfter(let count, let body):
      _ = write(LoopbackAnswer.head(200, [], length: body.count) + body.prefix(count))
      return false
    case .endless(let size, let headers):
      return write(LoopbackAnswer.head(200, headers, length: size)) && writeZeros(size)
    case .raw(let bytes):
      _ = write(bytes)
      return false
    case .close: return false
    case .wait:
      while receive() {}
      return false
    }
  }

  private mutating func receive() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(socket, &buffer, buffer.count, 0)
    guard count > 0 else { return false }
    pending += buffer[..<count]
    return true
  }

  private mutating func writeZeros(_ size: Int) -> Bool {
    let zeros = [UInt8](repeating: 0, count: 1 << 18)
    var left = size
    while left > 0 {
      guard write(left < zeros.count ? Array(zeros.prefix(left)) : zeros) else { return false }
      left -= min(left, zeros.count)
    }
    return true
  }

  private mutating func write(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      self.count(count)
      start += count
    }
    return true
  }
}
