import Mileage
import PackSupport
import Packs
import TestSupport
import Testing
import Values
import YAML

/// Values that change in time and with what is known, in packs and profiles.
@Suite struct DatedParameterTests {
  private static let asking = Sample.rule("allowance(trip, ledger)", "return parameter(\"rate\", trip.date)")

  private func profile(_ text: String) throws -> [Parameter] {
    try (try YAMLFile(Array(text.utf8), name: "profile.yaml").root.map ?? []).map { entry in
      try #require(try ParameterFile.given(entry.key, entry.value, file: "profile.yaml", line: entry.line))
    }
  }

  private func ask(
    _ declared: String, own: String = "", on date: String, asOf: String? = nil
  ) throws -> Answer<Decimal> {
    try Sample.decisions(Self.asking, parameters: declared, profile: profile(own), asOf: asOf.map(day)).allowance(
      Sample.trip(on: day(date)), Sample.ledger())
  }

  /// 0.40 was paid from March; in May 0.50 was decided with effect from the same day, in July 0.45.
  private static let revised = """
    rate:
      values:
        - {from: 2026-01-01, value: 0.35}
        - {from: 2026-03-01, known_from: 2026-02-20, reference: first, value: 0.40}
        - {from: 2026-03-01, known_from: 2026-05-04, reference: second, value: 0.50}
        - {from: 2026-03-01, known_from: 2026-07-01, reference: third, value: 0.45}
        - {from: 2026-09-01, known_from: 2026-06-01, value: 0.60}
    """

  @Test(arguments: [
    ("2026-03-10", "2026-02-19", "0.35"), ("2026-03-10", "2026-02-20", "0.4"), ("2026-03-10", "2026-05-03", "0.4"),
    ("2026-03-10", "2026-05-04", "0.5"), ("2026-08-31", "2026-06-30", "0.5"), ("2026-03-10", "2026-07-01", "0.45"),
    ("2026-03-10", nil, "0.45"), ("2026-02-28", nil, "0.35"), ("2026-09-01", nil, "0.6"),
    ("2026-09-01", "2026-05-31", "0.5"),
  ])
  func ofTwoDecisionsForOneDayTheOneKnownLastCounts(date: String, asOf: String?, rate: String) throws {
    #expect(try ask(Self.revised, on: date, asOf: asOf).value == exact(rate))
  }

  @Test func theDecisionSaysSinceWhenItsValueIsKnown() throws {
    let use = try #require(try ask(Self.revised, on: "2026-03-10", asOf: "2026-06-01").decision.parameters.first)
    #expect(use.knownFrom == day("2026-05-04"))
    #expect(use.at == "one/parameters/p.yaml:5")
  }

  private static let plain = "rate:\n  values:\n    - {from: 2026-01-01, value: 0.50}\n"

  @Test(arguments: [
    ("2026-03-31", "0.5", "one"), ("2026-04-01", "0.6", "profile"), ("2026-09-30", "0.6", "profile"),
    ("2026-10-01", "0.5", "one"),
  ])
  func aProfileGivesDatedValuesAndEndsThem(date: String, rate: String, layer: String) throws {
    let own = "rate: {reference: avenant 7, values: [{from: 2026-04-01, value: 0.60}, {from: 2026-10-01, value: null}]}"
    let answer = try ask(Self.plain, own: own, on: date)
    #expect(answer.value == exact(rate))
    #expect(answer.decision.parameters.map(\.layer) == [layer])
    #expect(answer.decision.parameters.map(\.reference) == [layer == "profile" ? "avenant 7" : ""])
  }

  @Test func whatAProfileDidNotKnowYetItDoesNotSay() throws {
    let own = "rate: {values: [{from: 2026-04-01, known_from: 2026-05-10, value: 0.60}]}"
    #expect(try ask(Self.plain, own: own, on: "2026-04-15", asOf: "2026-05-09").value == exact("0.5"))
    #expect(try ask(Self.plain, own: own, on: "2026-04-15", asOf: "2026-05-10").value == exact("0.6"))
  }

  @Test func whereEveryLayerIsSuspendedThereIsNoValue() throws {
    let ended = Self.plain + "    - {from: 2026-07-01, value: null}\n"
    #expect(try ask(ended, on: "2026-06-30").value == exact("0.5"))
    let failure = try #require(try ask(ended, on: "2026-07-01").failure)
    #expect(failure.message.english.contains("parameter 'rate' has no value: it is suspended from 2026-07-01"))
    #expect(failure.message.french.contains("il est suspendu à partir du 01/07/2026"))
  }

