import Mileage
import Testing
import Values

@Suite struct TestFileReaderTests {
  /// A case around what is wrong; the first line of `lines` is line 3.
  private func refusal(_ lines: String) -> Diagnostic? {
    Bench("return {}", "cases:\n  - name: a\n    \(lines)").refusal()
  }

  private static let event = "event: {summary: A, start: 2026-10-06 09:00}"

  @Test(arguments: [
    ("evnt: {}\n    expect: {place: home}", 3, "did you mean \"event\"?"),
    ("event: {sumary: A}\n    expect: {place: home}", 3, "did you mean \"summary\"?"),
    ("event: {start: 2026-10-06 09:00}\n    expect: {plce: home}", 4, "did you mean \"place\"?"),
    ("event: {start: 2026-10-06 09:00}\n    trips: [{amuont: 1}]", 4, "did you mean \"amount\"?"),
  ])
  func aMisspeltKeyIsToldWithTheOneMeant(_ lines: String, _ line: Int, _ advice: String) throws {
    let diagnostic = try #require(refusal(lines))
    #expect(diagnostic.place == Diagnostic.Place(file: "pack/tests/a.yaml", line: line))
    #expect(diagnostic.advice.english == advice)
  }

  @Test(arguments: [
    ("expect: {place: home}", "nothing happens in this case"),
    ("\(event)\n    day: []\n    expect: {place: home}", "this one has event and day"),
    ("\(event)", "the case expects nothing, so it cannot fail"),
    ("\(event)\n    amounts: [12.5, \"12\"]", "\"amounts\" must be an amount such as 12.14"),
    ("\(event)\n    amounts: [12€]", "\"amounts\" must be an amount such as 12.14"),
    ("\(event)\n    expect: {professional: yes}", "\"professional\" must be true, false or error"),
    ("\(event)\n    expect: {payable: 12.5}", "\"payable\" must be a whole number of metres"),
    ("\(event)\n    expect: {supplements: {}}", "\"supplements\" must be empty, or error"),
    ("\(event)\n    expect: {because: x}", "no rule is named here"),
    ("\(event)\n    trips: [{metres: far}]", "\"metres\" must be a whole number of metres"),
    ("\(event)\n    golden: a.json", "`golden` is for a whole calendar"),
    ("event: {start: 2026-02-30 09:00}\n    expect: {place: home}", "\"start\" must be a time"),
    ("event: {start: 09:00}\n    expect: {place: home}", "\"start\" must be a time"),
    ("event: {start: 2026-10-06 24:00}\n    expect: {place: home}", "\"start\" must be a time"),
    (
      "event: {start: 2026-10-06 09:00, finish: 08:00}\n    expect: {place: home}",
      "`finish` must not come before `start`"
    ),
    (
      "event: {start: 2026-10-06, finish: 2026-10-07 09:00}\n    expect: {place: home}", "`finish` must not come before"
    ),
    ("event: {start: 2026-10-06, status: CANCELED}\n    expect: {place: home}", "\"status\" must be one of CONFIRMED"),
    ("event: {start: 2026-10-06, geo: {lat: 91, lon: 0}}\n    expect: {place: home}", "is no point on the earth"),
    ("event: {ics: \"BEGIN:VEVENT\\nEND:VEVENT\"}\n    expect: {place: home}", "the event has no start"),
    ("event: {ics: x, summary: A}\n    expect: {place: home}", "\"summary\" stands beside `ics`"),
    ("calendar: a.ics\n    golden: a.json", "the key \"period\" is missing"),
    ("calendar: a.ics\n    period: 2026-13\n    golden: a.json", "\"period\" must be a month"),
    ("calendar: a.ics\n    period: 2026-10\n    golden: a.json", "a.ics: no pack/tests/a.ics"),
    ("calendar: \"https://secret\"\n    period: 2026-10\n    golden: a.json", "\"calendar\" must be a file"),
    ("calendar: a.ics\n    period: 2026-10\n    golden: ../a.json", "\"golden\" must be the name of a .json file"),
    ("calendar: a.ics\n    period: 2026-10\n    golden: rules.lua", "\"golden\" must be the name of a .json file"),
    ("trip: {date: 2026-10-06, vehicle: clio, km: -1}\n    amounts: []", "kilometres are a number from 0"),
    ("trip: {date: 2026-10-06, vehicle: clio, km: 1.2345}\n    amounts: []", "kilometres are a number from 0"),
    ("\(event)\n    distances: [{from: a, to: b, metres: -1}]\n    amounts: []", "-1 m is no distance by road"),
    ("\(event)\n    amounts: []\n  - name: a\n    \(event)\n    amounts: []", "two cases have the name \"a\""),
  ])
  func whatCanNeverBeMetIsRefused(_ lines: String, _ words: String) throws {
    let diagnostic = try #require(refusal(lines))
    #expect(diagnostic.message.english.contains(words), "\(diagnostic.message.english)")
    #expect(diagnostic.place.file == "pack/tests/a.yaml")
    #expect(diagnostic.place.line != nil)
    #expect(diagnostic.message.french != diagnostic.message.english || words.contains("no pack"))
  }

  /// A calendar's address is a password.
  @Test func anAddressIsNotShown() throws {
    let diagnostic = try #require(
      refusal("calendar: \"https://agenda.example/s3cret.ics\"\n    period: 2026-10\n    golden: a.json"))
    #expect(!diagnostic.message.english.contains("s3cret"))
  }

  @Test func everythingThatIsWrongIsSaidAtOnce() {
    var bench = Bench("return {}", "cases: []\nprofil: {}")
    bench.files.texts["pack/tests/b.yaml"] = "cases: 1"
    var codes: [String] = []
    do throws(Failure) { _ = try bench.tests() } catch { codes = error.diagnostics.compactMap(\.place.file) }
    #expect(codes == ["pack/tests/a.yaml", "pack/tests/b.yaml"])
  }
}
