import LuaSandbox
import Mileage
import Values

/// A vehicle of the profile.
final class VehicleView: RecordView {
  enum Field: String, CaseIterable, Sendable { case id, kind, power, energy, from, to }

  static let schema = RecordSchema<Field>(
    "vehicle", Phrase(en: "A vehicle of the profile.", fr: "Un véhicule du profil.")
  ) { field in
    switch field {
    case .id: (.text, Phrase(en: "The profile's id for it.", fr: "Son identifiant dans le profil."))
    case .kind: (.choice(VehicleKind.words), Phrase(en: "What it is.", fr: "Ce que c'est."))
    case .power:
      (
        .optional(.integer),
        Phrase(
          en: "Fiscal power in CV; nil where there is none.", fr: "La puissance fiscale en CV ; nil s'il n'y en a pas.")
      )
    case .energy:
      (
        .choice(Energy.words + [""]),
        Phrase(
          en: "What it runs on; empty when the profile does not say.",
          fr: "Ce qui le fait rouler ; vide si le profil ne le dit pas.")
      )
    case .from:
      (
        .optional(.date),
        Phrase(
          en: "The first day on which it is the person's; nil when it always was.",
          fr: "Le premier jour où il est à la personne ; nil s'il l'a toujours été.")
      )
    case .to:
      (
        .optional(.date),
        Phrase(en: "The last such day; nil when it still is.", fr: "Le dernier de ces jours ; nil s'il l'est encore.")
      )
    }
  }
  private let vehicle: Vehicle

  init(_ vehicle: Vehicle) {
    self.vehicle = vehicle
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .id: answer.text(vehicle.id)
    case .kind: answer.text(vehicle.kind.rawValue)
    case .power: if let power = vehicle.power { answer.integer(power) }
    case .energy: answer.text(vehicle.energy?.rawValue ?? "")
    case .from: if let date = vehicle.from { answer.box(DateBox.box(date)) }
    case .to: if let date = vehicle.to { answer.box(DateBox.box(date)) }
    }
  }
}

/// `ledger`: a vehicle's running totals before the trip.
final class LedgerView: RecordView {
  enum Field: String, CaseIterable, Sendable {
    case vehicle, km, amount, trips, months, elsewhere, opening
    case fiscalYear = "fiscal_year"
    case yearStart = "year_start"
    case yearEnd = "year_end"
    case yearMonths = "year_months"
    case monthAmounts = "month_amounts"
  }

  static let schema = RecordSchema<Field>(
    "ledger",
    Phrase(
      en: "A vehicle's running totals in a fiscal year, before the trip.",
      fr: "Les cumuls d'un véhicule dans l'année fiscale, avant le trajet.")
  ) { field in
    switch field {
    case .vehicle: (.record("vehicle"), Phrase(en: "The vehicle.", fr: "Le véhicule."))
    case .km:
      (
        .decimal,
        Phrase(
          en: "Payable kilometres so far, opening kilometres and those made elsewhere included.",
          fr: "Les kilomètres payables jusqu'ici, ceux d'ouverture et ceux faits ailleurs compris.")
      )
    case .amount: (.decimal, Phrase(en: "Amounts so far.", fr: "Les montants jusqu'ici."))
    case .trips: (.integer, Phrase(en: "How many trips so far.", fr: "Le nombre de trajets jusqu'ici."))
    case .months:
      (
        .list(.decimal),
        Phrase(
          en: "Payable kilometres of its trips by month, its first month first.",
          fr: "Les kilomètres payables de ses trajets par mois, son premier mois d'abord.")
      )
    case .monthAmounts:
      (
        .list(.decimal),
        Phrase(
          en: "Amounts of its trips by month, its first month first.",
          fr: "Les montants de ses trajets par mois, son premier mois d'abord.")
      )
    case .elsewhere:
      (
        .decimal,
        Phrase(
          en: "Of km, those that others pay: they count for the band only.",
          fr: "Parmi km, ceux que d'autres paient : ils ne comptent que pour la tranche.")
      )
    case .opening:
      (
        .decimal,
        Phrase(
          en: "Of km, those that stand for trips before the calendars begin.",
          fr: "Parmi km, ceux qui remplacent les trajets d'avant le début des agendas.")
      )
    case .yearStart: (.date, Phrase(en: "The fiscal year's first day.", fr: "Le premier jour de l'année fiscale."))
    case .yearEnd: (.date, Phrase(en: "The fiscal year's last day.", fr: "Le dernier jour de l'année fiscale."))
    case .yearMonths:
      (
        .integer,
        Phrase(
          en: "How many months the fiscal year has: 12, but for a company's first or last year.",
          fr: "Le nombre de mois de l'année fiscale : 12, sauf pour un premier ou un dernier exercice.")
      )
    case .fiscalYear: (.integer, Phrase(en: "The year in which it starts.", fr: "L'année où il commence."))
    }
  }
  private let ledger: Ledger

  init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .vehicle: answer.object(VehicleView(ledger.vehicle))
    case .km: answer.box(DecimalBox.box(ledger.km))
    case .amount: answer.box(DecimalBox.box(ledger.amount))
    case .trips: answer.integer(ledger.trips)
    case .months: answer.object(ListView(ledger.months.map { .box(DecimalBox.box($0)) }))
    case .monthAmounts: answer.object(ListView(ledger.monthAmounts.map { .box(DecimalBox.box($0)) }))
    case .elsewhere: answer.box(DecimalBox.box(ledger.elsewhere))
    case .opening: answer.box(DecimalBox.box(ledger.opening))
    case .fiscalYear: answer.integer(ledger.year.year)
    case .yearStart: answer.box(DateBox.box(ledger.year.start))
    case .yearEnd: answer.box(DateBox.box(ledger.year.end - 1))
    case .yearMonths: answer.integer(ledger.year.months)
    }
  }
}
