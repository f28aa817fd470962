import Mileage
import Values

/// What changes between two statements of one person and period: other rules on the same calendar.
public struct StatementDifference: Sendable {
  public var person: String
  public var period: Period
  public var currency: String
  /// In order of date; what concerns the whole period comes last.
  public var changes: [Change]
  /// The months in which something was made on either side.
  public var months: [Month]
  /// Kilometres and amounts of the whole period, adjustments included.
  public var total: Pair<Sum>

  /// Compares two statements of the same person, period and calendars.
  public init(from before: Statement, to after: Statement) {
    self = StatementComparison(before: before, after: after).difference()
  }

  init(
    person: String, period: Period, currency: String, changes: [Change], months: [Month], total: Pair<Sum>
  ) {
    self.person = person
    self.period = period
    self.currency = currency
    self.changes = changes
    self.months = months
    self.total = total
  }

  /// Whether both statements say the same: no decision, kilometre or cent differs.
  public var isEmpty: Bool { changes.isEmpty }

  /// A value on either side.
  public struct Pair<Value: Sendable>: Sendable {
    public var before: Value
    public var after: Value

    public init(_ before: Value, _ after: Value) {
      self.before = before
      self.after = after
    }

    public func map<Other: Sendable>(_ body: (Value) throws -> Other) rethrows -> Pair<Other> {
      Pair<Other>(try body(before), try body(after))
    }
  }

  /// Payable metres, and what is paid for them; nil where an amount is not known.
  public struct Sum: Sendable, Hashable {
    public var metres: Metres = .zero
    public var amount: Decimal? = .zero
  }

  public struct Month: Sendable {
    /// Its first day.
    public var start: CivilDate
    public var sum: Pair<Sum>
  }

  /// One trip, event or adjustment that came out differently.
  public struct Change: Sendable {
    public enum Subject: Sendable, Hashable {
      /// The trip of the later side, of the earlier where only that has it.
      case trip(id: String)
      /// An event that is a stop on one side and skipped on the other.
      case event(uid: String)
      case adjustment(label: String, vehicle: String)
      /// What only one side complains about.
      case problem(Diagnostic)
    }

    public enum Kind: String, Sendable {
      /// Counts on the later side only, or on the earlier only.
      case added, removed
      case changed
    }

    public var subject: Subject
    public var kind: Kind
    /// Nil for what concerns the whole period.
    public var date: CivilDate?
    public var aspects: [Aspect] = []
    /// The decisions that made the difference, in the order of the stages: answered otherwise, by another line of rules.
    /// Nil on a side that was not asked; empty where another change says it.
    public var because: [Pair<Decision?>] = []
  }

  /// What about it differs.
  public struct Aspect: Sendable {
    public enum Name: String, Sendable {
      case route, vehicle, purpose, found, payable, ledger, amount, supplements
    }

    /// What a side has of it.
    enum Value: Equatable {
      case route([Place])
      case cell(Cell)
    }

    public var name: Name
    var value: Pair<Value>
  }
}
