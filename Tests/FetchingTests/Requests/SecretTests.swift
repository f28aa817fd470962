import TestSupport
import Testing
import Values

@testable import Fetching

/// A link may be a password in any of its parts: whatever goes wrong, no text tells one of them.
@Suite struct SecretTests {
  /// Each secret alone in its place, as written and as it reads when it is decoded.
  private static let secrets = ["s3cretUser", "s3cret%2FPass", "s3cret/Pass", "s3cretPath", "s3cretKey", "s3cretTop"]

  private static func address(_ origin: String) -> String {
    origin.replacing("://", with: "://s3cretUser:s3cret%2FPass@") + "/a/s3cretPath/x?key=s3cretKey#s3cretTop"
  }

  private static let answers: [LoopbackAnswer] = [
    .respond(401), .respond(403), .respond(404), .respond(429), .respond(500), .respond(200, text: "<html>"),
    .respond(200), .cutAfter(2, of: [1, 2, 3]), .close, .raw(Array("SSH-2.0\r\n".utf8)), .endless(size: 200 << 20),
    .respond(302, headers: [("Location", "/a/s3cretPath/x?key=s3cretKey")]),
    .respond(302, headers: [("Location", "file:///s3cretPath")]),
    .respond(302, headers: [("Location", "http://s3cretUser:s3cret%2FPass@10.0.0.1/s3cretPath?s3cretKey")]),
    .respond(302, headers: [("Location", "http://\(unknownHost)/s3cretPath?s3cretKey")]),
    .respond(200, headers: [("Content-Encoding", "gzip")], text: "s3cretPath"),
  ]

  @Test(arguments: answers) func noFailureTellsASecret(_ answer: LoopbackAnswer) throws {
    let server = try LoopbackServer { _ in answer }
    try check("http://localhost:\(server.port)")
  }

  @Test func noConnectionThatFailsTellsASecret() throws {
    let server = try LoopbackServer { _ in .close }
    for origin in [
      try unusedAddress().replacing("127.0.0.1", with: "localhost"), "http://\(unknownHost)",
      "https://localhost:\(server.port)", "http://10.0.0.1", "ftp://a.example", "http://a.example:99999", "http://[::1",
      "http://a..example", "http://-", "http://\(String(repeating: "a", count: 300)).example",
    ] {
      try check(origin)
    }
  }

  @Test(arguments: [
    "http://s3cretUser:s3cret Pass@proxy.example:1", "s3cret://s3cretUser:x@proxy.example", "://s3cretKey",
  ])
  func noProxyTellsASecret(_ proxy: String) throws {
    let transport = CurlTransport(agent: "test", proxies: Proxies { $0 == "http_proxy" ? proxy : nil })
    let problem = #expect(throws: FetchProblem.self) {
      try transport.send(HTTPRequest(.get, try #require(WebAddress("http://a.example/"))))
    }
    #expect(try !"\(#require(problem))".contains("s3cret"))
  }

  private func check(_ origin: String) throws {
    let link: CalendarLink
    var texts: [String] = []
    do {
      link = try CalendarLink(Self.address(origin), name: "Pro")
    } catch {
      texts = Self.texts(error)
      #expect(Self.tells(texts).isEmpty, "\(texts)")
      return
    }
    texts.append("\(link) \(String(reflecting: link))")
    let transport = CurlTransport.forTests()
    let fetch = CalendarFetch(over: transport, allowing: ["localhost"])
    do {
      _ = try fetch.calendar(link, name: "Pro", known: nil)
      Issue.record("no failure for \(origin)")
    } catch {
      texts += Self.texts(error)
    }
    var limits = FetchLimits()
    limits.connectSeconds = 1
    do throws(FetchProblem) {
      let response = try transport.send(HTTPRequest(.get, link.address, limits: limits))
      texts += Self.texts(ServiceProblem(response))
    } catch {
      texts += Self.texts(.fetch(error))
      texts += ["\(error)", String(reflecting: error)]
    }
    let post = HTTPRequest.Method.post(body: Array("s3cretKey".utf8), type: "s3cretKey")
    let request = HTTPRequest(post, link.address, headers: [("s3cretUser", "s3cretKey")])
    var dumped = ""
    dump(request, to: &dumped)
    texts += ["\(request)", String(reflecting: request), dumped]
    #expect(Self.tells(texts).isEmpty, "\(texts)")
  }

  private static func texts(_ failure: Failure) -> [String] {
    ["\(failure)"]
      + failure.diagnostics.flatMap { [$0.message.english, $0.message.french, $0.advice.english, $0.advice.french] }
  }

  private static func texts(_ problem: ServiceProblem?) -> [String] {
    guard let problem else { return [] }
    return texts(Failure(problem.diagnostic(of: ServiceIdentity(kind: "ban", address: "https://shown.example"))))
  }

  private static func tells(_ texts: [String]) -> [String] {
    secrets.filter { secret in texts.contains { $0.lowercased().contains(secret.lowercased()) } }
  }
}
