import Mileage
import Values

/// What a statement pays otherwise now that more is known: rates that were announced after they became valid.
///
/// It compares two statements of one person, period and calendars, by months and vehicles.
package struct Restatement: Sendable {
  package var person: String
  package var period: Period
  package var currency: String
  /// The months and vehicles whose payment differs, by month, then in the order of the profile.
  package var lines: [Line]
  /// What the whole period pays; nil where it is not known.
  package var before: Decimal?
  package var after: Decimal?

  /// A month of the calendar and a vehicle.
  package struct Line: Sendable {
    /// The month's first day.
    package var month: CivilDate
    package var vehicle: String
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

  package var difference: Decimal? { Self.difference(before, after) }
  /// Whether nothing is to be paid otherwise.
  package var isEmpty: Bool { lines.isEmpty }

  fileprivate static func difference(_ before: Decimal?, _ after: Decimal?) -> Decimal? {
    guard let before, let after else { return nil }
    return try? after - before
  }
}
