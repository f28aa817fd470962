import Mileage
import PackSupport
import Packs
import Rules
import TestSupport
import Testing
import Values

/// What every shipped scale for a year must hold, by every method: the months add up to the year, to the cent.
@Suite struct ScaleLawsTests {
  /// A scale, a vehicle that it pays, and the first day of a year that it knows.
  struct Scale: Sendable, CustomTestStringConvertible {
    let pack: String
    let vehicle: Vehicle
    let start: String
    var parameters: [String: String] = [:]
    var testDescription: String { "\(pack) \(vehicle.kind) \(vehicle.power ?? 0) \(vehicle.energy?.rawValue ?? "")" }

    static let annual = [
      Scale(pack: "fr/bareme", vehicle: Vehicle(id: "v", kind: .car, power: 3), start: "2018-01-01"),
      Scale(pack: "fr/bareme", vehicle: Vehicle(id: "v", kind: .car, power: 5), start: "2025-01-01"),
      Scale(
        pack: "fr/bareme", vehicle: Vehicle(id: "v", kind: .car, power: 7, energy: .electric), start: "2024-01-01"),
      Scale(pack: "fr/bareme", vehicle: Vehicle(id: "v", kind: .motorcycle, power: 4), start: "2022-01-01"),
      Scale(pack: "fr/bareme", vehicle: Vehicle(id: "v", kind: .moped), start: "2020-01-01"),
      Scale(pack: "fr/agents-publics", vehicle: Vehicle(id: "v", kind: .car, power: 6), start: "2025-01-01"),
      Scale(pack: "uk/hmrc", vehicle: Vehicle(id: "v", kind: .car), start: "2025-04-06"),
      Scale(pack: "uk/hmrc", vehicle: Vehicle(id: "v", kind: .bicycle), start: "2026-04-06"),
      Scale(pack: "ca/cra", vehicle: Vehicle(id: "v", kind: .car), start: "2025-01-01"),
      Scale(
        pack: "ca/cra", vehicle: Vehicle(id: "v", kind: .car), start: "2025-01-01", parameters: ["province": "YT"]),
    ]

    /// Those that pay every kilometre alike, or up to a most.
    static let flat = [
      Scale(
        pack: "fr/carburant", vehicle: Vehicle(id: "v", kind: .car, power: 5, energy: .diesel), start: "2025-01-01"),
      Scale(pack: "fr/velo", vehicle: Vehicle(id: "v", kind: .bicycle), start: "2025-01-01"),
      Scale(pack: "be/forfait", vehicle: Vehicle(id: "v", kind: .bicycle), start: "2024-01-01"),
      Scale(pack: "be/forfait", vehicle: Vehicle(id: "v", kind: .car), start: "2024-01-01"),
      Scale(pack: "ch/forfait", vehicle: Vehicle(id: "v", kind: .car), start: "2025-01-01"),
      Scale(pack: "lu/forfait", vehicle: Vehicle(id: "v", kind: .car), start: "2025-01-01"),
      Scale(pack: "nl/kilometervergoeding", vehicle: Vehicle(id: "v", kind: .car), start: "2025-01-01"),
      Scale(pack: "de/reisekosten", vehicle: Vehicle(id: "v", kind: .car), start: "2025-01-01"),
      Scale(pack: "us/irs", vehicle: Vehicle(id: "v", kind: .car), start: "2022-01-01"),
    ]

    func decisions(_ more: [String: ParameterValue] = [:]) throws -> LuaDecisions {
      let packs = try ShippedPacks.library().layers([pack], relativeTo: "")
      let person = Person(name: "Camille Martin", zone: .utc, vehicles: [vehicle])
      let values = parameters.mapValues { ParameterValue.text($0) }.merging(more) { $1 }
      let profile = values.sorted { $0.key < $1.key }.map {
        Parameter(name: $0.key, value: $0.value, file: "test", line: 1)
      }
      return try LuaDecisions(
        packs: packs, parameters: ParameterLayers(profile: profile, packs: packs, asOf: nil), person: person,
        profile: profile)
    }
  }

  /// Trips of a year by their days: up to sixty, of a metre to 1 500 km, so that totals lie on both sides of every bound.
  private static func trips(_ year: FiscalYear, _ vehicle: Vehicle, _ random: inout SplitMix64) -> [Trip] {
    let longest = random.pick([2_000, 60_000, 300_000, 1_500_000])
    return (0..<Int.random(in: 0...60, using: &random)).map { _ in
      let day = year.start + Int.random(in: 0..<(year.end - year.start), using: &random)
      var trip = Sample.trip(metres: Int.random(in: 1...longest, using: &random), on: day)
      trip.vehicle = vehicle
      return trip
    }.sorted { $0.date < $1.date }
  }

