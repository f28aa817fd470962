import CCurl

/// Sends requests by libcurl: over one connection after the other to the same server, from several threads at once.
///
/// Certificates are checked against the system's; proxies are those of the environment (`http_proxy`, `https_proxy`,
/// `all_proxy`, `no_proxy`). Nothing else is read or kept: no cookies, no `.netrc`, no `.curlrc`.
///
/// ```swift
/// let transport = CurlTransport(program: "izika-rules", version: "1.0", page: "https://example.org/izika-rules")
/// let address = WebAddress("http://127.0.0.1:5000")!.appending("/nearest/v1/driving/7.42,43.73")
/// let response = try transport.send(HTTPRequest(.get, address))
/// print(response.status)
/// ```
package final class CurlTransport: HTTPTransport {
  private let agent: String
  private let certificates: String?
  private let proxies: Proxies
  private let pool = CurlHandlePool()

  /// - Parameters:
  ///   - page: Where the program is described, for the owners of the servers that it asks.
  ///   - certificates: A file of certificates (PEM) to trust instead of the system's.
  package convenience init(program: String, version: String, page: String, certificates: String? = nil) {
    self.init(agent: "\(program)/\(version) (+\(page))", certificates: certificates, proxies: .ofEnvironment)
  }

  init(agent: String, certificates: String? = nil, proxies: Proxies) {
    self.agent = agent
    self.certificates = certificates
    self.proxies = proxies
  }

  package func send(_ request: HTTPRequest) throws(FetchProblem) -> HTTPResponse {
    let end = ContinuousClock.now + .seconds(request.limits.totalSeconds)
    var request = request
    var before: Reception?
    for _ in 0...Redirect.most {
      let (response, reception) = try receive(request, after: before, until: end)
      guard request.followsRedirects, let next = try Redirect.following(request, by: response) else { return response }
      request = next
      before = reception
    }
    throw .badRedirect
  }

  /// The response of one server, be it a redirect.
  private func receive(
    _ request: HTTPRequest, after before: Reception?, until end: ContinuousClock.Instant
  ) throws(FetchProblem) -> (HTTPResponse, Reception) {
    let left = (end - ContinuousClock.now) / .milliseconds(1)
    guard left >= 1 else { throw .tooSlow(seconds: request.limits.totalSeconds) }
    let host = request.address.host
    let proxy = proxies.proxy(for: request.address)
    if proxy != nil, !request.policy.allowsByProxy(host) { throw .forbiddenAddress(host: host) }

    let purpose = CurlHandlePool.Purpose(origin: request.address.origin, policy: request.policy)
    guard let handle = pool.take(for: purpose) else {
      throw .unreachable("this system has no libcurl that can be started (apt-get install libcurl4)")
    }
    defer { pool.giveBack(handle, of: purpose) }
    let reception = Reception(request.limits, after: before, host: host, policy: request.policy)
    let transfer = CurlTransfer(handle: handle, reception: reception)
    transfer.prepare(request, milliseconds: Int(left))
    transfer.introduce(as: agent, certificates: certificates, proxy: proxy)
    let code = transfer.perform(request)
    // libcurl counts in milliseconds and may be early by some.
    let isLate = ContinuousClock.now + .milliseconds(50) >= end
    if let problem = transfer.problem(code, limits: request.limits, isLate: isLate) {
      throw problem
    }
    let response = HTTPResponse(
      status: handle.long(CURLINFO_RESPONSE_CODE), headers: reception.headers, body: reception.body)
    return (response, reception)
  }
}
