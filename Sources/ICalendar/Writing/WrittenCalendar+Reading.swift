import Values

extension WrittenCalendar {
  /// What was read, to be written again: a calendar for each VCALENDAR of the feed that has events or a name.
  ///
  /// Of a VCALENDAR the reading half keeps its name, its zone and its events; see ``WrittenEvent/init(_:stamp:)`` for those.
  /// An event without UID is given one made of its lines, a number telling equal ones apart.
  /// - Parameters:
  ///   - feed: what was read.
  ///   - product: PRODID of the program that writes.
  ///   - stamp: DTSTAMP for events without one.
  public static func calendars(of feed: Feed, product: String, stamp: Instant) -> [WrittenCalendar] {
    let storage = feed.storage
    var calendars = storage.calendars.indices.map { index in
      let record = storage.calendars[index]
      let name = record.name >= 0 ? record.name : record.oldName
      return WrittenCalendar(
        product: product, name: storage.withText(name, isEscaped: true) { $0.string },
        zone: storage.calendarZones[index])
    }
    var seen: [String: Int] = [:]
    for index in storage.events.indices {
      guard var event = WrittenEvent(CalendarEvent(storage: storage, index: index), stamp: stamp) else { continue }
      if event.uid.isEmpty {
        let lines = storage.events[index].properties.map { place in storage.withLine(place) { $0.bytes.string } }
        let uid = EventUID.make(lines)
        seen[uid, default: 0] += 1
        event.uid = EventUID.make(lines + [String(seen[uid, default: 0])])
      }
      calendars[Int(storage.events[index].calendar)].events.append(event)
    }
    return calendars
  }
}
