/// Sends requests and returns what came back, within their limits.
///
/// Clients know this protocol only, so that tests can answer in a server's place.
package protocol HTTPTransport: Sendable {
  /// The response of a server that answered at all, whatever its status; redirects have been followed.
  /// - Throws: a ``FetchProblem`` when no whole response came.
  func send(_ request: HTTPRequest) throws(FetchProblem) -> HTTPResponse
}
