import Fetching
import Testing

@testable import PackExchange

@Suite struct ChallengeTests {
  private static func bearer(_ realm: String, _ service: String? = nil) -> Challenge {
    .bearer(realm: realm, service: service)
  }

  @Test(arguments: [
    ("Basic realm=\"izika\"", [Challenge.basic]), ("basic", [.basic]),
    (#"Bearer realm="https://a/t",service="s",scope="repository:x:pull,push""#, [bearer("https://a/t", "s")]),
    (#"bearer service = "s" , realm = "https://a/t""#, [bearer("https://a/t", "s")]),
    (#"Basic realm="a, b=\"c\"", Bearer realm="https://a/t""#, [.basic, bearer("https://a/t")]),
    (#"Negotiate, Basic realm=x"#, [.basic]),
    (#"Bearer realm="https://a/t",realm="https://b/t""#, [bearer("https://a/t")]),
    (#"Bearer realm="https://a/t"#, []), ("Bearer", []), ("", []), ("=x", []), ("Digest realm=\"x\", nonce=\"y\"", []),
  ])
  func isReadAsItIsWritten(_ text: String, _ expected: [Challenge]) { #expect(Challenge.read(text) == expected) }

  @Test func severalHeadersAreOneList() {
    let response = HTTPResponse(
      status: 401,
      headers: [
        ("WWW-Authenticate", "Basic realm=\"x\""), ("Date", "y"), ("www-authenticate", "Bearer realm=\"https://a/t\""),
      ])
    #expect(Challenge.all(of: response) == [.basic, .bearer(realm: "https://a/t", service: nil)])
  }
}
