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
  public var startIndex: Int { 0 }
  public var endIndex: Int { order.count }

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
