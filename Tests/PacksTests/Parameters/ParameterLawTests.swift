import Packs
import Testing
import Values
import YAML

/// Laws: every key of a parameter file is read or told with its line, and so is every word of a closed list.
@Suite struct ParameterLawTests {
  /// A mapping of a parameter file: how its lines stand in the file, its keys, and each with a value that is right for it.
  private struct Level: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let keys: [String]
    let lines: [String: String]
    /// The line of the first key.
    let first: Int
    let wrap: @Sendable ([String]) -> String
  }

  private static let levels = [
    Level(
      testDescription: "a parameter of one value", keys: ParameterFile.keys.filter { !dated.contains($0) },
      lines: [
        "description": "what it is", "unit": "km", "value": "1", "reference": "a list", "continuous": "true",
        "one_of": "[a, b]", "names": "vehicles", "below_zero": "true", "merge": "false",
      ], first: 2, wrap: { "rate:\n  \($0.joined(separator: "\n  "))\n" }),
    Level(
      testDescription: "a dated parameter", keys: ParameterFile.keys.filter { $0 != "value" },
      lines: [
        "description": "what it is", "unit": "km", "values": "[{from: 2026-01-01, value: 1}]", "reference": "a list",
        "continuous": "true", "one_of": "[a, b]", "names": "vehicles", "below_zero": "true", "after_last": "keep",
        "published_until": "2026-12-31", "merge": "false",
      ], first: 2, wrap: { "rate:\n  \($0.joined(separator: "\n  "))\n" }),
    Level(
      testDescription: "a dated value", keys: ParameterFile.datedKeys,
      lines: ["from": "2026-01-01", "known_from": "2026-02-01", "reference": "a list", "value": "1"],
      first: 3, wrap: { "rate:\n  values:\n    - \($0.joined(separator: "\n      "))\n" }),
  ]

  /// What only dated parameters have.
  private static let dated = ["values", "after_last", "published_until"]

  private func told(_ text: String) throws -> [Diagnostic] {
    var problems: [Diagnostic] = []
    do {
      _ = try ParameterFile.read(try YAMLFile(Array(text.utf8), name: "rates.yaml"), &problems)
    } catch {
      problems += error.diagnostics
    }
    return problems
  }

  @Test(arguments: levels)
  private func everyKeyIsReadOrTold(level: Level) throws {
    #expect(Set(level.keys) == Set(level.lines.keys))
    // `one_of` is of words, and the other values here are numbers.
    let right = level.keys.filter { $0 != "one_of" }.compactMap { key in level.lines[key].map { "\(key): \($0)" } }
    #expect(try told(level.wrap(right)).isEmpty)
    for key in level.keys {
      for slip in [key + "x", String(key.dropLast()) + "q", key.uppercased()] {
        let lines = ["\(slip): \(level.lines[key] ?? "")"] + right.filter { !$0.hasPrefix("\(key):") }
        let said = try told(level.wrap(lines))
        let names = said.contains { $0.message.english.contains("\"\(slip)\"") && $0.place.line == level.first }
        #expect(names, "\(slip) of \(level.testDescription): \(said)")
      }
    }
    for line in right { #expect(try !told(level.wrap(right + [line])).isEmpty, "\(line) twice") }
  }

  /// Every word of a closed list that a parameter file holds, where it is read.
  @Test(arguments: [
    "rate: {value: 1, names: WORD}", "rate: {values: [{from: 2026-01-01, value: 1}], after_last: WORD}",
    "rate: {value: 1, below_zero: WORD}", "rate: {value: [a], merge: WORD}", "rate: {value: 1, continuous: WORD}",
    "rate: {value: WORD, one_of: [a, b]}",
    "rate: {value: [a, WORD], one_of: [a, b]}",
    "rate: {values: [{from: 2026-01-01, value: a}, {from: 2026-02-01, value: WORD}], one_of: [a, b]}",
  ])
  func everyWordOfAClosedListIsChecked(file: String) throws {
    for word in ["zork", "keepx", "vehicle", "A", "maybe"] {
      let said = try told(file.replacing("WORD", with: word) + "\n")
      #expect(said.contains { $0.severity == .error && $0.place.line == 1 }, "\(word) in \(file)")
    }
  }
}
