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
        == "https://anna:geheim@maps.example.org/geo/search?api_key=abc&q=12%20rue%20d%27%C3%89t%C3%A9%20%26%20Cie&limit=5"
    )
  }

  @Test(arguments: ["", "ftp://example.org", "https://", "http:///x", "https://exa mple.org", "file:///etc/passwd"])
  func refusesWhatIsNoWebAddress(_ text: String) { #expect(WebAddress(text) == nil) }
}
