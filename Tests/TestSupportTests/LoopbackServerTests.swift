import Foundation
import TestSupport
import Testing

/// The server itself, asked by a bare socket, so that the other tests can rely on it.
@Suite struct LoopbackServerTests {
  @Test func answersSeveralRequestsOnOneConnection() throws {
    let server = try LoopbackServer { request in .respond(200, text: "\(request.method) \(request.text)") }
    let request = "POST /a?q=d%27%C3%89t%C3%A9+x HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
    let answer = try exchange(server, request + request)
    #expect(answer.hasSuffix("Content-Length: 8\r\n\r\nPOST abcHTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nPOST abc"))
    #expect(server.connections == 1)
    #expect(server.requests.map(\.number) == [1, 2])
    #expect(server.requests[0].path == "/a")
    #expect(server.requests[0].query.map(\.value) == ["d'Été x"])
    #expect(server.sentBytes == answer.utf8.count)
    server.waitUntilLeft()
    #expect(server.openConnections == 0)
  }

  @Test func cutsABodyAndClosesWithoutAWord() throws {
    let server = try LoopbackServer { request in
      request.path == "/cut" ? .cutAfter(2, of: Array("whole".utf8)) : .close
    }
    #expect(try exchange(server, "GET /cut HTTP/1.1\r\n\r\n").hasSuffix("Content-Length: 5\r\n\r\nwh"))
    #expect(try exchange(server, "GET / HTTP/1.1\r\n\r\n") == "")
  }

  @Test func endsWithItsOwner() throws {
    var server: LoopbackServer? = try LoopbackServer { _ in .wait }
    let client = try connect(try #require(server))
    defer { close(client) }
    server = nil
    var byte: UInt8 = 0
    #expect(recv(client, &byte, 1, 0) <= 0)
  }

  /// What comes back until the server closes, once the client has said everything.
  private func exchange(_ server: LoopbackServer, _ text: String) throws -> String {
    let client = try connect(server)
    defer { close(client) }
    _ = Array(text.utf8).withUnsafeBytes { send(client, $0.baseAddress, $0.count, 0) }
    shutdown(client, Int32(SHUT_WR))
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while case let count = recv(client, &buffer, buffer.count, 0), count > 0 { answer += buffer[..<count] }
    return String(decoding: answer, as: UTF8.self)
  }

  private func connect(_ server: LoopbackServer) throws -> Int32 {
    let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(server.port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(client, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(result == 0)
    return client
  }
}
