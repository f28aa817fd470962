import Fetching
import Foundation
import PackSupport
import Packs
import Synchronization
import TestSupport
import Testing
import Values

@testable import PackExchange

/// Packs on a web server, and what such a server can make of that.
@Suite struct WebSourceTests {
  private static let listName = "agence-durand/releases.izika"
  private let login = ServerLogin(user: "agence", password: "secret-1é")
  private let cache: TemporaryFolder

  init() throws { cache = try TemporaryFolder() }

  /// Serves a folder below `/packs/`, with a mark for each state of a file.
  private static func serve(
    _ folder: PublishedFolder, instead: @escaping @Sendable (LoopbackRequest) -> LoopbackAnswer? = { _ in nil }
  ) throws -> LoopbackServer {
    try LoopbackServer { request in
      if let answer = instead(request) { return answer }
      guard request.path.hasPrefix("/packs/"), let body = folder.bytes(String(request.path.dropFirst(7))) else {
        return .respond(404, text: "<html>not here</html>")
      }
      let mark = "\"\(Pack.sha256(body).prefix(8))\""
      if request.header("If-None-Match") == mark { return .respond(304, headers: [("ETag", mark)]) }
      return .respond(200, headers: [("ETag", mark)], body: body)
    }
  }

  private func source(_ server: LoopbackServer, _ login: ServerLogin? = nil) throws -> WebSource {
    try WebSource(
      "\(server.address)/packs/", over: CurlTransport.forTests, login: KnownLogin(login),
      lists: KeptLists(in: cache.url.path + "/lists/"))
  }

  private func paths(_ server: LoopbackServer) -> [String] { server.requests.map(\.path) }

