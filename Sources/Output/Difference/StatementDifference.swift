import Mileage
import Values

/// What changes between two statements of one person and period: other rules on the same calendar.
package struct StatementDifference: Sendable {
  package var person: String
  package var period: Period
  /// In order of date; what concerns the whole period comes last.
  package var changes: [Change]
  /// The months in which something was made on either side, a row a currency.
  package var months: [Month]
  /// Kilometres and amounts of the whole period, adjustments included, a row a currency; at least one.
  package var totals: [Total]

  /// Compares two statements of the same person, period and calendars.
  package init(from before: Statement, to after: Statement) {
    self = StatementComparison(before: before, after: after).difference()
  }

  init(
    person: String, period: Period, changes: [Change], months: [Month], totals: [Total]
  ) {
    self.person = person
    self.period = period
    self.changes = changes
    self.months = months
    self.totals = totals
  }

  /// Whether both statements say the same: no decision, kilometre or cent differs.
  package var isEmpty: Bool { changes.isEmpty }

  /// A value on either side.
  package struct Pair<Value: Sendable>: Sendable {
    var before: Value
    var after: Value

    package init(_ before: Value, _ after: Value) {
      self.before = before
      self.after = after
    }

    func map<Other: Sendable>(_ body: (Value) throws -> Other) rethrows -> Pair<Other> {
      Pair<Other>(try body(before), try body(after))
    }
  }

  /// Payable metres, and what is paid for them; nil where an amount is not known.
  package struct Sum: Sendable, Hashable {
    package var metres: Metres = .zero
    package var amount: Decimal? = .zero
  }

  package struct Month: Sendable {
    /// Its first day.
    var start: CivilDate
    var currency: Currency
    var sum: Pair<Sum>
  }

  package struct Total: Sendable {
    var currency: Currency
    var sum: Pair<Sum>
  }

  /// One trip, event or adjustment that came out differently.
  package struct Change: Sendable {
    package enum Subject: Sendable, Hashable {
      /// The trip of the later side, of the earlier where only that has it.
      case trip(id: String)
      /// An event that is a stop on one side and skipped on the other.
      case event(uid: String)
      case adjustment(label: String, vehicle: String, currency: Currency)
      /// What only one side complains about.
      case problem(Diagnostic)
    }

    package enum Kind: String, Sendable {
      /// Counts on the later side only, or on the earlier only.
      case added, removed
      case changed
    }

    package var subject: Subject
    package var kind: Kind
    /// Nil for what concerns the whole period.
    package var date: CivilDate?
    var aspects: [Aspect] = []
    /// The decisions that made the difference, in the order of the stages: answered otherwise, by another line of rules.
    /// Nil on a side that was not asked; empty where another change says it.
    package var because: [Pair<Decision?>] = []
  }

  /// What about it differs.
  struct Aspect: Sendable {
    enum Name: String, Sendable {
      case route, vehicle, purpose, found, payable, ledger, currency, amount, supplements
    }

    /// What a side has of it.
    enum Value: Equatable {
      case route([Place])
      case cell(Cell)
    }

    var name: Name
    var value: Pair<Value>
  }
}
