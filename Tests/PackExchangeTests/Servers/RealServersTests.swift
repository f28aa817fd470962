import Fetching
import Foundation
import PackSupport
import Packs
import TestSupport
import Testing
import Values

@testable import PackExchange

/// docker-registry, nginx and skopeo, as others run them: sent, offered, copied, with the same digest everywhere.
@Suite(.enabled(if: RealServers.folder != nil, "IZIKA_TEST_REGISTRIES names no servers: scripts/registries start"))
struct RealServersTests {
  private static let pack = PublishedFolder.pack
  private let cache: TemporaryFolder

  init() throws { cache = try TemporaryFolder() }

  private var lists: KeptLists { KeptLists(in: cache.url.path + "/") }

  private func source(_ place: String, _ login: ServerLogin? = nil) throws -> RegistrySource {
    try RegistrySource(place, over: CurlTransport.forTests, login: KnownLogin(login), lists: lists)
  }

  private func publish(_ folder: PublishedFolder, to place: String, _ login: ServerLogin? = nil) throws {
    let publisher = try RegistryPublisher(
      place, scope: "agence-durand", over: CurlTransport.forTests, login: KnownLogin(login), lists: lists)
    let list = try folder.signed
    try publisher.alone { () throws(Failure) in
      for archive in folder.archives.values {
        _ = try publisher.place(try FoundPack(archive.bytes, file: "a.izika"))
      }
      try publisher.write(SourceFile(bytes: list.bytes, name: publisher.path), serial: folder.list.serial)
    }
  }

  /// A registry that asks for nothing, for a password, for tokens.
  private static let registries: [(name: String, needsLogin: Bool)] = [
    ("open", false), ("password", true), ("tokens", true),
  ]

  private func login(_ name: String) throws -> ServerLogin? {
    switch name {
    case "password": RealServers.user
    case "tokens":
      ServerLogin(
        user: RealServers.user.user, password: RealServers.user.password,
        realm: try RealServers.address("realm") + "/token")
    default: nil
    }
  }

  @Test(arguments: registries)
  func aRegistryGivesWhatItWasSent(_ name: String, _ needsLogin: Bool) throws {
    let place = try RealServers.place(name)
    let login = try login(name)
    var folder = try PublishedFolder("1.4.0", "1.10.0")
    #expect(try offered(try source(place, login)) == ([], []), "there is nothing yet")
    try publish(folder, to: place, login)
    #expect(try offered(try source(place, login)) == (["1.10.0", "1.4.0"], []))
    for version in ["1.4.0", "1.10.0"] {
      let found = try source(place, login).archive(of: folder.release(version), pack: Self.pack)
      #expect(found.archive.bytes == folder.archives[version]?.bytes)
    }
    // The list is replaced, a version is not; what is there stays.
    try folder.sign()
    try publish(folder, to: place, login)
    #expect(try source(place, login).list(of: "agence-durand")?.bytes == folder.signed.bytes)
    #expect(try source(place, login).versions(of: Self.pack).packs.map(\.identity.version) == ["1.4.0", "1.10.0"])
    let absent = Published.release("9.9.9", Published.digest("a"))
    #expect(code { _ = try source(place, login).archive(of: absent, pack: Self.pack) } == "version-absent")

    guard needsLogin else { return }
    for wrong in [nil, ServerLogin(user: "agence", password: "secret-2", realm: login?.realm)] {
      let found = code { _ = try source(place, wrong).list(of: "agence-durand") }
      // Without a login nobody has agreed to where the tokens come from.
      #expect(found == (name == "tokens" && wrong == nil ? "realm-unsafe" : "source-refused"))
    }
  }

