import Mileage
import TestSupport
import Testing
import Values

/// Nights away: where a trip ends, where the next day starts, and when the person drives back.
@Suite struct NightTests {
  private static func staying(_ uids: Set<String>) -> ScriptedDecisions {
    let decisions = ScriptedDecisions()
    decisions.on(Destination.self) { day in
      guard let last = day.stops.last, uids.contains(last.event.uid) else { return .said(.home, "destination") }
      return .said(.stay, "destination")
    }
    return decisions
  }

  @Test func anEventOverSeveralDaysIsDrivenToOnTheFirstAndBackOnTheLast() throws {
    let fair = Appointment("fair", "20261006T1000", "20261008T1700", at: "Bresac")
    let next = Appointment("next", "20261009T1000", "20261009T1100", at: "Aubeval")
    let statement = try World.statement([fair, next], Self.staying(["fair"]))
    #expect(
      statement.routes == [
        "2026-10-06 home > Bresac 30000", "2026-10-08 Bresac > home 30000", "2026-10-09 home > Aubeval > home 40000",
      ])
    #expect(statement.trips[1].legs.first?.from.kind == .lodging)
    #expect(statement.problems.isEmpty)
  }

  @Test func theDayAfterANightAwayStartsThere() throws {
    let evening = Appointment("evening", "20261006T1800", "20261006T2000", at: "Bresac")
    let next = Appointment("next", "20261007T0900", "20261007T1000", at: "Aubeval")
    let statement = try World.statement([evening, next], Self.staying(["evening"]))
    #expect(statement.routes == ["2026-10-06 home > Bresac 30000", "2026-10-07 Bresac > Aubeval > home 30000"])
  }

  @Test func withoutAnAppointmentNextMorningThePersonDrivesBack() throws {
    let evening = Appointment("evening", "20261006T1800", "20261006T2000", at: "Bresac")
    let later = Appointment("later", "20261014T0900", "20261014T1000", at: "Aubeval")
    let statement = try World.statement([evening, later], Self.staying(["evening"]))
    #expect(
      statement.routes == [
        "2026-10-06 home > Bresac 30000", "2026-10-07 Bresac > home 30000", "2026-10-14 home > Aubeval > home 40000",
      ])
  }

  @Test func whoStaysOnStaysUntilTheNextAppointment() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Destination.self) { day in
      .said(day.date < CivilDate(year: 2026, month: 10, day: 9) ? .stay : .home, "d")
    }
    let friday = Appointment("one", "20261006T0900", "20261006T1000", at: "Bresac")
    let monday = Appointment("two", "20261009T0900", "20261009T1000", at: "Bresac")
    let statement = try World.statement([friday, monday], decisions)
    #expect(statement.routes == ["2026-10-06 home > Bresac 30000", "2026-10-09 Bresac > home 30000"])
    #expect(statement.trips.last?.uids == ["two"])
  }

  @Test func theWayToAnotherLodgingIsDriven() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Destination.self) { day in
      day.stops.isEmpty ? .said(.home, "destination") : .said(.text("Corvigny"), "destination")
    }
    let visit = Appointment("visit", "20261006T0900", "20261006T1000", at: "Aubeval")
    let statement = try World.statement([visit], decisions)
    #expect(statement.routes == ["2026-10-06 home > Aubeval > Corvigny 80000", "2026-10-07 Corvigny > home 40000"])
    #expect(statement.trips.first?.legs.last?.to.kind == .lodging)
  }

  @Test func theNightBeforeTheFiscalYearIsKnown() throws {
    let evening = Appointment("evening", "20251231T1800", "20251231T2000", at: "Bresac")
    let statement = try World.statement(
      [evening], from: "2026-01-01", to: "2026-02-01", Self.staying(["evening"]))
    #expect(statement.routes == ["2026-01-01 Bresac > home 30000"])
    #expect(statement.totals.first?.after.km == exact("30"))
  }

  @Test func aDayThatStartsElsewhereIsAWarning() throws {
    let decisions = Self.staying(["evening"])
    decisions.on(Origin.self) { _ in .said(.home, "origin") }
    let evening = Appointment("evening", "20261006T1800", "20261006T2000", at: "Bresac")
    let next = Appointment("next", "20261007T0900", "20261007T1000", at: "Aubeval")
    let statement = try World.statement([evening, next], decisions)
    #expect(statement.problems == ["day-starts-elsewhere next 2026-10-07"])
    #expect(statement.diagnostics.first?.severity == .warning)
  }

  @Test func anEventAcrossMidnightBelongsToItsFirstDay() throws {
    let late = Appointment("late", "20261006T2200", "20261007T0200", at: "Aubeval")
    let statement = try World.statement([late])
    #expect(statement.routes == ["2026-10-06 home > Aubeval > home 40000"])
  }

  @Test func anAllDayEventSaysNothingOfHours() throws {
    let fair = Appointment("fair", "20261006", "20261007", at: "Bresac")
    let visit = Appointment("visit", "20261006T0900", "20261006T1000", at: "Aubeval")
    let statement = try World.statement([fair, visit])
    #expect(statement.routes == ["2026-10-06 home > Bresac > Aubeval > home 60000"])
    #expect(statement.trips.first?.legs.map { $0.departure?.local.hour } == [nil, nil, 10])
    #expect(statement.trips.first?.legs.map { $0.arrival?.local.hour } == [nil, 9, nil])
    #expect(statement.problems.isEmpty)
  }
}
