import Mileage
import TestSupport
import Testing
import Values

/// The tally: what the person has made before a trip, with all vehicles.
@Suite struct TalliesTests {
  private static let clio = Vehicle(id: "clio", kind: .car, power: 5)
  private static let zoe = Vehicle(id: "zoe", kind: .car, power: 4)

  /// Keeps the tally of each trip, by its day. The zoe is driven on odd days; each trip is paid 0.50 € a km, 3 km are deducted.
  private final class Teller {
    let decisions = ScriptedDecisions()
    var tallies: [(date: String, tally: Tally)] = []

    init(_ years: FiscalCalendar = .calendarYears) {
      decisions.wantsTally = true
      decisions.years = years
      decisions.on(TripVehicle.self) { .said(.vehicle(id: $0.date.day % 2 == 1 ? "zoe" : "clio"), "vehicle") }
      decisions.on(Payable.self) { trip, _ in .said((trip.metres ?? .zero) - Metres(3_000), "payable") }
      decisions.on(Allowance.self) { trip, _, tally in
        if let tally { self.tallies.append((trip.date.description, tally)) }
        guard let amount = try? trip.km * exact("0.5") else { return .failed("allowance") }
        return .said(Money(amount, .euro), "allowance")
      }
    }

    func run(
      _ days: [String], from: String, to: String, openings: [OpeningLedger] = []
    ) throws -> Statement {
      let visits = days.enumerated().map { index, date in
        Appointment("v\(index)", "\(date)T\(10 + index % 8)00", "\(date)T\(10 + index % 8)30", at: "Aubeval")
      }
      return try World.statement(
        visits, from: from, to: to, person: World.person(vehicles: [clio, zoe], openings: openings), decisions)
    }
  }

  private static func text(_ sums: Tally.Sums) -> String {
    [
      sums.driven?.description ?? "?", sums.km?.description ?? "?", sums.amounts?[.euro]?.description ?? "?",
      sums.trips?.description ?? "?",
    ].joined(separator: " ")
  }

  @Test func nobodyIsGivenOneWhereNobodyAsks() throws {
    let teller = Teller()
    teller.decisions.wantsTally = false
    _ = try teller.run(["20261006"], from: "2026-10-01", to: "2026-11-01")
    #expect(teller.tallies.isEmpty)
  }

