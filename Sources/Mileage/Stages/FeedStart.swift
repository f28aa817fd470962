import Values

/// A feed shows only a window: warns when it begins after the fiscal year did and nothing stands for the months before.
struct FeedStart {
  let person: Person
  let period: Period
  /// The fiscal year in which the period begins.
  let year: FiscalYear
  let years: FiscalCalendar
  /// Whose kilometres choose the band.
  let scope: LedgerScope

  func check(_ events: [Event], trips: [Trip], into findings: inout Findings) {
    guard let first = events.map(\.date).min(), first < period.to else { return }
    let month = first.firstOfMonth
    guard month > year.start, month < year.end else { return }
    let vehicles = person.vehicles.filter { vehicle in
      let owner = LedgerOwner(of: vehicle, scope)
      return trips.contains { period.contains($0.date) && $0.vehicle.map(owner.covers) ?? false }
        && vehicle.isOwned(in: Period(from: year.start, to: month))
        && !person.openings.contains { $0.vehicle == vehicle.id && $0.before != nil && years.year(of: $0) == year }
    }
    for vehicle in vehicles { findings.add(Self.diagnostic(vehicle, year, month)) }
  }

  private static func diagnostic(_ vehicle: Vehicle, _ year: FiscalYear, _ month: CivilDate) -> Diagnostic {
    let last = month - 1
    let line = "ledger: {\(year.year): {\(vehicle.id): {before: \(month), km: …}}}"
    return Diagnostic(
      .warning, .ledgerOpeningMissing,
      Phrase(
        en:
          "the calendars hold nothing from \(year.start) to \(last): the scale counts \(vehicle.id)'s kilometres of these months as zero",
        fr:
          "les agendas ne contiennent rien du \(FrenchText.date(year.start)) au \(FrenchText.date(last)) : le barème compte zéro kilomètre pour \(vehicle.id) pendant ces mois"
      ),
      advice: Phrase(
        en: "add to the profile the kilometres driven before: \(line)",
        fr: "ajoutez au profil les kilomètres déjà parcourus : \(line)"))
  }
}
