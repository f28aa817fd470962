import Foundation
import PackSupport
import Packs
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// Two commands that write trust.yaml at once: what both say counts, or the second one says why not.
@Suite struct TrustFilesTests {
  private let folder: TemporaryFolder
  private let files: TrustFiles

  init() throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    files = TrustFiles(
      folders: try ConfigFolders { name in name == "XDG_CONFIG_HOME" ? folder.path("settings") : nil }, reserved: ["fr"]
    )
  }

  private func scope(_ seed: Int, need: Int = 1) throws -> TrustedScope {
    let key = try #require(PublicKey(blob: try SoftwareKey(seed: seed).blob))
    return TrustedScope(need: need, signers: [TrustedSigner(name: "Claire \(seed)", key: key, checked: "x")])
  }

  private func codes(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch {
      return (error as? Failure)?.diagnostics.map { "\($0.code)" } ?? ["\(error)"]
    }
  }

  @Test func whatIsSaidOfTwoScopesIsJoined() throws {
    var (first, second) = (try files.read(), try files.read())
    first.own.scopes["agence-durand"] = try scope(1)
    second.own.scopes["cabinet-roux"] = try scope(2)
    try files.write(first)
    try files.write(second)
    #expect(try files.read().own.scopes == ["agence-durand": try scope(1), "cabinet-roux": try scope(2)])
  }

  @Test func twoWordsAboutOneScopeAreNot() throws {
    var (first, second) = (try files.read(), try files.read())
    first.own.scopes["agence-durand"] = try scope(1)
    second.own.scopes["agence-durand"] = try scope(2)
    second.own.scopes["cabinet-roux"] = try scope(2)
    try files.write(first)
    #expect(codes { try files.write(second) } == ["trust-changed"])
    #expect(try files.read().own.scopes == ["agence-durand": try scope(1)], "nothing of it is written")
  }

  @Test func whatIsForgottenStaysForgottenAndTheSameWordTwiceIsOne() throws {
    var start = try files.read()
    (start.own.scopes["a"], start.own.scopes["b"]) = (try scope(1), try scope(2))
    try files.write(start)
    var (first, second) = (try files.read(), try files.read())
    first.own.scopes["a"] = nil
    second.own.scopes["a"] = nil
    second.own.scopes["b"] = try scope(2, need: 2)
    try files.write(first)
    try files.write(second)
    #expect(try files.read().own.scopes == ["b": try scope(2, need: 2)])
  }

  @Test func manyAtOnceLoseNothing() async throws {
    let names = (1...24).map { "agence-\($0)" }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (seed, name) in names.enumerated() {
        group.addTask {
          var state = try files.read()
          state.own.scopes[name] = try scope(seed)
          try files.write(state)
        }
      }
      try await group.waitForAll()
    }
    #expect(try files.read().own.scopes.keys.sorted() == names.sorted())
  }

  @Test func aFileThatCannotBeReadIsNotWrittenOver() throws {
    var state = try files.read()
    state.own.scopes["agence-durand"] = try scope(1)
    try files.write(state)
    try folder.write("izika-trust: 1\nscope: {}\n", to: "settings/izika-rules/trust.yaml")
    state.own.scopes["cabinet-roux"] = try scope(2)
    #expect(codes { try files.write(state) } != [])
    #expect(try folder.read("settings/izika-rules/trust.yaml") == "izika-trust: 1\nscope: {}\n")
  }
}
