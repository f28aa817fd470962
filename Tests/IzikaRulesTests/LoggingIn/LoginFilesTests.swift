import Foundation
import PackExchange
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// Passwords for servers: whose they are, and that nothing shows them.
@Suite struct LoginFilesTests {
  private let folder: TemporaryFolder
  private let files: LoginFiles

  init() throws {
    folder = try TemporaryFolder()
    files = try Self.files(folder)
  }

  private static func files(_ folder: TemporaryFolder, _ more: [String: String] = [:]) throws -> LoginFiles {
    let own = folder.path("config")
    return LoginFiles(try ConfigFolders { ["XDG_CONFIG_HOME": own][$0] }) { more[$0] }
  }

  private func server(_ text: String) throws -> LoginServer { try #require(LoginServer(text)) }

  private func codes(_ body: () throws -> Void) -> [Diagnostic] {
    do {
      try body()
      return []
    } catch {
      return (error as? Failure)?.diagnostics ?? []
    }
  }

  // MARK: Servers

  @Test(arguments: [
    ("registry.durand.fr", "https://registry.durand.fr", true),
    ("https://registry.durand.fr", "https://registry.durand.fr", true),
    ("Registry.Durand.fr:443", "https://registry.durand.fr", true),
    ("oci://registry.durand.fr:5000/izika", "https://registry.durand.fr:5000", true),
    ("127.0.0.1:5055", "http://127.0.0.1:5055", true), ("oci://localhost/x", "http://localhost", true),
    ("https://izika.example/packs/", "https://izika.example", false),
    ("http://localhost:8080/packs/", "http://localhost:8080", false),
  ])
  func aPlaceHasAServer(_ text: String, _ origin: String, _ isRegistry: Bool) throws {
    let server = try server(text)
    #expect(server.origin == origin && server.isRegistry == isRegistry)
    #expect(LoginServer(origin)?.origin == origin, "as it stands in the file")
  }

  @Test(arguments: [
    "", "http://durand.fr/", "anna@durand.fr", "https://anna:geheim@durand.fr/", "a b", "/mnt/partage", "oci://",
  ])
  func whatIsNoServerHasNone(_ text: String) { #expect(LoginServer(text) == nil) }

  // MARK: credentials.yaml

  @Test func isKeptForItsServerAlone() throws {
    let password = "\"\\ é\u{2028}#: {x}' 語"
    let login = ServerLogin(user: "agence durand", password: password, realm: "https://auth.durand.fr/token?a=b")
    try files.keep(login, for: try server("registry.durand.fr"))
    try files.keep(ServerLogin(user: "b", password: "1.0"), for: try server("https://izika.example/packs/"))
    #expect(try files.known(for: server("oci://registry.durand.fr/izika")).login == login)
    #expect(try files.known(for: server("https://izika.example/")).login == ServerLogin(user: "b", password: "1.0"))
    for other in ["registry.durand.fr:5000", "durand.fr", "izika.example:8443"] {
      #expect(try files.known(for: server(other)).login == nil, "\(other)")
    }
    let mode = try FileManager.default.attributesOfItem(atPath: files.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try folder.read("config/izika-rules/credentials.yaml").allSatisfy(\.isASCII))

    #expect(try files.forget(server("registry.durand.fr")) == login)
    #expect(try files.forget(server("registry.durand.fr")) == nil)
    #expect(try files.read().keys.sorted() == ["https://izika.example"])
    _ = try files.forget(server("https://izika.example/"))
    #expect(try files.read().isEmpty)
  }

  @Test(arguments: [
    "x", "izika-credentials: 2\n", "servers: {}\n", "izika-credentials: 1\nserver: {geheim: x}\n",
    "izika-credentials: 1\nservers: {\"registry.durand.fr\": {user: a, password: geheim}}\n",
    "izika-credentials: 1\nservers: {\"https://a.fr\": {user: a, pasword: geheim}}\n",
    "izika-credentials: 1\nservers: {\"https://a.fr\": {user: a, password: [geheim]}}\n",
    "izika-credentials: 1\nservers: {\"https://a.fr\": {user: a}}\n",
    "izika-credentials: 1\nservers:\n  \"https://a.fr\": {user: a, password: \"geheim}\n",
    "izika-credentials: 1\nservers: {\"https://a.fr\": {user: geheim: geheim}}\n",
  ])
  func whatIsNotUnderstoodIsNotShown(_ text: String) throws {
    try folder.write(text, to: "config/izika-rules/credentials.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: files.path)
    let found = codes { _ = try files.known(for: server("a.fr")) }
    #expect(found.map(\.code) == [.credentialsInvalid])
    #expect(!"\(found)".contains("geheim"))
  }

  @Test func whatOthersCanWriteIsNotRead() throws {
    try files.keep(ServerLogin(user: "a", password: "b"), for: try server("a.fr"))
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: files.path)
    #expect(codes { _ = try files.known(for: server("a.fr")) }.count == 1)
  }

  @Test(arguments: [0o640, 0o604, 0o644]) func whatOthersCanReadIsNoSecret(_ mode: Int) throws {
    try files.keep(ServerLogin(user: "a", password: "geheim"), for: try server("a.fr"))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: files.path)
    let found = codes { _ = try files.known(for: server("a.fr")) }
    #expect(found.map(\.code) == [.credentialsInvalid] && !"\(found)".contains("geheim"))
    #expect(codes { try files.keep(ServerLogin(user: "b", password: "c"), for: server("b.fr")) }.count == 1)
  }

  /// Two that log in at the same moment both stay.
  @Test func noLoginIsLostToAnother() async throws {
    let files = files
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<24 {
        group.addTask {
          try? files.keep(ServerLogin(user: "u\(number)", password: "p"), for: LoginServer("h\(number).fr")!)
        }
      }
    }
    #expect(try files.read().count == 24)
  }

