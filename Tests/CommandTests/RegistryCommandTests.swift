import Foundation
import TestSupport
import Testing

/// What `scripts/registries` has started, by the folder that tells of it.
private enum RunningServers {
  static let folder: String? = ProcessInfo.processInfo.environment["IZIKA_TEST_REGISTRIES"].flatMap {
    $0.isEmpty ? nil : $0
  }
}

/// A publisher and what serves packs, by the program itself and with real servers.
@Suite(
  .enabled(if: RunningServers.folder != nil, "IZIKA_TEST_REGISTRIES names no servers: scripts/registries start"))
struct RegistryCommandTests {
  private let scratch: Scratch
  /// In each registry.
  private let base = "test-\(UUID().uuidString.lowercased())"

  init() throws {
    scratch = try Scratch(copyOf: TestFolders.transcripts.appendingPathComponent("input"))
    try run(
      "(cd signed && sh build.sh) && izika-rules pack key --new --no-passphrase && izika-rules pack sign visites.izika")
  }

  /// Both sides of the whole way, by every way that there is: `scripts/two-agencies` says what it looks at.
  @Test func twoAgenciesShareAPack() throws {
    let script = SourceTree.root.appending(path: "scripts/two-agencies").path
    let result = try scratch.run(
      "'\(script)' \"$(command -v izika-rules)\"", environment: ["IZIKA_TEST_REGISTRIES": RunningServers.folder!],
      seconds: 600)
    let said = String(decoding: result.output + result.errors, as: UTF8.self)
    #expect(result.status == 0, "\(said.suffix(4_000))")
    #expect(said.contains("Done, by mail folder web registry."), "\(said.suffix(4_000))")
  }

  /// Host and port.
  private func host(_ name: String) throws -> String {
    try String(contentsOfFile: "\(RunningServers.folder!)/\(name)", encoding: .utf8).trimmingCharacters(in: .newlines)
      .replacing("http://", with: "")
  }

  /// - Returns: both streams; what is told is never a password.
  @discardableResult
  private func run(_ line: String, status: Int32 = 0) throws -> String {
    let result = try scratch.run(line, environment: ["SOURCE_DATE_EPOCH": "1796000000"])
    let said = String(decoding: result.output + result.errors, as: UTF8.self)
    #expect(result.status == status, "\(line)\n\(said)")
    #expect(!said.contains("secret-"), "\(line)\n\(said)")
    return said
  }

  private func login(_ host: String) throws {
    try run("printf 'secret-1\\n' | izika-rules pack login \(host) --user agence")
  }

  @Test(arguments: ["open", "password", "tokens"]) func aPackGoesToARegistryAndComesBack(_ name: String) throws {
    let host = try host(name)
    try run("izika-rules pack trust add agence-durand oci://\(host)/\(base)")
    if name != "open" {
      let refused = try run("izika-rules pack push visites.izika", status: 2)
      #expect(refused.contains("izika-rules pack login \(host)"))
      #expect(
        try run("printf 'secret-2\\n' | izika-rules pack login \(host) --user agence", status: 2).contains("wrong"))
      try login(host)
    }
    #expect(try run("izika-rules pack push visites.izika --next 2027-02-28").contains("list 1 of 2026-11-30 is signed"))
    #expect(try run("izika-rules pack push visites.izika --locale fr").contains("est inchangé"))
    try run("izika-rules pack withdraw agence-durand/visites 1.4.0 --because 'barème faux'")
    #expect(try run("izika-rules pack renew agence-durand").contains("list 3"))
    try run("mkdir stick && izika-rules pack pull agence-durand/visites --into stick")
    try run("cmp visites.izika stick/agence-durand/visites/agence-durand-visites-1.4.0.izika")
    // Other content under a version that is there is refused, and nothing is written.
    try run(
      "sed -i 's/api = 1/api = 1, x = 2/' signed/rules.lua && (cd signed && sh build.sh) && izika-rules pack sign visites.izika"
    )
    #expect(try run("izika-rules pack push visites.izika", status: 1).contains("has other content"))
    if name != "open" {
      try run("izika-rules pack logout \(host)")
      try run("izika-rules pack pull agence-durand/visites --into stick", status: 2)
    }
  }

  /// From a folder by way of the web into a registry, and on from there: the same bytes, and a list that goes on counting.
  @Test func aPublisherMoves() throws {
    try run("mkdir share && izika-rules pack trust add agence-durand $PWD/share && izika-rules pack push visites.izika")
    let pages = "\(RunningServers.folder!)/www/guarded/\(base)"
    try run("cp -r share \(pages)")
    let web = "http://\(try host("web"))/guarded/\(base)/"
    try run("izika-rules pack trust add agence-durand \(web)")
    #expect(try run("izika-rules pack push visites.izika", status: 2).contains("nothing is written to a web server"))
    #expect(
      try run("izika-rules pack pull agence-durand/visites --into oci://\(try host("tokens"))/\(base)", status: 2)
        .contains("izika-rules pack login"))
    try login(web)
    try login(try host("tokens"))
    let registry = "oci://\(try host("tokens"))/\(base)"
    #expect(
      try run("izika-rules pack pull agence-durand/visites --into \(registry)")
        == "agence-durand/visites 1.4.0 copied to \(registry)\nList 1 copied.\n")
    #expect(
      try run("izika-rules pack pull agence-durand/visites --into \(registry) --locale fr")
        == "agence-durand/visites 1.4.0 y est déjà\nListe 1 copiée.\n")
    try run("izika-rules pack trust add agence-durand \(registry)")
    #expect(try run("izika-rules pack renew agence-durand").contains("list 2 of"))
    try run("mkdir back && izika-rules pack pull agence-durand/visites --into back")
    try run("cmp visites.izika back/agence-durand/visites/agence-durand-visites-1.4.0.izika")
    #expect(try run("izika-rules pack pull agence-durand/visites --into \(web)", status: 2).contains("web server"))
  }
}
