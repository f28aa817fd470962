import Fetching
import Synchronization

/// Answers in a server's place, and keeps what it was asked.
package final class FakeTransport: HTTPTransport {
  package typealias Answer = @Sendable (HTTPRequest) throws(FetchProblem) -> HTTPResponse

  /// - Parameter number: how many requests came before.
  private let answer: @Sendable (_ request: HTTPRequest, _ number: Int) throws(FetchProblem) -> HTTPResponse
  private let kept = Mutex<[HTTPRequest]>([])

  package init(_ answer: @escaping Answer) {
    self.answer = { request, _ throws(FetchProblem) in try answer(request) }
  }

  /// One answer after the other; the last one again when they are at their end.
  package init(_ answers: Result<HTTPResponse, FetchProblem>...) {
    answer = { _, number throws(FetchProblem) in try answers[min(number, answers.count - 1)].get() }
  }

  /// The same response to everything.
  package convenience init(_ status: Int, _ body: String, headers: [(name: String, value: String)] = []) {
    self.init(.success(HTTPResponse(status: status, headers: headers, body: Array(body.utf8))))
  }

  /// The same body to everything.
  package convenience init(_ body: String) { self.init(200, body) }

  package var requests: [HTTPRequest] { kept.withLock { $0 } }

  package func send(_ request: HTTPRequest) throws(FetchProblem) -> HTTPResponse {
    let number = kept.withLock { kept in
      kept.append(request)
      return kept.count - 1
    }
    return try answer(request, number)
  }
}
