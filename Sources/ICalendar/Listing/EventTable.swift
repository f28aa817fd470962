import Values

/// What `events --format table` prints: a line an occurrence, for people.
public enum EventTable {
  /// Appends `2026-10-06  09:00-10:30  Visite  @ 12 rue des Lilas  [uid]` and a line end, in the person's local time.
  ///
  /// An all-day occurrence shows its first and last day, a cancelled one says so. What a calendar's texts could do to a
  /// terminal is taken out of them.
  public static func append(_ occurrence: Occurrence, to text: inout [UInt8]) {
    text.append(contentsOf: occurrence.startDate.description.utf8)
    text.append(contentsOf: "  ".utf8)
    if occurrence.isAllDay {
      text.append(contentsOf: (occurrence.endDate - 1).description.utf8)
      text.append(contentsOf: " ".utf8)
    } else {
      clock(occurrence.localStart, &text)
      text.append(UInt8(ascii: "-"))
      clock(occurrence.localEnd, &text)
    }
    text.append(contentsOf: "  ".utf8)
    shown(occurrence, .summary, &text)
    if occurrence.event.withText(.location, { $0.count }) > 0 {
      text.append(contentsOf: "  @ ".utf8)
      shown(occurrence, .location, &text)
    }
    if occurrence.event.withText(.status, { $0.spells("CANCELLED") }) { text.append(contentsOf: "  (CANCELLED)".utf8) }
    // By which corrections and explanations name it.
    text.append(contentsOf: "  [".utf8)
    shown(occurrence, .uid, &text)
    text.append(UInt8(ascii: "]"))
    text.append(Byte.lineFeed)
  }

  private static func clock(_ time: LocalTime, _ text: inout [UInt8]) {
    for part in [time.hour, time.minute] {
      if part == time.minute, text.last != UInt8(ascii: " "), text.last != UInt8(ascii: "-") { text.append(Byte.colon) }
      text.append(48 + UInt8(part / 10))
      text.append(48 + UInt8(part % 10))
    }
  }

  /// A stranger's text may neither command the terminal nor turn the direction of what follows.
  private static func shown(_ occurrence: Occurrence, _ property: TextProperty, _ text: inout [UInt8]) {
    occurrence.event.withText(property) { bytes in
      text.append(contentsOf: TerminalText.neutral(String(decoding: bytes, as: UTF8.self)).utf8)
    }
  }
}
