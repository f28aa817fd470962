import ICalendar
import Mileage
import Values

/// An appointment as a test writes it: local times of Paris without separators, or days.
struct Appointment {
  var uid: String
  /// `20261006T0900`, or `20261006` for one that lasts all day.
  var start: String
  var end: String
  var title: String
  var location: String

  init(_ uid: String, _ start: String, _ end: String, at location: String, title: String = "") {
    self.uid = uid
    self.start = start
    self.end = end
    self.title = title.isEmpty ? uid : title
    self.location = location
  }

  var lines: [String] {
    func time(_ name: String, _ text: String) -> String {
      text.contains("T") ? "\(name);TZID=Europe/Paris:\(text)00" : "\(name);VALUE=DATE:\(text)"
    }
    return [
      "BEGIN:VEVENT", "UID:\(uid)", time("DTSTART", start), time("DTEND", end), "SUMMARY:\(title)",
      "LOCATION:\(location.replacing(",", with: "\\,"))", "END:VEVENT",
    ]
  }

  /// The occurrences of a calendar that holds the appointments.
  static func events(_ appointments: [Appointment], calendar: String, in window: Period) throws -> [Event] {
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tests//EN"]
    let lines = head + appointments.flatMap(\.lines) + ["END:VCALENDAR", ""]
    let feed = try Feed(Array(lines.joined(separator: "\r\n").utf8), name: "\(calendar).ics")
    let expansion = feed.occurrences(from: .date(window.from), to: .date(window.to), floating: World.zone)
    return expansion.occurrences.map { Event(occurrence: $0, calendar: CalendarLabel(name: calendar)) }
  }
}
