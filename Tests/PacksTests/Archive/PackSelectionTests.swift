import Foundation
import TestSupport
import Testing
import Values

@testable import Packs

/// What of a folder does not travel is named, hidden files too.
@Suite struct PackSelectionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["pack.yaml", "rules.lua", "tests/a.yaml"] { try folder.write("x\n", to: name) }
  }

  private func select() throws -> PackSelection { try PackSelection(of: folder.path("") + "/", shown: "") }

  private func leftOut() throws -> [String] {
    try select().leftOut.map { "\($0.name): \($0.because.english)" }
  }

  @Test func nothingIsLeftOutOfAPackAlone() throws {
    #expect(try leftOut() == [])
    #expect(try select().files.map(\.name) == ["pack.yaml", "rules.lua", "tests/a.yaml"])
  }

  @Test func hiddenFilesAreNamed() throws {
    for name in [
      ".gitattributes", ".git/config", ".luarc.json", ".profile.yaml", "tests/.a.yaml.swp", ".idea/x.xml",
      "rules/.old.lua",
    ] { try folder.write("x", to: name) }
    #expect(
      try leftOut().sorted() == [
        ".git/: for git", ".gitattributes: for git", ".idea/: hidden", ".luarc.json: for the editor",
        ".profile.yaml: hidden", "rules/.old.lua: hidden", "tests/.a.yaml.swp: hidden",
      ])
    #expect(try select().files.map(\.name) == ["pack.yaml", "rules.lua", "tests/a.yaml"])
  }

  @Test func whatMacOSLaysBesideFilesIsOneLine() throws {
    try folder.write("x", to: ".DS_Store")
    #expect(try leftOut() == [".DS_Store: hidden file of macOS"])
    for name in ["._rules.lua", "tests/.DS_Store", "tests/._a.yaml"] { try folder.write("x", to: name) }
    #expect(try leftOut() == [".DS_Store: one of 4 hidden files of macOS"])
  }
}
