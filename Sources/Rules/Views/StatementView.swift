import LuaSandbox
import Mileage
import Values

/// `statement`, as `review` sees it.
final class StatementView: RecordView {
  enum Field: String, CaseIterable, Sendable { case person, period, trips, totals }

  static let schema = RecordSchema<Field>(
    "statement",
    Phrase(en: "The whole result, as `review` sees it.", fr: "Le résultat entier, tel que « review » le voit.")
  ) { field in
    switch field {
    case .person: (.text, Phrase(en: "The person's name.", fr: "Le nom de la personne."))
    case .period: (.record("period"), Phrase(en: "The days that it reports.", fr: "Les jours du relevé."))
    case .trips: (.list(.record("trip")), Phrase(en: "Its trips, by date.", fr: "Ses trajets, par date."))
    case .totals:
      (
        .list(.record("ledger")),
        Phrase(
          en: "A ledger for each vehicle and currency, after the last trip.",
          fr: "Un cumul par véhicule et devise, après le dernier trajet.")
      )
    }
  }
  private let statement: Statement

  init(_ statement: Statement) {
    self.statement = statement
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .person: answer.text(statement.person)
    case .period: answer.object(PeriodView(statement.period))
    case .trips: answer.list(statement.trips.map { .object(TripView($0, in: .review)) })
    case .totals: answer.list(statement.totals.map { .object(LedgerView($0.after)) })
    }
  }
}

/// `period`: `from` is included, `to` is not.
final class PeriodView: RecordView {
  enum Field: String, CaseIterable, Sendable { case from, to }

  static let schema = RecordSchema<Field>(
    "period", Phrase(en: "The days that a statement reports.", fr: "Les jours d'un relevé.")
  ) { field in
    switch field {
    case .from: (.date, Phrase(en: "The first day.", fr: "Le premier jour."))
    case .to:
      (.date, Phrase(en: "The first day after it: not included.", fr: "Le premier jour qui n'en fait plus partie."))
    }
  }
  private let period: Period

  init(_ period: Period) {
    self.period = period
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .from: answer.box(DateBox.box(period.from))
    case .to: answer.box(DateBox.box(period.to))
    }
  }
}
