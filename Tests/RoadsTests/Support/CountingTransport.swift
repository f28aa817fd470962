import Fetching
import Roads
import Synchronization

/// Counts what another transport sends.
final class CountingTransport: HTTPTransport {
  private let transport: any HTTPTransport
  private let sent = Mutex(0)

  init(_ transport: any HTTPTransport) { self.transport = transport }

  var count: Int { sent.withLock { $0 } }

  func send(_ request: HTTPRequest) throws(FetchProblem) -> HTTPResponse {
    sent.withLock { $0 += 1 }
    return try transport.send(request)
  }
}

extension SnapLimits {
  /// As if the service had not been told how near a road must be.
  static var endless: SnapLimits {
    var limits = SnapLimits()
    limits.address.count = 1_000_000
    limits.street.count = 1_000_000
    return limits
  }
}
