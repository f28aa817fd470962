import Mileage
import PackSupport
import Testing
import Values

@Suite struct PackTestsTests {
  private static let cases = "cases: [{name: a, event: {start: 2026-10-06 09:00}, trips: []}]"

  /// A better test changes no statement.
  @Test func testsAreNoPartOfWhatDecides() throws {
    var bench = Bench("return {}", Self.cases)
    let with = try bench.setting().packs.map(\.sha256)
    bench.files.texts["pack/tests/a.yaml"] = nil
    #expect(try bench.setting().packs.map(\.sha256) == with)
  }

  @Test func aPackWithoutTestsHasNone() throws {
    var bench = Bench("return {}", Self.cases)
    #expect(try bench.tests().cases.map(\.name) == ["a"])
    bench.files.texts["pack/tests/a.yaml"] = nil
    #expect(try bench.tests().cases.isEmpty)
  }

  @Test func aCaseSaysOfTheProfileWhatTheFileDoesNot() throws {
    let bench = Bench(
      "return {}",
      """
      profile: {person: A, timezone: Europe/Paris}
      cases:
        - {name: a, event: {start: 2026-10-06 09:00}, trips: []}
        - {name: b, profile: {person: B}, event: {start: 2026-10-06 09:00}, trips: []}
      """)
    let tests = try bench.tests().cases
    let profiles = tests.map { test in test.profile?.map?.map { "\($0.key) \($0.value.text ?? "")" }.sorted() }
    #expect(profiles == [["person A", "timezone Europe/Paris"], ["person B", "timezone Europe/Paris"]])
    #expect(tests.map(\.hasOwnProfile) == [false, true])
  }

  /// The roads of a case come before those of its file, and a way back is as long as the way there.
  @Test func distancesAreFoundByAnyNameOfAPlace() throws {
    let bench = Bench(
      ExpectationTests.rules,
      """
      distances: [{from: Moirans, to: home, metres: 1}, {from: "12 rue des Lilas", to: Crolles, metres: 2}]
      cases:
        - name: a
          distances: [{from: Moirans, to: Crolles, metres: 3}, {from: Crolles, to: Montsoleil, metres: 4}]
          date: 2026-10-06
          day: [{location: Moirans, start: 09:00, finish: 10:00}, {location: Crolles, start: 11:00}]
          trips: [{legs: [{metres: 1}, {metres: 1}]}, {legs: [{metres: 4}, {metres: 4}]}]
      """)
    let failures = try bench.failures()
    #expect(failures == [], "\(failures)")
  }

  /// What a pack says of a distance counts, as it does before any map.
  @Test func aDistanceOfTheRulesComesFirst() throws {
    let fixed = ExpectationTests.rules.replacing(
      "return rules", with: "function rules.distance() return 7 end return rules")
    let bench = Bench(
      fixed,
      """
      distances: [{from: home, to: Moirans, metres: 1}]
      cases: [{name: a, event: {location: Moirans, start: 2026-10-06 09:00}, trips: [{metres: 14}]}]
      """)
    #expect(try bench.failures() == [])
  }

  /// `rules:` in a test is relative to the test, packs are looked for from the working directory.
  @Test func namesMeanTheSameFromEveryFolder() {
    var files = MemoryFiles()
    files.add("shipped/fr/bareme", name: "fr/bareme")
    files.add("pack/tests/../other", name: "other")
    let library = files.library()
    #expect(library.name("fr/bareme", from: "pack/tests/") == "fr/bareme")
    #expect(library.name("../other", from: "pack/tests/") == "pack/tests/../other")
    #expect(library.name("./x.lua", from: "pack/tests/") == "pack/tests/./x.lua")
    #expect(library.name("/etc/other", from: "pack/tests/") == "/etc/other")
    #expect(library.name("fr/baremes", from: "pack/tests/") == "fr/baremes")
    #expect(library.place(of: "fr/bareme").folder == "shipped/fr/bareme/")
    #expect(library.place(of: "./mine").folder == "./mine/")
  }
}
