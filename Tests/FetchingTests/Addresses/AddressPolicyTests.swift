import TestSupport
import Testing

@testable import Fetching

@Suite struct AddressPolicyTests {
  @Test(arguments: ["127.0.0.1", "localhost", "127.1", "2130706433", "0.0.0.0"])
  func refusesThisMachineByAnyName(_ host: String) throws {
    let server = try LoopbackServer { _ in .respond(200) }
    let address = try #require(WebAddress("http://\(host):\(server.port)/"))
    #expect(throws: FetchProblem.forbiddenAddress(host: host)) {
      try CurlTransport.forTests().send(HTTPRequest(.get, address, policy: .publicOnly))
    }
    #expect(server.connections == 0)
  }

  @Test func letsAHostInThatIsAllowedByName() throws {
    let server = try LoopbackServer { _ in .respond(200) }
    let address = try #require(WebAddress("http://LOCALHOST:\(server.port)/"))
    let policy = AddressPolicy.publicOnly(allowing: ["Localhost."])
    #expect(try CurlTransport.forTests().send(HTTPRequest(.get, address, policy: policy)).status == 200)
    #expect(throws: FetchProblem.forbiddenAddress(host: "127.0.0.1")) {
      try CurlTransport.forTests().send(HTTPRequest(.get, try server.web(), policy: policy))
    }
  }

  @Test func looksAtEveryRedirect() throws {
    let inside = try LoopbackServer { _ in .respond(200, text: "secret") }
    let server = try LoopbackServer { _ in .respond(302, headers: [("Location", inside.address)]) }
    let address = try #require(WebAddress("http://localhost:\(server.port)/"))
    #expect(throws: FetchProblem.forbiddenAddress(host: "127.0.0.1")) {
      try CurlTransport.forTests().send(
        HTTPRequest(.get, address, policy: .publicOnly(allowing: ["localhost"])))
    }
    #expect(server.requests.count == 1)
    #expect(inside.connections == 0)
  }

  @Test func doesNotUseAConnectionMadeUnderAnotherPolicy() throws {
    let server = try LoopbackServer { _ in .respond(200) }
    let transport = CurlTransport.forTests()
    _ = try transport.send(HTTPRequest(.get, try server.web()))
    #expect(throws: FetchProblem.forbiddenAddress(host: "127.0.0.1")) {
      try transport.send(HTTPRequest(.get, try server.web(), policy: .publicOnly))
    }
    #expect(server.requests.count == 1)
  }

  @Test(arguments: [
    "8.8.8.8", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.1", "198.17.0.1", "223.255.255.255",
    "2001:4860:4860::8888", "2a01:e0a::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:0808:0808::1",
  ])
  func knowsPublicAddresses(_ text: String) throws { #expect(try #require(NetworkAddress(text)).isPublic) }

  @Test(arguments: [
    "0.0.0.0", "0.1.2.3", "10.255.0.1", "100.64.0.0", "100.127.255.255", "127.0.0.1", "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.19.255.255",
    "198.51.100.1", "203.0.113.1", "224.0.0.251", "239.255.255.250", "255.255.255.255", "::", "::1", "fe80::1",
    "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:192.168.1.1", "::127.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b:1::808:808", "2002:7f00:1::", "2001::1", "2001:db8::1", "3fff::1", "100::1", "fec0::1",
  ])
  func knowsSpecialAddresses(_ text: String) throws { #expect(try !#require(NetworkAddress(text)).isPublic) }

  @Test func leavesNamesToAProxy() throws {
    let proxy = try LoopbackServer { request in .respond(200, text: request.target) }
    let transport = CurlTransport(agent: "test", proxies: Proxies { $0 == "http_proxy" ? proxy.address : nil })
    func send(_ address: String) throws -> String {
      let request = HTTPRequest(.get, try #require(WebAddress(address)), policy: .publicOnly)
      return String(decoding: try transport.send(request).body, as: UTF8.self)
    }
    #expect(try send("http://calendar.example/x?y") == "http://calendar.example/x?y")
    for host in ["localhost", "a.localhost.", "127.0.0.1", "127.1", "[::1]", "192.168.1.1"] {
      #expect(throws: FetchProblem.forbiddenAddress(host: host)) { try send("http://\(host)/") }
    }
    #expect(proxy.requests.count == 1)
  }
}
