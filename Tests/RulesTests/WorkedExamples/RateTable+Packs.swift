import ICalendar
import Mileage
import PackSupport
import Packs
import Rules
import Testing
import Values

/// Which shipped pack holds a table, for which vehicles and days, and what it answers.
extension RateTable {
  /// Nil for a table that no pack is known for: the tests say so.
  var pack: String? {
    let packs = [
      "fr-bike": "fr/velo", "fr-state": "fr/agents-publics", "fr-fuel": "fr/carburant", "fr-": "fr/bareme",
      "be-": "be/forfait", "ch-": "ch/forfait", "lu-": "lu/forfait", "nl-": "nl/kilometervergoeding",
      "de-trip": "de/reisekosten", "de-commute": "de/entfernungspauschale", "uk-": "uk/hmrc", "us-": "us/irs",
      "ca-": "ca/cra",
    ]
    let longest = packs.keys.filter { id.hasPrefix($0) }.max { $0.count < $1.count }
    return longest.flatMap { packs[$0] }
  }

  private var parameters: [Parameter] {
    var texts: [String: String] = [:]
    if id.contains("ev-rounded") { texts["electric_method"] = "tables" }
    if id.hasPrefix("be-y") { texts["scheme"] = "yearly" }
    if id.hasSuffix("-territories") { texts["province"] = "YT" }
    if id.hasSuffix("-medical") { texts["mileage_purpose"] = "medical" }
    if id.hasSuffix("-charity") { texts["mileage_purpose"] = "charity" }
    return texts.map { Parameter(name: $0.key, value: .text($0.value), file: "test", line: 0) }
  }

  // MARK: Vehicles

  /// Every vehicle that the table is for; for one that electric vehicles multiply, those without.
  var vehicles: [Vehicle] {
    kinds.flatMap { kind in
      powers.map { Vehicle(id: "\(kind)\($0.map { String($0) } ?? "")", kind: kind, power: $0, energy: fuel) }
    }
  }

  private var kinds: [VehicleKind] {
    switch kind {
    case "any": [.car, .van, .motorcycle, .moped, .bicycle]
    case "car_or_van": [.car, .van]
    case "passenger_supplement": [.car]
    case "motorcycle_gt50cc": [.motorcycle]
    case "moped_le50cc": [.moped]
    case "motorcycle" where power == "<50cc": [.moped]
    default: kind.split(separator: "/").compactMap { VehicleKind(rawValue: String($0)) }
    }
  }

  private var fuel: Energy? { id.contains("ev-rounded") ? .electric : Energy(rawValue: energy) }

  /// `3- CV`, `4 CV`, `7+ CV`, `3-5 CV`: the first and last ones that it names, or some.
  private var powers: [Int?] {
    guard let power, power != "<50cc" else { return [nil] }
    if power == "50-125cc" { return [1, 2] }
    let text = power.prefix { $0 != " " }
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    if text.hasSuffix("-") { return [1, numbers[0]] }
    if text.hasSuffix("+") { return [numbers[0], numbers[0] + 9] }
    return Array(numbers[0]...numbers[numbers.count - 1])
  }

  // MARK: Days

  /// The first and the last day on which it holds, and one of each income year.
  var days: [CivilDate] {
    if let incomeYears { return incomeYears.map { CivilDate(year: $0, month: 6, day: 15) } }
    let first = CivilDate(validFrom)
    return [first, validTo.flatMap { CivilDate($0) } ?? max(first ?? Self.openDay, Self.openDay)].compactMap { $0 }
  }

  /// A day of the tables that go on.
  private static let openDay = CivilDate(year: 2026, month: 6, day: 15)

  // MARK: Answers

  private static let library = ShippedPacks.library()

  func decisions(for vehicle: Vehicle) throws -> LuaDecisions {
    let packs = try Self.library.layers([try #require(pack, "no pack is known for \(id)")], relativeTo: "")
    let person = Person(name: "Camille Martin", zone: .utc, vehicles: [vehicle])
    return try LuaDecisions(
      packs: packs, parameters: ParameterLayers(profile: parameters, packs: packs, asOf: nil), person: person,
      profile: parameters)
  }

  /// The line that is printed for a trip, after `km` of the year.
  func paid(
    _ metres: Metres, on date: CivilDate, after km: Decimal = .zero, by vehicle: Vehicle, _ decisions: LuaDecisions
  ) throws -> Decimal? {
    var trip = try trip(metres, on: date)
    trip.vehicle = vehicle
    trip.currency = decisions.currency
    if kind == "passenger_supplement" {
      let lines = try #require(decisions.supplements(trip).value)
      return try lines.reduce(Decimal.zero) { try $0 + $1.amount }
    }
    let year = decisions.years.year(containing: date)
    let answer = decisions.allowance(trip, Ledger(vehicle: vehicle, year: year, openingKm: km))
    guard let exact = answer.value else {
      Issue.record("\(answer.failure?.message.english ?? "no answer")")
      return nil
    }
    return decisions.roundAmount(exact, trip).value
  }

  /// With a stop that names one passenger: only the British supplement reads it.
  private func trip(_ metres: Metres, on date: CivilDate) throws -> Trip {
    var trip = Sample.trip(metres: metres.count, on: date)
    guard kind == "passenger_supplement" else { return trip }
    trip.stops = [Stop(event: try Sample.event("SUMMARY:Visit, passenger 1"), place: Sample.home)]
    return trip
  }

  /// The decision of the table's pack on a kilometre, with its remarks.
  func answer(on date: CivilDate, by vehicle: Vehicle) throws -> Answer<Decimal> {
    var trip = try trip(Metres(30_000_000), on: date)
    trip.vehicle = vehicle
    let decisions = try decisions(for: vehicle)
    return decisions.allowance(trip, Ledger(vehicle: vehicle, year: decisions.years.year(containing: date)))
  }
}
