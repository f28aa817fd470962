import Fetching
import Foundation
import PackSupport
import Packs
import TestSupport
import Testing
import Values

@testable import PackExchange

/// Packs in a registry: sent, found, copied.
@Suite struct RegistryTests {
  private static let pack = PublishedFolder.pack
  private let login = ServerLogin(user: "agence", password: "secret-1é")
  private let registry: SmallRegistry
  private let cache: TemporaryFolder

  init() throws {
    registry = try SmallRegistry()
    cache = try TemporaryFolder()
  }

  private var lists: KeptLists { KeptLists(in: cache.url.path + "/") }

  private func source(_ login: ServerLogin? = nil) throws -> RegistrySource {
    try RegistrySource(registry.place, over: CurlTransport.forTests, login: KnownLogin(login), lists: lists)
  }

  private func publisher(_ login: ServerLogin? = nil) throws -> RegistryPublisher {
    try RegistryPublisher(
      registry.place, scope: "agence-durand", over: CurlTransport.forTests, login: KnownLogin(login), lists: lists)
  }

  /// Sends all that a folder holds.
  private func publish(_ folder: PublishedFolder, _ login: ServerLogin? = nil) throws {
    let publisher = try publisher(login)
    try publisher.alone { () throws(Failure) in
      for archive in folder.archives.values.sorted(by: { $0.digest < $1.digest }) {
        _ = try publisher.place(try FoundPack(archive.bytes, file: "a.izika"))
      }
      let list = try! folder.signed
      try publisher.write(SourceFile(bytes: list.bytes, name: publisher.path), serial: folder.list.serial)
    }
  }

  private func asked(_ method: String, _ part: String) -> Int {
    registry.server.requests.count { $0.method == method && $0.path.contains(part) }
  }

