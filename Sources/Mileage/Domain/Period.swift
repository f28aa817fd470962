import Values

/// The days a statement reports.
public struct Period: Sendable, Hashable {
  /// The first day.
  public var from: CivilDate
  /// The first day after it.
  public var to: CivilDate

  /// The days from `from` on, up to the one before `to`.
  public init(from: CivilDate, to: CivilDate) {
    self.from = from
    self.to = to
  }

  /// Whether the day lies in it: ``from`` does, ``to`` does not.
  public func contains(_ date: CivilDate) -> Bool { from <= date && date < to }
}

extension Period: LosslessStringConvertible {
  /// Reads a month or a year as people write them: `2026-10`, `2026`; nil for anything else.
  public init?(_ text: String) {
    if text.utf8.count == 4, let start = CivilDate(text + "-01-01") {
      self.init(from: start, to: CivilDate(year: start.year + 1, month: 1, day: 1))
    } else if text.utf8.count == 7, let start = CivilDate(text + "-01") {
      self.init(from: start, to: start + CivilDate.daysIn(month: start.month, year: start.year))
    } else {
      return nil
    }
  }

  /// A month or a year where it is one, else `2026-10-05..2026-10-12`, the last day not included.
  public var description: String {
    for text in ["\(from)".prefix(4), "\(from)".prefix(7)].map(String.init) where Period(text) == self { return text }
    return "\(from)..\(to)"
  }
}
