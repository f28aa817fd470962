import LuaSandbox
import Mileage
import Values

/// `tally`: what the person has made before the trip, with all vehicles.
final class TallyView: RecordView {
  enum Field: String, CaseIterable, Sendable { case day, month, year }

  static let schema = RecordSchema<Field>(
    "tally",
    Phrase(
      en: "What the person has made before the trip, with all vehicles together.",
      fr: "Ce que la personne a fait avant le trajet, tous véhicules confondus.")
  ) { field in
    switch field {
    case .day: (.record("sums"), Phrase(en: "On the day of the trip.", fr: "Le jour du trajet."))
    case .month: (.record("sums"), Phrase(en: "In its calendar month.", fr: "Dans son mois civil."))
    case .year: (.record("sums"), Phrase(en: "In its fiscal year.", fr: "Dans son année fiscale."))
    }
  }
  private let tally: Tally
  /// What was read though it is not known, each once, in the order of reading.
  fileprivate var unknown: [Diagnostic] = []

  init(_ tally: Tally) { self.tally = tally }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    let sums =
      switch field {
      case .day: tally.day
      case .month: tally.month
      case .year: tally.year
      }
    answer.object(SumsView(sums, field, of: self))
  }

  /// What is to be told of a tally that a rule was given.
  static func unknown(in arguments: [LuaValue]) -> [Diagnostic] {
    guard case .object(let view as TallyView)? = arguments.last else { return [] }
    return view.unknown
  }
}

/// `tally.month`: the sums of some days.
final class SumsView: RecordView {
  enum Field: String, CaseIterable, Sendable { case driven, km, amounts, trips }

  static let schema = RecordSchema<Field>(
    "sums",
    Phrase(
      en: "Sums over trips; what opening kilometres hide is nil, and reading it is told.",
      fr:
        "Des sommes sur des trajets ; ce que cache un cumul d'ouverture vaut nil, et sa lecture est signalée.")
  ) { field in
    switch field {
    case .driven:
      (
        .optional(.decimal),
        Phrase(en: "Kilometres of the roads found.", fr: "Les kilomètres des routes trouvées.")
      )
    case .km:
      (
        .optional(.decimal),
        Phrase(
          en: "Payable kilometres, opening kilometres included.",
          fr: "Les kilomètres payables, ceux d'ouverture compris.")
      )
    case .amounts:
      (
        .optional(.map(.decimal)),
        Phrase(
          en: "Amounts by currency, without supplements: tally.month.amounts.EUR.",
          fr: "Les montants par devise, sans les suppléments : tally.month.amounts.EUR.")
      )
    case .trips: (.optional(.integer), Phrase(en: "How many trips.", fr: "Le nombre de trajets."))
    }
  }
  private let sums: Tally.Sums
  private let part: TallyView.Field
  private let whole: TallyView

  init(_ sums: Tally.Sums, _ part: TallyView.Field, of whole: TallyView) {
    self.sums = sums
    self.part = part
    self.whole = whole
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .driven: if let km = sums.driven { answer.box(DecimalBox.box(km)) } else { tell(field) }
    case .km: if let km = sums.km { answer.box(DecimalBox.box(km)) } else { tell(field) }
    case .amounts:
      if let amounts = sums.amounts {
        answer.map(Dictionary(uniqueKeysWithValues: amounts.map { ($0.code, .box(DecimalBox.box($1))) }))
      } else {
        tell(field)
      }
    case .trips: if let trips = sums.trips { answer.integer(trips) } else { tell(field) }
    }
  }

  private func tell(_ field: Field) {
    guard let gap = sums.gap else { return }
    let problem = Self.unknown("tally.\(part.rawValue).\(field.rawValue)", of: part, field, gap)
    if !whole.unknown.contains(problem) { whole.unknown.append(problem) }
  }
}

extension SumsView {
  /// A rule read what nobody knows; whoever reads the statement should hear of it, whatever the rule made of it.
  private static func unknown(
    _ path: String, of part: TallyView.Field, _ field: Field, _ gap: Tally.Gap
  ) -> Diagnostic {
    let (why, advice): (Phrase, Phrase) =
      switch gap {
      case .otherYear(let start):
        (
          Phrase(
            en: "these days begin before the fiscal year (\(start)), and what was paid then is not worked out here",
            fr:
              "ces jours commencent avant l'exercice (\(FrenchText.date(start))), et ce qui a été payé alors n'est pas calculé ici"
          ),
          Phrase(
            en: "let the rule count kilometres, or months of the ledger (ledger.month_amounts)",
            fr: "faites compter à la règle des kilomètres, ou les mois du cumul (ledger.month_amounts)")
        )
      case .opening(let opening):
        (
          Phrase(
            en: "the opening kilometres of \(opening.vehicle) stand for trips before \(day(opening))",
            fr: "le cumul d'ouverture de \(opening.vehicle) remplace des trajets antérieurs au "
              + (opening.before.map(FrenchText.date) ?? "")),
          advice(part, field, opening)
        )
      }
    return Diagnostic(
      .warning, .tallyUnknown,
      Phrase(
        en: "\(path) is not known: \(why.english)",
        fr: "\(path) est inconnu : \(why.french)"),
      advice: advice, concernsWhole: true)
  }

  private static func advice(_ part: TallyView.Field, _ field: Field, _ opening: OpeningLedger) -> Phrase {
    guard part == .month, field == .km || field == .driven, opening.monthKm == nil else {
      return Phrase(
        en: "let the calendars hold these trips instead, or pay by a rule that does without",
        fr: "laissez plutôt les agendas contenir ces trajets, ou payez par une règle qui s'en passe")
    }
    let line =
      "ledger: {\(opening.year): {\(opening.vehicle): {before: \(day(opening)), km: \(opening.km), month_km: …}}}"
    return Phrase(
      en: "add to the profile what was driven of them in that month: \(line)",
      fr: "ajoutez au profil ce qui en a été parcouru ce mois-là : \(line)")
  }

  private static func day(_ opening: OpeningLedger) -> String { opening.before?.description ?? "" }
}
