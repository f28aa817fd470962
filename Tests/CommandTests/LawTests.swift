import Foundation
import Testing

/// What must hold whatever a statement says: the same input gives the same bytes, and secrets stay secret.
@Suite struct LawTests {
  private static let inputs = TestFolders.transcripts.appendingPathComponent("input")
  private static let evaluate = "izika-rules eval --profile profile.yaml --period 2026-10 --show-skipped"

  @Test(arguments: ["table --explain", "csv", "json"])
  func sameInputSameBytes(_ format: String) throws {
    let scratch = try Scratch(copyOf: Self.inputs)
    let first = try scratch.run("\(Self.evaluate) --format \(format)")
    let second = try scratch.run("\(Self.evaluate) --format \(format)")
    #expect(!first.output.isEmpty)
    #expect(first.output == second.output)
    #expect(first.errors == second.errors)
  }

  /// Servers give events in any order, and another one after each edit.
  @Test func theOrderOfEventsDoesNotMatter() throws {
    let scratch = try Scratch(copyOf: Self.inputs)
    let before = try scratch.run("\(Self.evaluate) --format json")
    let calendar = try scratch.read("calendar.ics")
    for turn in 1...4 {
      try scratch.write(Self.rotated(calendar, by: turn), to: "calendar.ics")
      #expect(try scratch.run("\(Self.evaluate) --format json").output == before.output)
    }
  }

  @Test func theOrderOfCalendarsDoesNotMatter() throws {
    let scratch = try Scratch(copyOf: Self.inputs)
    let line = "\(Self.evaluate) --format json --calendar"
    let one = try scratch.run("\(line) calendar.ics --calendar team/bruno.ics")
    let other = try scratch.run("\(line) team/bruno.ics --calendar calendar.ics")
    #expect(!one.output.isEmpty)
    #expect(one.output == other.output)
  }

  @Test(arguments: [
    ["LANG": "fr_FR.UTF-8"], ["LC_ALL": "fr_FR.UTF-8"], ["LC_ALL": "tr_TR.UTF-8"], ["LANG": ""],
    ["TZ": "America/Los_Angeles"], ["TZ": "Nowhere/Land"], ["TZ": "", "HOME": ""],
  ])
  func theMachineDoesNotShowInJSON(_ environment: [String: String]) throws {
    let scratch = try Scratch(copyOf: Self.inputs)
    let plain = try scratch.run("\(Self.evaluate) --format json")
    #expect(try scratch.run("\(Self.evaluate) --format json", environment: environment).output == plain.output)
  }

  @Test func anyWorkingDirectoryWillDo() throws {
    let scratch = try Scratch(copyOf: Self.inputs)
    let here = try scratch.run("\(Self.evaluate) --format json")
    let line = Self.evaluate.replacingOccurrences(of: "profile.yaml", with: "\(scratch.work.path)/profile.yaml")
    let there = try scratch.run("\(line) --format json", in: URL(fileURLWithPath: "/"))
    #expect(here.output == there.output)
    #expect(here.errors == there.errors)
  }

  /// A calendar's address is a password: no more of it than its server is ever shown.
  @Test(arguments: [
    "eval --profile profile.yaml --period 2026-10", "eval --profile profile.yaml --period 2026-10 --format json",
    "eval --profile broken.yaml --period 2026-10", "explain --profile profile.yaml --period 2026-10 --day 2026-10-05",
    "eval --profile profile.yaml --period 2026-10 --calendar $SECRET",
    "events --calendar $SECRET --from 2026-10-01 --to 2026-11-01",
  ])
  func aCalendarsAddressIsNeverShown(_ command: String) throws {
    let secret = "https://anna:geheim@127.0.0.1:9/calendar/ical/private-4f5e6d7c/basic.ics"
    let scratch = try Scratch(copyOf: Self.inputs)
    let profile = try scratch.read("profile.yaml")
      .replacingOccurrences(of: "file: calendar.ics", with: "url: \"\(secret)\"")
    #expect(profile.contains(secret))
    try scratch.write(profile, to: "profile.yaml")
    try scratch.write(profile.replacingOccurrences(of: "kind: google", with: "kind: [google"), to: "broken.yaml")
    let result = try scratch.run("izika-rules \(command)", environment: ["SECRET": secret])
    let said = String(decoding: result.output + result.errors, as: UTF8.self)
    #expect(result.status == 2)
    #expect(!said.isEmpty)
    for part in ["4f5e6d7c", "geheim", "anna", "://", "/calendar/", "basic.ics"] { #expect(!said.contains(part)) }
  }

  /// Whoever signs a statement adds it up.
  @Test(
    arguments: [
      "fr/bareme", "fr/agents-publics", "fr/carburant", "be/forfait", "ch/forfait", "lu/forfait",
      "nl/kilometervergoeding", "de/reisekosten", "uk/hmrc", "us/irs", "ca/cra",
    ],
    [
      "{method: cumulative, round_total_step: 1, round_total_period: year}",
      "{method: first-band, round_distance_step: 1000}",
      "{method: annual}",
    ])
  func theTotalIsTheSumOfTheLines(_ pack: String, _ parameters: String) throws {
    let scratch = try Scratch(copyOf: Self.inputs)
    let profile = """
      person: Alix Vernay
      places: {home: 38500 Voiron}
      vehicles: [{id: clio, kind: car, power: 5, energy: diesel}]
      calendars: [{name: Pro, file: july.ics}]
      rules: [titles.lua, \(pack)]
      parameters: \(parameters)
      """
    try scratch.write(profile, to: "year/scale.yaml")
    let result = try scratch.run("izika-rules eval --profile year/scale.yaml --period 2025 --format json")
    let statement = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any], "\(pack) \(result.status)")
    func sum(_ key: String, _ amounts: String = "amount", in object: [String: Any]) throws -> Decimal {
      try (object[key] as? [[String: Any]] ?? []).reduce(Decimal.zero) { sum, line in
        let amount = try #require(line[amounts] as? String, "\(pack): \(line)")
        return try sum + #require(Decimal(string: amount)) + (key == "trips" ? self.sum(line) : 0)
      }
    }
    let lines = try sum("trips", in: statement) + sum("adjustments", in: statement)
    #expect((statement["trips"] as? [Any])?.isEmpty == false)
    #expect(try sum("totals", in: statement) == lines)
  }

  private func sum(_ trip: [String: Any]) throws -> Decimal {
    try (trip["supplements"] as? [[String: Any]] ?? []).reduce(Decimal.zero) { sum, line in
      try sum + #require((line["amount"] as? String).flatMap { Decimal(string: $0) })
    }
  }

  private static func rotated(_ calendar: String, by turn: Int) -> String {
    let parts = calendar.components(separatedBy: "BEGIN:VEVENT\n")
    let events = parts.dropFirst().map { $0.replacingOccurrences(of: "END:VCALENDAR\n", with: "") }
    let rotated = Array(events[turn...] + events[..<turn])
    return parts[0] + rotated.map { "BEGIN:VEVENT\n" + $0 }.joined() + "END:VCALENDAR\n"
  }
}
