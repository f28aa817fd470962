import Mileage
import Testing
import Values

/// From the metre to the cent nothing is a binary number: the types hold none.
@Suite struct ExactTypesTests {
  /// The types of all values that a value is made of.
  private static func types(_ value: Any, _ depth: Int = 0) -> [String] {
    let own = String(describing: type(of: value))
    guard depth < 8 else { return [own] }
    return [own] + Mirror(reflecting: value).children.flatMap { types($0.value, depth + 1) }
  }

  private static let binary: Set<String> = ["Double", "Float", "Float16", "Float80", "CGFloat"]

  @Test func kilometresAndMoneyAreExact() throws {
    let vehicle = Vehicle(id: "clio", kind: .car, power: 5)
    let ledger = Ledger(vehicle: vehicle, year: FiscalYear(year: 2026), openingKm: try #require(Decimal("12.345")))
    let total = VehicleTotal(
      vehicle: vehicle, metres: Metres(12_345), amount: Decimal("7.85"), trips: 1, before: ledger, after: ledger)
    let line = AmountLine(label: "Parking", amount: try #require(Decimal("3.50")))
    for value in [total, line, Metres(1).kilometres] as [Any] {
      let types = Self.types(value)
      #expect(types.count > 1)
      #expect(Self.binary.isDisjoint(with: types), "\(types)")
    }
    // A trip's own fields; its legs hold coordinates, which are no distance.
    var trip = Trip(
      id: "t", date: CivilDate(year: 2026, month: 10, day: 6), legs: [], stops: [],
      day: Day(date: CivilDate(year: 2026, month: 10, day: 6), stops: []))
    (trip.metres, trip.payable, trip.amount, trip.supplements) = (
      Metres(12_345), Metres(12_000), Decimal("7.85"), [line]
    )
    #expect(Self.binary.isDisjoint(with: Self.types(trip)))
  }

  @Test func aBinaryNumberWouldBeFound() {
    struct Wrong { var amount: Double? = 0.1 }
    #expect(!Self.binary.isDisjoint(with: Self.types(Wrong())))
  }
}
