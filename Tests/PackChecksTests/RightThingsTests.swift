import Testing

/// What looks like a mistake and is none.
@Suite struct RightThingsTests {
  @Test(
    "What a file does while it is loaded, and what a call does with its own, is no memory",
    arguments: [
      "local list, n = {}, 0\nlocal function add(x) n = n + 1 list[n] = x end\nadd(\"a\")\n"
        + Seeded.rule("purpose(trip)", "return trip.stops[1].event.summary .. list[1]"),
      "local letters = {}\n(\"abc\"):gsub(\"%a\", function(c) letters[#letters + 1] = c end)\n"
        + Seeded.rule("purpose(trip)", "return trip.stops[1].event.summary .. letters[1]"),
      Seeded.rule(
        "purpose(trip)",
        "local n, list = 0, {} local function add(x) n = n + 1 list[n] = x end add(trip.date.day) return \"visit \" .. list[1]"
      ),
    ])
  func noMemory(_ rules: String) throws {
    #expect(Seeded.lines(try Seeded("", rules, []).report()) == [])
  }

  @Test(
    "What rules may do is not complained of",
    arguments: [
      // Values of which nothing is known.
      ("purpose(trip)", "local t = {} t.x = profile.person return t.x"),
      ("purpose(trip)", "local found = trip.stops[1].event.summary:match(\"%a+\") return found"),
      ("purpose(trip)", "for word in trip.stops[1].event.summary:gmatch(\"%a+\") do return word end"),
      // No opinion in some cases.
      ("professional(event)", "if event.all_day then return false end"),
      ("professional(event)", "return mentions(event, { \"visite\" }) ~= nil"),
      ("professional(event)", "return mentions(event, { \"visite\" }) and true or nil"),
      ("vehicle(trip)", "return #trip.legs > 1 and profile.vehicles[1].id or false"),
      // Each kind of answer that a question takes.
      ("place(event)", "if event.geo then return event.geo end return named \"depot\""),
      ("place(event)", "if event.all_day then return false end return { lat = 45.1, lon = 5.7 }"),
      ("origin(day)", "return day.previous_place or \"home\""),
      ("between(previous, following)", "return verdict(\"12 rue des Lilas, Grenoble\", \"lunch\")"),
      ("payable(trip)", "return round(decimal(trip.metres) / 2, 1, \"up\")"),
      ("distance(leg)", "return leg.from.lat and 100"),
      ("allowance(trip)", "return trip.km * decimal(\"0.5\")"),
      ("allowance(trip)", "return 2 * trip.km"),
      ("allowance(trip)", "return verdict(2 * trip.km, \"a client's\", { ledger = false })"),
      ("allowance(trip)", "return verdict(2 * trip.km, \"the scale\", { band = \"up to 5 000 km\" })"),
      ("supplements(trip)", "return { { label = \"Parking\", amount = trip.km * 0 + 3 } }"),
      (
        "supplements(trip)",
        "local lines = {} if trip.round_trip then table.insert(lines, { label = \"a\", amount = 1 }) end return lines"
      ),
      ("review(statement)", "return { \"look\", { message = \"look\", severity = \"note\" } }"),
      // Fewer parameters than are given, and fields under other names.
      ("round_distance(metres)", "return metres"),
      ("between()", "return \"direct\""),
      ("purpose(trip)", "local key = \"town\" return trip.legs[1].to[key]"),
      ("purpose(trip)", "local ok, text = pcall(function() return profile.person end) return ok and text or nil"),
      ("purpose(trip)", "return type(trip) == \"trip\" and trip.date .. \"\" or nil"),
      (
        "professional(event)",
        "return event.start.date - event.finish.date == 0 and event.finish - event.start > hours(1)"
      ),
      ("professional(event)", "return profile.places.depot ~= nil and profile.vehicles[1].kind == \"car\""),
    ])
  func right(_ head: String, _ body: String) throws {
    #expect(Seeded.lines(try Seeded("", Seeded.rule(head, body), []).report()) == [])
  }

  @Test func aFunctionThatTwoKindsOfValuesAreGivenMayReadTheFieldsOfEither() throws {
    let rules = """
      local rules = {}
      local function day_of(x) return type(x) == "event" and x.start.date or x.date end
      function rules.professional(event) return day_of(event).weekday < 6 end
      function rules.vehicle(trip) if day_of(trip).weekday > 5 then return "scooter" end end
      return rules
      """
    #expect(Seeded.lines(try Seeded("", rules, []).report()) == [])
  }

  @Test func aScaleThatStaysChangedIsAReform() throws {
    let parameters = """
      bound:
        values:
          - {from: 2018-01-01, known_from: 2018-01-01, value: 2000}
          - {from: 2019-01-01, known_from: 2019-01-01, value: 3000}
          - {from: 2020-01-01, known_from: 2020-01-01, value: 3000}
      """
    let rules = Seeded.rule("payable(trip)", "if trip.metres > parameter(\"bound\", trip.date) then return 0 end")
    #expect(Seeded.lines(try Seeded("", rules, files: ["parameters/p.yaml": parameters], []).report()) == [])
  }

  @Test func oneLawMayFixYearsAheadAndRaiseMonthsBehind() throws {
    let parameters = """
      rate:
        values:
          - {from: 2022-01-01, known_from: 2021-12-20, value: 0.37}
          - {from: 2022-03-01, known_from: 2022-11-16, value: 0.40}
          - {from: 2022-07-01, known_from: 2022-06-30, value: 0.41}
          - {from: 2023-07-01, known_from: 2022-06-30, value: 0.42}
          - {from: 2025-07-01, known_from: 2022-06-30, value: 0.43}
      """
    let rules = Seeded.rule("allowance(trip)", "return trip.km * parameter(\"rate\", trip.date)")
    #expect(Seeded.lines(try Seeded("", rules, files: ["parameters/p.yaml": parameters], []).report()) == [])
  }

  @Test func wordsThatChangeInTimeAreNoScale() throws {
    let parameters = "label: {values: [{from: 2025-01-01, value: Prime}, {from: 2026-01-01, value: Frais}]}\n"
    let rules = Seeded.rule("purpose(trip)", "return parameter(\"label\", trip.date)")
    #expect(Seeded.lines(try Seeded("", rules, files: ["parameters/p.yaml": parameters], []).report()) == [])
  }
}
