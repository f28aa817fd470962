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

/// `ledger`: running totals before the trip, of its vehicle or of all that share the scale's bounds.
final class LedgerView: RecordView {
  enum Field: String, CaseIterable, Sendable {
    case vehicle, vehicles, km, kinds, amount, currency, main, trips, months, elsewhere, opening, openings
    case fiscalYear = "fiscal_year"
    case yearStart = "year_start"
    case yearEnd = "year_end"
    case yearMonths = "year_months"
    case monthAmounts = "month_amounts"
  }

  static let schema = RecordSchema<Field>(
    "ledger",
    Phrase(
      en:
        "Running totals in a fiscal year and a currency, before the trip: the vehicle's, or those of all that share the bounds (ledger_of).",
      fr:
        "Les cumuls de l'année fiscale dans une devise, avant le trajet : du véhicule, ou de tous ceux qui partagent les bornes (ledger_of)."
    )
  ) { field in
    switch field {
    case .vehicle:
      (
        .record("vehicle"),
        Phrase(
          en: "The trip's vehicle; in settle the one under which the lines stand.",
          fr: "Le véhicule du trajet ; dans settle, celui sous lequel les lignes figurent.")
      )
    case .vehicles:
      (
        .list(.record("vehicle")),
        Phrase(en: "All vehicles whose totals these are.", fr: "Tous les véhicules dont ce sont les cumuls.")
      )
    case .km:
      (
        .decimal,
        Phrase(
          en: "Payable kilometres so far, whatever they are paid in; opening kilometres and those made elsewhere "
            + "included.",
          fr: "Les kilomètres indemnisés jusqu'ici, quelle que soit la devise, ceux d'ouverture et ceux faits ailleurs "
            + "compris."
        )
      )
    case .kinds:
      (
        .map(.decimal),
        Phrase(
          en: "km by kind of vehicle: ledger.kinds.car; nil for a kind that made none.",
          fr: "Les kilomètres par genre de véhicule : `ledger.kinds.car` ; nil pour un genre qui n'en a pas fait.")
      )
    case .amount:
      (.decimal, Phrase(en: "Amounts so far in its currency.", fr: "Les montants jusqu'ici, dans sa devise."))
    case .currency:
      (
        .text,
        Phrase(
          en: "In which its amounts are, by ISO 4217: that of the asked pack, in settle that which is settled.",
          fr: "La devise de ses montants, selon ISO 4217 : celle du paquet interrogé ; dans settle, celle qu'on règle.")
      )
    case .main:
      (
        .boolean,
        Phrase(
          en:
            "Whether that is the currency of the scale asked last: opening kilometres, and sums that name none, are in it.",
          fr:
            "Si c'est la devise du barème interrogé en dernier : celle de l'ouverture, et des sommes qui n'en disent aucune."
        )
      )
    case .trips:
      (
        .integer,
        Phrase(
          en: "How many trips so far were paid in its currency.",
          fr: "Le nombre de trajets payés jusqu'ici dans sa devise.")
      )
    case .months:
      (
        .list(.decimal),
        Phrase(
          en: "Payable kilometres of these trips by month, its first month first.",
          fr: "Les kilomètres indemnisés de ces trajets par mois, son premier mois d'abord.")
      )
    case .monthAmounts:
      (
        .list(.decimal),
        Phrase(
          en: "Amounts of these trips by month, its first month first.",
          fr: "Les montants de ces trajets par mois, son premier mois d'abord.")
      )
    case .elsewhere:
      (
        .decimal,
        Phrase(
          en: "Of km, those that others pay, or that are paid in another currency: they count for the band only.",
          fr:
            "Parmi km, ceux que d'autres paient, ou payés dans une autre devise : ils ne comptent que pour la tranche.")
      )
    case .opening:
      (
        .decimal,
        Phrase(
          en: "Of km, those that stand for trips before the calendars begin.",
          fr: "Parmi km, ceux qui remplacent les trajets d'avant le début des agendas.")
      )
    case .openings:
      (
        .list(.record("opening")),
        Phrase(
          en: "What the profile says of the year, a vehicle each, by the day before which it was driven.",
          fr: "Ce que le profil dit de l'année, par véhicule, dans l'ordre des jours d'ouverture.")
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
    case .fiscalYear: (.integer, Phrase(en: "The year in which it starts.", fr: "L'année où commence l'année fiscale."))
    }
  }
  /// Another one for each layer that is asked: the one in its currency.
  var ledger: Ledger

  init(_ ledger: Ledger) {
    self.ledger = ledger
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .vehicle: answer.object(VehicleView(ledger.vehicle))
    case .vehicles: answer.object(ListView(ledger.vehicles.map { .object(VehicleView($0)) }))
    case .km: answer.box(DecimalBox.box(ledger.km))
    case .kinds:
      let kinds = ledger.kinds.map { ($0.key.rawValue, LuaValue.box(DecimalBox.box($0.value))) }
      answer.object(MapView(Dictionary(uniqueKeysWithValues: kinds)))
    case .amount: answer.box(DecimalBox.box(ledger.amount))
    case .currency: answer.text(ledger.currency.code)
    case .main: answer.boolean(ledger.isMain)
    case .trips: answer.integer(ledger.trips)
    case .months: answer.list(ledger.months.map { .box(DecimalBox.box($0)) })
    case .monthAmounts: answer.list(ledger.monthAmounts.map { .box(DecimalBox.box($0)) })
    case .elsewhere: answer.box(DecimalBox.box(ledger.elsewhere))
    case .opening: answer.box(DecimalBox.box(ledger.opening))
    case .openings: answer.object(ListView(ledger.openings.map { .object(OpeningView($0)) }))
    case .fiscalYear: answer.integer(ledger.year.year)
    case .yearStart: answer.box(DateBox.box(ledger.year.start))
    case .yearEnd: answer.box(DateBox.box(ledger.year.end - 1))
    case .yearMonths: answer.integer(ledger.year.months)
    }
  }
}
