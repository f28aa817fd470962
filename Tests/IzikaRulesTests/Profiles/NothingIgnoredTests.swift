import Mileage
import Testing
import Values

@testable import IzikaRules

/// Laws: every key of a profile is read or refused, and every word of a closed list is checked where it is read.
@Suite struct NothingIgnoredTests {
  /// A mapping of a profile: the profile with a hole for its lines, and what it holds.
  private struct Level: Sendable, CustomTestStringConvertible {
    let table: ProfileTable
    let wrap: @Sendable ([String]) -> String

    var testDescription: String { table.title.english }
    var keys: [String] { table.keys }
    /// Each known key with its own example; of two that exclude each other, one.
    var lines: [String: String] {
      Dictionary(uniqueKeysWithValues: table.entries.filter { $0.name != "url" }.map { ($0.name, $0.example) })
    }
  }

  private static func inList(_ key: String) -> @Sendable ([String]) -> String {
    { "person: C\n\(key):\n  - \($0.joined(separator: "\n    "))\n" }
  }

  private static let levels = [
    Level(table: .top, wrap: { $0.joined(separator: "\n") + "\n" }),
    Level(table: .place, wrap: { "person: C\nplaces:\n  home:\n    \($0.joined(separator: "\n    "))\n" }),
    Level(table: .vehicle, wrap: inList("vehicles")), Level(table: .calendar, wrap: inList("calendars")),
    Level(
      table: .ledger,
      wrap: { "person: C\nledger:\n  2026:\n    a:\n      \($0.joined(separator: "\n      "))\n" }),
    Level(table: .distance, wrap: inList("distances")),
  ]

  @Test func everyTableHasItsLaws() {
    #expect(Set(Self.levels.map(\.testDescription)) == Set(ProfileTable.all.map(\.title.english)))
  }

  /// A key that is declared and not read would be passed over.
  @Test(arguments: levels)
  private func everyDeclaredKeyIsRead(level: Level) {
    let right = level.keys.compactMap { key in level.lines[key].map { "\(key): \($0)" } }
    for key in level.keys where key != "url" {
      let lines = right.filter { !$0.hasPrefix("\(key):") } + ["\(key): {zork: {zork: [zork]}}"]
      // Places and parameters have keys of the person's own.
      if key == "parameters" { continue }
      #expect(refusal(level.wrap(lines)) != nil, "\(key) of \(level.testDescription)")
    }
  }

  @Test(arguments: levels)
  private func everyKeyIsDocumentedInBothLanguages(level: Level) {
    for entry in level.table.entries {
      #expect(entry.meaning.english.hasSuffix(".") && entry.meaning.french.hasSuffix("."), "\(entry.name)")
      #expect(entry.meaning.english != entry.meaning.french && !entry.takes.isEmpty && !entry.example.isEmpty)
    }
  }

  private func refusal(_ text: String) -> Diagnostic? {
    do {
      _ = try ProfileReader.read(Array(text.utf8), file: "profile.yaml")
      return nil
    } catch {
      return error.diagnostics.first
    }
  }

  @Test(arguments: levels)
  private func everyKeyIsReadOrRefused(level: Level) {
    let right = level.keys.compactMap { key in level.lines[key].map { "\(key): \($0)" } }
    #expect(refusal(level.wrap(right)) == nil)
    for key in level.keys {
      let value = level.lines[key] ?? "1"
      for slip in [key + "x", String(key.dropLast()) + "q", key.uppercased(), " \"\(key) \""] {
        let lines = right.filter { !$0.hasPrefix("\(key):") } + ["\(slip): \(value)"]
        let said = refusal(level.wrap(lines))
        #expect(said?.severity == .error && said?.place.line != nil, "\(slip) of \(level.testDescription)")
      }
    }
    #expect(refusal(level.wrap(right + ["zork: 1"]))?.message.english.contains("\"zork\"") == true)
  }

