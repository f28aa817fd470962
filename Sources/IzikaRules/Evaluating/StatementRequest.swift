import Mileage
import Values

/// What to evaluate: one profile, a period, and what stands in for parts of the profile.
public struct StatementRequest: Sendable {
  /// Whose statement it is, with calendars and rules.
  public var profile: Profile
  /// The days that the statement reports.
  public var period: Period
  /// Values that were not yet known on this day are left out.
  public var asOf: CivilDate?
  /// Whether decisions tell what the rules without an opinion looked at.
  public var recordsSilence = false
  /// The person's fiscal years that start in this calendar year take the place of ``period``.
  public var fiscalYear: Int?
  /// Whether each month is settled by itself, as the statements of single months do.
  public var settlesMonths = false
  /// So many days after those of the calendars the appointments are taken to be: 364 asks, on the same days of the week, what
  /// the rules would make of last year's. Nothing else moves; what the calendars hold of the period itself is left out.
  package var daysAhead = 0

  /// The files that it is read from: the profile, and calendars that are no links.
  public var inputs: [String] {
    [profile.file].filter { !$0.isEmpty } + profile.calendars.compactMap(\.source.path)
  }

  /// A request by all that is known today; `asOf` leaves out values that were not yet known on that day.
  public init(profile: Profile, period: Period, asOf: CivilDate? = nil) {
    self.profile = profile
    self.period = period
    self.asOf = asOf
  }
}
