import Fetching
import ICalendar
import Mileage
import System
import Values

/// A profile's calendars → the events that its period needs.
struct CalendarReader {
  let files: LocalFiles
  let transport: any HTTPTransport

  struct Read {
    var events: [Event] = []
    var diagnostics: [Diagnostic] = []
  }

  func read(_ profile: Profile, zone: Zone, in window: Period) throws(Failure) -> Read {
    guard !profile.calendars.isEmpty else { throw Failure(Self.noCalendar(profile)) }
    var read = Read()
    for calendar in profile.calendars {
      let feed = try feed(calendar, profile)
      let expansion = feed.occurrences(from: .date(window.from), to: .date(window.to), floating: zone)
      let label = CalendarLabel(name: try CalendarSource(calendar, profile).name(of: feed), kind: calendar.kind)
      read.events.reserveCapacity(read.events.count + expansion.occurrences.count)
      for occurrence in expansion.occurrences { read.events.append(Event(occurrence: occurrence, calendar: label)) }
      read.diagnostics += (feed.diagnostics + expansion.diagnostics).map(Self.judged)
    }
    return read
  }

  private static func noCalendar(_ profile: Profile) -> Diagnostic {
    Diagnostic(
      .error, "calendar-missing", at: profile.place(of: "calendars"),
      Phrase(en: "no calendar is named", fr: "aucun agenda n'est nommé"),
      advice: Phrase(
        en: "add `calendars: [calendar.ics]` to the profile, or give --calendar FILE",
        fr: "ajoutez « calendars: [agenda.ics] » au profil, ou donnez --calendar FICHIER"))
  }

  private func feed(_ calendar: Profile.Calendar, _ profile: Profile) throws(Failure) -> Feed {
    let source = try CalendarSource(calendar, profile)
    let feed = try Feed(try bytes(source, profile), name: source.shown)
    // An error is about the calendar as a whole: nothing of it is used, and a statement without it would be wrong.
    let errors = feed.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { throw Failure(errors) }
    return feed
  }

  private func bytes(_ source: CalendarSource, _ profile: Profile) throws(Failure) -> [UInt8] {
    if source.link == nil { return try files.read(source.shown) }
    return try source.fetch(over: transport, allowing: Set(profile.privateHosts))
  }

  /// A list of events can do without one of them, a statement cannot: nobody can tell whether it belongs to the period.
  private static func judged(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    if diagnostic.code == "calendar-event-without-start" { diagnostic.severity = .error }
    return diagnostic
  }
}
