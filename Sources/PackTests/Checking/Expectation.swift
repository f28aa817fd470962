import Mileage
import Rules
import Values

/// What a case says should come of it; only what is written is compared.
enum Expectation: Sendable {
  case answers(ExpectedAnswers)
  /// All trips of the period, in order.
  case trips([ExpectedTrip], line: Int)
  /// The amounts of all trips, in order; nil for one without.
  case amounts([Decimal?], line: Int)
  case totals([ExpectedTotal])
  /// All skipped events, in order of start.
  case skipped([ExpectedSkip], line: Int)
  case adjustments([ExpectedLine], line: Int)
  /// The codes of all diagnostics, each once, in any order.
  case diagnostics([Diagnostic.Code], line: Int)
}

/// What one rule should answer, and why.
struct ExpectedAnswers: Sendable {
  enum Value: Sendable {
    /// Only reason and pack count.
    case any
    /// The rule must fail.
    case error
    case text(String)
    case number(Decimal)
    case boolean(Bool)
  }

  enum Values: Sendable {
    /// Each time that the rule is asked.
    case each(Value)
    /// In the order in which it is asked.
    case list([Value])
  }

  var rule: RuleName
  var values: Values
  /// A part of the reason, in English or French; empty when it does not matter.
  var because: String
  /// Who must have answered; empty when it does not matter.
  var pack: String
  /// The title or UID of the event that is meant; empty for all.
  var event: String
  var line: Int
}

struct ExpectedTrip: Sendable {
  /// Nil: not compared. A distance or an amount that must not be known is `.some(nil)`.
  var date: CivilDate?
  var route: [String]?
  var metres: Metres??
  var payable: Metres??
  var amount: Decimal??
  var currency: Currency?
  /// Empty: not by own vehicle.
  var vehicle: String?
  var purpose: String?
  var legs: [ExpectedLeg]?
  var supplements: [ExpectedLine]?
  var line: Int
}

struct ExpectedLeg: Sendable {
  var from: String?
  var to: String?
  var metres: Metres??
  var source: String?
  var line: Int
}

struct ExpectedTotal: Sendable {
  var vehicle: String
  /// Nil where it does not matter: the vehicle's first row then.
  var currency: Currency?
  var metres: Metres?
  var amount: Decimal??
  var trips: Int?
  var line: Int
}

struct ExpectedSkip: Sendable {
  /// The title or UID of the event.
  var event: String
  var because: String
  var line: Int
}

/// A supplement or an adjustment.
struct ExpectedLine: Sendable {
  /// Of an adjustment.
  var vehicle: String?
  var label: String?
  var amount: Decimal?
  var line: Int
}
