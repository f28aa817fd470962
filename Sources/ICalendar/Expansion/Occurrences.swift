import Values

/// The occurrences of a window in order of start, then UID.
///
/// Each handle is made when it is asked for, so that a year of a large feed costs 44 bytes an occurrence.
public struct Occurrences: Sendable {
  private let storage: FeedStorage
  private let floating: Zone
  private let records: [OccurrenceRecord]
  /// Places in `records`.
  private let order: [Int32]

  init(_ storage: FeedStorage, floating: Zone, records: [OccurrenceRecord], order: [Int32]) {
    self.storage = storage
    self.floating = floating
    self.records = records
    self.order = order
  }
}

extension Occurrences: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// How many occurrences there are.
  public var endIndex: Int { order.count }

  /// Makes the occurrence at a position, in constant time.
  public subscript(position: Int) -> Occurrence {
    let record = records[Int(order[position])]
    let start = Instant(seconds: record.start)
    let end = Instant(seconds: record.end)
    return Occurrence(
      event: CalendarEvent(storage: storage, index: Int(record.event)), start: start, end: end,
      localStart: record.isAllDay ? LocalTime(seconds: Int(record.startDay) * 86_400) : floating.local(of: start),
      localEnd: record.isAllDay ? LocalTime(seconds: Int(record.endDay) * 86_400) : floating.local(of: end),
      isAllDay: record.isAllDay, slot: record.slot == OccurrenceRecord.noSlot ? nil : record.slot,
      isSeriesOfDays: record.isSeriesOfDays)
  }
}

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
