import Mileage
import TestSupport
import Testing
import Values

@Suite struct PlanningTests {
  private let morning = Appointment("a", "20261006T0900", "20261006T1000", at: "Aubeval")
  private let afternoon = Appointment("b", "20261006T1400", "20261006T1500", at: "Bresac")

  @Test func aDayIsOneRoundFromHomeToHome() throws {
    let statement = try World.statement([morning, afternoon])
    #expect(statement.routes == ["2026-10-06 home > Aubeval > Bresac > home 60000"])
    #expect(statement.amounts == [exact("30")])
    #expect(statement.trips.first?.purpose == "a, b")
    #expect(statement.trips.first?.isRoundTrip == true)
    #expect(statement.skipped.isEmpty)
    #expect(statement.problems.isEmpty)
    #expect(
      statement.trips.first?.decisions.map(\.rule) == [
        "origin", "between", "destination", "vehicle", "purpose", "payable", "round_distance", "allowance",
        "round_amount", "supplements",
      ])
  }

  @Test func aReturnToTheOfficeCutsTheDayInTwo() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Between.self) { _, _ in .said(.office, "between") }
    let statement = try World.statement([morning, afternoon], decisions)
    #expect(
      statement.routes == [
        "2026-10-06 home > Aubeval > office 50000", "2026-10-06 office > Bresac > home 70000",
      ])
    #expect(statement.trips.map(\.isFirstOfDay) == [true, false])
    #expect(statement.trips.map(\.isLastOfDay) == [false, true])
  }

  @Test func aReturnToAPlaceThatIsNoBaseClosesNothing() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Between.self) { _, _ in .said(.text("Corvigny"), "between") }
    let statement = try World.statement([morning, afternoon], decisions)
    #expect(statement.routes == ["2026-10-06 home > Aubeval > Corvigny > Bresac > home 180000"])
  }

  @Test func aStopAtABaseClosesTheTrip() throws {
    let noon = Appointment("noon", "20261006T1100", "20261006T1200", at: "office")
    let statement = try World.statement([morning, noon, afternoon])
    #expect(
      statement.routes == [
        "2026-10-06 home > Aubeval > office 50000", "2026-10-06 office > Bresac > home 70000",
      ])
    #expect(statement.trips.map(\.uids) == [["a", "noon"], ["b"]])
    // The second trip leaves when the appointment at the office ends.
    #expect(statement.trips.last?.legs.first?.departure?.local.hour == 12)
  }

  @Test func anAddressOfTheProfileIsThatPlace() throws {
    let noon = Appointment("noon", "20261006T1100", "20261006T1200", at: World.officeAddress)
    let statement = try World.statement([morning, noon, afternoon])
    #expect(statement.trips.map(\.route) == ["home > Aubeval > office", "office > Bresac > home"])
  }

  @Test func anEventAtHomeIsSkippedWithItsReason() throws {
    let statement = try World.statement([Appointment("paper", "20261006T0900", "20261006T1000", at: "home")])
    #expect(statement.trips.isEmpty)
    #expect(statement.reasons == ["paper: no travel: already at home"])
    #expect(statement.skipped.first?.decision?.rule == "place")
  }

  @Test func homeAndOfficeUnderOneRoofAreOnePlace() throws {
    var person = World.person()
    person.places["office"] = World.base(.office, "office", World.homeAddress)
    let statement = try World.statement(
      [Appointment("desk", "20261006T0900", "20261006T1000", at: "office")], person: person)
    #expect(statement.trips.isEmpty)
    #expect(statement.reasons == ["desk: no travel: already at the office"])
  }

  @Test func twoEventsAtOnePlaceShareItsLeg() throws {
    let second = Appointment("a2", "20261006T1030", "20261006T1130", at: "Aubeval")
    let statement = try World.statement([morning, second])
    #expect(statement.routes == ["2026-10-06 home > Aubeval > home 40000"])
    #expect(statement.trips.first?.uids == ["a", "a2"])
    #expect(statement.trips.first?.legs.last?.departure?.local.description == "2026-10-06T11:30:00")
  }

  @Test func theWayBackFromABaseIsATripOfItsOwn() throws {
    let last = Appointment("desk", "20261006T1100", "20261006T1200", at: "office")
    let statement = try World.statement([morning, last])
    #expect(statement.trips.map(\.route) == ["home > Aubeval > office", "office > home"])
    #expect(statement.trips.last?.stops.isEmpty == true)
  }

  @Test(arguments: ["origin", "between", "destination"])
  func aWayThatNobodyKnowsHasNoAmount(rule: String) throws {
    let decisions = ScriptedDecisions()
    switch rule {
    case "origin": decisions.on(Origin.self) { _ in .failed(rule) }
    case "between": decisions.on(Between.self) { _, _ in .failed(rule) }
    default: decisions.on(Destination.self) { _ in .failed(rule) }
    }
    let statement = try World.statement([morning, afternoon], decisions)
    #expect(statement.trips.count == 1)
    #expect(statement.amounts == [nil])
    #expect(statement.totals.first?.amount == nil)
    #expect(statement.diagnostics.map(\.code) == [.ruleError])
    #expect(statement.totals.first?.after.km == statement.trips.first?.metres?.kilometres)
  }

  @Test func aBaseThatTheProfileLacksIsAnError() throws {
    var person = World.person()
    person.places["office"] = nil
    let decisions = ScriptedDecisions()
    decisions.on(Between.self) { _, _ in .said(.office, "between") }
    let statement = try World.statement([morning, afternoon], person: person, decisions)
    #expect(statement.problems == ["profile-place-missing b 2026-10-06"])
    #expect(statement.amounts == [nil])
  }
}
