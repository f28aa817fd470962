import Mileage
import TestSupport
import Testing
import Values

@Suite struct ScreeningTests {
  private let visit = Appointment("a", "20261006T0900", "20261006T1000", at: "Aubeval", title: "Visite")

  @Test func whatIsNotProfessionalIsSkippedWithItsDecision() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Professional.self) { _ in .said(false, "professional", because: "marked private") }
    let statement = try World.statement([visit], decisions)
    #expect(statement.trips.isEmpty)
    #expect(statement.reasons == ["a: marked private"])
    #expect(statement.skipped.first?.decision?.rule == "professional")
    #expect(statement.problems.isEmpty)
  }

  @Test(arguments: [(500, 500, []), (501, 40, ["title"]), (3_000, 1_001, ["title", "place"])])
  func whatRulesReadTheBeginningOfIsSaidOfTheEvent(title: Int, place: Int, cut: [String]) throws {
    let appointment = Appointment(
      "a", "20261006T0900", "20261006T1000", at: String(repeating: "l", count: place),
      title: String(repeating: "t", count: title))
    let said = try World.statement([appointment]).diagnostics.filter { $0.code == .eventTextCut }
    #expect(said.map { $0.message.english.split(separator: " ")[1].description } == cut)
    #expect(said.allSatisfy { $0.place.event == "a" && $0.severity == .warning })
  }

  @Test func aCallIsSkippedByThePlaceDecision() throws {
    let statement = try World.statement([Appointment("call", "20261006T0900", "20261006T1000", at: "")])
    #expect(statement.reasons == ["call: scripted"])
    #expect(statement.skipped.first?.decision?.rule == "place")
  }

  @Test func aPlaceThatARuleLookedUpItselfBelongsToItsEvent() throws {
    let decisions = ScriptedDecisions()
    let found = FoundPlace(
      status: .ok, town: "Aubeval", coordinate: Coordinate(latitude: 45, longitude: 5), precision: .town,
      source: "table")
    decisions.on(EventPlace.self) { _ in
      .said(.place(Place(kind: .stop, label: "Aubeval", address: "Aubeval", found: found)), "place")
    }
    let stop = try #require(try World.statement([visit], decisions).trips.first?.stops.first)
    #expect(stop.place.event?.uid == "a")
    #expect(stop.place.label == "Aubeval")
  }

  @Test(arguments: ["professional", "place"])
  func aRuleThatFailsIsAnErrorAndNeverANo(rule: String) throws {
    let decisions = ScriptedDecisions()
    if rule == "professional" {
      decisions.on(Professional.self) { _ in .failed(rule) }
    } else {
      decisions.on(EventPlace.self) { _ in .failed(rule) }
    }
    let statement = try World.statement([visit], decisions)
    #expect(statement.reasons == ["a: \(rule): it broke"])
    #expect(statement.problems == ["rule-error a 2026-10-06"])
    #expect(statement.diagnostics.first?.place.file == "rules.lua")
    #expect(statement.diagnostics.first?.place.line == 7)
    #expect(statement.hasErrors)
  }

  @Test func aQuestionThatNobodyAnswersIsAnError() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Professional.self) { _ in .silent("professional") }
    let statement = try World.statement([visit], decisions)
    #expect(statement.problems == ["no-decision a 2026-10-06"])
    #expect(statement.skipped.count == 1)
  }

  @Test func oneMeetingInTwoCalendarsIsOneStop() throws {
    let pro = (name: "Pro", appointments: [visit])
    let team = (name: "Team", appointments: [visit])
    let one = try World.statement([pro, team])
    let other = try World.statement([team, pro])
    for statement in [one, other] {
      #expect(statement.trips.map(\.uids) == [["a"]])
      #expect(statement.trips.first?.stops.first?.event.calendar.name == "Pro")
      #expect(statement.reasons == ["a: the same appointment is in the calendar Pro"])
    }
    #expect(one.trips.map(\.id) == other.trips.map(\.id))
  }

  @Test func sameTimePlaceAndTitleIsOneStopWhateverTheUID() throws {
    let copy = Appointment("b", "20261006T0900", "20261006T1000", at: "Aubeval", title: "Visite")
    let statement = try World.statement([("Pro", [visit]), ("Team", [copy])])
    #expect(statement.trips.map(\.uids) == [["a"]])
    #expect(statement.reasons == ["b: the same appointment is in the calendar Pro"])
  }

  @Test func anotherTitleIsAnotherStop() throws {
    let other = Appointment("b", "20261006T0900", "20261006T1000", at: "Aubeval", title: "Signature")
    let statement = try World.statement([("Pro", [visit]), ("Team", [other])])
    #expect(statement.trips.map(\.uids) == [["a", "b"]])
  }

  @Test func aDoubtfulPlaceCountsWithOneWarningAnAppointment() throws {
    let doubtful = Appointment("d", "20261006T0900", "20261006T1000", at: "Doutel")
    let statement = try World.statement([("Pro", [doubtful]), ("Team", [doubtful])])
    #expect(statement.routes == ["2026-10-06 home > Doutel > home 20000"])
    #expect(statement.amounts == [exact("10")])
    #expect(statement.problems == ["place-to-confirm d 2026-10-06"])
    #expect(!statement.hasErrors)
  }

  @Test func aDoubtfulLodgingIsWarnedOfToo() throws {
    let decisions = ScriptedDecisions()
    decisions.on(Destination.self) { $0.stops.isEmpty ? .said(.home, "d") : .said(.text("Doutel"), "d") }
    let statement = try World.statement([visit], decisions)
    #expect(statement.problems == ["place-to-confirm a 2026-10-06"])
  }
}
