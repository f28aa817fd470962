import TestSupport
import Testing

@testable import Fetching

/// What servers do wrong, by accident or on purpose, and what it may cost.
@Suite struct FetchLimitTests {
  @Test func takesABodyOfJustItsLimit() throws {
    let server = try LoopbackServer { _ in .endless(size: 70_000) }
    #expect(try fetch(server) { $0.bytes = 70_000 }.body.count == 70_000)
    #expect(problem(server) { $0.bytes = 69_999 } == .tooLarge(bytes: 69_999))
  }

  @Test func refusesAnAnnouncedGigabyteAtOnce() throws {
    let server = try LoopbackServer { _ in .endless(size: 1 << 30) }
    #expect(problem(server) { $0.bytes = 64 << 20 } == .tooLarge(bytes: 64 << 20))
    server.waitUntilLeft()
    // What stood in the buffers of the sockets, and not the limit's 64 MB.
    #expect(0 < server.sentBytes && server.sentBytes < 32 << 20)
  }

  @Test func cutsABodyThatSaysNoLength() throws {
    let endless = Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + [UInt8](repeating: 65, count: 64 << 20)
    let server = try LoopbackServer { _ in .raw(endless) }
    #expect(problem(server) { $0.bytes = 1 << 20 } == .tooLarge(bytes: 1 << 20))
    server.waitUntilLeft()
    #expect(1 << 20 < server.sentBytes && server.sentBytes < endless.count)
  }

  @Test(arguments: [1 << 20, 16 << 20]) func countsWhatIsUnpacked(_ limit: Int) throws {
    let bomb = Packed.zeros(megabytes: 20)
    #expect(bomb.count < 1 << 18)
    let server = try LoopbackServer { _ in .respond(200, headers: [("Content-Encoding", "gzip")], body: bomb) }
    #expect(problem(server) { $0.bytes = limit } == .tooLarge(bytes: limit))
  }

  @Test func keepsNothingOfWhatIsTooLarge() {
    var limits = FetchLimits()
    limits.bytes = 100
    let reception = Reception(limits, after: nil, host: "example.org", policy: .any)
    let piece = [UInt8](repeating: 0, count: 60)
    #expect(piece.withUnsafeBufferPointer { reception.take(body: $0, announced: nil) })
    #expect(reception.body.count == 60)
    #expect(!piece.withUnsafeBufferPointer { reception.take(body: $0, announced: nil) })
    #expect(reception.body.isEmpty)
  }

  @Test func cutsAFloodOfHeaders() throws {
    let line = "X-Flood: " + String(repeating: "a", count: 90) + "\r\n"
    let flood = Array(("HTTP/1.1 200 OK\r\n" + String(repeating: line, count: 20_000)).utf8)
    let server = try LoopbackServer { _ in .raw(flood) }
    #expect(problem(server) { $0.headerCount = 1_000_000 } == .tooLarge(bytes: 128 << 10))
    #expect(problem(server) { $0.headerBytes = 1 << 30 } == .tooLarge(bytes: 1 << 30))
  }

  @Test func countsTheHeadersOfRedirects() throws {
    let headers = [("Location", "/next"), ("X", String(repeating: "a", count: 400))]
    let server = try LoopbackServer { request in .respond(request.number % 4 == 0 ? 200 : 302, headers: headers) }
    #expect(try fetch(server) { $0.headerBytes = 4_000 }.status == 200)
    #expect(problem(server) { $0.headerBytes = 1_500 } == .tooLarge(bytes: 1_500))
  }

  @Test func saysThatABodyIsNotWhole() throws {
    let server = try LoopbackServer { _ in .cutAfter(10, of: [UInt8](repeating: 65, count: 11)) }
    #expect(problem(server) == .cutShort)
    let chunked = try LoopbackServer { _ in
      .raw(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n".utf8))
    }
    #expect(problem(chunked) == .cutShort)
    let silent = try LoopbackServer { _ in .close }
    #expect(problem(silent) == .cutShort)
  }

  @Test func givesUpASlowDrip() throws {
    let server = try LoopbackServer { _ in .drip([UInt8](repeating: 65, count: 1_000), every: 20) }
    #expect(problem(server) { $0.totalSeconds = 1 } == .tooSlow(seconds: 1))
  }

  @Test func givesUpWhoSaysNothing() throws {
    let server = try LoopbackServer { _ in .wait }
    #expect(problem(server) { $0.stallSeconds = 1 } == .tooSlow(seconds: 1))
  }

  @Test func givesUpASlowChainOfRedirectsAsAWhole() throws {
    let server = try LoopbackServer { request in
      request.number == 1 ? .respond(302, headers: [("Location", "/next")]) : .wait
    }
    #expect(problem(server) { $0.totalSeconds = 1 } == .tooSlow(seconds: 1))
    #expect(server.requests.map(\.path) == ["/", "/next"])
  }

  @Test func saysThatNobodyListens() throws {
    let address = try #require(WebAddress(try unusedAddress()))
    guard case .unreachable(let words) = problem(address) else {
      Issue.record("\(String(describing: problem(address)))")
      return
    }
    #expect(words.contains("connect"))
  }

  @Test func saysThatANameIsUnknown() throws {
    let address = try #require(WebAddress("http://\(unknownHost)/secret"))
    guard case .unreachable = problem(address) else {
      Issue.record("\(String(describing: problem(address)))")
      return
    }
  }

  @Test func saysThatAServerSpeaksSomethingElse() throws {
    let server = try LoopbackServer { _ in .raw(Array("SSH-2.0-OpenSSH_9.2\r\n".utf8)) }
    guard case .garbled = problem(server) else {
      Issue.record("\(String(describing: problem(server)))")
      return
    }
    let packed = try LoopbackServer { _ in .respond(200, headers: [("Content-Encoding", "gzip")], text: "not packed") }
    guard case .garbled = problem(packed) else {
      Issue.record("\(String(describing: problem(packed)))")
      return
    }
  }

  @Test func saysThatAConnectionIsNotSafe() throws {
    // A server that knows no TLS: what it says to a TLS greeting is no certificate.
    let server = try LoopbackServer { _ in .respond(200) }
    let address = try #require(WebAddress("https://127.0.0.1:\(server.port)"))
    guard case .unsafeConnection = problem(address) else {
      Issue.record("\(String(describing: problem(address)))")
      return
    }
  }

  private func fetch(_ server: LoopbackServer, _ change: (inout FetchLimits) -> Void) throws -> HTTPResponse {
    var limits = FetchLimits()
    change(&limits)
    return try CurlTransport.forTests().send(HTTPRequest(.get, try server.web(), limits: limits))
  }

  private func problem(_ server: LoopbackServer, _ change: (inout FetchLimits) -> Void = { _ in }) -> FetchProblem? {
    WebAddress(server.address).flatMap { problem($0, change) }
  }

  private func problem(_ address: WebAddress, _ change: (inout FetchLimits) -> Void = { _ in }) -> FetchProblem? {
    var limits = FetchLimits()
    change(&limits)
    do throws(FetchProblem) {
      _ = try CurlTransport.forTests().send(HTTPRequest(.get, address, limits: limits))
      return nil
    } catch {
      return error
    }
  }
}
