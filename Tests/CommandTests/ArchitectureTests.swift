import Foundation
import TestSupport
import Testing

/// The pages for who works on the program speak of the tree as it is.
@Suite struct ArchitectureTests {
  static let pages = ["ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"]

  @Test func everyRoomIsOnTheMap() throws {
    let manifest = try Self.text("Package.swift")
    let map = try Self.section("Rooms", of: "ARCHITECTURE.md")
    let rooms = try Self.names(in: "Sources")
    #expect(rooms.count > 20)
    for room in rooms {
      #expect(manifest.contains("\"\(room)\""), "Sources/\(room) is no target")
      #expect(map.contains("`\(room)`"), "\(room) is in no row")
    }
  }

  @Test(arguments: pages)
  func everyPathLeadsSomewhere(_ page: String) throws {
    let paths = Self.paths(in: try Self.text(page))
    #expect(paths.count > 5)
    for path in paths { #expect(Self.exists(path), "\(page): there is no \(path)") }
  }

  @Test func everyChangeHasItsWay() throws {
    let rows = try Self.section("Where to go", of: "ARCHITECTURE.md").split(separator: "\n")
      .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| to add") }
    let changes = rows.map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    #expect(
      changes.map(\.[0]) == [
        "a rule kind", "a field of an event", "a format, such as PDF", "a road service", "a place service",
        "a country's scale", "an option", "a key of the profile", "a subcommand", "a kind of problem",
        "what Lua or the sandbox says", "a language", "a field of the JSON", "a function for rules", "an ICS property",
        "a source of packs", "signed packs", "a law of what is locked", "a finding of `pack audit`",
        "a file of a shipped pack",
      ])
    for change in changes {
      try #require(change.count == 3)
      #expect(Self.paths(in: change[1]).contains(where: Self.exists), "\(change[0]) begins nowhere")
      #expect(!change[2].isEmpty)
    }
  }

  /// What is taken for a path: a text in backticks, of one word, that holds a slash, begins with a dot and a letter, or ends as our
  /// own files do.
  @Test func pathsAreToldFromOtherCode() {
    let text =
      "`a/b`, `.ci/run`, `.editorconfig`, `README.md`; `swift test`, `...`, `Phrase(en:fr:)`, `Sheet`, a/c, `a/*`"
    #expect(Self.paths(in: text) == ["a/b", ".ci/run", ".editorconfig", "README.md"])
  }

  private static func paths(in text: String) -> [String] {
    text.matches(of: /`([\w.+-]+(?:\/[\w.+-]+)*)`/).map { String($0.1) }.filter {
      $0.contains("/") || $0.hasSuffix(".md") || $0.hasSuffix(".swift") || $0.firstMatch(of: /^\.[a-z]/) != nil
    }
  }

  /// From the top, or below Sources.
  private static func exists(_ path: String) -> Bool {
    [path, "Sources/" + path].contains {
      FileManager.default.fileExists(atPath: SourceTree.root.appendingPathComponent($0).path)
    }
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: SourceTree.root.appendingPathComponent(path), encoding: .utf8)
  }

  private static func section(_ title: String, of page: String) throws -> String {
    let parts = try text(page).components(separatedBy: "\n## \(title)\n")
    try #require(parts.count == 2)
    return parts[1].components(separatedBy: "\n## ")[0]
  }

  private static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.appendingPathComponent(folder).path)
      .filter { !$0.hasPrefix(".") }
  }
}
