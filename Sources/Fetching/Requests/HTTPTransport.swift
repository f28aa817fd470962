/// Sends requests and returns what came back, within their limits.
///
/// Clients know this protocol only, so that tests can answer in a server's place.
package protocol HTTPTransport: Sendable {
  /// The response of a server that answered at all, whatever its status; redirects have been followed.
  /// - Throws: a ``FetchProblem`` when no whole response came.
  func send(_ request: HTTPRequest) throws(FetchProblem) -> HTTPResponse
}

/// What a server answered.
package struct HTTPResponse: Sendable {
  package var status: Int
  /// In the order received; of the last response when there were redirects.
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  package init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first value of a header, whose name is compared without case; nil when it is missing.
  package func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.first { $0.name.lowercased() == wanted }?.value
  }
}