  @Test(arguments: levels)
  private func aKeyThatIsThereTwiceIsRefused(level: Level) {
    let right = level.keys.compactMap { key in level.lines[key].map { "\(key): \($0)" } }
    for line in right {
      #expect(refusal(level.wrap(right + [line])) != nil, "\(line)")
      #expect(
        refusal(level.wrap(right + ["\"\(line.prefix { $0 != ":" })\":\(line.drop { $0 != ":" }.dropFirst())"])) != nil)
    }
  }

  /// A value of another type is never taken for what it is not.
  @Test(arguments: [
    ("power: 5 CV", "write 5"), ("power: 5.5", ""), ("power: \"5\"", "write 5"), ("power: five", ""),
    ("power: [5]", ""),
    ("from: [2026-02-03]", ""),
  ])
  func aValueOfTheWrongTypeIsRefused(line: String, advice: String) throws {
    let said = try #require(refusal("person: C\nvehicles:\n  - id: a\n    kind: car\n    \(line)\n"))
    #expect(said.place.line == 5)
    #expect(said.message.english.contains("must be"))
    #expect(!said.advice.isEmpty && said.advice.english.hasPrefix(advice))
  }

  @Test(arguments: [
    ("2026-02-30", "2026-02-28"), ("30/10/2026", "2026-10-30"), ("1er octobre 2026", "2026-10-01"),
    ("2026-10", "2026-10-01"), ("2026", "2026-10-06"), ("hier", "2026-10-06"),
  ])
  func aDateInAnotherFormIsRefusedWithTheOneToWrite(text: String, meant: String) throws {
    let said = try #require(refusal("person: C\nvehicles:\n  - id: a\n    kind: car\n    from: \(text)\n"))
    #expect(said.place.line == 5 && said.message.french.contains("« \(text) »"))
    #expect(said.advice.french.contains(meant))
  }

  @Test(arguments: [
    ("1 830", "1830"), ("0,35", "0.35"), ("\"31.2\"", "31.2"), ("31,2 km", "31.2"), ("1'830", "1830"), ("1.830,5", ""),
    ("thirty", ""), ("yes", ""),
  ])
  func kilometresThatAreNoNumberAreRefusedWithTheNumberMeant(text: String, meant: String) throws {
    let said = try #require(refusal("person: C\ndistances:\n  - from: a\n    to: b\n    km: \(text)\n"))
    #expect(said.place.line == 5 && said.message.english.contains("\"km\" must be a number"))
    #expect(meant.isEmpty ? !said.advice.isEmpty : said.advice.english.hasPrefix("write \(meant),"))
  }

  /// Between braces a comma parts keys: 31,2 would be 31.
  @Test(arguments: ["{from: a, to: b, km: 31,2}", "{from: a, to: b, km: 31, one_way}"])
  func aKeyWithoutValueBetweenBracesIsRefused(text: String) throws {
    let said = try #require(refusal("person: C\ndistances: [\(text)]\n"))
    #expect(said.message.english.contains("has no value"))
  }

  /// Every closed list of a profile, where it is read.
  @Test(arguments: [
    ("vehicles: [{id: a, kind: WORD}]", VehicleKind.words),
    ("vehicles: [{id: a, kind: car, energy: WORD}]", Energy.words),
    ("calendars: [{file: a.ics, kind: WORD}]", CalendarKind.words), ("locale: WORD", Language.words),
  ])
  func everyWordOfAClosedListIsChecked(profile: String, words: [String]) throws {
    func written(_ word: String) -> String { "person: C\n\(profile.replacing("WORD", with: word))\n" }
    for word in words {
      #expect(refusal(written(word)) == nil, "\(word)")
      for wrong in [word + "zz", "zork", "x" + word] {
        let said = try #require(refusal(written(wrong)), "\(wrong)")
        #expect(said.code == .wordUnknown && said.place.line == 2)
        #expect(said.message.english.contains("\"\(wrong)\""))
        #expect(words.allSatisfy { said.advice.english.contains($0) })
      }
    }
  }
}
