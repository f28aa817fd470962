import PackSupport
import Testing

@Suite struct ExpectationTests {
  static let rules = """
    local rules = {}
    function rules.professional(event)
      if event.summary == "Broken" then return event.nonsense end
      return verdict(event.summary ~= "Private", phrase("looks like work", "du travail"))
    end
    function rules.place(event) return event.location end
    function rules.origin() return "home" end
    function rules.destination() return "home" end
    function rules.between() return verdict("home", "lunch") end
    function rules.vehicle() return "clio" end
    function rules.purpose(trip) return trip.stops[1].event.summary end
    function rules.payable(trip) return trip.metres end
    function rules.round_distance(metres) return metres end
    function rules.allowance(trip) return trip.km * decimal("0.5") end
    function rules.round_amount(amount) return amount end
    function rules.supplements() return verdict({ { label = "Meal", amount = decimal("21.4") } }, "away at noon") end
    function rules.settle() return { { label = "Advance", amount = decimal("-10") } } end
    return rules
    """

  static let day = """
    distances: [{from: home, to: Moirans, metres: 10000}, {from: home, to: Crolles, metres: 20001}]
    cases:
      - name: a day
        date: 2026-10-06
        day:
          - {summary: A, location: Moirans, start: 09:00, finish: 10:00}
          - {summary: Private, location: Moirans, start: 11:00}
          - {summary: B, location: Crolles, start: 14:00, finish: 15:00}
    """

  private func failures(_ expectations: String) throws -> [String] {
    try Bench(Self.rules, Self.day + "\n    " + expectations).failures()
  }