  @Test func whatIsSentIsOffered() throws {
    let folder = try PublishedFolder("1.4.0", "1.10.0")
    try publish(folder)
    #expect(try offered(try source()) == (["1.10.0", "1.4.0"], []))
    let found = try source().archive(of: folder.release("1.4.0"), pack: Self.pack)
    #expect(found.archive.bytes == folder.archives["1.4.0"]?.bytes)
    #expect(found.file == "\(registry.place)/agence-durand/visites:1.4.0")
    let images = registry.change { state in Set(state.images.keys) }
    #expect(
      images == [
        "izika/agence-durand/visites:1.4.0", "izika/agence-durand/visites:1.10.0",
        "izika/agence-durand/releases:current",
      ])
  }

  /// The same pack makes the same image everywhere: the bytes of the form are a promise to who mirrors.
  @Test func theFormIsThatOfAnImage() throws {
    let tar = Array("tar".utf8)
    let image = WrittenImage(of: tar, title: "agence-durand-visites-1.4.0.izika", version: "1.4.0")
    let config =
      #"{"architecture":"unknown","config":{},"created":"1970-01-01T00:00:00Z","os":"unknown","rootfs":{"diff_ids":["sha256:\#(Pack.sha256(tar))"],"type":"layers"}}"#
    #expect(String(decoding: image.config, as: UTF8.self) == config)
    #expect(
      String(decoding: image.manifest, as: UTF8.self)
        == #"{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"sha256:\#(Pack.sha256(Array(config.utf8)))","size":\#(config.utf8.count)},"layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","digest":"sha256:\#(Pack.sha256(image.layer))","size":26}],"annotations":{"org.opencontainers.image.title":"agence-durand-visites-1.4.0.izika","org.opencontainers.image.version":"1.4.0"}}"#
    )
    #expect(try StoredGzip.unwrap(image.layer) == tar)
  }

  @Test func nothingIsSentTwice() throws {
    let folder = try PublishedFolder("1.4.0")
    try publish(folder)
    let pack = try FoundPack(folder.archives["1.4.0"]!.bytes, file: "a.izika")
    let puts = asked("PUT", "")
    #expect(try publisher().place(pack) == false && asked("PUT", "") == puts)
    // Of a copy with one signature more the parts that are there stay there.
    let more = try pack.archive.signed(
      try SoftwareKey(seed: 2).sign(pack.archive.list), by: try SoftwareKey(seed: 2).publicKey.shortName, name: "a")
    #expect(try publisher().place(try FoundPack(more.bytes, file: "b.izika")))
    let other = try FoundPack(try Published.pack("1.4.0", rules: "return {}\n").bytes, file: "c.izika")
    #expect(code { _ = try publisher().place(other) } == "version-changed")
    #expect(try publisher().there(Self.pack, "1.4.0")?.archive.signatures.count == 2)
    #expect(try publisher().there(Self.pack, "9.9.9") == nil)
  }

  @Test func aListThatSomebodyElseWroteIsNotReplaced() throws {
    var folder = try PublishedFolder("1.4.0")
    try publish(folder)
    let slow = try publisher()
    try folder.sign()
    let mine = try folder.signed
    let said = code {
      try slow.alone { () throws(Failure) in
        let quick = try! PublishedFolder("1.4.0", "1.5.0")
        try! publish(quick)
        try slow.write(SourceFile(bytes: mine.bytes, name: slow.path), serial: 2)
      }
    }
    #expect(said == "list-busy")
    #expect(try offered(try source()).versions == ["1.5.0", "1.4.0"])
  }

  /// The parts of a list take several requests: what comes in between counts.
  @Test func aListThatComesWhileOursIsSentStays() throws {
    var folder = try PublishedFolder("1.4.0")
    try publish(folder)
    let (slow, registry) = (try publisher(), registry)
    try folder.sign()
    let mine = try folder.signed
    let other = registry.change { state in state.images["izika/agence-durand/visites:1.4.0"] }
    let said = code {
      try slow.alone { () throws(Failure) in
        registry.change { state in
          state.instead = { request in
            if request.method == "POST", request.path.contains("/releases/") {
              registry.change { $0.images["izika/agence-durand/releases:current"] = other }
            }
            return nil
          }
        }
        try slow.write(SourceFile(bytes: mine.bytes, name: slow.path), serial: 2)
      }
    }
    #expect(said == "list-busy")
    #expect(registry.change { $0.images["izika/agence-durand/releases:current"]?.body } == other?.body)
  }

  /// Two that look at the same moment both write; whose list is gone is told.
  @Test func aListThatIsGoneRightAfterwardsIsTold() throws {
    var folder = try PublishedFolder("1.4.0")
    try publish(folder)
    let (slow, registry) = (try publisher(), registry)
    try folder.sign()
    let mine = try folder.signed
    let other = registry.change { state in state.images["izika/agence-durand/visites:1.4.0"] }
    let said = code {
      try slow.alone { () throws(Failure) in
        registry.change { state in
          state.instead = { request in
            guard request.method == "PUT", request.path.hasSuffix("/releases/manifests/current") else { return nil }
            registry.change { $0.images["izika/agence-durand/releases:current"] = other }
            return .respond(201)
          }
        }
        try slow.write(SourceFile(bytes: mine.bytes, name: slow.path), serial: 2)
      }
    }
    #expect(said == "list-busy")
  }

  @Test func whoIsOvertakenIsToldBeforeAnythingIsSent() throws {
    try publish(try PublishedFolder("1.4.0"))
    let slow = try publisher()
    let said = code {
      try slow.alone { () throws(Failure) in
        try slow.confirmAlone()
        try! publish(try! PublishedFolder("1.4.0", "1.5.0"))
        try slow.confirmAlone()
      }
    }
    #expect(said == "list-busy")
  }

  @Test func withoutAListTheTagsTell() throws {
    try publish(try PublishedFolder("1.4.0", "1.5.0"))
    registry.change { state in
      state.images["izika/agence-durand/releases:current"] = nil
      state.images["izika/agence-durand/visites:latest"] = state.images["izika/agence-durand/visites:1.5.0"]
      // A tag that says another version than the pack does is none.
      state.images["izika/agence-durand/visites:9.0.0"] = state.images["izika/agence-durand/visites:1.5.0"]
    }
    #expect(try offered(try source()) == (["1.5.0", "1.4.0"], ["source-unread"]))
    #expect(try source().versions(of: "agence-durand/autre").packs.isEmpty)
  }

  /// A registry without any, one whose last was deleted, and one that gives them page by page.
  @Test func tagsAreReadAsRegistriesWriteThem() throws {
    try publish(try PublishedFolder("1.4.0", "1.5.0"))
    registry.change { state in
      state.instead = { request in
        guard request.path.hasSuffix("/tags/list") else { return nil }
        return .json(#"{"name":"x","tags":null}"#)
      }
    }
    #expect(try source().versions(of: Self.pack).packs.isEmpty)
    registry.change { state in
      state.instead = { request in
        guard request.path.hasSuffix("/tags/list") else { return nil }
        let isSecond = request.query.contains { $0.name == "last" && $0.value == "1.5.0" }
        return .respond(
          200, headers: isSecond ? [] : [("Link", "<\(request.path)?last=1.5.0&n=1>; rel=\"next\"")],
          text: isSecond ? #"{"tags":["1.4.0"]}"# : #"{"tags":["1.5.0"]}"#)
      }
    }
    #expect(try source().versions(of: Self.pack).packs.map(\.identity.version) == ["1.4.0", "1.5.0"])
    registry.change { state in
      state.instead = { request in
        guard request.path.hasSuffix("/tags/list") else { return nil }
        return .respond(200, headers: [("Link", "<\(request.target)>; rel=\"next\"")], text: #"{"tags":["x"]}"#)
      }
    }
    #expect(code { _ = try source().versions(of: Self.pack) } == "source-too-large")
  }

  @Test func aListThatIsUnchangedIsNotSentAgain() throws {
    try publish(try PublishedFolder("1.4.0"))
    let before = asked("GET", "/releases/blobs/")
    for _ in 1...3 { #expect(try source().list(of: "agence-durand") != nil) }
    #expect(asked("GET", "/releases/blobs/") - before == 1)
    #expect(asked("GET", "/releases/manifests/current") >= 3)
  }

  @Test func aKeptPackIsNotDownloaded() throws {
    let folder = try PublishedFolder("1.4.0")
    try publish(folder)
    let own = try #require(folder.archives["1.4.0"])
    #expect(try offered(try source(), keeping: PacksAtHand { _ in own.bytes }) == (["1.4.0"], []))
    #expect(asked("GET", "/visites/manifests/") == 1, "by who published, and nobody else")
  }

  /// A copy that unwrapped the layer is the pack still; one that packed it says so.
  @Test func theLayersBytesCount() throws {
    let folder = try PublishedFolder("1.4.0")
    try publish(folder)
    let archive = try #require(folder.archives["1.4.0"])
    func replace(by layer: [UInt8], type: String) {
      let blob = ImageManifest.Blob(of: layer)
      registry.change { state in
        state.blobs["izika/agence-durand/visites@\(blob.digest)"] = layer
        state.images["izika/agence-durand/visites:1.4.0"] = (
          type,
          Array(
            #"{"schemaVersion":2,"mediaType":"\#(type)","config":{"digest":"x","size":1},"layers":[{"digest":"\#(blob.digest)","size":\#(blob.size)}]}"#
              .utf8)
        )
      }
    }
    replace(by: archive.bytes, type: "application/vnd.docker.distribution.manifest.v2+json")
    #expect(try offered(try source()) == (["1.4.0"], []))
    var packed = StoredGzip.wrap(archive.bytes)
    packed[10] |= 0b100
    replace(by: packed, type: ImageManifest.type)
    #expect(try offered(try source()) == ([], ["layer-repacked"]))
    replace(by: Array(StoredGzip.wrap(archive.bytes).dropLast()), type: ImageManifest.type)
    #expect(try offered(try source()) == ([], ["source-answer"]))
  }

  @Test func aMirrorIsMadeOfIt() throws {
    let folder = try PublishedFolder("1.4.0", "1.5.0")
    try publish(folder)
    let to = try TemporaryFolder()
    let copied = try ReleaseMirror(
      "agence-durand", from: try source(), into: FolderPublisher(to.url.path, scope: "agence-durand"),
      trust: PublishedFolder.trust, on: PublishedFolder.today
    ).copy(Self.pack, in: nil)
    #expect(copied.versions.map(\.version) == ["1.4.0", "1.5.0"] && copied.serial == 1)
    #expect(try offered(try FolderSource(to.url.path)) == (["1.5.0", "1.4.0"], []))
  }

  // MARK: Passwords

  @Test func aPasswordOpensIt() throws {
    registry.change { [login] state in state.access = .basic(base64(login)) }
    let folder = try PublishedFolder("1.4.0")
    #expect(code { try publish(folder) } == "source-refused")
    #expect(code { try publish(folder, ServerLogin(user: "agence", password: "x")) } == "source-refused")
    try publish(folder, login)
    #expect(try offered(try source(login)) == (["1.4.0"], []))
    let failure = #expect(throws: Failure.self) { try source().list(of: "agence-durand") }
    #expect(
      failure?.diagnostics.first?.message.english
        == "the server refuses access (HTTP 401): UNAUTHORIZED: authentication required")
    #expect(
      failure?.diagnostics.first?.advice.english
        == "log in: izika-rules pack login 127.0.0.1:\(registry.server.port)")
  }

  @Test func aProgramThatWouldHaveHelpedIsNamed() throws {
    registry.change { [login] state in state.access = .basic(base64(login)) }
    let source = try RegistrySource(
      registry.place, over: CurlTransport.forTests, login: KnownLogin(helper: "docker-credential-desktop"), lists: lists
    )
    let failure = #expect(throws: Failure.self) { try source.list(of: "agence-durand") }
    #expect(
      failure?.diagnostics.first?.advice.english
        == "docker-credential-desktop keeps a password for it, and this program does not run it: izika-rules pack login "
        + "127.0.0.1:\(registry.server.port)")
  }

  /// A token for what is needed, and for no more: it is asked for once.
  @Test func tokensOpenIt() throws {
    let realm = try SmallRealm(base64(login))
    let known = ServerLogin(user: login.user, password: login.password, realm: realm.address)
    registry.change { state in state.access = .tokens(realm: realm.address) }
    let folder = try PublishedFolder("1.4.0")
    try publish(folder, known)
    let scopes = realm.server.requests.map { request in request.query.first { $0.name == "scope" }?.value ?? "" }
    #expect(
      scopes == [
        "repository:izika/agence-durand/releases:pull,push", "repository:izika/agence-durand/visites:pull,push",
      ])
    #expect(try offered(try source(known)) == (["1.4.0"], []))
    #expect(realm.server.requests.dropFirst(2).allSatisfy { $0.query.contains { $0.value.hasSuffix(":pull") } })
    #expect(realm.server.requests.allSatisfy { $0.query.contains { $0.name == "service" && $0.value == "small" } })
    #expect(registry.server.requests.allSatisfy { $0.header("Authorization")?.hasPrefix("Basic") != true })
    #expect(
      code {
        _ = try source(ServerLogin(user: "agence", password: "x", realm: realm.address)).list(of: "agence-durand")
      }
        == "source-refused")
  }
}
