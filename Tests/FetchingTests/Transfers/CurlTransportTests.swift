import Synchronization
import TestSupport
import Testing

@testable import Fetching

@Suite struct CurlTransportTests {
  @Test func bringsStatusHeadersAndBody() throws {
    let server = try LoopbackServer { _ in
      .raw(Array("HTTP/1.1 404 Gone\r\nA: 1\r\nb:\t2 \r\n 3\r\nA: 4\r\nContent-Length: 2\r\n\r\nno".utf8))
    }
    let response = try transport().send(HTTPRequest(.get, try server.web()))
    #expect(response.status == 404)
    #expect(response.headers.map { "\($0.name)=\($0.value)" } == ["A=1", "b=2 3", "A=4", "Content-Length=2"])
    #expect(response.body == Array("no".utf8))
  }

  @Test func saysWhoAsksAndSendsWhatItIsGiven() throws {
    let server = try LoopbackServer { _ in .respond(200) }
    let address = try server.web("/search/?key=abc", user: "an%40na:g%3Aeh")
    let headers = [("X-Text", "a\r\nX-Evil: 1"), ("X-Empty", "")]
    _ = try transport().send(
      HTTPRequest(.post(body: Array("lon,lat".utf8), type: "text/csv"), address, headers: headers))
    let request = try #require(server.requests.first)
    #expect(request.method == "POST" && request.target == "/search/?key=abc" && request.text == "lon,lat")
    #expect(request.header("User-Agent") == "izika-rules/1.0 (+https://example.org/)")
    #expect(request.header("Content-Type") == "text/csv")
    #expect(request.header("Accept-Encoding") == "gzip, deflate")
    #expect(request.header("X-Text") == "aX-Evil: 1" && request.header("X-Empty") == "")
    #expect(request.header("X-Evil") == nil && request.header("Expect") == nil && request.header("Cookie") == nil)
    // an@na:g:eh
    #expect(request.header("Authorization") == "Basic YW5AbmE6ZzplaA==")
  }

  @Test(arguments: [0, 3, 2_000_000]) func postsABodyOfAnyLength(_ length: Int) throws {
    let server = try LoopbackServer { request in .respond(200, text: "\(request.body.count)") }
    let body = [UInt8](repeating: 0, count: length)
    let response = try transport().send(HTTPRequest(.post(body: body, type: "a/b"), try server.web()))
    #expect(response.body == Array("\(length)".utf8))
  }

  @Test func keepsNoCookie() throws {
    let server = try LoopbackServer { _ in .respond(200, headers: [("Set-Cookie", "a=b; Path=/")]) }
    let transport = transport()
    for _ in 1...2 { _ = try transport.send(HTTPRequest(.get, try server.web())) }
    #expect(server.requests.count == 2)
    #expect(server.requests.allSatisfy { $0.header("Cookie") == nil })
  }

  @Test func keepsItsConnection() throws {
    let server = try LoopbackServer { _ in .respond(200, text: "ok") }
    let transport = transport()
    for _ in 1...20 { _ = try transport.send(HTTPRequest(.get, try server.web())) }
    #expect(server.requests.count == 20)
    #expect(server.connections == 1)
  }

  @Test func keepsTheConnectionsOfSeveralServers() throws {
    let servers = try (1...3).map { _ in try LoopbackServer { _ in .respond(200) } }
    let transport = transport()
    for _ in 1...5 { for server in servers { _ = try transport.send(HTTPRequest(.get, try server.web())) } }
    #expect(servers.map(\.connections) == [1, 1, 1])
  }

  @Test func asksAgainWhenAKeptConnectionWasClosedMeanwhile() throws {
    let server = try LoopbackServer { request in
      .respond(200, headers: request.number == 1 ? [("Connection", "close")] : [])
    }
    let transport = transport()
    for _ in 1...2 { #expect(try transport.send(HTTPRequest(.get, try server.web())).status == 200) }
  }

  @Test func servesSeveralThreadsAtOnce() async throws {
    // Each answer waits until all four requests are there: one after the other, they would never end.
    let meeting = Meeting(of: 4)
    let server = try LoopbackServer { _ in
      meeting.wait()
      return .respond(200, text: "ok")
    }
    let transport = transport()
    let address = try server.web()
    for _ in 1...4 { inThread { meeting.bodies.append(try? transport.send(HTTPRequest(.get, address)).body) } }
    meeting.waitForBodies()
    #expect(meeting.bodies.all == Array(repeating: Array("ok".utf8), count: 4))
    #expect(server.connections == 4)
    for _ in 1...4 { _ = try transport.send(HTTPRequest(.get, address)) }
    #expect(server.connections == 4)
  }

  @Test func unpacks() throws {
    let server = try LoopbackServer { _ in .respond(200, headers: [("Content-Encoding", "gzip")], body: Packed.calendar)
    }
    let response = try transport().send(HTTPRequest(.get, try server.web()))
    #expect(String(decoding: response.body, as: UTF8.self) == Packed.text)
  }

  private func transport() -> CurlTransport { .forTests() }
}
