import Mileage
import Values

/// What a statement pays otherwise now that more is known: rates that were announced after they became valid.
///
/// It compares two statements of one person, period and calendars, by months and vehicles.
package struct Restatement: Sendable {
  package var person: String
  package var period: Period
  /// The months, vehicles and currencies whose payment differs, by month, then in the order of the profile.
  package var lines: [Line]
  /// What the whole period pays, one a currency, in the order of the statements' totals.
  package var totals: [Total]

  /// A currency.
  package struct Total: Sendable {
    package var currency: Currency
    /// What the whole period pays in it; nil where it is not known.
    package var before: Decimal?
    package var after: Decimal?

    /// What is to be paid besides; less than zero what was paid too much.
    package var difference: Decimal? { Restatement.difference(before, after) }
  }

  /// A month of the calendar, a vehicle and a currency.
  package struct Line: Sendable {
    /// The month's first day.
    package var month: CivilDate
    package var vehicle: String
    package var currency: Currency
    /// What its lines pay: trips, supplements, adjustments; nil where one is not known.
    package var before: Decimal?
    package var after: Decimal?
    package var changes: [ParameterChange]

    /// What is to be paid besides; less than zero what was paid too much.
    package var difference: Decimal? { Restatement.difference(before, after) }
  }

  /// A parameter that rules looked up with another result.
  package struct ParameterChange: Sendable, Hashable {
    var name: String
    var before: ParameterUse?
    var after: ParameterUse?
  }

  /// Whether nothing is to be paid otherwise.
  package var isEmpty: Bool { lines.isEmpty }

  fileprivate static func difference(_ before: Decimal?, _ after: Decimal?) -> Decimal? {
    guard let before, let after else { return nil }
    return try? after - before
  }
}
