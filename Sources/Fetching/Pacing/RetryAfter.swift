import Values

/// How long a server wants to be left alone (RFC 9110 section 10.2.3).
enum RetryAfter {
  /// In seconds, 0 for a moment that is past; nil where the response does not say.
  ///
  /// A date is compared with the response's own `Date`, where there is one: the server's clock may be wrong, or this
  /// machine's.
  static func seconds(_ response: HTTPResponse, now: Instant) -> Int? {
    guard let value = response.header("Retry-After") else { return nil }
    if !value.isEmpty, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return Int(value) ?? .max }
    guard let moment = HTTPDate.read(value) else { return nil }
    let sent = response.header("Date").flatMap { HTTPDate.read($0) } ?? now
    return max(0, moment - sent)
  }
}
