/// Why no whole response came.
///
/// Texts name at most a host, never a path, a query, a user or a password: an address may be a secret as a whole.
package enum FetchProblem: Error, Sendable, Hashable {
  /// No connection: the name is unknown, nobody listens, the network is down. With the transport's own words.
  case unreachable(String)
  /// The connection is not safe: an expired or foreign certificate.
  case unsafeConnection(String)
  /// The host, asked itself or by a redirect, stands where the request's ``AddressPolicy`` does not let it go.
  case forbiddenAddress(host: String)
  /// Nothing, or not everything, came in time; in seconds.
  case tooSlow(seconds: Int)
  /// A body or headers of more bytes than this limit.
  case tooLarge(bytes: Int)
  /// The connection broke within the response.
  case cutShort
  /// What came is no HTTP response, or is packed wrongly: another kind of server listens there. With the transport's
  /// own words.
  case garbled(String)
  /// Redirected too often, from https to http, or to what is neither.
  case badRedirect
}
