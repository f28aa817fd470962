import Mileage
import PackSupport
import TestSupport
import Testing
import Values

/// Answers of the wrong type: each is an error that says what the rule must answer.
@Suite struct WrongAnswerTests {
  @Test(arguments: ["\"yes\"", "1", "{}"])
  func professionalMustAnswerTrueOrFalse(answer: String) throws {
    let found = try Sample.decisions(Sample.rule("professional(event)", "return \(answer)")).professional(
      try Sample.event())
    #expect(found.value == nil)
    #expect(found.failure?.code == .ruleAnswer)
    #expect(found.failure?.place.file == "one/rules.lua")
    #expect(found.failure?.place.line != nil)
  }

  @Test(arguments: ["true", "12", "\"\"", "{lat = 1}", "{lat = 91, lon = 0}", "\"stay\" == 1", "{\"home\"}"])
  func placeMustAnswerAPlace(answer: String) throws {
    let found = try Sample.decisions(Sample.rule("place(event)", "return \(answer)")).place(try Sample.event())
    if answer == "\"stay\" == 1" { return #expect(found.value == .noTravel) }
    #expect(found.value == nil)
    #expect(found.failure?.message.english.contains("place must answer a place") == true)
  }

  @Test(arguments: [
    ("\"home\"", PlaceChoice.home), ("\"office\"", .office), ("\"12 rue Haute\"", .text("12 rue Haute")),
    ("false", .noTravel), ("named \"home\"", .place(Sample.home)),
  ])
  func placesOfEveryKind(answer: String, choice: PlaceChoice) throws {
    let found = try Sample.decisions(Sample.rule("place(event)", "return \(answer)")).place(try Sample.event())
    #expect(found.value == choice)
  }

  @Test func coordinatesAreAPlace() throws {
    for answer in ["{lat = 45.5, lon = 5}", "event.geo", "{lat = decimal(\"45.5\"), lon = 5.0}"] {
      let found = try Sample.decisions(Sample.rule("place(event)", "return \(answer)")).place(
        try Sample.event("GEO:45.5;5"))
      #expect(found.value == Coordinate(latitude: 45.5, longitude: 5).map { .coordinate($0) }, "\(answer)")
    }
  }

  @Test func stayIsAPlaceOfDestinationOnlyAndFalseOfPlaceOnly() throws {
    let day = Day(date: day("2026-10-06"), stops: [])
    #expect(try Sample.decisions(Sample.rule("destination(day)", "return \"stay\"")).destination(day).value == .stay)
    #expect(try Sample.decisions(Sample.rule("origin(day)", "return false")).origin(day).failure != nil)
  }

  @Test(arguments: ["1.5", "\"12\"", "true", "2000000000", "-2000000000", "1e30", "{}"])
  func metresMustBeWholeAndInReason(answer: String) throws {
    let found = try Sample.decisions(Sample.rule("payable(trip)", "return \(answer)")).payable(Sample.trip())
    #expect(found.value == nil)
    #expect(found.failure?.code == .ruleAnswer)
  }

  @Test(arguments: ["-1", "trip.metres - 112000", "decimal(-3)"])
  func nothingBelowZeroIsPayable(answer: String) throws {
    let decisions = try Sample.decisions(Sample.rule("payable(trip)", "return \(answer)"))
    let failure = try #require(decisions.payable(Sample.trip()).failure)
    #expect(failure.message.english.contains("kilometres are never below zero"))
    #expect(failure.message.french.contains("des kilomètres ne sont jamais négatifs") && failure.place.line != nil)
    let rounding = try Sample.decisions(Sample.rule("round_distance(metres, trip)", "return -metres"))
    #expect(rounding.roundDistance(Metres(5), Sample.trip()).failure?.code == .ruleAnswer)
  }

  @Test func aDistanceIsNeverNegative() throws {
    let leg = Leg(from: Sample.home, to: Sample.home)
    let distance = try Sample.decisions(Sample.rule("distance(leg)", "return -1")).distance(leg)
    #expect(distance.failure?.message.english.contains("below zero") == true)
    #expect(
      try Sample.decisions(Sample.rule("payable(trip)", "return decimal(\"12.345\")")).payable(Sample.trip()).failure
        != nil)
    #expect(
      try Sample.decisions(Sample.rule("payable(trip)", "return decimal(\"12.345\") * 1000")).payable(Sample.trip())
        .value
        == Metres(12_345))
  }

  @Test(arguments: ["\"12.5\"", "true", "0.1 + 0.2", "{}"])
  func amountsMustBeExact(answer: String) throws {
    let found = try Sample.decisions(Sample.rule("allowance(trip, ledger)", "return \(answer)")).allowance(
      Sample.trip(), Sample.ledger())
    #expect(found.value == nil)
    #expect(found.failure != nil)
  }

  @Test(arguments: ["{label = \"a\", amount = 1}", "{{amount = 1}}", "{{label = \"a\"}}", "{1}", "\"a\""])
  func linesMustHaveLabelAndAmount(answer: String) throws {
    let found = try Sample.decisions(Sample.rule("supplements(trip)", "return \(answer)")).supplements(Sample.trip())
    #expect(found.value == nil)
    #expect(found.failure?.message.english.contains("{label = text, amount = decimal}") == true)
  }

  @Test(arguments: [("\"clio\"", VehicleChoice.vehicle(id: "clio")), ("false", .notOwn)])
  func vehicles(answer: String, choice: VehicleChoice) throws {
    #expect(
      try Sample.decisions(Sample.rule("vehicle(trip)", "return \(answer)")).vehicle(Sample.trip()).value == choice)
    #expect(try Sample.decisions(Sample.rule("vehicle(trip)", "return true")).vehicle(Sample.trip()).failure != nil)
  }
}
