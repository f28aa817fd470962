import Mileage
import TestSupport
import Testing
import Values

/// Vehicles that cannot have made the trip that a rule gives them.
@Suite struct VehicleFitTests {
  private static let clio = Vehicle(id: "clio", kind: .car, to: day("2026-10-06"))
  private static let zoe = Vehicle(id: "zoe", kind: .car, from: day("2026-10-07"))

  private static func statement(_ appointments: [Appointment], _ decisions: ScriptedDecisions) throws -> Statement {
    try World.statement(appointments, person: World.person(vehicles: [clio, zoe]), decisions)
  }

  @Test(arguments: [
    ("20261006", "clio", nil), ("20261007", "clio", "was the person's until 2026-10-06"), ("20261007", "zoe", nil),
    ("20261006", "zoe", "is the person's from 2026-10-07 on"), ("20261031", "clio", "until 2026-10-06"),
    ("20261001", "zoe", "from 2026-10-07"),
  ])
  func aVehicleIsThePersonsOnTheDay(date: String, id: String, told: String?) throws {
    let decisions = ScriptedDecisions()
    decisions.on(TripVehicle.self) { _ in .said(.vehicle(id: id), "vehicle") }
    let statement = try Self.statement(
      [Appointment("a", "\(date)T0900", "\(date)T1000", at: "Aubeval")], decisions)
    let found = statement.diagnostics.filter { $0.code == .vehicleNotOwned }
    #expect(found.count == (told == nil ? 0 : 1))
    #expect(found.allSatisfy { $0.severity == .warning && $0.message.english.contains(told ?? "") })
    #expect(statement.amounts == [exact("20")])
  }

  /// What was told of vehicles alone.
  private static func problems(_ appointments: [Appointment], _ decisions: ScriptedDecisions) throws -> [String] {
    try statement(appointments, decisions).problems.filter { $0.hasPrefix("vehicle-") }
  }

  @Test func whoDroveOutDrivesBack() throws {
    let decisions = ScriptedDecisions()
    let away = Appointment("a", "20261006T0900", "20261007T1700", at: "Bresac")
    decisions.on(Destination.self) { .said($0.date == day("2026-10-06") ? .stay : .home, "destination") }
    decisions.on(TripVehicle.self) { .said(.vehicle(id: $0.date < day("2026-10-07") ? "clio" : "zoe"), "vehicle") }
    #expect(try Self.problems([away], decisions) == ["vehicle-left-behind 2026-10-07"])
    decisions.on(TripVehicle.self) { _ in .said(.vehicle(id: "clio"), "vehicle") }
    #expect(try Self.problems([away], decisions) == ["vehicle-not-owned 2026-10-07"])
    // Who takes the train back leaves nothing to tell.
    decisions.on(TripVehicle.self) { .said($0.date < day("2026-10-07") ? .vehicle(id: "clio") : .notOwn, "vehicle") }
    #expect(try Self.problems([away], decisions).isEmpty)
    // A night at home may change the car.
    decisions.on(Destination.self) { _ in .said(.home, "destination") }
    decisions.on(TripVehicle.self) { .said(.vehicle(id: $0.date < day("2026-10-07") ? "clio" : "zoe"), "vehicle") }
    let days = ["06", "07"].map { Appointment($0, "202610\($0)T0900", "202610\($0)T1000", at: "Aubeval") }
    #expect(try Self.problems(days, decisions).isEmpty)
  }
}
