/// Gives every request that names none the ``Pace`` of its server.
public struct PacedTransport: HTTPTransport {
  private let transport: any HTTPTransport
  private let pace: Pace?

  /// - Parameter pace: nil for a server that bears what it bears.
  public init(over transport: any HTTPTransport, pace: Pace?) {
    self.transport = transport
    self.pace = pace
  }

  public func send(_ request: HTTPRequest) throws(FetchProblem) -> HTTPResponse {
    var request = request
    request.pace = request.pace ?? pace
    return try transport.send(request)
  }
}
