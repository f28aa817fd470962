import TestSupport
import Testing

@testable import Fetching

@Suite struct PoliteTransportTests {
  private let time = FakeTime()

  @Test(arguments: [429, 502, 503, 504]) func asksAgainWithGrowingPauses(_ status: Int) throws {
    let transport = FakeTransport(.status(status))
    #expect(try polite(transport).send(request()).status == status)
    #expect(transport.requests.count == 3)
    #expect(time.pauses == [500, 1_000])
  }

  @Test(arguments: [FetchProblem.unreachable("x"), .tooSlow(seconds: 3), .cutShort])
  func asksAgainWhenNoResponseCame(_ problem: FetchProblem) throws {
    let transport = FakeTransport(.failure(problem), .failure(problem), .status(200))
    #expect(try polite(transport).send(request()).status == 200)
    let hopeless = FakeTransport(.failure(problem))
    #expect(throws: problem) { try polite(hopeless).send(request()) }
    #expect(hopeless.requests.count == 3)
  }

  @Test(arguments: [200, 204, 304, 400, 401, 403, 404, 500, 501]) func takesOtherResponsesAsTheyAre(_ status: Int)
    throws
  {
    let transport = FakeTransport(.status(status, ("Retry-After", "1")))
    #expect(try polite(transport).send(request()).status == status)
    #expect(transport.requests.count == 1 && time.pauses.isEmpty)
  }

  @Test(arguments: [
    FetchProblem.unsafeConnection("x"), .forbiddenAddress(host: "x"), .tooLarge(bytes: 1), .garbled("x"), .badRedirect,
  ])
  func doesNotAskAgainWhatStaysWrong(_ problem: FetchProblem) {
    let transport = FakeTransport(.failure(problem))
    #expect(throws: problem) { try polite(transport).send(request()) }
    #expect(transport.requests.count == 1)
  }

  /// A server that sends a byte a second: what one attempt took, the next ones do not have.
  @Test(arguments: [20, 60, 119]) func allAttemptsShareTheTime(_ seconds: Int) throws {
    let slow = SlowTransport(time: time, seconds: seconds)
    var request = try request()
    request.limits.totalSeconds = 120
    let start = time.milliseconds
    #expect(throws: FetchProblem.self) { try PoliteTransport(over: slow, time: time).send(request) }
    #expect(time.milliseconds - start <= 121_500)
  }

  @Test func waitsAsLongAsTheServerAsksFor() throws {
    let transport = FakeTransport(.status(429, ("Retry-After", "7")), .status(503, ("Retry-After", "0")), .status(200))
    #expect(try polite(transport).send(request()).status == 200)
    #expect(time.pauses == [7_000, 1_000])
  }

  @Test func readsTheDateThatAServerAsksFor() throws {
    let headers = [
      ("Date", "Tue, 06 Oct 2026 07:00:00 GMT"), ("Retry-After", "Tue, 06 Oct 2026 07:00:09 GMT"),
    ]
    let transport = FakeTransport(.status(503, headers[0], headers[1]), .status(200))
    #expect(try polite(transport).send(request()).status == 200)
    #expect(time.pauses == [9_000])
  }

  @Test(arguments: ["21", "99999999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"])
  func givesUpWhenItWouldWaitTooLong(_ value: String) throws {
    let transport = FakeTransport(.status(429, ("Retry-After", value)))
    #expect(try polite(transport).send(request()).status == 429)
    #expect(transport.requests.count == 1 && time.pauses.isEmpty)
  }

