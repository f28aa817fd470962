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

  /// The same days so many days later.
  package func moved(by days: Int) -> Period { Period(from: from + days, to: to + days) }

  /// So many months from the first of one on.
  private init(year: Int, month: Int, months: Int) {
    let after = month - 1 + months
    self.init(
      from: CivilDate(year: year, month: month, day: 1),
      to: CivilDate(year: year + after / 12, month: after % 12 + 1, day: 1))
  }
}

extension Period: LosslessStringConvertible {
  /// Reads a month, a quarter, a half-year or a year of the calendar: `2026-10`, `2026-Q4` or `2026-T4`, `2026-H2` or
  /// `2026-S2`, `2026`; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, let year = CivilDate(text.prefix(4) + "-01-01")?.year else { return nil }
    switch bytes.dropFirst(4) {
    case []: self.init(year: year, month: 1, months: 12)
    case let rest where rest.count == 3 && rest.first == UInt8(ascii: "-"):
      let (part, number) = (rest[5] | 0x20, Int(rest[6]) - 0x30)
      switch part {
      case UInt8(ascii: "q"), UInt8(ascii: "t"):
        guard (1...4).contains(number) else { return nil }
        self.init(year: year, month: 3 * number - 2, months: 3)
      case UInt8(ascii: "h"), UInt8(ascii: "s"):
        guard (1...2).contains(number) else { return nil }
        self.init(year: year, month: 6 * number - 5, months: 6)
      default:
        guard let start = CivilDate(text + "-01") else { return nil }
        self.init(year: year, month: start.month, months: 1)
      }
    default: return nil
    }
  }

  /// A month or a year where it is one, else `2026-10-05..2026-10-12`, the last day not included.
  public var description: String {
    for text in ["\(from)".prefix(4), "\(from)".prefix(7)].map(String.init) where Period(text) == self { return text }
    return "\(from)..\(to)"
  }
}
