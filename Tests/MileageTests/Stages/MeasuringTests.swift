import Mileage
import TestSupport
import Testing
import Values

@Suite struct MeasuringTests {
  private let visit = Appointment("a", "20261006T0900", "20261006T1000", at: "Aubeval")
  private let lost = Appointment("lost", "20261006T1400", "20261006T1500", at: "Nulle-Part")

  @Test func anUnknownPlaceIsToldOnceATrip() throws {
    let again = Appointment("lost2", "20261006T1700", "20261006T1800", at: "Nulle-Part")
    let statement = try World.statement([lost, visit, again])
    #expect(statement.routes == ["2026-10-06 home > Aubeval > Nulle-Part > home ?"])
    #expect(statement.problems == ["place-not-found lost 2026-10-06"])
    #expect(statement.amounts == [nil])
    #expect(statement.trips.first?.payable == nil)
    #expect(statement.totals.first?.amount == nil)
    #expect(statement.hasErrors)
  }

  @Test func theDistanceRuleStandsInForThePlace() throws {
    let decisions = ScriptedDecisions()
    decisions.on(LegDistance.self) { _ in .said(Metres(12_000), "distance") }
    let statement = try World.statement([lost], decisions)
    #expect(statement.problems.isEmpty)
    #expect(statement.routes == ["2026-10-06 home > Nulle-Part > home 24000"])
    #expect(statement.trips.first?.legs.map { $0.distance?.source } == ["rule", "rule"])
    #expect(statement.trips.first?.legs.first?.decision?.rule == "distance")
  }

  @Test func aDistanceForTheWayThereDoesNotHideThatTheWayBackIsUnknown() throws {
    let decisions = ScriptedDecisions()
    decisions.on(LegDistance.self) { $0.from.kind == .home ? .said(Metres(12_000), "distance") : .silent("distance") }
    let statement = try World.statement([lost], decisions)
    #expect(statement.problems == ["place-not-found lost 2026-10-06"])
    #expect(statement.amounts == [nil])
  }

  @Test func aDistanceRuleThatFailsAsksNoRoad() throws {
    let decisions = ScriptedDecisions()
    decisions.on(LegDistance.self) { _ in .failed("distance") }
    let statement = try World.statement([visit], decisions)
    #expect(statement.routes == ["2026-10-06 home > Aubeval > home ?"])
    #expect(statement.problems == ["rule-error a 2026-10-06", "rule-error a 2026-10-06"])
    #expect(statement.amounts == [nil])
  }

  @Test func aTripByTrainIsListedAndNotPaid() throws {
    let decisions = ScriptedDecisions()
    decisions.on(TripVehicle.self) { _ in .said(.notOwn, "vehicle", because: "by train") }
    let statement = try World.statement([visit], decisions)
    #expect(statement.routes == ["2026-10-06 home > Aubeval > home ?"])
    #expect(statement.trips.first?.notByOwnVehicle == "by train")
    #expect(statement.amounts == [nil])
    #expect(statement.problems.isEmpty)
    #expect(statement.totals.isEmpty)
  }

  /// Up to 50 km by scooter, else by car: the first answer waits for the day's kilometres.
  private static func byDistance() -> ScriptedDecisions {
    let decisions = ScriptedDecisions()
    decisions.on(TripVehicle.self) { trip in
      guard trip.isMeasured else { return .putBack("vehicle") }
      guard let metres = trip.metres else { return .silent("vehicle") }
      return metres > Metres(50_000) ? .said(.notOwn, "vehicle", because: "by train") : .said(.vehicle(id: "clio"), "v")
    }
    return decisions
  }

  @Test func aVehicleThatDependsOnTheDistanceIsAskedAgainOnceTheDayIsMeasured() throws {
    let decisions = Self.byDistance()
    var seen: [String] = []
    decisions.on(Purpose.self) { trip in
      seen.append("\(trip.vehicle?.id ?? "none") \(trip.day.legs?.map { $0.distance?.metres.count ?? -1 } ?? [])")
      return .said("visit", "purpose")
    }
    let far = Appointment("far", "20261007T0900", "20261007T1000", at: "Bresac")
    let statement = try World.statement([visit, far], decisions)
    // Whoever does not drive has no kilometres, also where they are the reason.
    #expect(statement.routes == ["2026-10-06 home > Aubeval > home 40000", "2026-10-07 home > Bresac > home ?"])
    #expect(statement.trips.map(\.notByOwnVehicle) == [nil, "by train"])
    #expect(statement.amounts == [exact("20"), nil])
    #expect(statement.problems.isEmpty)
    // What is said of the trip comes after its vehicle, and each decision stands once.
    #expect(seen == ["clio [20000, 20000]", "none [30000, 30000]"])
    #expect(
      statement.trips.allSatisfy { trip in trip.decisions.filter { $0.rule == "vehicle" || $0.rule == "v" }.count == 1 }
    )
  }

  @Test func aVehicleThatWaitedForAnUnknownDistanceIsAskedAllTheSame() throws {
    let statement = try World.statement([lost], Self.byDistance())
    #expect(statement.problems.sorted() == ["no-decision lost 2026-10-06", "place-not-found lost 2026-10-06"])
  }

  @Test func anUnknownVehicleIsAnErrorThatNamesTheKnownOnes() throws {
    let decisions = ScriptedDecisions()
    decisions.on(TripVehicle.self) {
      $0.stops.first?.event.uid == "a" ? .said(.vehicle(id: "cliio"), "v") : .said(.vehicle(id: "clio"), "v")
    }
    let next = Appointment("b", "20261007T0900", "20261007T1000", at: "Aubeval")
    let statement = try World.statement([visit, next], decisions)
    #expect(statement.problems == ["vehicle-unknown a 2026-10-06"])
    #expect(statement.diagnostics.first?.advice.english == "known vehicles: clio")
    #expect(statement.amounts == [nil, exact("20")])
    // Whose trip it is nobody knows, so no vehicle's total is known.
    #expect(statement.totals.first?.amount == nil)
    #expect(statement.totals.first?.trips == 1)
  }
}
