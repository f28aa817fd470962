import Mileage
import Values

extension SheetLayout {
  /// What stands below the totals: vehicles with their ledgers, bases, marks, skipped events, problems.
  var notes: [Row] {
    let lines =
      vehicleYears.map(vehicleLine) + [basesLine, sourcesLine, estimateLine, doubtLine].compactMap { $0 }
      + statement.corrections.map(correctionLine)
    return lines.map { Row(.note, note: $0) } + skippedRows + problemRows
  }

  /// The rows of one vehicle's year, one a currency, in the order of the totals.
  private var vehicleYears: [[VehicleTotal]] {
    statement.totals.reduce(into: []) { years, total in
      let index = years.firstIndex { $0[0].vehicle.id == total.vehicle.id && $0[0].after.year == total.after.year }
      if let index { years[index].append(total) } else { years.append([total]) }
    }
  }

  /// `clio: voiture 5 CV, essence, AB-123-CD · cumul 2026 : 1 830,0 → 2 075,3 km, 0,00 € → 155,99 €`.
  private func vehicleLine(_ rows: [VehicleTotal]) -> String {
    let vehicle = rows[0].vehicle
    var facts = [vehicle.kind.spoken.text(language)]
    if let power = vehicle.power { facts[0] += " \(power) CV" }
    if let energy = vehicle.energy { facts.append(energy.spoken.text(language)) }
    if !vehicle.plate.isEmpty { facts.append(vehicle.plate) }
    let (before, after) = (rows[0].before, rows[0].after)
    let km = "\(notation.kilometres(before.km)) → \(notation.kilometres(after.km)) km"
    let money = rows.map { "\(self.money($0.before)) → \(self.money($0.after))" }.joined(separator: ", ")
    let (shared, outside) = (sharing(after), outside(rows))
    let what = facts.joined(separator: ", ")
    return Phrase(
      en: "\(vehicle.id): \(what) · \(after.year.year) ledger\(shared.english): \(km), \(money)\(outside.english)",
      fr: "\(vehicle.id) : \(what) · cumul \(after.year.year)\(shared.french) : \(km), \(money)\(outside.french)"
    ).text(language)
  }

  /// The kilometres that are paid and do not move the scale; nothing where there are none.
  private func outside(_ rows: [VehicleTotal]) -> Phrase {
    let metres = rows.reduce(Metres.zero) { $0 + $1.outsideLedger }
    guard metres > .zero else { return .none }
    let km = notation.kilometres(metres.kilometres)
    return Phrase(
      en: ", beside it \(km) km paid by another rate", fr: ", hors cumul : \(km) km payés à un autre tarif")
  }

  /// Whose kilometres a ledger holds besides the vehicle's; nothing where they are its alone.
  private func sharing(_ ledger: Ledger) -> Phrase {
    let ids = ledger.vehicles.map(\.id)
    guard ids.count > 1 else { return .none }
    return Phrase(
      en: " of \(ids.joined(separator: ", ")) together", fr: " de \(ids.joined(separator: ", ")) ensemble")
  }

  private func money(_ ledger: Ledger) -> String { notation.amount(ledger.amount, currency: ledger.currency) }

  /// The address behind each base that the lines name only by its role.
  private var basesLine: String? {
    var seen: Set<String> = []
    var parts: [String] = []
    for place in statement.trips.flatMap(\.legs).flatMap({ [$0.from, $0.to] }) where place.isBase {
      let name = Route.base(place, language)
      guard seen.insert(name).inserted else { continue }
      let address = place.address.isEmpty ? place.found.town : place.address
      guard !address.isEmpty else { continue }
      let doubt = place.found.status == .ok ? "" : " ?"
      parts.append(Phrase(en: "\(name): \(address)\(doubt)", fr: "\(name) : \(address)\(doubt)").text(language))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// `distances of legs: 12 by osrm (map of 2026-10-01), 2 by declaration, 1 by estimate`; nothing where all are estimated.
  private var sourcesLine: String? {
    var counts: [(name: String, legs: Int)] = []
    let counted = statement.trips.filter { $0.notByOwnVehicle == nil }
    for distance in counted.flatMap(\.legs).compactMap(\.distance) {
      let name = sourceName(distance)
      if let index = counts.firstIndex(where: { $0.name == name }) {
        counts[index].legs += 1
      } else {
        counts.append((name, 1))
      }
    }
    let estimated = Words.source("estimate").text(language)
    guard counts.contains(where: { $0.name != estimated }) else { return nil }
    let by = Phrase(en: "by", fr: "par").text(language)
    let list = counts.map { "\($0.legs) \(by) \($0.name)" }.joined(separator: ", ")
    return Phrase(en: "distances of legs: \(list)", fr: "distances des étapes : \(list)").text(language)
  }

  private func sourceName(_ distance: RoadDistance) -> String {
    let name = Words.source(distance.source).text(language)
    guard let date = distance.dataDate else { return name }
    let day = notation.date(date)
    return Phrase(en: "\(name) (map of \(day))", fr: "\(name) (carte du \(day))").text(language)
  }

  private func correctionLine(_ correction: Correction) -> String {
    let day = notation.date(correction.date)
    return Phrase(
      en: "correction \(correction.id), \(day): \(correction.reason)",
      fr: "correction \(correction.id), \(day) : \(correction.reason)"
    ).text(language)
  }

  private var estimateLine: String? {
    let estimate = Estimate(statement.trips)
    guard estimate.isEstimate else { return nil }
    let mark = Phrase(en: "~ estimated, not measured", fr: "~ distance estimée, non mesurée").text(language)
    guard estimate.range != nil else { return mark }
    return mark
      + Phrase(
        en: " (8 of 10 real distances lie in the range)", fr: " (8 distances réelles sur 10 sont dans la fourchette)"
      ).text(language)
  }

  private var doubtLine: String? {
    let places = statement.trips.flatMap(\.legs).flatMap { [$0.from, $0.to] }
    let isDoubtful = places.contains { $0.found.status != .ok }
    let isUnknown = statement.trips.contains { $0.notByOwnVehicle == nil && ($0.payable == nil || $0.amount == nil) }
    guard isDoubtful || isUnknown else { return nil }
    return Phrase(en: "? to confirm, or not known", fr: "? à confirmer, ou inconnu").text(language)
  }

  private var problemRows: [Row] {
    let errors = statement.diagnostics.count { $0.severity == .error }
    let warnings = statement.diagnostics.count { $0.severity == .warning }
    var counts: [String] = []
    if errors > 0 { counts.append(notation.count(errors, Words.error, Words.errors)) }
    if warnings > 0 { counts.append(notation.count(warnings, Words.warning, Words.warnings)) }
    guard !counts.isEmpty else { return [] }
    let list = counts.joined(separator: ", ")
    return [
      Row(
        .problems,
        note: Phrase(en: "\(list): see standard error", fr: "\(list) : voir la sortie d’erreur").text(language))
    ]
  }
}
