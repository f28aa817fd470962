import Synchronization

@testable import Fetching

/// Answers in a server's place, and keeps what it was asked.
final class FakeTransport: HTTPTransport {
  typealias Answer = @Sendable (HTTPRequest) throws(FetchProblem) -> HTTPResponse

  private let answer: Answer
  private let kept = Mutex<[HTTPRequest]>([])

  init(_ answer: @escaping Answer) { self.answer = answer }

  /// The same body to everything.
  convenience init(_ body: String) { self.init(200, body) }

  /// The same response to everything.
  convenience init(_ status: Int, _ body: String) {
    self.init { _ in HTTPResponse(status: status, body: Array(body.utf8)) }
  }

  var requests: [HTTPRequest] { kept.withLock { $0 } }
  /// Whole addresses but for user and password, with the keys in them: no request leaves a test.
  var addresses: [String] { requests.map(\.address.text) }

  func send(_ request: HTTPRequest) throws(FetchProblem) -> HTTPResponse {
    kept.withLock { $0.append(request) }
    return try answer(request)
  }
}

extension HTTPRequest {
  /// What was posted; empty for a question without a body.
  var posted: String {
    if case .post(let body, _) = method { String(decoding: body, as: UTF8.self) } else { "" }
  }
}
