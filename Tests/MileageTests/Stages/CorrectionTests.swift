import Mileage
import Testing
import Values

/// What a person says of an event or a leg stands above the rules.
@Suite struct CorrectionTests {
  private let visit = Appointment("a", "20261006T0900", "20261006T1000", at: "Aubeval")
  private let next = Appointment("b", "20261006T1400", "20261006T1500", at: "Bresac")
  private let event = Correction.Subject.event(identity: "Pro\u{1F}a\u{1F}")

  private func correction(
    _ subject: Correction.Subject, _ word: Correction.Word, number: Int = 1, on date: String = "2026-10-06"
  ) -> Correction {
    Correction(
      number: number, subject: subject, date: day(date), word: word, reason: "seen on the odometer",
      made: day("2026-11-02"))
  }

  /// Decisions of a person whose `place` and `professional` must not be asked for `a`.
  private func unasked() -> ScriptedDecisions {
    let decisions = ScriptedDecisions()
    decisions.onPlace = { event in
      if event.uid == "a" { Issue.record("the rule was asked") }
      return .said(.text(event.occurrence.event.text(.location)), "place")
    }
    return decisions
  }

  @Test func anAppointmentIsWhereThePersonSays() throws {
    let point = try #require(Coordinate(latitude: 45.3, longitude: 5.0))
    let statement = try World.statement(
      [visit], unasked(), corrections: [correction(event, .place(address: "chez Mme Roux, Bresac", point))])
    #expect(statement.routes == ["2026-10-06 home > chez Mme Roux, Bresac > home 60000"])
    let stop = try #require(statement.trips.first?.stops.first)
    #expect(stop.place.found.source == "declared")
    #expect(stop.place.found.status == .ok)
    let decision = try #require(stop.decisions.last)
    #expect(decision.pack == "journal" && decision.at == "correction 1")
    #expect(decision.because == "seen on the odometer")
    #expect(statement.corrections.map(\.number) == [1])
  }

  @Test func anAppointmentAtTheOfficeIsAtTheBase() throws {
    let statement = try World.statement(
      [visit], unasked(), corrections: [correction(event, .place(address: "office", nil))])
    #expect(statement.routes == ["2026-10-06 home > office 10000", "2026-10-06 office > home 10000"])
  }

  @Test func anAppointmentThatWasACallMakesNoTrip() throws {
    let statement = try World.statement([visit], unasked(), corrections: [correction(event, .noTravel)])
    #expect(statement.trips.isEmpty)
    #expect(statement.skipped.map(\.reason) == ["seen on the odometer"])
  }

  @Test func whatIsProfessionalIsThePersonsWord() throws {
    let decisions = ScriptedDecisions()
    decisions.onProfessional = { _ in .said(false, "professional") }
    let statement = try World.statement([visit], decisions, corrections: [correction(event, .professional(true))])
    #expect(statement.routes == ["2026-10-06 home > Aubeval > home 40000"])
  }

  @Test func aLegKeepsItsWordWhenTheTripGrows() throws {
    let alone = try World.statement([visit])
    let trip = try #require(alone.trips.first)
    let back = correction(.leg(trip: trip.id, from: "Aubeval", to: "home"), .distance(Metres(23_456)))
    let corrected = try World.statement([visit], corrections: [back])
    #expect(corrected.routes == ["2026-10-06 home > Aubeval > home 43456"])
    #expect(corrected.trips.first?.legs.map { $0.distance?.source } == ["grid", "declared"])
    #expect(corrected.trips.first?.legs.last?.decision?.at == "correction 1")

    // The way back starts elsewhere now: the word is about a leg that is no more, and that is told.
    let grown = try World.statement([visit, next], corrections: [back])
    #expect(grown.routes == ["2026-10-06 home > Aubeval > Bresac > home 60000"])
    #expect(grown.problems == ["correction-unused 2026-10-06"])
    #expect(grown.corrections.isEmpty)
  }

  @Test func aWordStandsAboveTheDistanceRule() throws {
    let decisions = ScriptedDecisions()
    decisions.onDistance = { _ in .said(Metres(12_000), "distance") }
    let trip = try #require(try World.statement([visit]).trips.first)
    let there = correction(.leg(trip: trip.id, from: "home", to: "Aubeval"), .distance(Metres(20_500)))
    let statement = try World.statement([visit], decisions, corrections: [there])
    #expect(statement.routes == ["2026-10-06 home > Aubeval > home 32500"])
  }

  @Test func ofTwoWordsTheLaterStands() throws {
    let statement = try World.statement(
      [visit],
      corrections: [
        correction(event, .place(address: "office", nil), number: 2), correction(event, .noTravel, number: 1),
      ])
    #expect(statement.trips.count == 2)
    #expect(statement.corrections.map(\.number) == [2])
    #expect(statement.problems.isEmpty)
  }

  @Test func aWordOfAnotherMonthIsNotMissedHere() throws {
    let statement = try World.statement([visit], corrections: [correction(event, .noTravel, on: "2026-12-24")])
    #expect(statement.trips.isEmpty, "it is about this event, whatever day it was moved to")
    let other = correction(.event(identity: "Pro\u{1F}c\u{1F}"), .noTravel, on: "2026-12-24")
    #expect(try World.statement([visit], corrections: [other]).problems.isEmpty)
  }
}
