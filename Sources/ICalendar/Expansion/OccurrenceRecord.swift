/// An occurrence as plain numbers: a large feed has hundreds of thousands.
struct OccurrenceRecord {
  /// UTC seconds; for an all-day one the person's midnight.
  var start: Int
  var end: Int
  /// ``noSlot``, or the time the series gives it: UTC seconds, of an all-day series seconds on the wall.
  var slot: Int
  /// Day numbers of an all-day one.
  var startDay: Int32 = 0
  var endDay: Int32 = 0
  var event: Int32
  var isAllDay: Bool
  var isSeriesOfDays: Bool

  /// Of an event outside any series; before all slots.
  static let noSlot = Int.min
}