  @Test func offersWhatTheListNames() throws {
    let folder = try PublishedFolder("1.4.0", "1.5.0")
    let server = try Self.serve(folder)
    let source = try source(server)
    #expect(source.place == "\(server.address)/packs/")
    #expect(try offered(source) == (["1.5.0", "1.4.0"], []))
    #expect(paths(server).first == "/packs/agence-durand/releases.izika")
    #expect(paths(server).sorted().last == "/packs/agence-durand/visites/agence-durand-visites-1.5.0.izika")
    #expect(
      try source.archive(of: folder.release("1.4.0"), pack: PublishedFolder.pack).archive.bytes
        == folder.archives["1.4.0"]?.bytes)
  }

  @Test func aListThatIsUnchangedIsNotSentAgain() throws {
    var folder = try PublishedFolder("1.4.0")
    let server = try Self.serve(folder)
    let first = try #require(try source(server).list(of: "agence-durand"))
    let second = try #require(try source(server).list(of: "agence-durand"))
    #expect(first.bytes == second.bytes && first.name == second.name)
    // The server's own mark, to which it answers without a body.
    let mark = "\"\(Pack.sha256(first.bytes).prefix(8))\""
    #expect(server.requests.map { $0.header("If-None-Match") } == [nil, mark])
    try folder.sign()
    let third = try #require(try source(server).list(of: "agence-durand"))
    #expect(third.bytes != first.bytes)
  }

  /// What lies in the cache is nothing that counts by itself: changed, it is fetched anew.
  @Test func aKeptListThatWasChangedIsFetchedAgain() throws {
    let server = try Self.serve(try PublishedFolder("1.4.0"))
    _ = try source(server).list(of: "agence-durand")
    let file = try #require(try FileManager.default.contentsOfDirectory(atPath: cache.path("lists")).first)
    var kept = try Data(contentsOf: URL(filePath: cache.path("lists/\(file)")))
    kept[kept.count / 2] ^= 1
    try kept.write(to: URL(filePath: cache.path("lists/\(file)")))
    #expect(try offered(try source(server)) == (["1.4.0"], []))
    #expect(server.requests[1].header("If-None-Match") == nil)
  }

  /// What is kept here is not downloaded, and is looked at all the same.
  @Test func aKeptPackIsNotDownloaded() throws {
    let folder = try PublishedFolder("1.4.0", "1.5.0")
    let server = try Self.serve(folder)
    let own = try #require(folder.archives["1.4.0"])
    let keeping = PacksAtHand { $0 == own.digest ? own.bytes : nil }
    #expect(try offered(try source(server), keeping: keeping) == (["1.5.0", "1.4.0"], []))
    #expect(!paths(server).contains { $0.contains("1.4.0") } && paths(server).contains { $0.contains("1.5.0") })
    // One whose signatures are not enough here may bear more of them there.
    let bare = try Published.pack("1.4.0")
    #expect(bare.digest == own.digest)
    #expect(try offered(try source(server), keeping: PacksAtHand { _ in bare.bytes }).versions == ["1.5.0", "1.4.0"])
    #expect(paths(server).contains { $0.contains("1.4.0") })
    // And what is broken, or another pack, is none.
    for bytes in [[], Array(own.bytes.dropLast()), folder.archives["1.5.0"]!.bytes] {
      #expect(try offered(try source(server), keeping: PacksAtHand { _ in bytes }) == (["1.5.0", "1.4.0"], []))
    }
  }

  @Test func withoutAListThereIsNothing() throws {
    let folder = try PublishedFolder("1.4.0")
    try FileManager.default.removeItem(atPath: folder.folder.path(Self.listName))
    let server = try Self.serve(folder)
    defer { withExtendedLifetime(server) {} }
    let source = try source(server)
    #expect(try offered(source) == ([], ["list-missing"]))
    #expect(code { _ = try source.versions(of: PublishedFolder.pack) } == "list-missing")
    let to = try TemporaryFolder()
    #expect(
      code {
        _ = try ReleaseMirror(
          "agence-durand", from: source, into: FolderPublisher(to.url.path, scope: "agence-durand"),
          trust: PublishedFolder.trust, on: PublishedFolder.today
        )
        .copy(PublishedFolder.pack, in: nil)
      }
        == "list-missing")
    // 20: where one was seen it is said which.
    let seen = SeenReleases(list: SeenReleases.List(serial: 7, digest: "x", day: PublishedFolder.today))
    let offers = try ScopeOffers(
      "agence-durand", from: source, trust: PublishedFolder.trust, on: PublishedFolder.today, after: seen)
    #expect(
      offers.diagnostics.map(\.message.english) == [
        "there is no list of versions of agence-durand, and list 7 was seen on 2026-11-28"
      ])
  }

  @Test func aMirrorIsMadeOfIt() throws {
    let folder = try PublishedFolder("1.4.0", "1.5.0")
    let server = try Self.serve(folder)
    let to = try TemporaryFolder()
    func copy() throws -> ReleaseMirror.Copied {
      try ReleaseMirror(
        "agence-durand", from: try source(server), into: FolderPublisher(to.url.path, scope: "agence-durand"),
        trust: PublishedFolder.trust, on: PublishedFolder.today
      )
      .copy(PublishedFolder.pack, in: nil)
    }
    #expect(try copy().versions.map(\.isNew) == [true, true])
    let asked = server.requests.count
    #expect(try copy().versions.map(\.isNew) == [false, false])
    #expect(server.requests.count == asked + 1, "the list, and no file that is there")
    for name in [Self.listName, FolderSource.file(of: PublishedFolder.pack, "1.5.0")] {
      #expect(try Array(Data(contentsOf: URL(filePath: to.path(name)))) == folder.bytes(name))
    }
  }

  // MARK: Servers that misbehave

  private func found(_ answer: LoopbackAnswer, to part: String = "releases.izika") throws -> String? {
    let server = try Self.serve(try PublishedFolder("1.4.0")) { $0.path.contains(part) ? answer : nil }
    let source = try source(server)
    return code { _ = try offered(source) }
  }

  @Test func whatIsNoAnswerIsTold() throws {
    #expect(try found(.respond(200, text: "<!DOCTYPE html><html>Bienvenue</html>")) == "source-answer")
    #expect(try found(.respond(500)) == "source-unreachable")
    #expect(try found(.respond(403)) == "source-refused")
    #expect(try found(.respond(302, headers: [("Location", "ftp://a.example/")])) == "source-unsafe")
    #expect(try found(.respond(304)) == "source-answer", "nobody asked for that")
    #expect(try found(.cutAfter(100, of: [UInt8](repeating: 0, count: 900))) == "source-unreachable")
    #expect(try found(.raw(Array("SSH-2.0-OpenSSH\r\n".utf8))) == "source-answer")
    let nobody = try LoopbackServer { _ in .close }.address
    let source = try WebSource("\(nobody)/", over: CurlTransport.forTests, lists: KeptLists(in: nil))
    #expect(code { _ = try source.list(of: "agence-durand") } == "source-unreachable")
  }

  /// 31: a body without end is left at the most that there may be.
  @Test func aBodyWithoutEndIsLeft() throws {
    let server = try Self.serve(try PublishedFolder("1.4.0")) { _ in .endless(size: 1 << 30) }
    let source = try source(server)
    #expect(code { _ = try source.list(of: "agence-durand") } == "source-answer")
    server.waitUntilLeft()
    #expect(server.sentBytes < 1 << 26)
  }

  @Test func aFileThatIsAnotherIsNoCandidate() throws {
    let folder = try PublishedFolder("1.4.0", "1.5.0")
    let other = try Published.pack("1.4.0", rules: "return {}\n", by: [PublishedFolder.claire])
    for (body, expected) in [
      (other.bytes, "version-changed"), (Array(other.bytes.prefix(900)), "pack-archive"), (nil, "version-absent"),
    ] as [([UInt8]?, String)] {
      let server = try Self.serve(folder) { request in
        guard request.path.contains("1.4.0") else { return nil }
        return body.map { .respond(200, body: $0) } ?? .respond(404)
      }
      #expect(try offered(try source(server)) == (["1.5.0"], [expected]))
    }
  }

  @Test func fromSafeToUnsafeIsNoWay() throws {
    let transport = FakeTransport(.failure(.badRedirect))
    let source = try WebSource("https://izika.example/packs/", over: transport, lists: KeptLists(in: nil))
    #expect(code { _ = try source.list(of: "agence-durand") } == "source-unsafe")
    for place in ["http://izika.example/packs/", "https://anna@izika.example/", "ftp://a/", "https://a b/"] {
      #expect(
        code { _ = try WebSource(place, over: transport, lists: KeptLists(in: nil)) } == "source-missing", "\(place)")
    }
  }

  // MARK: Passwords

  private static func guarded(_ folder: PublishedFolder, _ credentials: String) throws -> LoopbackServer {
    try serve(folder) { request in
      request.header("Authorization") == "Basic \(credentials)"
        ? nil : .respond(401, headers: [("WWW-Authenticate", "Basic realm=\"packs\"")])
    }
  }

  @Test func aPasswordIsSentToWhoAsksForIt() throws {
    let folder = try PublishedFolder("1.4.0")
    let server = try Self.guarded(folder, base64(login))
    #expect(try offered(try source(server, login)) == (["1.4.0"], []))
    #expect(server.requests.map { $0.header("Authorization") != nil } == [false, true, true], "asked for once")
    let open = try Self.serve(folder)
    #expect(try offered(try source(open, login)).versions == ["1.4.0"])
    #expect(open.requests.allSatisfy { $0.header("Authorization") == nil })
  }

  @Test func withoutAPasswordOneIsToldHowToLogIn() throws {
    let server = try Self.guarded(try PublishedFolder("1.4.0"), base64(login))
    for (login, advice) in [
      (nil, "log in: izika-rules pack login \(server.address)/packs/"),
      (
        ServerLogin(user: "anna", password: "geheim"),
        "the password of anna is wrong, or does not reach so far: izika-rules pack login \(server.address)/packs/"
      ),
    ] {
      let before = server.requests.count
      let failure = #expect(throws: Failure.self) { try source(server, login).list(of: "agence-durand") }
      #expect(failure?.diagnostics.map(\.code) == [.sourceRefused])
      #expect(failure?.diagnostics.first?.advice.english == advice)
      #expect(server.requests.count - before == (login == nil ? 1 : 2), "one more try, and no more")
      #expect("\(String(describing: failure))".contains("geheim") == false)
    }
  }

  /// A web server that wants tokens is sent no password.
  @Test func aTokenIsNoPassword() throws {
    let realm = try SmallRealm()
    let server = try Self.serve(try PublishedFolder("1.4.0")) { _ in
      .respond(401, headers: [("WWW-Authenticate", "Bearer realm=\"\(realm.address)\"")])
    }
    let source = try source(server, login)
    #expect(code { _ = try source.list(of: "agence-durand") } == "source-refused")
    #expect(realm.server.requests.isEmpty && server.requests.count == 1)
  }

  /// 30: who is redirected to is told no password, and asking for one there brings none.
  @Test func aRedirectTakesNoPasswordAlong() throws {
    let folder = try PublishedFolder("1.4.0")
    let stranger = try LoopbackServer { request in
      request.path.contains("releases")
        ? .respond(200, body: folder.bytes(Self.listName) ?? [])
        : .respond(401, headers: [("WWW-Authenticate", "Basic realm=\"packs\"")])
    }
    let credentials = base64(login)
    let server = try Self.serve(folder) { request in
      request.header("Authorization") == "Basic \(credentials)"
        ? .respond(302, headers: [("Location", stranger.address + request.path)])
        : .respond(401, headers: [("WWW-Authenticate", "Basic realm=\"packs\"")])
    }
    #expect(try offered(try source(server, login)) == ([], ["source-refused"]))
    #expect(stranger.requests.count >= 2)
    #expect(stranger.requests.allSatisfy { $0.header("Authorization") == nil })
  }
}
