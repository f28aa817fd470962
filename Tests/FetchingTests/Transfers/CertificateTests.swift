import TestSupport
import Testing

@testable import Fetching

@Suite(.enabled(if: SecureServer.program != nil, "there is no openssl program to serve TLS with"))
struct CertificateTests {
  private let page = "HTTP/1.0 200 OK\r\nContent-Length: 4\r\n\r\nsafe"

  @Test func trustsACertificateThatItIsGiven() throws {
    let server = try SecureServer(for: "IP:127.0.0.1", pages: ["page": page])
    #expect(try fetch(server, "page", trusting: server.certificate).body == Array("safe".utf8))
  }

  @Test func trustsNoStranger() throws {
    let server = try SecureServer(for: "IP:127.0.0.1", pages: ["page": page])
    #expect(try refusal(server, trusting: nil)?.contains("certificate") == true)
  }

  @Test func trustsNoCertificateOfAnotherHost() throws {
    let server = try SecureServer(for: "DNS:other.example", pages: ["page": page])
    #expect(try refusal(server, trusting: server.certificate)?.contains("match") == true)
  }

  @Test func doesNotFollowFromSafeToUnsafe() throws {
    let stranger = try LoopbackServer { _ in .respond(200) }
    let redirect = "HTTP/1.0 302 Found\r\nLocation: \(stranger.address)/\r\nContent-Length: 0\r\n\r\n"
    let server = try SecureServer(for: "IP:127.0.0.1", pages: ["page": redirect])
    #expect(throws: FetchProblem.badRedirect) { try fetch(server, "page", trusting: server.certificate) }
    #expect(stranger.connections == 0)
  }

  private func fetch(_ server: SecureServer, _ page: String, trusting certificates: String?) throws -> HTTPResponse {
    let transport = CurlTransport(agent: "test", certificates: certificates, proxies: .none)
    return try transport.send(HTTPRequest(.get, try #require(WebAddress("https://127.0.0.1:\(server.port)/\(page)"))))
  }

  private func refusal(_ server: SecureServer, trusting certificates: String?) throws -> String? {
    do {
      _ = try fetch(server, "page", trusting: certificates)
      return nil
    } catch FetchProblem.unsafeConnection(let words) {
      return words
    }
  }
}
