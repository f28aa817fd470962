import Mileage
import Testing
import Values

@Suite struct DeclaredDistanceTests {
  private let visit = Appointment("a", "20261006T0900", "20261006T1000", at: "Aubeval")

  private func person(isOneWay: Bool = false, to address: String = "Aubeval") -> Person {
    var person = World.person()
    let client = Place(kind: .stop, label: address, address: address, found: TableGeocoder().find(address, near: nil))
    person.distances = [
      DeclaredDistance(
        from: World.base(.home, "home", World.homeAddress), to: client, metres: Metres(19_300), isOneWay: isOneWay,
        at: "profile.yaml:12", reason: "odometer, 3 March")
    ]
    return person
  }

  @Test func countsBothWaysUnlessItIsOne() throws {
    let both = try World.statement([visit], person: person())
    #expect(both.routes == ["2026-10-06 home > Aubeval > home 38600"])
    #expect(both.trips.first?.legs.map { $0.distance?.source } == ["declared", "declared"])
    let decision = try #require(both.trips.first?.legs.first?.decision)
    #expect(decision.at == "profile.yaml:12" && decision.because == "odometer, 3 March")
    let one = try World.statement([visit], person: person(isOneWay: true))
    #expect(one.routes == ["2026-10-06 home > Aubeval > home 39300"])
  }

  @Test func theWayBackMayBeAnother() throws {
    var person = person()
    let there = person.distances[0]
    person.distances.append(DeclaredDistance(from: there.to, to: there.from, metres: Metres(20_000)))
    let statement = try World.statement([visit], person: person)
    #expect(statement.trips.first?.legs.map { $0.distance?.metres } == [Metres(19_300), Metres(20_000)])
  }

  @Test func holdsForAPlaceThatNobodyFinds() throws {
    let lost = Appointment("lost", "20261006T1400", "20261006T1500", at: "Nulle-Part")
    let statement = try World.statement([lost], person: person(to: "Nulle-Part"))
    #expect(statement.routes == ["2026-10-06 home > Nulle-Part > home 38600"])
    #expect(statement.problems.isEmpty)
  }

  @Test func yieldsToARule() throws {
    let decisions = ScriptedDecisions()
    decisions.on(LegDistance.self) { $0.from.kind == .home ? .said(Metres(12_000), "distance") : .silent("distance") }
    let statement = try World.statement([visit], person: person(), decisions)
    #expect(statement.routes == ["2026-10-06 home > Aubeval > home 31300"])
  }

  @Test func doesNotFitAnotherWay() throws {
    let other = Appointment("b", "20261006T1400", "20261006T1500", at: "Bresac")
    let statement = try World.statement([other], person: person())
    #expect(statement.routes == ["2026-10-06 home > Bresac > home 60000"])
  }
}

@Suite struct AskingRoadsTests {
  /// Notes down what is asked for together.
  private final class Listener: RoadDistances, @unchecked Sendable {  // one evaluation, one thread
    var asked: [Int] = []

    func roads(_ ways: [RoadEnds]) -> [FoundRoad] {
      asked.append(ways.count)
      return StraightRoads().roads(ways)
    }
  }

  @Test func theLegsOfADayAreAskedForTogether() throws {
    let listener = Listener()
    let appointments = [
      Appointment("a", "20261006T0900", "20261006T1000", at: "Aubeval"),
      Appointment("b", "20261006T1400", "20261006T1500", at: "Bresac"),
      Appointment("c", "20261007T0900", "20261007T1000", at: "Corvigny"),
    ]
    let statement = try World.statement(appointments, roads: listener)
    #expect(listener.asked == [3, 2])
    #expect(statement.routes.count == 2)
  }
}