  /// What the lines of a period pay: its trips as they are rounded, and what is settled.
  private static func paid(
    _ trips: [Trip], _ days: Period, _ ledger: inout Ledger, _ decisions: LuaDecisions
  ) throws -> Decimal {
    var sum = Decimal.zero
    ledger.currency = decisions.currency
    for trip in trips where days.contains(trip.date) {
      let exact = try #require(decisions.allowance(trip, ledger).value)
      let amount = try #require(decisions.roundAmount(exact, trip).value)
      sum = try sum + amount
      try ledger.record(km: trip.km, amount: amount, on: trip.date)
    }
    for line in try #require(decisions.settle(ledger, days).value) { sum = try sum + line.amount }
    return sum
  }

  private static func year(_ scale: Scale, _ decisions: LuaDecisions) throws -> FiscalYear {
    decisions.years.year(containing: try #require(CivilDate(scale.start)))
  }

  @Test(
    "The months add up to the year, by every method", arguments: Scale.annual, ["cumulative", "first-band", "annual"])
  func months(_ scale: Scale, method: String) throws {
    var random = SplitMix64(seed: 7)
    let decisions = try scale.decisions(["method": .text(method)])
    let cumulative = try scale.decisions()
    let year = try Self.year(scale, decisions)
    let days = Period(from: year.start, to: year.end)
    for _ in 0..<6 {
      let trips = Self.trips(year, scale.vehicle, &random)
      var monthly = Ledger(vehicle: scale.vehicle, year: year)
      var sum = Decimal.zero
      for month in year.months(in: days) { sum = try sum + Self.paid(trips, month, &monthly, decisions) }
      var whole = Ledger(vehicle: scale.vehicle, year: year)
      #expect(try Self.paid(trips, days, &whole, decisions) == sum)
      // And every method pays what the whole year is worth as one trip.
      let metres = trips.reduce(0) { $0 + ($1.payable?.count ?? 0) }
      var one = Sample.trip(metres: metres, on: year.end - 1)
      one.vehicle = scale.vehicle
      var empty = Ledger(vehicle: scale.vehicle, year: year)
      #expect(try Self.paid([one], days, &empty, cumulative) == sum)
    }
  }

  @Test("A scale that pays every kilometre alike has the same months by every method", arguments: Scale.flat)
  func flat(_ scale: Scale) throws {
    var random = SplitMix64(seed: 17)
    let year = try Self.year(scale, try scale.decisions())
    let trips = Self.trips(year, scale.vehicle, &random)
    let sums = try ["cumulative", "first-band", "annual"].map { method in
      let decisions = try scale.decisions(["method": .text(method)])
      var ledger = Ledger(vehicle: scale.vehicle, year: year)
      return try year.months(in: Period(from: year.start, to: year.end)).map { month in
        try Self.paid(trips, month, &ledger, decisions)
      }
    }
    #expect(Set(sums).count == 1)
  }

  @Test func everyShippedScaleIsHere() throws {
    let scales = try ShippedPacks.names.filter { name in
      let pack = try #require(try ShippedPacks.library().layers([name], relativeTo: "").first { $0.name == name })
      return !name.hasPrefix("exemples/")
        && pack.sources.contains { String(decoding: $0.bytes, as: UTF8.self).contains("rules.allowance") }
    }
    // The German way to work pays by the commute alone.
    #expect(Set(scales).subtracting(["de/entfernungspauschale"]) == Set((Scale.annual + Scale.flat).map(\.pack)))
  }

  @Test("Advances are deducted, and the months still add up to the year", arguments: Scale.annual)
  func advances(_ scale: Scale) throws {
    var random = SplitMix64(seed: 11)
    for method in ["cumulative", "first-band", "annual"] {
      let plain = try scale.decisions(["method": .text(method)])
      let year = try Self.year(scale, plain)
      let days = Period(from: year.start, to: year.end)
      var total = Decimal.zero
      var advances: [String: ParameterValue] = [:]
      for month in year.months(in: days) where Bool.random(using: &random) {
        let advance = Decimal(units: Int128(Int.random(in: 0...50_000, using: &random)) * (Decimal.scale / 100))
        advances[String(month.from.description.prefix(7))] = .decimal(advance)
        total = try total + advance
      }
      let decisions = try scale.decisions(["method": .text(method), "advances": .map(advances)])
      let trips = Self.trips(year, scale.vehicle, &random)
      var (monthly, whole) = (Ledger(vehicle: scale.vehicle, year: year), Ledger(vehicle: scale.vehicle, year: year))
      var sum = Decimal.zero
      for month in year.months(in: days) { sum = try sum + Self.paid(trips, month, &monthly, decisions) }
      #expect(try sum + total == Self.paid(trips, days, &whole, plain))
    }
  }

  @Test("The order of trips in a month does not matter for the month", arguments: Scale.annual)
  func order(_ scale: Scale) throws {
    var random = SplitMix64(seed: 13)
    let decisions = try scale.decisions()
    let year = try Self.year(scale, decisions)
    let month = try #require(year.months(in: Period(from: year.start, to: year.end)).first)
    for _ in 0..<6 {
      let trips = Self.trips(year, scale.vehicle, &random).map { trip in
        var trip = trip
        trip.date = month.from + trip.date.day % 28
        return trip
      }
      let sums = try (0..<3).map { _ in
        var ledger = Ledger(vehicle: scale.vehicle, year: year, openingKm: Decimal(4_000))
        return try Self.paid(trips.shuffled(using: &random), month, &ledger, decisions)
      }
      #expect(Set(sums).count == 1)
    }
  }

  @Test("Opening kilometres were paid like the trips that they stand for", arguments: Scale.annual)
  func opening(_ scale: Scale) throws {
    for method in ["cumulative", "first-band", "annual"] {
      let decisions = try scale.decisions(["method": .text(method)])
      let year = try Self.year(scale, decisions)
      let days = Period(from: year.start, to: year.end)
      let half = Period(from: year.start + 182, to: year.end)
      let trips = [20, 200].map { day in
        var trip = Sample.trip(metres: 7_000_000, on: year.start + day)
        trip.vehicle = scale.vehicle
        return trip
      }
      var whole = Ledger(vehicle: scale.vehicle, year: year)
      let all = try Self.paid(trips, days, &whole, decisions)
      var first = Ledger(vehicle: scale.vehicle, year: year)
      let before = try Self.paid(trips, Period(from: year.start, to: half.from), &first, decisions)
      var rest = Ledger(vehicle: scale.vehicle, year: year, openingKm: Decimal(7_000))
      #expect(try before + Self.paid(trips, half, &rest, decisions) == all)
    }
  }

  @Test("Kilometres that others pay choose the band and are paid by them", arguments: ["first-band", "annual"])
  func elsewhere(method: String) throws {
    let scale = Scale.annual[1]
    let decisions = try scale.decisions(["method": .text(method)])
    let year = FiscalYear(year: 2025)
    var trip = Sample.trip(metres: 4_000_000, on: year.start + 40)
    trip.vehicle = scale.vehicle
    var ledger = Ledger(vehicle: scale.vehicle, year: year, elsewhere: Decimal(3_000))
    // 7 000 × 0.357 + 1 395 - 3 000 × 0.636
    #expect(try Self.paid([trip], Period(from: year.start, to: year.end), &ledger, decisions) == exact("1986"))
  }

  @Test("A year of nine months is worth three quarters of twelve at its pace")
  func shortYear() throws {
    let scale = Scale.annual[1]
    let years: [String: ParameterValue] = [
      "fiscal_years": .list([
        .map(["from": .date(try #require(CivilDate("2025-04-01"))), "to": .date(try #require(CivilDate("2025-12-31")))])
      ])
    ]
    let decisions = try scale.decisions(years)
    let full = try scale.decisions()
    let short = decisions.years.year(containing: CivilDate(year: 2025, month: 5, day: 1))
    #expect(short.months == 9)
    for km in [1, 3_749, 3_750, 3_751, 9_000, 14_999, 15_000, 15_001, 30_000] {
      var trip = Sample.trip(metres: km * 1_000, on: CivilDate(year: 2025, month: 5, day: 1))
      trip.vehicle = scale.vehicle
      let paid = try #require(decisions.allowance(trip, Ledger(vehicle: scale.vehicle, year: short)).value)
      // Four thirds of the kilometres need not be whole metres: three times as many of them in a year four times as long are.
      trip.payable = Metres(km * 4_000 / 3)
      if km % 3 == 0 {
        let year = try #require(
          full.allowance(trip, Ledger(vehicle: scale.vehicle, year: FiscalYear(year: 2025))).value)
        let difference = try paid * Decimal(4) - year * Decimal(3)
        // Each of the two is rounded to the cent.
        #expect(difference <= exact("0.035") && exact("-0.035") <= difference, "\(km): \(paid) of \(year)")
      }
      #expect(
        decisions.allowance(trip, Ledger(vehicle: scale.vehicle, year: short)).remarks.map(\.code) == [.ruleRemark])
    }
  }
}

extension Ledger {
  /// As the engine enters a trip that was priced.
  fileprivate mutating func record(km distance: Decimal, amount sum: Decimal, on date: CivilDate) throws {
    km = try km + distance
    amount = try amount + sum
    let month = year.month(of: date)
    months[month] = try months[month] + distance
    monthAmounts[month] = try monthAmounts[month] + sum
    trips += 1
  }
}