  /// What is pushed is an image to others: two mirrors by skopeo, of which one is a folder, and the same digest behind them.
  @Test func aMirrorBySkopeoIsASource() throws {
    let (place, mirror) = (try RealServers.place("tokens"), try RealServers.place("mirror"))
    let folder = try PublishedFolder("1.4.0")
    try publish(folder, to: place, try login("tokens"))
    func image(_ place: String, _ name: String) -> String {
      "docker://\(place.dropFirst(6))/agence-durand/\(name)"
    }
    let layout = try TemporaryFolder()
    for name in ["visites:1.4.0", "releases:current"] {
      try RealServers.run(
        "skopeo", "copy", "--src-tls-verify=false", "--src-creds=agence:secret-1", image(place, name),
        "oci:\(layout.url.path):\(name.replacing(":", with: "-"))")
      try RealServers.run(
        "skopeo", "copy", "--dest-tls-verify=false", "oci:\(layout.url.path):\(name.replacing(":", with: "-"))",
        image(mirror, name))
    }
    #expect(try offered(try source(mirror)) == (["1.4.0"], []))
    let found = try source(mirror).archive(of: folder.release("1.4.0"), pack: Self.pack)
    #expect(found.archive.digest == folder.archives["1.4.0"]?.digest)
    #expect(found.archive.bytes == folder.archives["1.4.0"]?.bytes)
    let digests = try [(place, "--creds=agence:secret-1"), (mirror, "--no-creds")].map { place, who in
      try RealServers.run(
        "skopeo", "inspect", "--tls-verify=false", who, "--format={{.Digest}}", image(place, "visites:1.4.0"))
    }
    #expect(digests[0] == digests[1], "the image itself is the same")
    #expect(
      try RealServers.run(
        "skopeo", "inspect", "--tls-verify=false", "--config", image(mirror, "visites:1.4.0")
      ).contains("1970-01-01"))
  }

  @Test func aStickIsFilledFromARegistry() throws {
    let place = try RealServers.place("password")
    let folder = try PublishedFolder("1.4.0", "1.5.0")
    try publish(folder, to: place, RealServers.user)
    let stick = try TemporaryFolder()
    let copied = try ReleaseMirror(
      "agence-durand", from: try source(place, RealServers.user),
      into: FolderPublisher(stick.url.path, scope: "agence-durand"), trust: PublishedFolder.trust,
      on: PublishedFolder.today
    )
    .copy(Self.pack, in: VersionRange("^1.5"))
    #expect(copied.versions.map(\.version) == ["1.5.0"] && copied.serial == 1 && copied.diagnostics.isEmpty)
    let name = FolderSource.file(of: Self.pack, "1.5.0")
    #expect(try Array(Data(contentsOf: URL(filePath: stick.path(name)))) == folder.bytes(name))
  }

  // MARK: The web

  /// Copies a published folder to where the web server has its pages.
  private func upload(_ folder: PublishedFolder, below part: String = "") throws -> String {
    let name = "\(part)\(UUID().uuidString)"
    let target = RealServers.folder!.appending(path: "www/\(name)")
    try? FileManager.default.removeItem(at: target)
    try FileManager.default.copyItem(at: folder.folder.url, to: target)
    return "\(name)/"
  }

  private func web(_ path: String, _ login: ServerLogin? = nil) throws -> WebSource {
    try WebSource(
      "\(try RealServers.address("web"))/\(path)", over: CurlTransport.forTests, login: KnownLogin(login), lists: lists)
  }

  @Test func aWebServerGivesAFolder() throws {
    let folder = try PublishedFolder("1.4.0", "1.5.0")
    let path = try upload(folder)
    #expect(try offered(try web(path)) == (["1.5.0", "1.4.0"], []))
    // Unchanged, it is not sent again: what nginx says of it is told back to it.
    #expect(try web(path).list(of: "agence-durand")?.bytes == folder.signed.bytes)
    #expect(
      lists.list(at: try RealServers.address("web") + "/\(path)agence-durand/releases.izika")?.mark.isEmpty == false)
    #expect(try offered(try web("nothing-here/")) == ([], ["list-missing"]))
    var later = try PublishedFolder("1.4.0", "1.5.0", "1.6.0")
    try later.sign()
    for name in ["agence-durand/releases.izika", FolderSource.file(of: Self.pack, "1.6.0")] {
      let target = RealServers.folder!.appending(path: "www/\(path)\(name)")
      try Data(later.bytes(name) ?? []).write(to: target)
      // nginx tells states of a file apart by its size and its second.
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: 10)], ofItemAtPath: target.path)
    }
    #expect(try offered(try web(path)) == (["1.6.0", "1.5.0", "1.4.0"], []))
  }

  @Test func aGuardedFolderWantsItsPassword() throws {
    let path = try upload(try PublishedFolder("1.4.0"), below: "guarded/")
    #expect(try offered(try web(path, RealServers.user)) == (["1.4.0"], []))
    for wrong in [nil, ServerLogin(user: "agence", password: "secret-2")] {
      #expect(code { _ = try web(path, wrong).list(of: "agence-durand") } == "source-refused")
    }
  }

  /// nginx sends to another server, which knows nothing of packs there and is told no password.
  @Test func aRedirectIsFollowed() throws {
    #expect(try offered(try web("elsewhere/", RealServers.user)) == ([], ["list-missing"]))
  }
}
