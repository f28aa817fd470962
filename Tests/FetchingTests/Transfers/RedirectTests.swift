import TestSupport
import Testing

@testable import Fetching

@Suite struct RedirectTests {
  @Test(arguments: [
    ("/b?x=1", "https://a.example/b?x=1"), ("c", "https://a.example/dir/c"), ("?y", "https://a.example/dir/page?y"),
    ("//b.example/z/", "https://b.example/z/"), ("https://B.example:8443", "https://b.example:8443/"),
    ("/Réunions du mois.ics", "https://a.example/R%C3%A9unions%20du%20mois.ics"),
    ("../up#part", "https://a.example/up"),
  ])
  func findsWhatALocationStandsFor(_ location: String, _ target: String) throws {
    let address = try #require(WebAddress("https://anna:geheim@a.example/dir/page?q=1"))
    #expect(Redirect.target(of: location, from: address)?.text == target)
  }

  @Test(arguments: [
    "file:///etc/passwd", "ftp://b.example/", "gopher://127.0.0.1:6379/_x", "http://", "webcal://b.example/x",
  ])
  func refusesWhatIsNoWebAddress(_ location: String) throws {
    let server = try LoopbackServer { _ in .respond(302, headers: [("Location", location)]) }
    #expect(throws: FetchProblem.badRedirect) { try CurlTransport.forTests().send(HTTPRequest(.get, try server.web())) }
    #expect(server.requests.count == 1)
  }

  @Test func neverGoesFromSafeToUnsafe() throws {
    let address = try #require(WebAddress("https://a.example/"))
    let response = HTTPResponse(status: 301, headers: [("location", "http://a.example/")])
    #expect(throws: FetchProblem.badRedirect) { try Redirect.following(HTTPRequest(.get, address), by: response) }
  }

  @Test func followsFiveAndNoMore() throws {
    let server = try LoopbackServer { request in
      let step = Int(request.path.dropFirst()) ?? 0
      return step == 0 ? .respond(200, text: "here") : .respond(302, headers: [("Location", "/\(step - 1)")])
    }
    let transport = CurlTransport.forTests()
    #expect(try transport.send(HTTPRequest(.get, try server.web("/5"))).body == Array("here".utf8))
    #expect(server.connections == 1)
    #expect(throws: FetchProblem.badRedirect) { try transport.send(HTTPRequest(.get, try server.web("/6"))) }
  }

  @Test func leavesALoop() throws {
    let server = try LoopbackServer { _ in .respond(301, headers: [("Location", "/")]) }
    #expect(throws: FetchProblem.badRedirect) { try CurlTransport.forTests().send(HTTPRequest(.get, try server.web())) }
    #expect(server.requests.count == Redirect.most + 1)
  }

  @Test func keepsTheSlashThatAServerAsksFor() throws {
    let server = try LoopbackServer { request in
      request.target == "/dir/" ? .respond(200) : .respond(301, headers: [("Location", "/dir/")])
    }
    #expect(try CurlTransport.forTests().send(HTTPRequest(.get, try server.web("/dir"))).status == 200)
  }

  @Test func tellsAStrangerNothingSecret() throws {
    let stranger = try LoopbackServer { _ in .respond(200) }
    let server = try LoopbackServer { request in
      request.path == "/"
        ? .respond(302, headers: [("Location", "/again")])
        : .respond(302, headers: [("Location", stranger.address + "/x")])
    }
    let headers = [("Authorization", "Bearer abc"), ("X-Key", "abc"), ("Accept", "text/calendar")]
    _ = try CurlTransport.forTests().send(HTTPRequest(.get, try server.web("/", user: "anna:geheim"), headers: headers))
    #expect(server.requests.map { $0.header("X-Key") } == ["abc", "abc"])
    let told = try #require(stranger.requests.first)
    #expect(told.headers.map(\.name).sorted() == ["Accept", "Accept-Encoding", "Host", "User-Agent"])
  }

  @Test func keepsTheUserOnTheWayToTheSameServer() throws {
    let server = try LoopbackServer { request in
      request.path == "/" ? .respond(302, headers: [("Location", "/in")]) : .respond(200)
    }
    _ = try CurlTransport.forTests().send(HTTPRequest(.get, try server.web("/", user: "anna:geheim")))
    #expect(server.requests.map { $0.header("Authorization") } == Array(repeating: "Basic YW5uYTpnZWhlaW0=", count: 2))
  }

  @Test(arguments: [
    ("http://a.example/", "https://a.example/", true), ("http://a.example:80/", "https://a.example:443/", true),
    ("https://a.example:443/", "https://a.example/", true), ("http://a.example:8080/", "https://a.example/", false),
    ("https://a.example/", "https://a.example:8443/", false), ("https://a.example/", "https://b.a.example/", false),
    ("https://[::1]/", "https://[::1]:443/", true), ("https://a.example/", "https://x:y@b.example/", false),
  ])
  func knowsWhoMayHaveTheUser(_ from: String, _ to: String, _ keeps: Bool) throws {
    let whole = from.replacing("://", with: "://anna:geheim@")
    let request = HTTPRequest(.get, try #require(WebAddress(whole)), headers: [("X-Key", "abc")])
    let response = HTTPResponse(status: 307, headers: [("Location", to)])
    let next = try #require(try Redirect.following(request, by: response))
    #expect((next.address.credentials?.user == "anna") == keeps)
    #expect(next.headers.isEmpty != keeps)
    #expect(next.address.credentials == nil || keeps)
  }

  @Test(arguments: [(301, "GET"), (302, "GET"), (303, "GET"), (307, "POST"), (308, "POST")])
  func keepsOrChangesTheMethod(_ status: Int, _ method: String) throws {
    let server = try LoopbackServer { request in
      request.path == "/" ? .respond(status, headers: [("Location", "/next")]) : .respond(200)
    }
    _ = try CurlTransport.forTests().send(HTTPRequest(.post(body: Array("abc".utf8), type: "a/b"), try server.web("/")))
    #expect(server.requests.map(\.method) == ["POST", method])
    #expect(server.requests.last?.text == (method == "POST" ? "abc" : ""))
  }

  @Test func bringsARedirectThatLeadsNowhere() throws {
    let server = try LoopbackServer { _ in .respond(302) }
    #expect(try CurlTransport.forTests().send(HTTPRequest(.get, try server.web())).status == 302)
  }
}