  @Test func waitsOnlySoLongInARun() throws {
    var patience = Patience()
    patience.totalSeconds = 10
    let transport = FakeTransport(.status(429, ("Retry-After", "4")))
    let polite = polite(transport, patience)
    for _ in 1...3 { #expect(try polite.send(request()).status == 429) }
    // Two pauses of 4 s fit into 10 s.
    #expect(transport.requests.count == 3 + 2)
    #expect(time.pauses.filter { $0 == 4_000 }.count == 2)
  }

  @Test func keepsAServersPace() throws {
    let transport = FakeTransport(.status(200))
    let polite = polite(transport)
    for _ in 1...4 { _ = try polite.send(request(pace: .perSecond(5))) }
    #expect(time.pauses == [200, 200, 200])
    time.pause(milliseconds: 500)
    _ = try polite.send(request(pace: .perSecond(5)))
    #expect(time.pauses == [200, 200, 200, 500])
  }

  @Test func countsEachServerAndEachPaceByItself() throws {
    let polite = polite(FakeTransport(.status(200)))
    _ = try polite.send(request("https://a.example/x", pace: .perSecond(1)))
    _ = try polite.send(request("https://b.example/x", pace: .perSecond(1)))
    _ = try polite.send(request("https://a.example/y", pace: .perSecond(50)))
    #expect(time.pauses.isEmpty)
    _ = try polite.send(request("https://a.example/z", pace: .perSecond(50)))
    #expect(time.pauses == [20])
  }

  @Test func leavesAServerAloneForAllWhoAskIt() throws {
    var timetable = Timetable(Patience())
    timetable.close("https://a.example", until: 5_000)
    #expect(timetable.start("https://b.example", nil, at: 1_000) == 1_000)
    // One after the other, not all at once.
    #expect((1...3).map { _ in timetable.start("https://a.example", nil, at: 1_000) } == [5_000, 5_050, 5_100])
    #expect(timetable.start("https://a.example", nil, at: 9_000) == 9_000)
    #expect(timetable.start("https://a.example", nil, at: 9_000) == 9_000)
  }

  @Test(arguments: [(1, 1_000), (3, 334), (5, 200), (50, 20), (5_000, 1), (0, 1_000)])
  func neverExceedsAPace(_ count: Int, _ milliseconds: Int) {
    #expect(Pace.perSecond(count).milliseconds == milliseconds)
  }

  @Test func asksAServerAgainOnTheSameConnection() throws {
    let server = try LoopbackServer { request in
      request.number < 3 ? .respond(429, headers: [("Retry-After", "2")], text: "slow down") : .respond(200, text: "ok")
    }
    let polite = PoliteTransport(over: CurlTransport.forTests(), time: time)
    #expect(try polite.send(HTTPRequest(.get, try server.web())).body == Array("ok".utf8))
    #expect(time.pauses == [2_000, 2_000])
    #expect(server.requests.count == 3 && server.connections == 1)
  }

  @Test func sharesOnePaceAmongThreads() throws {
    let server = try LoopbackServer { _ in .respond(200) }
    let polite = PoliteTransport(over: CurlTransport.forTests())
    let meeting = Meeting(of: 8)
    let request = HTTPRequest(.get, try server.web(), pace: .every(milliseconds: 10))
    let start = ContinuousClock.now
    for _ in 1...8 { inThread { meeting.bodies.append(try? polite.send(request).body) } }
    meeting.waitForBodies()
    #expect(server.requests.count == 8)
    // The last of eight starts seven intervals after the first, however slow the machine is.
    #expect(ContinuousClock.now - start >= .milliseconds(70))
  }

  private func polite(_ transport: FakeTransport, _ patience: Patience = Patience()) -> PoliteTransport {
    PoliteTransport(over: transport, patience: patience, time: time)
  }

  private func request(_ address: String = "https://a.example/x", pace: Pace? = nil) throws -> HTTPRequest {
    HTTPRequest(.get, try #require(WebAddress(address)), pace: pace)
  }
}

/// Gives up after so many seconds, or when its time is over.
private struct SlowTransport: HTTPTransport {
  let time: FakeTime
  let seconds: Int

  func send(_ request: HTTPRequest) throws(FetchProblem) -> HTTPResponse {
    let spent = min(seconds, request.limits.totalSeconds)
    time.pause(milliseconds: spent * 1_000)
    throw .tooSlow(seconds: spent)
  }
}
