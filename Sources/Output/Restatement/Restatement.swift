import Mileage
import Values

/// What a statement pays otherwise now that more is known: rates that were announced after they became valid.
///
/// It compares two statements of one person, period and calendars, by months and vehicles.
public struct Restatement: Sendable {
  public var person: String
  public var period: Period
  public var currency: String
  /// The months and vehicles whose payment differs, by month, then in the order of the profile.
  public var lines: [Line]
  /// What the whole period pays; nil where it is not known.
  public var before: Decimal?
  public var after: Decimal?

  /// A month of the calendar and a vehicle.
  public struct Line: Sendable {
    /// The month's first day.
    public var month: CivilDate
    public var vehicle: String
    /// What its lines pay: trips, supplements, adjustments; nil where one is not known.
    public var before: Decimal?
    public var after: Decimal?
    public var changes: [ParameterChange]

    /// What is to be paid besides; less than zero what was paid too much.
    public var difference: Decimal? { Restatement.difference(before, after) }
  }

  /// A parameter that rules looked up with another result.
  public struct ParameterChange: Sendable, Hashable {
    public var name: String
    public var before: ParameterUse?
    public var after: ParameterUse?
  }

  public var difference: Decimal? { Self.difference(before, after) }
  /// Whether nothing is to be paid otherwise.
  public var isEmpty: Bool { lines.isEmpty }

  fileprivate static func difference(_ before: Decimal?, _ after: Decimal?) -> Decimal? {
    guard let before, let after else { return nil }
    return try? after - before
  }
}
