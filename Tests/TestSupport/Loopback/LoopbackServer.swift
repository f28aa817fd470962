import Foundation
import Synchronization

/// An HTTP/1.1 server on 127.0.0.1 that answers by a script, for tests of what asks servers.
///
/// ```swift
/// let server = try LoopbackServer { request in
///   request.path == "/search" ? .json("{}") : .respond(404)
/// }
/// let address = server.address  // http://127.0.0.1:41234
/// ```
///
/// Connections are kept until the client closes them, each on a thread of its own; all end with the server, when nothing
/// refers to it any more.
package final class LoopbackServer: Sendable {
  package typealias Script = @Sendable (LoopbackRequest) -> LoopbackAnswer

  /// `http://127.0.0.1:41234`.
  package let address: String
  package let port: Int
  private let exchange: LoopbackExchange

  /// Listens on a port that the system chooses.
  /// - Throws: a `POSIXError` when the system gives none.
  package init(_ script: @escaping Script) throws {
    let (listener, port) = try Self.listen()
    self.port = port
    address = "http://127.0.0.1:\(port)"
    exchange = LoopbackExchange(listener: listener, script: script)
    exchange.start()
  }

  deinit { exchange.stop() }

  /// All requests that were read to their end, in the order in which they came.
  package var requests: [LoopbackRequest] { exchange.state.withLock { $0.requests } }
  /// How many connections clients made.
  package var connections: Int { exchange.state.withLock { $0.made } }
  /// How many of them are still open.
  package var openConnections: Int { exchange.state.withLock { $0.open.count } }
  /// The bytes that clients took, heads and bodies; those that wait in a socket's buffers count as taken.
  package var sentBytes: Int { exchange.state.withLock { $0.sentBytes } }

  /// Returns when no client is connected any more, or after a second.
  package func waitUntilLeft() { for _ in 1...200 where openConnections > 0 { usleep(5_000) } }

  private static func listen() throws -> (descriptor: Int32, port: Int) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw problem() }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let stands = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && Glibc.listen(descriptor, 128) == 0
          && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard stands else {
      let problem = problem()
      close(descriptor)
      throw problem
    }
    return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
  }

  private static func problem() -> POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
