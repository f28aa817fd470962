import Journal
import Mileage
import Testing
import Values

@testable import IzikaRules

@Suite struct CorrectionRunTests {
  let person: TravellingPerson
  let run: CorrectionRun

  init() throws {
    person = try TravellingPerson(days: 2, visits: 1)
    run = CorrectionRun(try Workspace(ServiceSettings(journal: person.journal)))
  }

  private func make(
    _ subject: CorrectionRequest.Subject, _ word: CorrectionRequest.Word, because reason: String = "odometer"
  ) throws -> Correction {
    try run.make(CorrectionRequest(try person.request(), subject, word, reason: reason))
  }

  private func code(_ body: () throws -> Void) -> String? {
    do { try body() } catch { return (error as? Failure)?.diagnostics.first?.code.name }
    return nil
  }

  @Test func aLegKeepsItsCorrectedLength() throws {
    let trip = try #require(try person.statement().trips.first)
    let made = try make(.leg(trip: trip.id, number: 2), .distance(Metres(14_200)))
    #expect(made.id == 1 && made.person == "Camille Martin" && made.date == trip.date)
    let statement = try person.statement()
    let leg = try #require(statement.trips.first?.legs.last)
    #expect(leg.distance?.metres == Metres(14_200) && leg.distance?.source == "declared")
    #expect(statement.corrections == [made])

    let undone = try run.undo(1, of: "Camille Martin", reason: "the other leg")
    #expect(undone.undone?.reason == "the other leg")
    #expect(try person.statement().trips.first?.legs.last?.distance?.source == "estimate")
    #expect(try run.list(of: "Camille Martin") == [undone])
  }

  @Test func anAppointmentIsWhereThePersonSays() throws {
    _ = try make(.event(uid: "v0-0@test", on: nil), .place("38500 Voiron", nil))
    let place = try #require(try person.statement().trips.first?.stops.first?.place)
    #expect(place.found.town == "Voiron")
    // Only the town is known, so that its point is not taken for the address's.
    #expect(place.found.precision == .town)
    _ = try make(
      .event(uid: "v0-0@test", on: nil), .place("Chez Mme Roux, Voiron", Coordinate(latitude: 45.36, longitude: 5.59)))
    let exact = try #require(try person.statement().trips.first?.stops.first?.place)
    #expect(exact.found.source == "declared" && exact.found.precision == .address)
    _ = try make(.event(uid: "v0-0@test", on: nil), .noTravel)
    #expect(try person.statement().trips.count == 1)
  }

  @Test func aSlipKeepsNothing() throws {
    let trip = try #require(try person.statement().trips.first)
    #expect(code { _ = try make(.leg(trip: "nobody", number: 1), .distance(Metres(1))) } == "correction-no-trip")
    #expect(code { _ = try make(.leg(trip: trip.id, number: 9), .distance(Metres(1))) } == "correction-no-leg")
    #expect(code { _ = try make(.leg(trip: trip.id, number: 1), .noTravel) } == "correction-mismatch")
    #expect(code { _ = try make(.event(uid: "who", on: nil), .noTravel) } == "correction-no-event")
    #expect(
      code { _ = try make(.event(uid: "v0-0@test", on: nil), .place("Saint-Martin", nil)) } == "correction-place-unsure"
    )
    #expect(
      code { _ = try make(.event(uid: "v0-0@test", on: nil), .noTravel, because: " ") } == "correction-without-reason")
    #expect(try run.list(of: "Camille Martin").isEmpty)
    #expect(code { _ = try run.undo(1, of: "Camille Martin", reason: "x") } == "correction-unknown")
  }

  @Test func anotherPersonsCorrectionIsNotMine() throws {
    let trip = try #require(try person.statement().trips.first)
    try JournalCorrections(JournalFile(path: person.journal)).add(
      .distance(Metres(1), leg: .init(date: trip.date, trip: trip.id, number: 1, from: "home", to: "Site 0")),
      for: "Someone Else", reason: "x", made: trip.date)
    #expect(try person.statement().corrections.isEmpty)
  }
}
