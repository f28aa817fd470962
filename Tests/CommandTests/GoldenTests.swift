import Foundation
import Testing

/// Whole statements of the shipped examples, kept in `Golden/<example>/`: whoever changes them must mean it.
@Suite struct GoldenTests {
  struct Example: Sendable, CustomTestStringConvertible {
    /// Its folder.
    let name: String
    /// Holds its whole calendar.
    let period = "--period 2026"
    /// As much of it as a person can still compare with all its decisions.
    var detailed = "--period 2026"
    var testDescription: String { name }
  }

  static let examples = [
    Example(name: "agence-immobiliere"),
    // The car was replaced on 1 October.
    Example(name: "infirmiere", detailed: "--from 2026-09-29 --to 2026-10-05"),
    Example(name: "consultant"), Example(name: "premiers-pas"),
  ]

  /// Policies beside them, each with tests of its own: of their statements the table is kept.
  static let policies = [
    "agenda-d-equipe", "aller-simple", "bareme-a-venir", "dejeuner-a-domicile", "electrique-ou-diesel",
    "franchise-journaliere", "francs-et-euros", "minimum-par-trajet", "passager-et-parking", "plafond-mensuel",
    "semaines-alternees", "tournee-de-nuit", "trajets-clients", "vehicule-partage",
  ]

  @Test(arguments: examples, ["en", "fr"])
  func table(_ example: Example, _ language: String) throws {
    let result = try run(example, "\(example.period) --locale \(language)")
    try GoldenFile(example.name, "table.\(language).txt").check(VisibleText.lines(result.output))
    try GoldenFile(example.name, "messages.\(language).txt").check(VisibleText.lines(result.errors))
  }

  @Test(arguments: examples)
  func json(_ example: Example) throws {
    let result = try run(example, "\(example.detailed) --format json --show-skipped")
    try GoldenFile(example.name, "statement.json").check(JSONLayout.lines(result.output))
  }

  @Test(arguments: policies)
  func tableOfPolicy(_ name: String) throws {
    let result = try run(Example(name: name), "--period 2026 --locale fr")
    try GoldenFile(name, "table.fr.txt").check(VisibleText.lines(result.output))
  }

  @Test func everyExampleIsHere() {
    #expect(TestFolders.names(in: TestFolders.examples) == (Self.examples.map(\.name) + Self.policies).sorted())
  }

  private func run(_ example: Example, _ options: String) throws -> ShellRun.Result {
    let scratch = try Scratch(copyOf: TestFolders.examples.appendingPathComponent(example.name))
    let result = try scratch.run("izika-rules eval --profile profile.yaml \(options)")
    #expect(result.status == 0, "\(String(decoding: result.errors, as: UTF8.self))")
    return result
  }
}
