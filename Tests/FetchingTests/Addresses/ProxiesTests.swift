import TestSupport
import Testing

@testable import Fetching

@Suite struct ProxiesTests {
  @Test func takesTheProxyOfTheScheme() throws {
    #expect(try proxy("http://a.example", ["http_proxy": "p:1", "HTTPS_PROXY": "q:1"]) == "p:1")
    #expect(try proxy("https://a.example", ["http_proxy": "p:1", "HTTPS_PROXY": "q:1"]) == "q:1")
    #expect(try proxy("https://a.example", ["https_proxy": "r:1", "HTTPS_PROXY": "q:1"]) == "r:1")
    #expect(try proxy("http://a.example", ["ALL_PROXY": "all:1"]) == "all:1")
    #expect(try proxy("http://a.example", ["http_proxy": "", "all_proxy": "all:1"]) == nil)
    #expect(try proxy("http://a.example", [:]) == nil)
  }

  @Test func readsNoProxyThatAHeaderCouldName() throws {
    #expect(try proxy("http://a.example", ["HTTP_PROXY": "p:1"]) == nil)
  }

  @Test(arguments: [
    ("*", "a.example", true), ("a.example", "a.example", true), ("A.Example.", "a.example", true),
    ("example", "a.example", true), (".a.example", "a.example", true), ("a.example", "xa.example", false),
    ("b.example, a.example", "a.example", true), ("127.0.0.1", "127.0.0.1", true), ("10.0.0.0/8", "10.9.8.7", true),
    ("10.0.0.0/8", "11.0.0.1", false), ("0.0.0.1", "10.0.0.1", false), ("::1", "[::1]", true),
    ("fd00::/8", "[fd12::1]", true), ("fd00::/8", "[fe80::1]", false), ("2001:db8::/96", "[2001:db8::5]", true),
    ("2001:db8::/96", "[2001:db8::1:0:5]", false), ("10.0.0.0/x", "10.0.0.1", false), ("0.0.0.0/0", "8.8.8.8", true),
    ("::/0", "[2001:db8::1]", true), ("", "a.example", false), (".", "a.example", false),
  ])
  func sparesWhatNoProxyNames(_ exceptions: String, _ host: String, _ isSpared: Bool) throws {
    let proxy = try proxy("http://\(host)/", ["http_proxy": "p:1", "no_proxy": exceptions])
    #expect((proxy == nil) == isSpared)
  }

  /// A proxy would hear passwords that are meant for this machine, for which plain http is enough.
  @Test(arguments: [
    "http://127.0.0.1:5000", "http://localhost/packs/", "http://[::1]:5000", "https://localhost:8443",
    "http://LOCALHOST",
  ])
  func thisMachineIsAskedItself(_ address: String) throws {
    #expect(try proxy(address, ["all_proxy": "p:1", "http_proxy": "p:1", "https_proxy": "p:1"]) == nil)
  }

  @Test func whatIsOnlyCalledLikeThisMachineGoesThroughTheProxy() throws {
    for host in ["127.0.0.1.example", "localhost.example", "128.0.0.1"] {
      #expect(try proxy("http://\(host)/", ["http_proxy": "p:1"]) == "p:1")
    }
  }

  private func proxy(_ address: String, _ environment: [String: String]) throws -> String? {
    Proxies { environment[$0] }.proxy(for: try #require(WebAddress(address)))
  }
}
