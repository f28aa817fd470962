import TestSupport
import Testing

@testable import Fetching

/// What is sent besides questions: things to be kept, and questions whose answer is a header.
@Suite struct MethodTests {
  @Test(arguments: [0, 3, 2_000_000]) func putsABodyOfAnyLength(_ length: Int) throws {
    let server = try LoopbackServer { _ in .respond(201) }
    let body = [UInt8](repeating: 7, count: length)
    let response = try CurlTransport.forTests().send(
      HTTPRequest(.put(body: body, type: "application/x"), try server.web("/a/?b=c")))
    let request = try #require(server.requests.first)
    #expect(response.status == 201 && request.method == "PUT" && request.target == "/a/?b=c")
    #expect(request.body == body && request.header("Content-Type") == "application/x")
  }

  @Test func asksForTheHeadersAlone() throws {
    let server = try LoopbackServer { _ in .respond(200, headers: [("Content-Length", "12345"), ("X-Kind", "a")]) }
    let transport = CurlTransport.forTests()
    for _ in 1...2 {
      let response = try transport.send(HTTPRequest(.head, try server.web("/a")))
      #expect(response.status == 200 && response.body.isEmpty && response.header("X-Kind") == "a")
    }
    #expect(server.requests.map(\.method) == ["HEAD", "HEAD"])
    #expect(server.connections == 1, "nothing is waited for behind the headers")
  }

  /// A handle that has put something is used for the next question.
  @Test func methodsDoNotStick() throws {
    let server = try LoopbackServer { request in
      request.method == "HEAD" ? .respond(200) : .respond(200, text: request.method)
    }
    let transport = CurlTransport.forTests()
    let methods: [HTTPRequest.Method] = [
      .put(body: [1], type: "a/b"), .get, .head, .post(body: [1], type: "a/b"), .get,
    ]
    for method in methods {
      let response = try transport.send(HTTPRequest(method, try server.web()))
      #expect(response.body == Array((method == .head ? "" : method.name).utf8))
    }
    #expect(server.requests.map(\.method) == methods.map(\.name))
    #expect(server.connections == 1)
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func isNotSentOnWhereThatIsNotWanted(_ status: Int) throws {
    let stranger = try LoopbackServer { _ in .respond(200) }
    let server = try LoopbackServer { _ in .respond(status, headers: [("Location", stranger.address)]) }
    for method in [HTTPRequest.Method.get, .head, .post(body: [1], type: "a/b"), .put(body: [1], type: "a/b")] {
      var request = HTTPRequest(method, try server.web(), headers: [("Authorization", "Basic abc")])
      request.followsRedirects = false
      let response = try CurlTransport.forTests().send(request)
      #expect(response.status == status && response.header("Location") == stranger.address)
    }
    #expect(stranger.requests.isEmpty)
  }

  /// RFC 9110 section 15.4.4: what asks for headers goes on asking for headers.
  @Test func aQuestionForHeadersStaysOne() throws {
    let server = try LoopbackServer { request in
      request.path == "/" ? .respond(302, headers: [("Location", "/next")]) : .respond(200)
    }
    _ = try CurlTransport.forTests().send(HTTPRequest(.head, try server.web("/")))
    #expect(server.requests.map(\.method) == ["HEAD", "HEAD"])
  }
}
