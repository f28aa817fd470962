import Values

/// What `events --format json` prints: one JSON object a line.
public enum EventJSON {
  /// Appends `{"uid","recurrence_id","start","end","all_day","summary","location","status","transparency"}` and a line end.
  ///
  /// Times are UTC (`2026-10-06T07:00:00Z`), those of an all-day occurrence dates, the end excluded; `recurrence_id` is
  /// null for a single event. Absent texts are empty; control characters are escaped.
  public static func append(_ occurrence: Occurrence, to text: inout [UInt8]) {
    text.append(contentsOf: #"{"uid":"#.utf8)
    string(occurrence, .uid, &text)
    text.append(contentsOf: #","recurrence_id":"#.utf8)
    if let slot = occurrence.slot {
      time(slot, isDate: occurrence.isSeriesOfDays, &text)
    } else {
      text.append(contentsOf: "null".utf8)
    }
    text.append(contentsOf: #","start":"#.utf8)
    let isDate = occurrence.isAllDay
    time(isDate ? occurrence.localStart.seconds : occurrence.start.seconds, isDate: isDate, &text)
    text.append(contentsOf: #","end":"#.utf8)
    time(isDate ? occurrence.localEnd.seconds : occurrence.end.seconds, isDate: isDate, &text)
    text.append(contentsOf: isDate ? #","all_day":true"#.utf8 : #","all_day":false"#.utf8)
    text.append(contentsOf: #","summary":"#.utf8)
    string(occurrence, .summary, &text)
    text.append(contentsOf: #","location":"#.utf8)
    string(occurrence, .location, &text)
    text.append(contentsOf: #","status":"#.utf8)
    string(occurrence, .status, &text)
    text.append(contentsOf: #","transparency":"#.utf8)
    string(occurrence, .transparency, &text)
    text.append(contentsOf: "}\n".utf8)
  }

  private static func time(_ seconds: Int, isDate: Bool, _ text: inout [UInt8]) {
    text.append(Byte.quote)
    Timestamp.append(seconds, isDate: isDate, style: .extended, to: &text)
    text.append(Byte.quote)
  }

  private static func string(_ occurrence: Occurrence, _ property: TextProperty, _ text: inout [UInt8]) {
    occurrence.event.withText(property) { bytes in
      // What needs an escape is rare: texts without any are copied whole.
      guard bytes.allSatisfy(isPlain) else {
        var json = JSONWriter()
        json.string(String(decoding: bytes, as: UTF8.self))
        text += json.bytes
        return
      }
      text.append(Byte.quote)
      text.append(contentsOf: bytes)
      text.append(Byte.quote)
    }
  }

  /// Whether a byte stands for itself; some leads of UTF-8 begin what a terminal would obey.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, Byte.quote, Byte.backslash, 0x7F, 0xC2, 0xD8, 0xE2: false
    default: true
    }
  }
}
