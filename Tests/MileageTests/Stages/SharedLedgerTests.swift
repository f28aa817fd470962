import Mileage
import TestSupport
import Testing
import Values

/// Bounds that several vehicles share: a ledger of a kind, or of a person.
@Suite struct SharedLedgerTests {
  private static let golf = Vehicle(id: "golf", kind: .car, to: day("2026-03-31"))
  private static let polo = Vehicle(id: "polo", kind: .car, from: day("2026-04-01"))
  private static let bike = Vehicle(id: "bike", kind: .bicycle)

  /// Answers the kilometres before the trip, so that a test sees the ledger; the golf drives until it is sold, the bicycle in summer.
  private static func telling(_ scope: LedgerScope) -> ScriptedDecisions {
    let decisions = ScriptedDecisions()
    decisions.ledgerOf = scope
    decisions.on(TripVehicle.self) { trip in
      let id = trip.date.month == 7 ? "bike" : trip.date < day("2026-04-01") ? "golf" : "polo"
      return .said(.vehicle(id: id), "vehicle")
    }
    decisions.onAllowance { _, ledger in .said(ledger.km, "allowance") }
    return decisions
  }

  /// Forty kilometres each.
  private static let visits = ["20260310", "20260316", "20260410", "20260706", "20260910"].map {
    Appointment("v\($0)", "\($0)T0900", "\($0)T1000", at: "Aubeval")
  }

  private static func year(_ scope: LedgerScope, openings: [OpeningLedger] = []) throws -> Statement {
    try World.statement(
      visits, from: "2026-01-01", to: "2027-01-01",
      person: World.person(vehicles: [golf, polo, bike], openings: openings), telling(scope))
  }

  @Test(arguments: [
    (LedgerScope.vehicle, [0, 40, 0, 0, 40]), (.kind, [0, 40, 80, 0, 120]), (.person, [0, 40, 80, 120, 160]),
  ])
  func kilometresAddUpOverWhoeverSharesTheBounds(scope: LedgerScope, before: [Int]) throws {
    let statement = try Self.year(scope)
    #expect(statement.amounts == before.map { Decimal($0) })
    #expect(statement.totals.map(\.vehicle.id) == ["golf", "polo", "bike"])
    #expect(statement.totals.map(\.trips) == [2, 2, 1])
  }

  @Test func aVanIsAmongTheCarsAndNothingElseIs() {
    let others = VehicleKind.allCases.filter { kind in
      LedgerOwner(of: Self.golf, .kind).covers(Vehicle(id: "other", kind: kind))
    }
    #expect(others == [.car, .van])
    #expect(LedgerOwner(of: Vehicle(id: "van", kind: .van), .kind) == LedgerOwner(of: Self.golf, .kind))
  }

  @Test func theOpeningsOfAllVehiclesOfTheLedgerCount() throws {
    let openings = [
      OpeningLedger(year: 2026, vehicle: "golf", before: day("2026-03-15"), km: exact("1000")),
      OpeningLedger(year: 2026, vehicle: "polo", before: day("2026-05-01"), km: exact("200"), elsewhere: exact("30")),
      OpeningLedger(year: 2026, vehicle: "bike", before: day("2026-02-01"), km: exact("7")),
    ]
    let statement = try Self.year(.kind, openings: openings)
    // The golf's first trip and the polo's first one are in their openings.
    #expect(statement.amounts == ["1230", "7", "1270"].map { exact($0) })
    let after = try #require(statement.totals.first { $0.vehicle.id == "polo" }).after
    #expect(after.km == exact("1310") && after.opening == exact("1200") && after.elsewhere == exact("30"))
    #expect(after.openings.map(\.vehicle) == ["golf", "polo"])
    #expect(after.vehicles.map(\.id) == ["golf", "polo"])
    let person = try #require(try Self.year(.person, openings: openings).totals.first).after
    #expect(person.kinds == [.car: exact("1310"), .bicycle: exact("47")])
  }

  @Test func aSharedLedgerIsSettledOnceUnderTheVehicleThatIsDriven() throws {
    let decisions = Self.telling(.kind)
    var asked: [String] = []
    decisions.on(Settle.self) { ledger, period in
      asked.append("\(ledger.vehicle.id) \(period) \(ledger.km)")
      return .said([AmountLine(label: "line", amount: exact("1"))], "settle")
    }
    let person = World.person(vehicles: [Self.golf, Self.polo, Self.bike])
    let march = try World.statement(Self.visits, from: "2026-03-01", to: "2026-04-01", person: person, decisions)
    let april = try World.statement(Self.visits, from: "2026-04-01", to: "2026-05-01", person: person, decisions)
    #expect(asked == ["golf 2026-03 80", "bike 2026-03 0", "polo 2026-04 120", "bike 2026-04 0"])
    #expect(march.adjustments.map(\.vehicle) == ["golf", "bike"])
    #expect(april.totals.map(\.vehicle.id) == ["golf", "polo", "bike"])
    #expect(april.totals.map(\.amount) == ["0", "81", "1"].map { exact($0) })
  }

  @Test func aVehicleSoldBeforeThePeriodIsSettledAllTheSame() throws {
    let decisions = Self.telling(.vehicle)
    decisions.on(Settle.self) { ledger, period in
      .said(period.to > day("2026-12-31") ? [AmountLine(label: ledger.vehicle.id, amount: ledger.km)] : [], "settle")
    }
    let opening = OpeningLedger(year: 2026, vehicle: "golf", before: day("2026-04-01"), km: exact("6000"))
    let person = World.person(vehicles: [Self.golf, Self.polo], openings: [opening])
    let december = try World.statement([], from: "2026-12-01", to: "2027-01-01", person: person, decisions)
    #expect(december.adjustments.map(\.line.label) == ["golf", "polo"])
    #expect(december.totals.first?.amount == exact("6000"))
    // In another year it is nobody's.
    let next = try World.statement([], from: "2027-12-01", to: "2028-01-01", person: person, decisions)
    #expect(next.adjustments.map(\.line.label) == ["polo"])
  }

  @Test func aMissingOpeningOfAVehicleThatWasSoldIsTold() throws {
    let visits = [Appointment("a", "20260410T0900", "20260410T1000", at: "Aubeval")]
    let person = World.person(vehicles: [Self.golf, Self.polo])
    let shared = try World.statement(visits, from: "2026-04-01", to: "2026-05-01", person: person, Self.telling(.kind))
    #expect(shared.problems == ["ledger-opening-missing"])
    #expect(shared.diagnostics.first?.message.english.contains("golf's kilometres") == true)
    let own = try World.statement(visits, from: "2026-04-01", to: "2026-05-01", person: person, Self.telling(.vehicle))
    #expect(own.problems.isEmpty)
  }
}
