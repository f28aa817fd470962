import LuaSandbox
import Mileage

/// `statement`, as `review` sees it.
final class StatementView: RecordView<StatementView.Field> {
  enum Field: String, CaseIterable, Sendable { case person, period, trips, totals }

  static let schema = RecordSchema<Field>("statement")
  private let statement: Statement

  init(_ statement: Statement) {
    self.statement = statement
    super.init(Self.schema)
  }

  override func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .person: answer.text(statement.person)
    case .period: answer.object(PeriodView(statement.period))
    case .trips: answer.object(ListView(statement.trips.map { .object(TripView($0)) }))
    case .totals: answer.object(ListView(statement.totals.map { .object(LedgerView($0.after)) }))
    }
  }
}

/// `period`: `from` is included, `to` is not.
final class PeriodView: RecordView<PeriodView.Field> {
  enum Field: String, CaseIterable, Sendable { case from, to }

  static let schema = RecordSchema<Field>("period")
  private let period: Period

  init(_ period: Period) {
    self.period = period
    super.init(Self.schema)
  }

  override func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .from: answer.box(DateBox.box(period.from))
    case .to: answer.box(DateBox.box(period.to))
    }
  }
}
