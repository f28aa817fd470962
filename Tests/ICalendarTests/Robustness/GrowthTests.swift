import Testing
import Values

@testable import ICalendar

/// Nothing is quadratic: twice the input is about twice the work. The work is counted (see ``WorkCount``), not timed, so
/// that a busy machine changes nothing.
@Suite struct GrowthTests {
  /// An input of any size, and what grows in it.
  struct Input: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: @Sendable (Int) -> [UInt8]
    var testDescription: String { name }

    init(name: String, bytes: @escaping @Sendable (Int) -> [UInt8]) { (self.name, self.bytes) = (name, bytes) }

    /// The lines of a calendar.
    init(name: String, lines: @escaping @Sendable (Int) -> [String]) {
      self.init(name: name) { size -> [UInt8] in
        Array((["BEGIN:VCALENDAR"] + lines(size) + ["END:VCALENDAR", ""]).joined(separator: "\r\n").utf8)
      }
    }
  }

  @Test("Twice the input is twice the work", arguments: inputs)
  func doubled(input: Input) throws {
    let work = try [500, 1_000, 2_000, 4_000].map { size in
      let bytes = input.bytes(size)
      return try WorkCount.of { _ = try Reading.short(bytes) }
    }
    for (less, more) in zip(work, work.dropFirst()) {
      // n log n grows by a tenth more than twice at this size; quadratic would be four times.
      #expect(Double(more) < 2.5 * Double(less), "\(input.name): \(work)")
    }
    // The counter sees the input at all.
    #expect(work[0] > 500)
  }

  private static let start = "DTSTART:20260302T080000Z"

  private static func component(uid: String = "u", _ lines: [String]) -> [String] {
    ["BEGIN:VEVENT", "UID:\(uid)"] + lines + ["END:VEVENT"]
  }

  private static func day(_ index: Int, hour: Int = 8) -> String {
    let date = CivilDate(year: 2026, month: 1, day: 1) + index % 360
    let clock = "\(10 + hour % 10)\(10 + index / 360 % 50)"
    return "\(date)".filter { $0 != "-" } + "T\(clock)00Z"
  }

  static let inputs = [
    Input(name: "events", lines: { size in (0..<size).flatMap { component(uid: "u\($0)", [start, "SUMMARY:s"]) } }),
    Input(
      name: "events that start together, UIDs with one head",
      lines: { size in
        (0..<size).flatMap { component(uid: "040000008200E00074C5B7101A82E008\($0)", [start]) }
      }),
    Input(name: "lines of an event", lines: { size in component(["\(start)"] + (0..<size).map { "X-LINE:\($0)" }) }),
    Input(name: "lines that are none", lines: { size in component([start] + (0..<size).map { "garbage \($0)" }) }),
    Input(name: "folds of a line", lines: { size in component([start, "SUMMARY:a"] + (0..<size).map { _ in " b" }) }),
    Input(
      name: "folds of a UID",
      lines: { size in
        component(["X-A:b", "UID:a"] + (0..<size).map { _ in " b" } + [start])
      }),
    Input(
      name: "returns in a line",
      lines: { size in component([start, "SUMMARY:a" + String(repeating: "\r", count: size) + "b"]) }),
    Input(
      name: "quotes of a line",
      lines: { size in component([start, "X-A;B=" + String(repeating: "\"", count: size) + ":c"]) }),
    Input(
      name: "parameters",
      lines: { size in
        component(["DTSTART;" + (0..<size).map { "X-P\($0)=v" }.joined(separator: ";") + ":20260302T080000Z"])
      }),
    Input(name: "attendees", lines: { size in component([start] + (0..<size).map { "ATTENDEE;CN=\($0):mailto:a@b" }) }),
    Input(name: "escapes", lines: { size in component([start, "SUMMARY:" + String(repeating: "\\,", count: size)]) }),
    Input(
      name: "RDATEs in a line",
      lines: { size in component([start, "RDATE:" + (0..<size).map { day($0) }.joined(separator: ",")]) }),
    Input(name: "RDATEs in lines", lines: { size in component([start] + (0..<size).map { "RDATE:\(day($0))" }) }),
    Input(
      name: "EXDATEs of a rule",
      lines: { size in
        component([start, "RRULE:FREQ=HOURLY;COUNT=\(size)"] + (0..<size).map { "EXDATE:\(day($0))" })
      }),
    Input(
      name: "EXDATEs that are days",
      lines: { size in
        component(
          [start, "RRULE:FREQ=HOURLY;COUNT=\(size)"] + (0..<size).map { "EXDATE;VALUE=DATE:\(day($0).prefix(8))" })
      }),
    Input(
      name: "rules of an event",
      lines: { size in
        component([start] + (0..<size).map { "RRULE:FREQ=YEARLY;COUNT=2;INTERVAL=\($0 + 1)" })
      }),
    Input(
      name: "rules that cannot be read",
      lines: { size in component([start] + (0..<size).map { "RRULE:FREQ=NEVER;X=\($0)" }) }),
    Input(
      name: "values of a rule",
      lines: { size in
        component([start, "RRULE:FREQ=DAILY;COUNT=3;BYDAY=" + (0..<size).map { _ in "1MO" }.joined(separator: ",")])
      }),
    Input(
      name: "overrides of a series",
      lines: { size in
        component([start, "RRULE:FREQ=HOURLY;COUNT=\(size)"])
          + (0..<size).flatMap { component(["RECURRENCE-ID:\(day($0))", "DTSTART:\(day($0, hour: 9))"]) }
      }),
    Input(
      name: "overrides of the rest of a series",
      lines: { size in
        component([start, "RRULE:FREQ=HOURLY;COUNT=\(size)"])
          + (0..<size).flatMap { component(["RECURRENCE-ID;RANGE=THISANDFUTURE:\(day($0))", "DTSTART:\(day($0))"]) }
      }),
    Input(
      name: "overrides without a master",
      lines: { size in
        (0..<size).flatMap { component(["RECURRENCE-ID:\(day($0))", "DTSTART:\(day($0, hour: 9))"]) }
      }),
    Input(name: "masters of one UID", lines: { size in (0..<size).flatMap { component([start, "SEQUENCE:\($0)"]) } }),
    Input(name: "UIDs whose hashes collide", bytes: { CollidingUIDs.calendar($0) }),
    Input(
      name: "zone names",
      lines: { size in
        (0..<size).flatMap { component(uid: "u\($0)", ["DTSTART;TZID=nowhere\($0):20260302T080000"]) }
      }),
    Input(
      name: "zones",
      lines: { size in
        (0..<size).flatMap { ["BEGIN:VTIMEZONE", "TZID:z\($0)", "END:VTIMEZONE"] }
          + component(["DTSTART;TZID=z1:20260302T080000"])
      }),
    Input(
      name: "parts of a zone",
      lines: { size in
        ["BEGIN:VTIMEZONE", "TZID:own"]
          + (0..<size).flatMap {
            [
              "BEGIN:STANDARD", "DTSTART:\(day($0).prefix(15))", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0\($0 % 9)00",
              "END:STANDARD",
            ]
          } + ["END:VTIMEZONE"]
          + (0..<size).flatMap { component(uid: "u\($0)", ["DTSTART;TZID=own:\(day($0).prefix(15))"]) }
      }),
    Input(name: "nesting", lines: { size in component([start] + (0..<size).map { "BEGIN:X-\($0)" }) }),
    Input(
      name: "ENDs that match nothing",
      lines: { size in
        component([start] + (0..<size).flatMap { ["BEGIN:X-\($0)", "END:VTIMEZONE", "END:STANDARD"] })
      }),
    Input(
      name: "alarms inside alarms",
      lines: { size in
        component([start] + (0..<size).flatMap { _ in ["BEGIN:VALARM", "ACTION:DISPLAY"] } + ["LOCATION:x"])
      }),
    Input(
      name: "broken alarms",
      lines: { size in
        component([start] + (0..<size).flatMap { _ in ["BEGINVALARM", "ACTION:DISPLAY", "END:VALARM"] })
      }),
    Input(
      name: "ENDs of events that never began",
      lines: { size in
        (0..<size).flatMap { ["UID:\($0)", start, "END:VEVENT"] }
      }),
    Input(
      name: "calendars",
      lines: { size in
        (0..<size).flatMap {
          ["BEGIN:VCALENDAR", "X-WR-CALNAME:n\($0)"] + component(uid: "u", [start]) + ["END:VCALENDAR"]
        }
      }),
  ]
}

extension Reading {
  /// What a program asks of each occurrence, without keeping it.
  static func short(_ bytes: [UInt8]) throws -> Expansion {
    let feed = try Feed(bytes, name: "a.ics")
    let expansion = feed.occurrences(
      from: .date(CivilDate(year: 2026, month: 1, day: 1)), to: .date(CivilDate(year: 2027, month: 1, day: 1)),
      floating: paris)
    for occurrence in expansion.occurrences {
      _ = occurrence.event.text(.summary).count + occurrence.event.text(.uid).count
    }
    return expansion
  }
}
