import Testing
import Values

@testable import Packs

/// What a file is called decides nothing; where its name says something else than what it holds, that is remarked.
@Suite struct PackIdentityTests {
  private static func identity(_ version: String = "1.4.0") throws -> PackIdentity {
    try PackIdentity(of: Manifest(name: "agence-durand/visites", version: version))
  }

  @Test(arguments: [
    "agence-durand-visites-1.3.0.izika", "agence-durand-visites-1.5.0 (1).izika",
    "/mnt/x/agence-durand-visites-1.4.1.izika",
    "agence-durant-visites-1.4.0.izika", "Agence-Durand-Visites-2.0.0.izika",
    "agence-durand-tournee-1.4.0.izika", "agence-durand-visites-1.40.0.izika",
  ])
  func aNameThatSaysSomethingElseIsRemarked(path: String) throws {
    let remarks = try Self.identity().remarks(on: path)
    #expect(remarks.map(\.code) == [.packMisnamed] && remarks.map(\.severity) == [.note])
    #expect(remarks.first?.advice.english.hasSuffix("agence-durand-visites-1.4.0.izika") == true)
  }

  @Test(arguments: [
    "agence-durand-visites-1.4.0.izika", "./x/agence-durand-visites-1.4.0.izika", "AGENCE-DURAND-VISITES-1.4.0.IZIKA",
    "agence-durand-visites-1.4.0 (1).izika", "agence-durand-visites-1.4.0-copie.izika", "visites.izika", "1.4.0.izika",
    "agence-durand-visites-1.4.0_Konflikt von Noé.izika", "nouveau paquet 1.3.0.izika", "", "/", "règles-1.0.0.izika",
    "agence-durand-visites-1.3.0.zip",
  ])
  func aNameThatSaysNothingElseIsNot(path: String) throws {
    #expect(try Self.identity().remarks(on: path) == [])
  }

  /// What names a pack names a repository in a registry as well.
  @Test func aNameIsOneThatRegistriesTake() {
    for name in ["a/b", "agence-durand/visites-2026", "a--b/0"] { #expect(PackIdentity.isName(name)) }
    for name in ["agence-durand/visites-", "agence-/visites", "a/-b", "a/b/c", "a", "A/b", "a/b_c", "a/", "-/a"] {
      #expect(!PackIdentity.isName(name), "\(name)")
    }
  }

  @Test func aForerunnerIsNoRelease() throws {
    #expect(try Self.identity("1.4.0-rc.1").remarks(on: "agence-durand-visites-1.4.0.izika").count == 1)
    #expect(try Self.identity("1.4.0-rc.1").remarks(on: "agence-durand-visites-1.4.0-rc.1.izika") == [])
  }
}
