/// A recurrence rule (RFC 5545 section 3.3.10). An empty list or mask is an absent part.
struct RecurrenceRule: Equatable {
  enum Frequency: Int, Comparable {
    case yearly, monthly, weekly, daily, hourly, minutely, secondly

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// `-1SU`, `2MO`: the ordinal counts in the month or the year.
  struct OrdinalDay: Hashable {
    var ordinal: Int
    /// 0 is Monday.
    var weekday: Int
  }

  /// What becomes of a day its month does not have (RFC 7529 section 4.1).
  enum Skip {
    case omit
    /// The last day of the month.
    case backward
    /// The first day of the next month.
    case forward
  }

  var frequency: Frequency
  var interval = 1
  var count: Int?
  var until: TimeValue?
  /// The first day of a week; 0 is Monday.
  var weekStart = 0
  /// Bit m for month m, 1 to 12.
  var months: UInt32 = 0
  /// Bit d for day d, 1 to 31.
  var monthDays: UInt32 = 0
  /// Bit d for the d-th day from the end of the month, 1 is the last.
  var lastMonthDays: UInt32 = 0
  /// Bit w for weekday w, 0 is Monday; those without an ordinal.
  var weekdays: UInt32 = 0
  var ordinalDays: [OrdinalDay] = []
  /// ±1 to ±366.
  var yearDays: [Int] = []
  /// ±1 to ±53.
  var weekNumbers: [Int] = []
  /// Bit h for hour h.
  var hours: UInt32 = 0
  var minutes: UInt64 = 0
  var seconds: UInt64 = 0
  /// ±1 to ±366, sorted.
  var setPositions: [Int] = []
  var skip = Skip.omit

  init(_ frequency: Frequency) { self.frequency = frequency }

  var hasDayPart: Bool {
    monthDays | lastMonthDays | weekdays != 0 || !ordinalDays.isEmpty || !yearDays.isEmpty || !weekNumbers.isEmpty
  }
}
