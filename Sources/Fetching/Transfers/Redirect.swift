import CCurl
import Values

/// Where a server sends who asked it (RFC 9110 section 15.4).
enum Redirect {
  /// How many are followed.
  static let most = 5

  /// The request to send next; nil for a response that is no redirect.
  /// - Throws: ``FetchProblem/badRedirect`` from https to http, or to what is neither.
  static func following(_ request: HTTPRequest, by response: HTTPResponse) throws(FetchProblem) -> HTTPRequest? {
    guard [301, 302, 303, 307, 308].contains(response.status), let location = response.header("Location") else {
      return nil
    }
    guard let target = target(of: location, from: request.address), target.isSafe || !request.address.isSafe else {
      throw .badRedirect
    }
    var next = request
    if isTrusted(target, by: request.address) {
      next.address = target.withCredentials(of: request.address)
    } else {
      next.address = target.withCredentials(of: nil)
      next.headers.removeAll { !harmless.contains($0.name.lowercased()) }
    }
    // 307 and 308 alone keep the method; browsers have turned the others into GET since there are browsers.
    if response.status < 307, next.method != .head { next.method = .get }
    return next
  }

  /// The address that `location` stands for where it is not whole; nil when it is no web address.
  static func target(of location: String, from address: WebAddress) -> WebAddress? {
    guard let text = izika_curl_resolve(address.text, PercentEncoding.completed(location)) else { return nil }
    defer { izika_curl_free(text) }
    return WebAddress(String(cString: text))
  }

  /// Whether user, password and keys may go on: to the same server, or to its own https.
  private static func isTrusted(_ target: WebAddress, by address: WebAddress) -> Bool {
    let (before, after) = (address.plainOrigin, target.plainOrigin)
    return before == after || before == "http://" + address.host && after == "https://" + address.host
  }

  /// What a stranger may read; any other header may hold a key.
  private static let harmless: Set<String> = ["accept", "accept-language", "if-none-match", "if-modified-since"]
}

extension WebAddress {
  /// What a server means by a `Location`, which need not be a whole address; nil for what is no web address.
  package func target(of location: String) -> WebAddress? { Redirect.target(of: location, from: self) }
}
