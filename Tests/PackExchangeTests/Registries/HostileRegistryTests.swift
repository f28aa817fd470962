import Fetching
import Foundation
import PackSupport
import Packs
import TestSupport
import Testing
import Values

@testable import PackExchange

/// What a registry, or who stands before it, can try: no password leaves its server, and nothing is taken for a pack that is none.
@Suite struct HostileRegistryTests {
  private static let pack = PublishedFolder.pack
  private static let login = ServerLogin(user: "agence", password: "secret-1")
  private let registry: SmallRegistry
  private let stranger: LoopbackServer
  private let folder: PublishedFolder

  init() throws {
    registry = try SmallRegistry()
    stranger = try LoopbackServer { _ in .json(#"{"token":"stolen"}"#) }
    folder = try PublishedFolder("1.4.0")
    let publisher = try RegistryPublisher(
      registry.place, scope: "agence-durand", over: CurlTransport.forTests, login: KnownLogin(),
      lists: KeptLists(in: nil))
    _ = try publisher.place(try FoundPack(folder.archives["1.4.0"]!.bytes, file: "a.izika"))
    try publisher.write(SourceFile(bytes: try folder.signed.bytes, name: "list"), serial: 1)
  }

  private func source(_ login: ServerLogin? = login) throws -> RegistrySource {
    try RegistrySource(
      registry.place, over: CurlTransport.forTests, login: KnownLogin(login), lists: KeptLists(in: nil))
  }

  private func found(_ login: ServerLogin? = login) -> String {
    code {
      let (versions, found) = try offered(try source(login))
      if found.isEmpty, versions.isEmpty { throw CocoaError(.featureUnsupported) }
      if let first = found.first {
        throw Failure(Diagnostic(.error, Diagnostic.Code(named: first)!, Phrase(en: "", fr: "")))
      }
    } ?? "offered"
  }

  private func answer(_ part: String, _ answer: @escaping @Sendable (LoopbackRequest) -> LoopbackAnswer?) {
    registry.change { state in state.instead = { $0.path.contains(part) ? answer($0) : nil } }
  }

  /// What the registry has under a version's tag, changed.
  private func manifest(type: String = ImageManifest.type, _ change: (String) -> String) throws -> String {
    registry.change { state in
      let image = state.images["izika/agence-durand/visites:1.4.0"]!
      let text = change(String(decoding: image.body, as: UTF8.self))
      state.images["izika/agence-durand/visites:1.4.0"] = (type, Array(text.utf8))
    }
    return found()
  }

  private var strangerHeardAPassword: Bool { stranger.requests.contains { $0.header("Authorization") != nil } }

  // MARK: 31: what it gives

  @Test func anIndexIsNoImage() throws {
    let index = #"{"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[]}"#
    #expect(try manifest(type: "application/vnd.oci.image.index.v1+json") { _ in index } == "source-answer")
    #expect(
      try manifest { _ in index } == "source-answer", "CVE-2021-41190: the server says one thing, the text another")
  }

  @Test func whatIsTwoThingsIsNone() throws {
    #expect(
      try manifest { $0.replacing(#"{"schemaVersion""#, with: #"{"manifests":[{}],"schemaVersion""#) }
        == "source-answer")
    #expect(try HostileRegistryTests().manifest(type: "application/json") { $0 } == "source-answer")
    #expect(try HostileRegistryTests().manifest(type: "") { $0 } == "source-answer")
    #expect(
      try HostileRegistryTests().manifest(type: "application/vnd.docker.distribution.manifest.v2+json") { $0 }
        == "source-answer")
    #expect(try HostileRegistryTests().manifest(type: ImageManifest.type + "; charset=utf-8") { $0 } == "offered")
  }

  @Test(arguments: [
    #""layers":[]"#, #""layers":[@,@]"#, #""layers":{}"#, #""layers":[{"digest":"sha256:ab","size":1}]"#,
    #""layers":[{"digest":"sha512:\#(String(repeating: "a", count: 64))","size":1}]"#,
    #""layers":[{"digest":"sha256:\#(String(repeating: "a", count: 64))","size":99999999}]"#,
    #""layers":[{"digest":"sha256:\#(String(repeating: "a", count: 64))","size":0}]"#,
    #""layers":[{"digest":"sha256:\#(String(repeating: "a", count: 64))","size":-1}]"#,
    #""layers":[{"digest":"sha256:\#(String(repeating: "a", count: 64))"}]"#,
  ])
  func anythingButOneLayerIsNone(_ layers: String) throws {
    let layer = #"{"digest":"sha256:\#(String(repeating: "a", count: 64))","size":1}"#
    let code = try manifest { text in
      text.replacing(/"layers":\[[^\]]*\]/, with: layers.replacing("@", with: layer))
    }
    #expect(code == "source-answer")
  }

