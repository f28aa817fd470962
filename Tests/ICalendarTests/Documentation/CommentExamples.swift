import ICalendar
import Values

/// The code of doc comments and of the landing page.
enum CommentExamples {
  static func feed(_ bytes: [UInt8]) throws -> [String] {
    var printed: [String] = []
    func print(_ time: LocalTime, _ title: String) { printed.append("\(time) \(title)") }

    let feed = try Feed(bytes, name: "agenda.ics")
    let paris = Zone.named("Europe/Paris") ?? .utc
    let year = feed.occurrences(
      from: .date(CivilDate(year: 2026, month: 1, day: 1)), to: .date(CivilDate(year: 2027, month: 1, day: 1)),
      floating: paris)
    for occurrence in year.occurrences { print(occurrence.localStart, occurrence.event.text(.summary)) }
    return printed
  }

  static func zone() -> LocalTime? {
    let paris = Zone.named("Europe/Paris")
    let epoch = paris?.local(of: Instant(seconds: 0))  // 1970-01-01T01:00:00
    return epoch
  }
}
