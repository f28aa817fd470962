import Mileage
import TestSupport
import Testing
import Values

/// Days that end after midnight.
@Suite struct DayEndTests {
  private let late = Appointment("late", "20261006T2230", "20261006T2300", at: "Aubeval")
  private let night = Appointment("night", "20261007T0030", "20261007T0100", at: "Bresac")

  private func statement(
    _ appointments: [Appointment], _ hour: Int, from: String = "2026-10-01", to: String = "2026-11-01",
    _ decisions: ScriptedDecisions = ScriptedDecisions()
  ) throws -> Statement {
    try World.statement(appointments, from: from, to: to, decisions, dayEnd: DayEnd(seconds: hour * 3_600))
  }

  @Test func aRoundOverMidnightIsOneTripOfTheDayBefore() throws {
    let statement = try statement([late, night], 4)
    #expect(statement.routes == ["2026-10-06 home > Aubeval > Bresac > home 60000"])
    #expect(statement.trips.first?.stops.map(\.date) == [day("2026-10-06"), day("2026-10-06")])
    #expect(statement.problems.isEmpty)
  }

  @Test func atMidnightItIsTwo() throws {
    let statement = try statement([late, night], 0)
    #expect(statement.routes == ["2026-10-06 home > Aubeval > home 40000", "2026-10-07 home > Bresac > home 60000"])
  }

  @Test func whatStartsAtTheHourIsTheNewDays() throws {
    let early = Appointment("early", "20261007T0400", "20261007T0500", at: "Aubeval")
    let statement = try statement([night, early], 4)
    #expect(statement.trips.map(\.date) == [day("2026-10-06"), day("2026-10-07")])
  }

  /// Who stays where the round ended at one in the morning may drive back on the day that then begins.
  @Test func anAppointmentThatEndsBeforeTheHourTouchesNoOtherDay() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Destination.self) { day in .said(day.stops.isEmpty ? .home : .stay, "destination") }
    let over = Appointment("over", "20261006T2230", "20261007T0100", at: "Bresac")
    let statement = try statement([over], 4, decisions)
    #expect(statement.trips.map(\.date) == [day("2026-10-06"), day("2026-10-07")])
  }

  @Test func aWholeDayStaysOnItsDay() throws {
    let fair = Appointment("fair", "20261007", "20261008", at: "Bresac")
    #expect(try statement([fair], 4).trips.map(\.date) == [day("2026-10-07")])
  }

  @Test func theLastNightOfAMonthIsThatMonths() throws {
    let last = Appointment("last", "20261101T0030", "20261101T0100", at: "Bresac")
    #expect(try statement([last], 4).trips.map(\.date) == [day("2026-10-31")])
    #expect(try statement([last], 4, from: "2026-11-01", to: "2026-12-01").trips.isEmpty)
    #expect(try statement([last], 0).trips.isEmpty)
  }
}
