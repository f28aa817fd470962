import Mileage
import Testing
import Values

@testable import Output

@Suite struct YearOverviewTests {
  private static let car = Vehicle(id: "clio", kind: .car, power: 5)

  /// A year with a trip in each of these months, and what was settled in them.
  private static func statement(
    _ trips: [(month: Int, amount: String?, band: Phrase)], adjustments: [(month: Int, amount: String)] = []
  ) -> Statement {
    let period = Period(from: CivilDate(year: 2026, month: 1, day: 1), to: CivilDate(year: 2027, month: 1, day: 1))
    var statement = Statement(person: "Camille Martin", period: period, zone: "UTC", currency: .euro)
    let year = FiscalYear(year: 2026)
    statement.trips = trips.enumerated().map { index, line in
      let date = CivilDate(year: 2026, month: line.month, day: 6)
      var trip = Trip(id: "t\(index)", date: date, legs: [], stops: [], day: Day(date: date, stops: []))
      trip.vehicle = car
      (trip.metres, trip.payable) = (Metres(10_500), Metres(10_000))
      trip.amount = line.amount.flatMap { Decimal($0) }
      trip.supplements = [AmountLine(label: "Parking", amount: Decimal(2))]
      var allowance = Decision(rule: "allowance", because: line.band)
      allowance.terms = AllowanceTerms(band: line.band)
      trip.decisions = [allowance]
      return trip
    }
    statement.adjustments = adjustments.map { line in
      Adjustment(
        vehicle: "clio", days: year.months(in: period)[line.month - 1],
        line: AmountLine(label: "Avance", amount: Decimal(line.amount) ?? .zero), decision: Decision(rule: "settle"))
    }
    let before = Ledger(vehicle: car, year: year, openingKm: Decimal(100))
    let isKnown = trips.allSatisfy { $0.amount != nil }
    statement.totals = [
      VehicleTotal(
        vehicle: car, metres: .zero, amount: isKnown ? .zero : nil, trips: trips.count, before: before, after: before)
    ]
    return statement
  }

  private static func band(_ name: String) -> Phrase { Phrase(en: name, fr: "tranche \(name)") }

  @Test func theMonthsAddUpToTheYear() throws {
    let overview = YearOverview(
      Self.statement(
        [(1, "6.36", Self.band("A")), (1, "6.36", Self.band("A")), (3, "-1.10", Self.band("B"))],
        adjustments: [(3, "-5"), (12, "2.5")]))
    let year = try #require(overview.vehicles.first)
    #expect(year.months.count == 12)
    #expect(year.months.map { $0.sums.due ?? Decimal(-1) }.prefix(3) == [Decimal("16.72"), .zero, Decimal("-4.10")])
    #expect(year.total.due == Decimal("15.12"))
    #expect(year.months.last?.dueSoFar == year.total.due)
    #expect(year.months.last?.kmSoFar == Decimal(130))
    #expect(overview.totals.map(\.due) == [year.total.due] && overview.totals.map(\.metres) == [Metres(30_000)])
  }

  @Test func aBandHoldsUntilATripIsInAnother() throws {
    let year = try #require(
      YearOverview(
        Self.statement([
          (2, "1", Self.band("A")), (4, "1", Self.band("B")), (5, "1", .none),
          (6, "1", Self.band("B")),
        ])
      ).vehicles.first)
    #expect(year.months.prefix(6).map(\.band.english) == ["", "A", "A", "B", "B", "B"])
    #expect(year.months[3].band.french == "tranche B")
    #expect(year.months.map(\.isCrossed) == (1...12).map { $0 == 4 })
  }

  /// Rates change within a year; the band is the one of the same name.
  @Test func anotherRateIsNoOtherBand() throws {
    let year = try #require(
      YearOverview(
        Self.statement([
          (1, "1", Self.band("up to 5 000 km")), (2, "2", Self.band("up to 5 000 km")),
          (3, "1", Self.band("above 5 000 km")),
        ])
      ).vehicles.first)
    #expect(year.months.map(\.isCrossed) == (1...12).map { $0 == 3 })
    #expect(year.months[1].band.english == "up to 5 000 km")
  }

  @Test func whatIsNotKnownMakesEverySumFromThereOnUnknown() throws {
    let year = try #require(
      YearOverview(Self.statement([(1, "1", Self.band("A")), (2, nil, Self.band("A")), (3, "1", Self.band("A"))]))
        .vehicles.first)
    #expect(year.months.prefix(4).map { $0.dueSoFar != nil } == [true, false, false, false])
    #expect(year.months[2].sums.due == Decimal(3))
    #expect(year.total.due == nil)
  }

  @Test func aVehicleHasNoMonthsBeforeItIsBoughtAndAfterItIsSold() throws {
    var statement = Self.statement([(1, "1", Self.band("A"))])
    statement.totals[0].vehicle.to = CivilDate(year: 2026, month: 3, day: 31)
    let year = try #require(YearOverview(statement).vehicles.first)
    #expect(year.months.count == 3)
  }
}
