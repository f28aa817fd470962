import Mileage
import Testing
import Values

@Suite struct OverlapTests {
  @Test func twoPlacesAtOnceAreBothCountedAndTold() throws {
    let statement = try World.statement([
      Appointment("a", "20261006T0900", "20261006T1100", at: "Aubeval"),
      Appointment("b", "20261006T1000", "20261006T1200", at: "Bresac"),
    ])
    #expect(statement.routes == ["2026-10-06 home > Aubeval > Bresac > home 60000"])
    #expect(statement.problems == ["two-places-at-once b 2026-10-06"])
  }

  @Test func onePlaceAtOnceIsNoConflict() throws {
    let statement = try World.statement([
      Appointment("a", "20261006T0900", "20261006T1100", at: "Aubeval"),
      Appointment("b", "20261006T1000", "20261006T1200", at: "Aubeval"),
    ])
    #expect(statement.problems.isEmpty)
  }

  @Test func anAllDayEventHidesNoConflict() throws {
    let statement = try World.statement([
      Appointment("fair", "20261006", "20261007", at: "Corvigny"),
      Appointment("a", "20261006T0900", "20261006T1100", at: "Aubeval"),
      Appointment("b", "20261006T1000", "20261006T1200", at: "Bresac"),
    ])
    #expect(statement.problems == ["two-places-at-once b 2026-10-06"])
  }

  @Test func aLongEventHidesNoConflictOfOthers() throws {
    let statement = try World.statement([
      Appointment("fair", "20261006T0800", "20261006T1800", at: "Aubeval"),
      Appointment("a", "20261006T0900", "20261006T1100", at: "Bresac"),
      Appointment("b", "20261006T1000", "20261006T1200", at: "Aubeval"),
    ])
    #expect(statement.problems == ["two-places-at-once a 2026-10-06", "two-places-at-once b 2026-10-06"])
  }

  @Test func anEventOverSeveralDaysConflictsWithTheNextDay() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Destination.self) { $0.stops.last?.event.uid == "fair" ? .said(.stay, "d") : .said(.home, "d") }
    let statement = try World.statement(
      [
        Appointment("fair", "20261006T1000", "20261008T1700", at: "Bresac"),
        Appointment("a", "20261007T0900", "20261007T1100", at: "Aubeval"),
      ], decisions)
    #expect(statement.problems == ["two-places-at-once a 2026-10-07"])
  }
}
