import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Fetching

extension CurlTransport {
  /// A transport that no proxy of the machine stands in the way of.
  static func forTests() -> CurlTransport {
    CurlTransport(agent: "izika-rules/1.0 (+https://example.org/)", proxies: .none)
  }
}

extension LoopbackServer {
  func web(_ target: String = "", user: String = "") throws -> WebAddress {
    try #require(WebAddress("http://\(user.isEmpty ? "" : user + "@")127.0.0.1:\(port)\(target)"))
  }
}

/// An address at which nobody listens any more.
func unusedAddress() throws -> String { try LoopbackServer { _ in .close }.address }

/// A name that is refused without asking anybody: a part of it is longer than DNS allows.
let unknownHost = String(repeating: "a", count: 64) + ".example"

func inThread(_ body: @escaping @Sendable () -> Void) { Thread.detachNewThread(body) }

/// Where several threads wait for each other.
final class Meeting: Sendable {
  private let count: Int
  private let arrived = Mutex(0)
  let bodies = Bodies()

  init(of count: Int) { self.count = count }

  /// Returns when all are here, or after a second.
  func wait() {
    arrived.withLock { $0 += 1 }
    for _ in 1...200 where arrived.withLock({ $0 }) < count { usleep(5_000) }
  }

  func waitForBodies() { for _ in 1...400 where bodies.all.count < count { usleep(5_000) } }

  final class Bodies: Sendable {
    private let list = Mutex<[[UInt8]?]>([])
    var all: [[UInt8]?] { list.withLock { $0 } }
    func append(_ body: [UInt8]?) { list.withLock { $0.append(body) } }
  }
}