  @Test func aLoginShowsNoPassword() {
    let login = ServerLogin(user: "agence", password: "geheim", realm: "https://a/t")
    var dumped = ""
    dump(KnownLogin(login), to: &dumped)
    for text in ["\(login)", String(reflecting: login), "\(KnownLogin(login))", "\([login])", dumped] {
      #expect(!text.contains("geheim") && text.contains("agence"), "\(text)")
    }
  }

  // MARK: docker and podman

  private func known(_ config: String, _ place: String) throws -> KnownLogin {
    try folder.write(config, to: "home/.docker/config.json")
    return try Self.files(folder, ["HOME": folder.path("home")]).known(for: server(place))
  }

  /// `agence:se:cret`
  private static let auth = #"{"auth":"YWdlbmNlOnNlOmNyZXQ="}"#

  @Test(arguments: [
    ("registry.durand.fr", true), ("https://registry.durand.fr/v1/", true), ("https://Registry.durand.fr", true),
    ("registry.durand.fr:5000", false), ("durand.fr", false), ("registry.durand.fr/izika", false),
    ("https://evil.example/registry.durand.fr", false), ("xregistry.durand.fr", false),
  ])
  func dockersFileIsRead(_ key: String, _ isMeant: Bool) throws {
    let known = try known(#"{"auths":{"\#(key)":\#(Self.auth)},"HttpHeaders":{"x":"y"}}"#, "registry.durand.fr")
    #expect(known.login == (isMeant ? ServerLogin(user: "agence", password: "se:cret") : nil))
  }

  @Test func podmansFileComesFirst() throws {
    try folder.write(
      #"{"auths":{"a.fr":{"auth":"\#(Data("podman:x".utf8).base64EncodedString())"}}}"#, to: "auth.json")
    try folder.write(#"{"auths":{"a.fr":\#(Self.auth),"b.fr":\#(Self.auth)}}"#, to: "home/.docker/config.json")
    let files = try Self.files(
      folder, ["HOME": folder.path("home"), "REGISTRY_AUTH_FILE": folder.path("auth.json")])
    #expect(try files.known(for: server("a.fr")).login?.user == "podman")
    #expect(try files.known(for: server("b.fr")).login?.user == "agence")
    // What was kept on purpose comes before both.
    try files.keep(ServerLogin(user: "own", password: "x"), for: try server("a.fr"))
    #expect(try files.known(for: server("a.fr")).login?.user == "own")
  }

  @Test func itIsForRegistriesAlone() throws {
    #expect(try known(#"{"auths":{"a.fr":\#(Self.auth)}}"#, "https://a.fr/packs/").login == nil)
  }

  @Test func aProgramThatKeepsPasswordsIsNamedAndNotRun() throws {
    for config in [
      #"{"auths":{"a.fr":{}},"credsStore":"desktop"}"#, #"{"credHelpers":{"a.fr":"desktop"}}"#,
    ] {
      let known = try known(config, "a.fr")
      #expect(known.login == nil && known.helper == "docker-credential-desktop")
    }
    #expect(try known(#"{"auths":{"b.fr":{}},"credsStore":"desktop"}"#, "a.fr").helper == nil)
    #expect(try known("{}", "a.fr").helper == nil)
  }

  /// Another program's file keeps nobody from what needs no password of it.
  @Test(arguments: [
    "geheim", "[]", #"{"auths":[]}"#, #"{"auths":{"a.fr":{"auth":5}}}"#, #"{"auths":{"a.fr":7}}"#,
    #"{"auths":{"a.fr":{"auth":"YWdlbmNlOg==","identitytoken":"geheim"}}}"#,
    #"{"auths":{"a.fr":{"auth":"OmdlaGVpbQ=="}}}"#,
  ])
  func whatIsNotUnderstoodIsPassedOver(_ config: String) throws {
    let known = try known(config, "a.fr")
    #expect(known.login == nil && known.unread == folder.path("home/.docker/config.json"))
  }

  @Test func whatIsNotUnderstoodOfAnotherIsNothing() throws {
    let known = try known(#"{"auths":{"b.fr":{"auth":5},"c.fr":null,"a.fr":\#(Self.auth)},"credsStore":5}"#, "a.fr")
    #expect(known.login?.user == "agence" && known.unread == nil)
    #expect(try self.known(#"{"auths":{"b.fr":{"auth":5}}}"#, "a.fr").unread == nil)
  }

  @Test func whatIsNoFileIsPassedOver() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("home/.docker/config.json"), withIntermediateDirectories: true)
    let files = try Self.files(folder, ["HOME": folder.path("home")])
    #expect(try files.known(for: server("a.fr")).unread == folder.path("home/.docker/config.json"))
  }

  @Test func thePortThatGoesWithoutSayingMayBeSaid() throws {
    #expect(try known(#"{"auths":{"a.fr:443":\#(Self.auth)}}"#, "a.fr").login != nil)
    #expect(try known(#"{"auths":{"a.fr":\#(Self.auth)}}"#, "a.fr:443").login != nil)
    #expect(try known(#"{"auths":{"localhost:443":\#(Self.auth)}}"#, "localhost").login == nil, "that is another one")
    #expect(try known(#"{"auths":{"localhost:80":\#(Self.auth)}}"#, "localhost").login != nil)
  }

  @Test func filesLieWhereTheirProgramsWriteThem() throws {
    try folder.write(#"{"auths":{"a.fr":\#(Self.auth)}}"#, to: "run/containers/auth.json")
    try folder.write(#"{"auths":{"b.fr":\#(Self.auth)}}"#, to: "docker/config.json")
    try folder.write(#"{"auths":{"c.fr":\#(Self.auth)}}"#, to: "home/.docker/config.json")
    let files = try Self.files(
      folder,
      ["HOME": folder.path("home"), "XDG_RUNTIME_DIR": folder.path("run"), "DOCKER_CONFIG": folder.path("docker")])
    #expect(try files.known(for: server("a.fr")).login != nil && files.known(for: server("b.fr")).login != nil)
    #expect(try files.known(for: server("c.fr")).login == nil, "docker reads one of them")
  }
}