  @Test(arguments: [
    "expect: {professional: [true, false, true]}", "expect: {professional: true, event: A, because: looks like}",
    "expect: {professional: true, event: A, because: du travail, pack: acme/pack}",
    "expect: [{professional: true, event: \"3\"}, {place: Moirans, event: A}, {between: home, because: lunch}]",
    "expect: {distance: [10000, 10000, 20001, 20001]}", "expect: {payable: [20000, 40002], allowance: [10.0, 20.001]}",
    "expect: {supplements: , because: at noon}",
    "trips: [{route: [home, Moirans, home], metres: 20000, payable_metres: 20000, amount: 10.00}, {purpose: B}]",
    "trips: [{vehicle: clio, date: 2026-10-06, legs: [{from: home, metres: 10000, source: rule}, {to: home}]}, {}]",
    "trips: [{supplements: [{label: Meal, amount: 21.40}]}, {}]", "amounts: [10, 20.001]",
    "totals: {clio: {metres: 60002, amount: 62.801, trips: 2}}", "skipped: [{event: Private, because: du travail}]",
    "adjustments: [{vehicle: clio, label: Advance, amount: -10}]", "diagnostics: []",
  ])
  func isMet(_ expectations: String) throws { #expect(try failures(expectations) == []) }

  @Test(arguments: [
    ("expect: {professional: true}", ["professional (Private): true / false"]),
    ("expect: {professional: [true, true]}", ["professional: true, true / true, false, true"]),
    ("expect: {professional: true, event: C}", ["professional (C): the rule was never asked"]),
    ("expect: {between: home, because: dinner}", ["between.because: dinner / lunch"]),
    ("expect: {between: home, pack: izika/base}", ["between.pack: izika/base / acme/pack"]),
    ("expect: {between: error}", ["between: error / home"]),
    (
      "expect: {distance: 10000}",
      [
        "distance (home → Crolles): 10000 / 20001", "distance (Crolles → home): 10000 / 20001",
      ]
    ),
    ("trips: []", ["trips: 0 trips / 2 trips"]),
    ("trips: [{}, {route: [home, Moirans]}]", ["trips[2].route: home → Moirans / home → Crolles → home"]),
    (
      "trips: [{metres: none}, {amount: 20.01}]",
      [
        "trips[1].metres: none / 20000", "trips[2].amount: 20.01 / 20.001",
      ]
    ),
    ("trips: [{vehicle: false}, {}]", ["trips[1].vehicle: not by own vehicle / clio"]),
    (
      "trips: [{legs: [{}, {to: Moirans}]}, {legs: []}]",
      [
        "trips[1].legs[2].to: Moirans / home", "trips[2].legs: 0 legs / 2 legs: home → Crolles → home",
      ]
    ),
    (
      "trips: [{supplements: [{amount: 21}]}, {supplements: []}]",
      [
        "trips[1].supplements[1]: 21.00 / Meal 21.40", "trips[2].supplements: nothing / Meal 21.40",
      ]
    ),
    ("amounts: [10]", ["amounts: 10.00 / 10.00, 20.001"]),
    ("amounts: [none, 20.001]", ["amounts: none, 20.001 / 10.00, 20.001"]),
    (
      "totals: {clio: {amount: 62.80}, zoe: {trips: 1}}",
      [
        "totals.clio.amount: 62.80 / 62.801", "totals.zoe: zoe / clio",
      ]
    ),
    ("skipped: []", ["skipped: nothing / Private"]),
    ("skipped: [A]", ["skipped[1]: A / Private"]),
    ("skipped: [{event: Private, because: yoga}]", ["skipped[1].because: yoga / looks like work"]),
    ("adjustments: [{amount: 10}]", ["adjustments[1]: 10.00 / clio Advance -10.00"]),
    ("diagnostics: [rule-remark]", ["diagnostics: rule-remark / nothing"]),
  ])
  func isNotMet(_ expectations: String, _ failures: [String]) throws {
    let found = try self.failures(expectations)
    #expect(found == failures, "\(found)")
  }

  @Test func aRuleThatFailsFailsTheTestUnlessItIsExpected() throws {
    let test = "cases:\n  - name: a\n    event: {summary: Broken, start: 2026-10-06 09:00}\n    "
    let failures = try Bench(Self.rules, test + "trips: []").failures()
    #expect(failures.count == 1)
    #expect(failures.first?.contains("an event has no field “nonsense”") == true, "\(failures)")
    for expected in [
      "expect: {professional: error}", "expect: {professional: error, because: nonsense}", "diagnostics: [rule-error]",
      "expect: {professional: [error]}",
    ] {
      #expect(try Bench(Self.rules, test + expected).failures() == [], "\(expected)")
    }
    #expect(try Bench(Self.rules, test + "expect: {professional: false}").failures().count == 1)
  }

  @Test func aFailureShowsWhatEveryRuleAnswered() throws {
    let above = Sample.rule("professional(event)", "if event.summary == 'X' then return false end")
    let bench = Bench(
      above, "cases:\n  - name: a\n    event: {summary: A, start: 2026-10-06 09:00}\n    expect: {professional: false}",
      below: Sample.rule("professional(event)", "return verdict(event.location == '', 'nowhere')"))
    let answer = try #require(try bench.results().first?.answers.first)
    #expect(answer.rule == "professional")
    #expect(answer.title == "A")
    #expect(answer.value == "true")
    #expect(answer.at == "below/rules.lua:3")
    #expect(answer.because.english == "nowhere")
    #expect(answer.read == ["event.location"])
    #expect(answer.noOpinion == ["acme/pack"])
  }

  @Test func everyCaseHasAMachineOfItsOwn() throws {
    // A case that uses its machine up.
    let greedy = Sample.rule(
      "professional(event)", "if event.summary == 'long' then while true do end end return verdict(false, 'asked')")
    let text = { (name: String) in
      "  - {name: \(name), event: {summary: long, start: 2026-10-06 09:00}, expect: {professional: error}}\n"
        + "  - {name: \(name)2, event: {start: 2026-10-06 09:00}, expect: {professional: false, because: asked}}\n"
    }
    #expect(try Bench(greedy, "cases:\n" + text("a") + text("b")).failures() == [])
  }

  @Test func aTripWithoutACalendarAsksTheScale() throws {
    let scale = Sample.rule(
      "allowance(trip, ledger)", "return verdict((trip.km + ledger.km) * decimal('0.1'), tostring(ledger.fiscal_year))")
    let text = { (vehicle: String, expected: String) in
      "cases:\n  - {name: a, trip: {date: 2026-10-06, vehicle: \(vehicle), km: 12.345, ledger_km: 100}, \(expected)}"
    }
    let met = "expect: {allowance: 11.2345, because: 2026}"
    #expect(try Bench(scale, text("clio", met)).failures() == [])
    #expect(
      try Bench(scale, text("zoe", "amounts: []")).failures().first?.contains(
        "\"zoe\", which is no vehicle of its profile") == true)
  }
}