  @Test func allVehiclesCountByDayMonthAndYear() throws {
    let teller = Teller()
    _ = try teller.run(["20260930", "20261006", "20261007", "20261101"], from: "2026-10-01", to: "2026-12-01")
    #expect(teller.tallies.map { Self.text($0.tally.day) } == Array(repeating: "0 0 0 0", count: 4))
    #expect(
      teller.tallies.map { Self.text($0.tally.month) } == ["0 0 0 0", "0 0 0 0", "40 37 18.5 1", "0 0 0 0"])
    #expect(
      teller.tallies.map { Self.text($0.tally.year) } == ["0 0 0 0", "40 37 18.5 1", "80 74 37 2", "120 111 55.5 3"])
  }

  @Test func theTripsOfADayCountOneAfterAnother() throws {
    let teller = Teller()
    teller.decisions.on(Between.self) { _ in .said(.office, "between") }
    teller.decisions.on(Origin.self) { _ in .said(.office, "origin") }
    teller.decisions.on(Destination.self) { _ in .said(.office, "destination") }
    _ = try teller.run(["20261006", "20261006", "20261006"], from: "2026-10-01", to: "2026-11-01")
    #expect(teller.tallies.map { $0.tally.day.trips } == [0, 1, 2])
    #expect(teller.tallies.map { $0.tally.day } == teller.tallies.map { $0.tally.month })
  }

  /// From 6 April: the trip of the 2nd counts in April, though the fiscal year has not begun.
  @Test func aMonthBeginsOnItsFirstDayWhereTheYearDoesNot() throws {
    let teller = Teller(FiscalCalendar(month: 4, day: 6))
    let statement = try teller.run(
      ["20260331", "20260402", "20260407", "20260408", "20260504"], from: "2026-04-06", to: "2026-06-01")
    #expect(teller.tallies.map(\.date) == ["2026-04-07", "2026-04-08", "2026-05-04"])
    // What the trip of the 2nd was paid belongs to a ledger that is not worked out.
    #expect(teller.tallies.map { Self.text($0.tally.month) } == ["40 37 ? 1", "80 74 ? 2", "0 0 0 0"])
    #expect(teller.tallies[0].tally.month.gap == .otherYear(start: day("2026-04-06")))
    #expect(teller.tallies.map { Self.text($0.tally.year) } == ["0 0 0 0", "40 37 18.5 1", "80 74 37 2"])
    #expect(statement.routes.count == 3)
    #expect(statement.problems.isEmpty)
    // The ledger is the year's, as without a tally.
    #expect(statement.totals.map(\.after.km) == [exact("74"), exact("37")])
  }

  @Test func openingKilometresHideWhatTheyStandFor() throws {
    var opening = OpeningLedger(year: 2026, vehicle: "clio", before: day("2026-10-08"), km: exact("1200"))
    let days = ["20261005", "20261009", "20261010", "20261103"]
    let hidden = Teller()
    _ = try hidden.run(days, from: "2026-10-01", to: "2026-12-01", openings: [opening])
    // The zoe's trip of the 5th: what the clio had made by then, nobody says.
    #expect(hidden.tallies.map { Self.text($0.tally.day) } == ["? ? ? ?", "0 0 0 0", "0 0 0 0", "0 0 0 0"])
    #expect(hidden.tallies.map { Self.text($0.tally.month) } == ["? ? ? ?", "? ? ? ?", "? ? ? ?", "0 0 0 0"])
    #expect(
      hidden.tallies.map { Self.text($0.tally.year) } == [
        "? ? ? ?", "1240 1237 ? ?", "1280 1274 ? ?", "1320 1311 ? ?",
      ])
    #expect(hidden.tallies[1].tally.month.gap == .opening(opening))

    opening.monthKm = exact("220.5")
    let told = Teller()
    _ = try told.run(days, from: "2026-10-01", to: "2026-12-01", openings: [opening])
    #expect(
      told.tallies.map { Self.text($0.tally.month) } == ["? ? ? ?", "260.5 257.5 ? ?", "300.5 294.5 ? ?", "0 0 0 0"])
  }

  @Test func anOpeningWithoutKilometresHidesNothing() throws {
    let teller = Teller()
    let opening = OpeningLedger(year: 2026, vehicle: "clio", before: day("2026-10-08"), km: .zero)
    _ = try teller.run(["20261009"], from: "2026-10-01", to: "2026-11-01", openings: [opening])
    #expect(teller.tallies.map { Self.text($0.tally.month) } == ["0 0 0 0"])
  }

  /// Whatever the year, its first day and its trips: the tally is the sum over those before.
  @Test(arguments: 1...40)
  func theTallyIsTheSumOverTheTripsBefore(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let years = FiscalCalendar(month: 1 + random.below(12), day: 1 + (seed % 2 == 0 ? 0 : random.below(28)))
    let dates = (0..<(10 + random.below(60))).map { _ in
      CivilDate(year: 2025 + random.below(2), month: 1 + random.below(12), day: 1 + random.below(28))
    }
    let teller = Teller(years)
    teller.decisions.on(Between.self) { previous, _ in
      .said((previous.date.day + seed) % 3 == 0 ? .home : .direct, "between")
    }
    let first = years.year(containing: day("2026-01-01")).start
    let period = (from: first.description, to: (first + 366).description)
    let statement = try teller.run(
      dates.map { $0.description.filter { $0 != "-" } }, from: period.from, to: period.to)
    try #require(statement.trips.count == teller.tallies.count)
    for (index, (trip, told)) in zip(statement.trips, teller.tallies).enumerated() {
      let before = statement.trips[..<index]
      func sums(_ belongs: (Trip) -> Bool) throws -> Tally.Sums {
        var sums = Tally.Sums(currency: .euro)
        var amount = Decimal.zero
        for other in before where belongs(other) {
          sums.driven = try (sums.driven ?? .zero) + (try #require(other.metres)).kilometres
          sums.km = try (sums.km ?? .zero) + other.km
          amount = try amount + (try #require(other.amount))
          sums.trips = (sums.trips ?? 0) + 1
        }
        sums.amounts = [.euro: amount]
        return sums
      }
      #expect(told.tally.day == (try sums { $0.date == trip.date }))
      #expect(told.tally.year == (try sums { years.year(containing: $0.date) == years.year(containing: trip.date) }))
      // The first month may have had trips before the year.
      guard trip.date.year != first.year || trip.date.month != first.month || first.day == 1 else { continue }
      #expect(
        told.tally.month == (try sums { ($0.date.year, $0.date.month) == (trip.date.year, trip.date.month) }))
    }
  }
}