  @Test func aLayerWhosePublishedValuesEndIsNotPassedOver() throws {
    let own = "rate: {published_until: 2026-06-30, values: [{from: 2026-04-01, value: 0.60}]}"
    #expect(
      try ask(Self.plain, own: own, on: "2026-07-01").failure?.told.contains("ends on 2026-06-30") == true)
    let kept = own.replacing("published_until", with: "after_last: keep, published_until")
    #expect(try ask(Self.plain, own: kept, on: "2026-07-01").remarks.map(\.code) == [.scaleNotPublished])
  }

  @Test func datesThatARuleDoesNotAskForAreToldWithBothPlaces() throws {
    let rule = Sample.rule("purpose(trip)", "return parameter \"label\"")
    let own = "\nlabel: {values: [{from: 2026-01-01, value: Visites}]}"
    let failure = try Sample.decisions(rule, parameters: "label: {value: Visite}", profile: profile(own)).purpose(
      Sample.trip()
    ).failure
    let words = "has dated values in profile.yaml:2, and none in one/parameters/p.yaml:1"
    #expect(failure?.message.english.contains(words) == true, "\(failure?.message.english ?? "")")
  }

  @Test(arguments: ["fiscal_year_start", "ledger_of", "fiscal_years"])
  func whatTheEngineReadsOnceHasNoDates(name: String) throws {
    let own = try profile("\(name): {values: [{from: 2026-01-01, value: x}]}")
    let failure = #expect(throws: Failure.self) { try Sample.decisions(Self.asking, profile: own) }
    #expect(failure?.diagnostics.map(\.code) == [.parameterDated])
    #expect(failure?.diagnostics.first?.place == Diagnostic.Place(file: "profile.yaml", line: 1))
  }

  @Test(arguments: [
    ("rate: {values: [{value: 1}]}", "the key \"from\" is missing"),
    ("rate: {values: [{from: 2026-01-01, valeu: 1}]}", "the key \"valeu\" is not known here"),
    ("rate: {values: [{from: 2026-02-01, value: 1}, {from: 2026-01-01, value: 1}]}", "must be sorted by `from`"),
    ("rate: {values: [{from: 2026-01-01, value: 1}], after_last: stop}", "`after_last` can only be \"keep\""),
  ])
  func whatIsWrongInAProfileIsToldAsInAPack(text: String, words: String) {
    let failure = #expect(throws: Failure.self) { try profile(text) }
    #expect(failure?.diagnostics.first?.message.english.contains(words) == true)
  }

  @Test func aMappingThatIsNoSeriesStaysAMapping() throws {
    for text in ["bounds: {values: 3, low: 1}", "bounds: {values: [1, 2], low: 1}", "bounds: {reference: here}"] {
      guard case .undated(.map)? = try profile(text).first?.values else {
        Issue.record("\(text) is read as dated values")
        continue
      }
    }
  }
}

/// Random dated values against a reckoning that looks at all of them.
@Suite struct DatedParameterLawTests {
  /// A value as the reckoning has it.
  private struct Written {
    var from: CivilDate
    var known: CivilDate?
    var value: Int?
  }

  private static let first = CivilDate(year: 2026, month: 1, day: 1)

  /// At most eight values, sorted as a file must have them.
  private static func draw(_ random: inout SplitMix64) -> [Written] {
    var drawn: [Written] = []
    for _ in 0...random.below(8) {
      let next = Written(
        from: first + 3 * random.below(6), known: random.chance(1, in: 4) ? nil : first + random.below(20),
        value: random.chance(1, in: 5) ? nil : random.below(1_000))
      if !drawn.contains(where: { $0.from == next.from && $0.known == next.known }) { drawn.append(next) }
    }
    return drawn.sorted { ($0.from, $0.known ?? first - 1) < ($1.from, $1.known ?? first - 1) }
  }

  private static func text(_ values: [Written]) -> String {
    let lines = values.map { value in
      let known = value.known.map { ", known_from: \($0)" } ?? ""
      return "    - {from: \(value.from)\(known), value: \(value.value.map(String.init) ?? "null")}\n"
    }
    return "rate:\n  values:\n" + lines.joined()
  }

  /// What a layer says of a day: nil for nothing.
  private static func reckoned(_ values: [Written], _ date: CivilDate, _ asOf: CivilDate?) -> Int? {
    var best: Written?
    for value in values where value.from <= date {
      if let asOf, let known = value.known, known > asOf { continue }
      let (own, other) = (value.known ?? first - 1, best.map { $0.known ?? first - 1 } ?? first - 2)
      if best.map({ value.from > $0.from || (value.from == $0.from && own > other) }) ?? true { best = value }
    }
    return best?.value
  }

  @Test func aLookUpFindsWhatTheReckoningFinds() throws {
    var random = SplitMix64(seed: 20_260_701)
    for round in 0..<400 {
      let drawn = (0...random.below(2)).map { _ in Self.draw(&random) }
      var files = MemoryFiles()
      let names = Array(["one", "two", "three"].prefix(drawn.count))
      for (name, values) in zip(names, drawn) { files.add(name, parameters: Self.text(values)) }
      let packs = try files.library().layers(names, relativeTo: "")
      for _ in 0..<20 {
        let (date, asOf) = (
          Self.first + random.below(22), random.chance(1, in: 4) ? nil : Self.first + random.below(22)
        )
        let layers = ParameterLayers(profile: [], packs: packs, asOf: asOf)
        let found = try? layers.find("rate", on: date).parts.first
        let place = drawn.firstIndex { Self.reckoned($0, date, asOf) != nil }
        #expect(found?.layer == place.map { names[$0] }, "round \(round), \(date) as of \(asOf?.description ?? "now")")
        #expect(found?.value.value == place.flatMap { Self.reckoned(drawn[$0], date, asOf) }.map { .integer($0) })
      }
    }
  }
}
