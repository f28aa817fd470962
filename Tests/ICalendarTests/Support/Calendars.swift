import ICalendar
import Testing
import Values

/// A calendar around some lines, with CRLF line ends.
func calendar(_ lines: String...) -> [UInt8] {
  let all = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//"] + lines + ["END:VCALENDAR", ""]
  return Array(all.joined(separator: "\r\n").utf8)
}

/// The lines of one event.
func event(_ lines: String..., uid: String = "u1") -> String {
  (["BEGIN:VEVENT", "UID:\(uid)"] + lines + ["END:VEVENT"]).joined(separator: "\r\n")
}

let paris = Zone.named("Europe/Paris") ?? .utc

/// What happens in 2026, `start/end` each in UTC, all-day ones as dates.
func times(_ bytes: [UInt8], from: String = "2026-01-01", to: String = "2027-01-01") throws -> [String] {
  try expansion(bytes, from: from, to: to).occurrences.map { occurrence in
    occurrence.isAllDay
      ? "\(occurrence.startDate)/\(occurrence.endDate)" : "\(occurrence.start)/\(occurrence.end)"
  }
}

/// The starts alone.
func starts(_ bytes: [UInt8], from: String = "2026-01-01", to: String = "2027-01-01") throws -> [String] {
  try expansion(bytes, from: from, to: to).occurrences.map { $0.isAllDay ? "\($0.startDate)" : "\($0.start)" }
}

func expansion(_ bytes: [UInt8], from: String = "2026-01-01", to: String = "2027-01-01") throws -> Expansion {
  let (from, to) = (try #require(WindowBound(from)), try #require(WindowBound(to)))
  return try Feed(bytes, name: "test.ics").occurrences(from: from, to: to, floating: paris)
}

/// The only event of a calendar.
func onlyEvent(_ lines: String...) throws -> CalendarEvent {
  let text = (["BEGIN:VEVENT", "UID:u1", "DTSTART:20260310T080000Z"] + lines + ["END:VEVENT"]).joined(separator: "\r\n")
  let occurrences = try expansion(calendar(text)).occurrences
  #expect(occurrences.count == 1)
  return try #require(occurrences.first).event
}
