/// Why no whole response came.
public enum FetchProblem: Error, Sendable, Hashable {
  /// No connection: the name is unknown, nobody listens, the network is down. With the transport's own words.
  case unreachable(String)
  /// The connection is not safe: an expired or foreign certificate.
  case unsafeConnection(String)
  /// Nothing, or not everything, came in time; in seconds.
  case tooSlow(seconds: Int)
  /// More bytes than the limit.
  case tooLarge(bytes: Int)
  /// The connection broke within the response.
  case cutShort
  /// Redirected too often, or to what is not http or https.
  case badRedirect
}
