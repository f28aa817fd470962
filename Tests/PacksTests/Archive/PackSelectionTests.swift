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

  /// Who gets the pack runs its tests, and has what travels.
  @Test func aCalendarThatStaysAtHomeIsAnError() throws {
    try folder.write("BEGIN:VCALENDAR", to: "calendar.ics")
    try folder.write("BEGIN:VCALENDAR", to: "tests/own.ics")
    try folder.write(
      "cases:\n  - calendar: own.ics\n  - calendar: [../calendar.ics, ../tests/own.ics, ../absent.ics]\n",
      to: "tests/b.yaml")
    let found = try select().problems
    #expect(found.map { "\($0.code)" } == ["pack-calendar"])
    #expect(found.first?.place.file == "tests/b.yaml" && found.first?.place.line == 3)
  }

  @Test func whatMacOSLaysBesideFilesIsOneLine() throws {
    try folder.write("x", to: ".DS_Store")
    #expect(try leftOut() == [".DS_Store: hidden file of macOS"])
    for name in ["._rules.lua", "tests/.DS_Store", "tests/._a.yaml"] { try folder.write("x", to: name) }
    #expect(try leftOut() == [".DS_Store: one of 4 hidden files of macOS"])
  }
}
