import Testing

@testable import Fetching

@Suite struct WebAddressTests {
  @Test func showsNothingSecret() throws {
    let address = try #require(WebAddress("https://anna:geheim@Maps.Example.org:8443/geo/?api_key=abc#top"))
    #expect(address.withoutSecrets == "https://maps.example.org:8443/geo")
    #expect("\(address)" == "https://maps.example.org:8443")
    #expect(!String(reflecting: address).contains("abc"))
    var dumped = ""
    dump(address, to: &dumped)
    #expect(!dumped.contains("geheim") && !dumped.contains("abc"))
  }

  @Test func putsFieldsBehindThoseThatAreThere() throws {
    let address = try #require(WebAddress("https://anna:geheim@maps.example.org/geo/?api_key=abc"))
    let below = address.appending("/search", [("q", "12 rue d'Été & Cie"), ("limit", "5")])
    #expect(
      below.text
        == "https://maps.example.org/geo/search?api_key=abc&q=12%20rue%20d%27%C3%89t%C3%A9%20%26%20Cie&limit=5"
    )
  }

  @Test(arguments: ["", "ftp://example.org", "https://", "http:///x", "https://exa mple.org", "file:///etc/passwd"])
  func refusesWhatIsNoWebAddress(_ text: String) { #expect(WebAddress(text) == nil) }

  @Test func keepsTheTextThatIsAskedFor() throws {
    #expect(try #require(WebAddress("https://a.example/dav/?export")).text == "https://a.example/dav/?export")
    #expect(try #require(WebAddress("https://a.example/dav//")).appending("/x").text == "https://a.example/dav/x")
  }

  @Test(arguments: [
    ("https://anna:geheim@a.example", "anna", "geheim"), ("https://anna@a.example", "anna", ""),
    ("https://an%40na:g%3Ae%2fh%@a.example", "an@na", "g:e/h%"), ("https://an@na:a:b@a.example", "an@na", "a:b"),
  ])
  func knowsItsUser(_ text: String, _ user: String, _ password: String) throws {
    let address = try #require(WebAddress(text))
    #expect(address.credentials?.user == user && address.credentials?.password == password)
    #expect(address.text == "https://a.example" && address.host == "a.example")
  }

  @Test(arguments: [
    ("https://A.example:8443/x", "a.example"), ("http://[::1]:80", "[::1]"), ("http://[fe80::1]/", "[fe80::1]"),
    ("http://10.0.0.1", "10.0.0.1"),
  ])
  func knowsItsHost(_ text: String, _ host: String) throws { #expect(try #require(WebAddress(text)).host == host) }

  /// A slip in a password must not make a host of its first half.
  @Test(arguments: [
    "https://anna:geh/eim@a.example", "https://anna:geh?eim@a.example", "https://anna:geh#eim@a.example",
    "https://a.example:99999/", "https://a.example:+1/", "https://a%2Eexample/", "https://[::1/", "https://[]/",
    "https://[::1]x/", "https://./", "https://a\\b/",
  ])
  func refusesWhatIsNoHost(_ text: String) { #expect(WebAddress(text) == nil) }
}

/// Who may be told what: the same server, and no other.
@Suite struct WebAddressOriginTests {
  @Test(arguments: [
    ("https://a.example/x", "https://a.example"), ("https://A.example:443/", "https://a.example"),
    ("http://a.example:80", "http://a.example"), ("https://a.example:80", "https://a.example:80"),
    ("https://[::1]:443/", "https://[::1]"), ("https://u:p@a.example/", "https://a.example"),
  ])
  func isWithoutThePortThatGoesWithoutSaying(_ text: String, _ origin: String) throws {
    #expect(try #require(WebAddress(text)).plainOrigin == origin)
  }

  @Test(arguments: [
    ("http://localhost:5000/", true), ("http://127.0.0.1/", true), ("http://[::1]:1/", true),
    ("http://127.0.0.1.example/", false), ("http://localhost.example/", false), ("http://10.0.0.1/", false),
  ])
  func knowsThisMachine(_ text: String, _ isLoopback: Bool) throws {
    #expect(try #require(WebAddress(text)).isLoopback == isLoopback)
  }

  @Test func addsFieldsBehindWhatIsThere() throws {
    let address = try #require(WebAddress("https://a.example/v2/uploads/?state=x%2Fy"))
    #expect(
      address.adding([("digest", "sha256:ab")]).text == "https://a.example/v2/uploads/?state=x%2Fy&digest=sha256%3Aab")
    #expect(try #require(WebAddress("https://a.example/t")).adding([("a", "b")]).text == "https://a.example/t?a=b")
  }

  @Test func namesAUserOrNot() throws {
    #expect(try #require(WebAddress("https://anna@a.example/")).hasUser)
    #expect(try #require(WebAddress("https://a.example/@")).hasUser == false)
  }
}
