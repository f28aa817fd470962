import Mileage
import TestSupport
import Testing
import Values

/// Answers of the wrong type: each is an error that says what the rule must answer.
@Suite struct WrongAnswerTests {
  @Test(arguments: ["\"yes\"", "1", "{}"])
  func professionalMustAnswerTrueOrFalse(answer: String) throws {
    let found = try Rules.decisions(Rules.rule("professional(event)", "return \(answer)")).professional(
      try Rules.event())
    #expect(found.value == nil)
    #expect(found.failure?.code == "rule-answer")
    #expect(found.failure?.place.file == "one/rules.lua")
    #expect(found.failure?.place.line != nil)
  }

  @Test(arguments: ["true", "12", "\"\"", "{lat = 1}", "{lat = 91, lon = 0}", "\"stay\" == 1", "{\"home\"}"])
  func placeMustAnswerAPlace(answer: String) throws {
    let found = try Rules.decisions(Rules.rule("place(event)", "return \(answer)")).place(try Rules.event())
    if answer == "\"stay\" == 1" { return #expect(found.value == .noTravel) }
    #expect(found.value == nil)
    #expect(found.failure?.message.english.contains("place must answer a place") == true)
  }

  @Test(arguments: [
    ("\"home\"", PlaceChoice.home), ("\"office\"", .office), ("\"12 rue Haute\"", .text("12 rue Haute")),
    ("false", .noTravel), ("named \"home\"", .place(Rules.home)),
  ])
  func placesOfEveryKind(answer: String, choice: PlaceChoice) throws {
    let found = try Rules.decisions(Rules.rule("place(event)", "return \(answer)")).place(try Rules.event())
    #expect(found.value == choice)
  }

  @Test func coordinatesAreAPlace() throws {
    for answer in ["{lat = 45.5, lon = 5}", "event.geo", "{lat = decimal(\"45.5\"), lon = 5.0}"] {
      let found = try Rules.decisions(Rules.rule("place(event)", "return \(answer)")).place(
        try Rules.event("GEO:45.5;5"))
      #expect(found.value == Coordinate(latitude: 45.5, longitude: 5).map { .coordinate($0) }, "\(answer)")
    }
  }

  @Test func stayIsAPlaceOfDestinationOnlyAndFalseOfPlaceOnly() throws {
    let day = Day(date: day("2026-10-06"), stops: [])
    #expect(try Rules.decisions(Rules.rule("destination(day)", "return \"stay\"")).destination(day).value == .stay)
    #expect(try Rules.decisions(Rules.rule("origin(day)", "return false")).origin(day).failure != nil)
  }

  @Test(arguments: ["1.5", "\"12\"", "true", "2000000000", "-2000000000", "1e30", "{}"])
  func metresMustBeWholeAndInReason(answer: String) throws {
    let found = try Rules.decisions(Rules.rule("payable(trip)", "return \(answer)")).payable(Rules.trip())
    #expect(found.value == nil)
    #expect(found.failure?.code == "rule-answer")
  }

  @Test func aDistanceIsNeverNegativeAPayableOneMayBe() throws {
    let leg = Leg(from: Rules.home, to: Rules.home)
    let distance = try Rules.decisions(Rules.rule("distance(leg)", "return -1")).distance(leg)
    #expect(distance.failure?.message.english.contains("not negative") == true)
    #expect(try Rules.decisions(Rules.rule("payable(trip)", "return -1")).payable(Rules.trip()).value == Metres(-1))
    #expect(try Rules.decisions(Rules.rule("payable(trip)", "return trip.km")).payable(Rules.trip()).failure != nil)
    #expect(
      try Rules.decisions(Rules.rule("payable(trip)", "return trip.km * 1000")).payable(Rules.trip()).value
        == Metres(12_345))
  }

  @Test(arguments: ["\"12.5\"", "true", "0.1 + 0.2", "{}"])
  func amountsMustBeExact(answer: String) throws {
    let found = try Rules.decisions(Rules.rule("allowance(trip, ledger)", "return \(answer)")).allowance(
      Rules.trip(), Rules.ledger())
    #expect(found.value == nil)
    #expect(found.failure != nil)
  }

  @Test(arguments: ["{label = \"a\", amount = 1}", "{{amount = 1}}", "{{label = \"a\"}}", "{1}", "\"a\""])
  func linesMustHaveLabelAndAmount(answer: String) throws {
    let found = try Rules.decisions(Rules.rule("supplements(trip)", "return \(answer)")).supplements(Rules.trip())
    #expect(found.value == nil)
    #expect(found.failure?.message.english.contains("{label = text, amount = decimal}") == true)
  }

  @Test(arguments: [("\"clio\"", VehicleChoice.vehicle(id: "clio")), ("false", .notOwn)])
  func vehicles(answer: String, choice: VehicleChoice) throws {
    #expect(try Rules.decisions(Rules.rule("vehicle(trip)", "return \(answer)")).vehicle(Rules.trip()).value == choice)
    #expect(try Rules.decisions(Rules.rule("vehicle(trip)", "return true")).vehicle(Rules.trip()).failure != nil)
  }
}
