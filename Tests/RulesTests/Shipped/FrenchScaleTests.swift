import Mileage
import PackSupport
import TestSupport
import Testing
import Values

@Suite struct FrenchScaleTests {
  private static func car(_ power: Int, _ energy: Energy = .petrol) -> Vehicle {
    Vehicle(id: "car", kind: .car, power: power, energy: energy)
  }

  /// Computed by hand from the tables of the arrêtés.
  @Test(arguments: [
    (2023, 5, 4_000, "2544"), (2023, 5, 5_000, "3180"), (2023, 5, 5_001, "3180.36"), (2023, 5, 20_000, "8535"),
    (2023, 5, 20_001, "8540.43"), (2023, 3, 20_000, "7385"), (2023, 3, 20_001, "7400.37"), (2023, 2, 1_000, "529"),
    (2023, 7, 15_000, "7425"), (2023, 12, 15_000, "7425"), (2018, 4, 6_000, "2882"), (2018, 6, 4_000, "2272"),
    (2020, 4, 4_000, "2092"), (2021, 6, 4_500, "2839.5"), (2023, 5, 0, "0"),
  ])
  func cars(year: Int, power: Int, km: Int, amount: String) throws {
    #expect(try ShippedPacks.amount(Self.car(power), year: year, km: km) == exact(amount))
  }

  @Test func electricCarsGetAFifthMoreSince2020() throws {
    #expect(try ShippedPacks.amount(Self.car(4, .electric), year: 2020, km: 4_000) == exact("2510.4"))
    #expect(try ShippedPacks.amount(Self.car(4, .electric), year: 2019, km: 4_000) == exact("2092"))
    #expect(try ShippedPacks.amount(Self.car(4, .hybrid), year: 2020, km: 4_000) == exact("2092"))
  }

  @Test func motorcyclesAndMopedsHaveTablesOfTheirOwn() throws {
    let motorcycle = Vehicle(id: "m", kind: .motorcycle, power: 4)
    #expect(try ShippedPacks.amount(motorcycle, year: 2023, km: 2_000) == exact("936"))
    #expect(try ShippedPacks.amount(motorcycle, year: 2023, km: 4_000) == exact("1486"))
    #expect(
      try ShippedPacks.amount(Vehicle(id: "m", kind: .motorcycle, power: 6), year: 2023, km: 7_000) == exact("2401"))
    #expect(try ShippedPacks.amount(Vehicle(id: "c", kind: .moped), year: 2018, km: 3_000) == exact("601"))
    #expect(try ShippedPacks.amount(Vehicle(id: "c", kind: .moped), year: 2020, km: 4_000) == exact("672"))
  }

  @Test(arguments: [
    (Vehicle(id: "b", kind: .bicycle), "no amounts for a bicycle"),
    (Vehicle(id: "c", kind: .car), "fiscal power of c"),
  ])
  func whatTheScaleDoesNotKnowIsAnErrorNeverZero(vehicle: Vehicle, words: String) throws {
    var trip = Sample.trip()
    trip.vehicle = vehicle
    let answer = try ShippedPacks.scale(vehicle).allowance(
      trip, Ledger(vehicle: vehicle, year: FiscalYear(year: 2026)))
    #expect(answer.value == nil)
    #expect(answer.failure?.message.english.contains(words) == true, "\(answer.failure?.message.english ?? "")")
  }

  @Test func aYearThatIsNotPublishedKeepsTheLastScaleWithAWarning() throws {
    let decisions = try ShippedPacks.scale(Self.car(5))
    let answer = decisions.allowance(Sample.trip(metres: 100_000), Sample.ledger())
    #expect(answer.value == exact("63.6"))
    #expect(answer.remarks.map(\.code) == [.scaleNotPublished])
    #expect(decisions.allowance(Sample.trip(on: day("2025-03-01")), Sample.ledger()).remarks.isEmpty)
    #expect(decisions.allowance(Sample.trip(on: day("2013-03-01")), Sample.ledger()).failure != nil)
  }

  /// However a year is cut into trips, they are worth the year.
  @Test(arguments: [2014, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025])
  func tripsAddUpToTheYear(year: Int) throws {
    let vehicles =
      [3, 4, 5, 6, 7].map { Self.car($0) } + [Self.car(5, .electric)]
      + [1, 4, 6].map { (power: Int) in Vehicle(id: "m\(power)", kind: .motorcycle, power: power) }
      + [Vehicle(id: "c", kind: .moped)]
    var numbers = SplitMix64(seed: year)
    for vehicle in vehicles {
      let decisions = try ShippedPacks.scale(vehicle)
      for total in [2_999, 3_001, 5_001, 6_000, 20_000, 20_001, 31_416] {
        var left = total * 1_000
        var ledger = Ledger(vehicle: vehicle, year: FiscalYear(year: year))
        var sum = Decimal.zero
        while left > 0 {
          let metres = min(left, 1 + numbers.below(2_500_000))
          left -= metres
          var trip = Sample.trip(metres: metres, on: CivilDate(year: year, month: 5, day: 4))
          trip.vehicle = vehicle
          let exact = try #require(decisions.allowance(trip, ledger).value)
          let paid = try #require(decisions.roundAmount(exact, trip).value)
          sum = try sum + paid
          ledger.km = try ledger.km + trip.km
        }
        var whole = Sample.trip(metres: total * 1_000, on: CivilDate(year: year, month: 5, day: 4))
        whole.vehicle = vehicle
        let year = Ledger(vehicle: vehicle, year: FiscalYear(year: year))
        #expect(decisions.allowance(whole, year).value == sum, "\(vehicle.id) \(total)")
      }
    }
  }
}
