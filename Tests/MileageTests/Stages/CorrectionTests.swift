import Mileage
import TestSupport
import Testing
import Values

/// What a person says of an event or a leg stands above the rules.
@Suite struct CorrectionTests {
  private let visit = Appointment("a", "20261006T0900", "20261006T1000", at: "Aubeval")
  private let next = Appointment("b", "20261006T1400", "20261006T1500", at: "Bresac")
  private let event = Correction.Event(date: day("2026-10-06"), calendar: "Pro", uid: "a")

  private func correction(_ change: Correction.Change, id: Int64 = 1) -> Correction {
    Correction(
      id: id, person: "Camille Martin", change: change, reason: "seen on the odometer", made: day("2026-11-02"))
  }

  private func leg(of trip: Trip, _ from: String, _ to: String) -> Correction.Leg {
    Correction.Leg(date: trip.date, trip: trip.id, number: 1, from: from, to: to)
  }

  /// Decisions of a person whose `place` and `professional` must not be asked for `a`.
  private func unasked() -> ScriptedDecisions {
    let decisions = ScriptedDecisions()
    decisions.on(EventPlace.self) { event in
      if event.uid == "a" { Issue.record("the rule was asked") }
      return .said(.text(event.occurrence.event.text(.location)), "place")
    }
    return decisions
  }

  @Test func anAppointmentIsWhereThePersonSays() throws {
    let point = try #require(Coordinate(latitude: 45.3, longitude: 5.0))
    let statement = try World.statement(
      [visit], unasked(),
      corrections: [correction(.place(text: "chez Mme Roux, Bresac", coordinate: point, event: event))])
    #expect(statement.routes == ["2026-10-06 home > chez Mme Roux, Bresac > home 60000"])
    let stop = try #require(statement.trips.first?.stops.first)
    #expect(stop.place.found.source == "declared")
    #expect(stop.place.found.status == .ok)
    let decision = try #require(stop.decisions.last)
    #expect(decision.pack == "journal" && decision.at == "correction 1")
    #expect(decision.because == "seen on the odometer")
    #expect(statement.corrections.map(\.id) == [1])
  }

  @Test func anAppointmentAtTheOfficeIsAtTheBase() throws {
    let statement = try World.statement(
      [visit], unasked(), corrections: [correction(.place(text: "office", coordinate: nil, event: event))])
    #expect(statement.routes == ["2026-10-06 home > office 10000", "2026-10-06 office > home 10000"])
  }

  @Test func anAppointmentThatWasACallMakesNoTrip() throws {
    let statement = try World.statement([visit], unasked(), corrections: [correction(.noTravel(event: event))])
    #expect(statement.trips.isEmpty)
    #expect(statement.skipped.map(\.reason) == ["seen on the odometer"])
  }

  @Test func whatIsProfessionalIsThePersonsWord() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Professional.self) { _ in .said(false, "professional") }
    let statement = try World.statement(
      [visit], decisions, corrections: [correction(.professional(true, event: event))])
    #expect(statement.routes == ["2026-10-06 home > Aubeval > home 40000"])
  }

  @Test func aMeetingInTwoCalendarsIsCorrectedOnce() throws {
    let statement = try World.statement(
      [("Pro", [visit]), ("Agence", [visit])], corrections: [correction(.noTravel(event: event))])
    #expect(statement.trips.isEmpty)
    #expect(statement.skipped.map(\.reason) == ["seen on the odometer", "seen on the odometer"])
  }

  @Test func aLegKeepsItsWordWhenTheTripGrows() throws {
    let alone = try World.statement([visit])
    let trip = try #require(alone.trips.first)
    let back = correction(.distance(Metres(23_456), leg: leg(of: trip, "Aubeval", "home")))
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
    decisions.on(LegDistance.self) { _ in .said(Metres(12_000), "distance") }
    let trip = try #require(try World.statement([visit]).trips.first)
    let there = correction(.distance(Metres(20_500), leg: leg(of: trip, "home", "Aubeval")))
    let statement = try World.statement([visit], decisions, corrections: [there])
    #expect(statement.routes == ["2026-10-06 home > Aubeval > home 32500"])
  }

  @Test func ofTwoWordsTheLaterStands() throws {
    let statement = try World.statement(
      [visit],
      corrections: [
        correction(.place(text: "office", coordinate: nil, event: event), id: 2), correction(.noTravel(event: event)),
      ])
    #expect(statement.trips.count == 2)
    #expect(statement.corrections.map(\.id) == [2])
    #expect(statement.problems.isEmpty)
  }

  @Test func aWordOfAnotherMonthIsNotMissedHere() throws {
    var moved = event
    moved.date = day("2026-12-24")
    let statement = try World.statement([visit], corrections: [correction(.noTravel(event: moved))])
    #expect(statement.trips.isEmpty, "it is about this event, whatever day it was moved to")
    moved.uid = "c"
    let other = correction(.noTravel(event: moved))
    #expect(try World.statement([visit], corrections: [other]).problems.isEmpty)
  }
}
