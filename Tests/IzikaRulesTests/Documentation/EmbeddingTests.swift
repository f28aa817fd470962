import Foundation
import IzikaRules
import Mileage
import TestSupport
import Testing
import Values

@testable import Embedding

/// The page for embedders shows a program that is compiled as an outsider's, and what it says:
/// `IZIKA_RECORD=1 swift test --filter EmbeddingTests` writes both anew.
@Suite(.serialized) struct EmbeddingTests {
  private static let page = SourceTree.root.appending(path: "Sources/IzikaRules/IzikaRules.docc/IzikaRules.md")
  private static let agent = SourceTree.root.appending(path: "rules/exemples/agence-immobiliere")
  private static let day = Period(
    from: CivilDate(year: 2026, month: 10, day: 2), to: CivilDate(year: 2026, month: 10, day: 3))
  private static let isRecording = !(ProcessInfo.processInfo.environment["IZIKA_RECORD"] ?? "").isEmpty

  @Test func thePageShowsTheExample() throws {
    let example = SourceTree.root.appending(path: "Tests/Embedding/Embedding.swift")
    try expectBlock("swift", String(contentsOf: example, encoding: .utf8))
  }

  @Test func aPersonMadeInCodeGetsTheStatementOfThePage() throws {
    let folder = try TemporaryFolder()
    let camille = try camille(Self.agent.appending(path: "calendar.ics").path)
    let evaluated = try evaluate(camille, in: Self.day, journal: folder.path("journal.sqlite"))
    try expectBlock("text", evaluated.lines.joined(separator: "\n") + "\n")
  }

  @Test func aPersonReadFromAFileGetsTheSame() throws {
    let folder = try TemporaryFolder()
    let profile = try #require(try people(Self.agent.appending(path: "profile.yaml").path).first)
    let evaluated = try evaluate(profile, in: Self.day, journal: folder.path("journal.sqlite"))
    try expectBlock("text", evaluated.lines.joined(separator: "\n") + "\n")
    let json = try JSONSerialization.jsonObject(with: Data(evaluated.json)) as? [String: Any]
    #expect(json?["engine"] as? String == "agenda 2.1")
  }

  /// Holds the page's one block of a language to a text.
  private func expectBlock(_ language: String, _ text: String) throws {
    let parts = try String(contentsOf: Self.page, encoding: .utf8).components(separatedBy: "```\(language)\n")
    try #require(parts.count == 2)
    let end = try #require(parts[1].range(of: "```"))
    guard Self.isRecording else {
      #expect(parts[1][..<end.lowerBound] == text)
      return
    }
    try "\(parts[0])```\(language)\n\(text)\(parts[1][end.lowerBound...])"
      .write(to: Self.page, atomically: true, encoding: .utf8)
  }
}