  @Test func aBlobIsHeldAgainstItsDescriptor() throws {
    let whole = try #require(
      registry.change { state in
        state.blobs.first { $0.key.hasPrefix("izika/agence-durand/visites@") && $0.value.count > 1_000 }?.value
      })
    var other = whole
    other[700] ^= 1
    let bodies = [other, Array(whole.dropLast()), whole + [0], []]
    for body in bodies {
      answer("/visites/blobs/") { _ in .respond(200, body: body) }
      #expect(found() == "source-answer", "\(body.count)")
    }
    answer("/visites/blobs/") { _ in .endless(size: 1 << 30) }
    #expect(found() == "source-answer")
    registry.server.waitUntilLeft()
    #expect(registry.server.sentBytes < 1 << 26)
    answer("/visites/blobs/") { _ in .cutAfter(600, of: whole) }
    #expect(found() == "source-unreachable")
    answer("/visites/blobs/") { _ in .respond(404) }
    #expect(found() == "source-answer")
    answer("/visites/manifests/") { _ in .endless(size: 1 << 30) }
    #expect(found() == "source-answer")
  }

  /// A list of another scope, or one that is no list, counts no more from here than from a folder.
  @Test func anotherImageUnderTheListsNameIsNoList() throws {
    registry.change { state in
      let other = state.images["izika/agence-durand/visites:1.4.0"]!
      state.images["izika/agence-durand/releases:current"] = other
      for (name, blob) in state.blobs where name.contains("/visites@") {
        state.blobs[name.replacing("/visites@", with: "/releases@")] = blob
      }
    }
    #expect(["pack-archive", "pack-list", "list-invalid"].contains(found()))
  }

  @Test func whatTheRegistrySaysIsToldOnOneLine() throws {
    answer("/manifests/") { _ in
      .json(#"{"errors":[{"code":"DENIED","message":"no\u001b[31m\n access"},{"code":"UNSUPPORTED"}]}"#, status: 400)
    }
    let failure = #expect(throws: Failure.self) { try source().list(of: "agence-durand") }
    let message = try #require(failure?.diagnostics.first?.message.english)
    #expect(message.contains("DENIED") && message.contains("UNSUPPORTED"))
    #expect(!message.contains("\u{1B}") && !message.contains("\n"))
  }

  // MARK: 30: where passwords go

  @Test func aBlobElsewhereIsFetchedWithoutThePassword() throws {
    registry.change { state in state.access = .basic(base64(Self.login)) }
    let blobs = registry.change { state in state.blobs }
    let storage = try LoopbackServer { request in
      blobs.first { request.path.hasSuffix(String($0.key.drop { $0 != "@" }.dropFirst())) }
        .map { .respond(200, body: $0.value) } ?? .respond(404)
    }
    answer("/blobs/") { request in
      request.header("Authorization") == nil
        ? nil : .respond(307, headers: [("Location", storage.address + request.path)])
    }
    #expect(found() == "offered")
    #expect(storage.requests.count == 2)
    #expect(storage.requests.allSatisfy { $0.header("Authorization") == nil })
  }

  @Test func aRealmElsewhereHearsNothing() throws {
    registry.change { [stranger] state in state.access = .tokens(realm: stranger.address + "/token") }
    #expect(found() == "realm-unsafe")
    #expect(found(nil) == "realm-unsafe", "nor does it who has no password: it could stand in one's own network")
    #expect(stranger.requests.isEmpty)
  }

  @Test func aRealmThatChangedHearsNothing() throws {
    registry.change { [stranger] state in state.access = .tokens(realm: stranger.address + "/token") }
    for kept in ["https://auth.durand.fr/token", stranger.address + "/other", registry.server.address + "/token"] {
      #expect(found(ServerLogin(user: "a", password: "b", realm: kept)) == "realm-changed")
    }
    #expect(stranger.requests.isEmpty)
    // The one that was kept is asked, with the password.
    _ = found(ServerLogin(user: "a", password: "b", realm: stranger.address + "/token"))
    #expect(stranger.requests.count == 1 && strangerHeardAPassword)
  }

  @Test func whoHasAgreedToARealmSendsNoPasswordElsewhere() throws {
    let kept = ServerLogin(user: "agence", password: "secret-1", realm: stranger.address + "/token")
    registry.change { state in state.access = .basic(base64(Self.login)) }
    let before = registry.server.requests.count
    #expect(found(kept) == "realm-changed")
    #expect(registry.server.requests.dropFirst(before).allSatisfy { $0.header("Authorization") == nil })
    #expect(stranger.requests.isEmpty)
    let failure = #expect(throws: Failure.self) { try source(kept).list(of: "agence-durand") }
    #expect(failure?.diagnostics.first?.message.english.hasSuffix("the server now wants the password itself") == true)
    // Nor does it who fetches a folder of the web from that very server.
    let web = try WebSource(
      "\(registry.server.address)/v2/", over: CurlTransport.forTests, login: KnownLogin(kept), lists: KeptLists(in: nil)
    )
    #expect(code { _ = try web.list(of: "agence-durand") } == "realm-changed")
    #expect(registry.server.requests.dropFirst(before).allSatisfy { $0.header("Authorization") == nil })
  }

  @Test func aRealmOfTheSameServerIsAsked() throws {
    let registry = registry
    registry.change { state in
      state.access = .tokens(realm: registry.server.address + "/token")
      state.instead = { request in
        request.path == "/token" ? .json(#"{"access_token":"token-for-pull"}"#) : nil
      }
    }
    #expect(found() == "offered")
  }

  @Test(arguments: [
    "http://anna:geheim@127.0.0.1:PORT/token", "ftp://127.0.0.1/token", "/token", "", "http://10.0.0.1/token",
    "http://registry.example/token",
  ])
  func aRealmThatIsNotSafeHearsNothing(_ realm: String) throws {
    let text = realm.replacing("PORT", with: "\(stranger.port)")
    registry.change { state in state.access = .tokens(realm: text) }
    #expect(found() == "realm-unsafe")
    let kept = ServerLogin(user: "a", password: "b", realm: text)
    #expect(found(kept) == "realm-unsafe", "also where somebody kept it")
    #expect(stranger.requests.isEmpty)
    let failure = #expect(throws: Failure.self) { try source().list(of: "agence-durand") }
    #expect(failure?.diagnostics.first?.message.english.contains("geheim") == false)
  }

  @Test func httpBehindHTTPSIsNoRealm() throws {
    let transport = FakeTransport(
      401, "", headers: [("WWW-Authenticate", "Bearer realm=\"http://127.0.0.1/token\",service=\"x\"")])
    let source = try RegistrySource(
      "oci://registry.durand.fr/izika", over: transport, login: KnownLogin(Self.login), lists: KeptLists(in: nil))
    #expect(code { _ = try source.list(of: "agence-durand") } == "realm-unsafe")
    #expect(transport.requests.map(\.address.plainOrigin) == ["https://registry.durand.fr"])
  }

  @Test(arguments: [301, 302, 307, 308]) func aTokenRequestIsNotSentOn(_ status: Int) throws {
    let stranger = stranger
    let realm = try LoopbackServer { _ in .respond(status, headers: [("Location", stranger.address)]) }
    registry.change { state in state.access = .tokens(realm: realm.address) }
    #expect(found(ServerLogin(user: "a", password: "b", realm: realm.address)) == "source-answer")
    #expect(stranger.requests.isEmpty)
  }

  @Test(arguments: [
    "{}", "[]", "", #"{"token":""}"#, #"{"token":"a b"}"#, #"{"token":"a\r\nX-Evil: 1"}"#, "<html>", #"{"token":7}"#,
  ])
  func whatIsNoTokenIsNone(_ body: String) throws {
    let realm = try LoopbackServer { _ in .json(body) }
    registry.change { state in state.access = .tokens(realm: realm.address) }
    #expect(found(ServerLogin(user: "a", password: "b", realm: realm.address)) == "source-answer")
    #expect(registry.server.requests.allSatisfy { $0.header("X-Evil") == nil })
  }

  @Test func oneTryAChallengeAndNoMore() throws {
    registry.change { state in state.access = .basic("another") }
    let before = registry.server.requests.count
    #expect(found() == "source-refused")
    #expect(registry.server.requests.count - before == 2)
  }

  // MARK: 30: where packs are sent

  private func push(_ place: String, over transport: any HTTPTransport = CurlTransport.forTests) -> String? {
    code {
      let publisher = try RegistryPublisher(
        place, scope: "agence-durand", over: transport, login: KnownLogin(Self.login), lists: KeptLists(in: nil))
      let pack = try Published.pack("2.0.0", by: [PublishedFolder.claire])
      _ = try publisher.place(try FoundPack(pack.bytes, file: "b.izika"))
    }
  }

  @Test func anUploadElsewhereIsRefused() throws {
    registry.change { [stranger] state in
      state.access = .basic(base64(Self.login))
      state.uploadHost = stranger.address
    }
    #expect(push(registry.place) == "upload-elsewhere")
    for host in ["//127.0.0.1:\(stranger.port)", "http://a:b@127.0.0.1:\(registry.server.port)", "ftp://127.0.0.1"] {
      registry.change { state in state.uploadHost = host }
      #expect(push(registry.place) == "upload-elsewhere", "\(host)")
    }
    #expect(stranger.requests.isEmpty)
    #expect(!registry.server.requests.contains { $0.method == "PUT" && $0.path.contains("2.0.0") })
    registry.change { [registry] state in state.uploadHost = registry.server.address }
    #expect(push(registry.place) == nil, "its own whole address is as good as a path")
  }

  /// A proxy that ends TLS and does not say so to the registry behind it.
  @Test func httpBehindHTTPSIsNamedAsWhatItIs() throws {
    let transport = FakeTransport { request throws(FetchProblem) in
      switch request.method {
      case .post:
        HTTPResponse(status: 202, headers: [("Location", "http://registry.durand.fr/v2/x/blobs/uploads/1")])
      default: HTTPResponse(status: 404)
      }
    }
    let failure = #expect(throws: Failure.self) {
      let publisher = try RegistryPublisher(
        "oci://registry.durand.fr/izika", scope: "agence-durand", over: transport, login: KnownLogin(Self.login),
        lists: KeptLists(in: nil))
      _ = try publisher.place(try FoundPack(folder.archives["1.4.0"]!.bytes, file: "a.izika"))
    }
    #expect(failure?.diagnostics.map(\.code) == [.uploadElsewhere])
    #expect(
      failure?.diagnostics.first?.advice.english
        == "who runs it has to let the proxy before it send X-Forwarded-Proto: https")
    #expect(transport.requests.allSatisfy { $0.address.plainOrigin == "https://registry.durand.fr" })
  }

  @Test(arguments: [307, 308]) func anUploadIsNotSentOn(_ status: Int) throws {
    registry.change { [stranger] state in
      state.instead = { request in
        ["POST", "PUT"].contains(request.method)
          ? .respond(status, headers: [("Location", stranger.address + "/take")]) : nil
      }
    }
    #expect(push(registry.place) == "source-answer")
    #expect(stranger.requests.isEmpty)
  }

  @Test func aNextPageElsewhereIsNotAsked() throws {
    registry.change { [stranger] state in
      state.images["izika/agence-durand/releases:current"] = nil
      state.instead = { request in
        request.path.hasSuffix("/tags/list")
          ? .respond(
            200, headers: [("Link", "<\(stranger.address)/v2/x/tags/list?last=a>; rel=\"next\"")],
            text: #"{"tags":["1.4.0"]}"#) : nil
      }
    }
    #expect(found() == "source-answer")
    #expect(stranger.requests.isEmpty)
  }

  /// Without a list a registry can name as many versions as it likes, and give the same pack for each.
  @Test func versionsThatNobodySignedAreNotFetchedWithoutEnd() throws {
    let tags = (0..<900).map { "\"1.\($0).0\"" } + [String](repeating: "\"2.0.0\"", count: 900)
    registry.change { state in
      state.images["izika/agence-durand/releases:current"] = nil
      state.instead = { request in
        request.path.hasSuffix("/tags/list") ? .json("{\"tags\":[\(tags.joined(separator: ","))]}") : nil
      }
    }
    let before = registry.server.requests.count
    let found = try source().versions(of: Self.pack)
    #expect(found.packs.isEmpty && registry.server.requests.count - before < 250)
    #expect(
      found.problems.map(\.message.english) == [
        "no list says which versions there are: the newest 200 were looked at, 701 older ones were not"
      ])
    #expect(registry.server.requests.count { $0.path.hasSuffix("/manifests/2.0.0") } == 1, "and the newest once")
  }

  @Test func plainHTTPIsForThisMachineAlone() throws {
    let transport = FakeTransport(404, "")
    for (place, address) in [
      ("oci://registry.durand.fr/izika", "https://registry.durand.fr"),
      ("oci://registry.durand.fr:5000", "https://registry.durand.fr:5000"),
      ("oci://localhost:5000/a/b/", "http://localhost:5000"), ("oci://[::1]:5000/izika", "http://[::1]:5000"),
      ("oci://127.0.0.1.durand.fr/izika", "https://127.0.0.1.durand.fr"),
    ] {
      _ = try RegistrySource(place, over: transport, lists: KeptLists(in: nil)).list(of: "agence-durand")
      #expect(transport.requests.last?.address.plainOrigin == address)
    }
  }
}
