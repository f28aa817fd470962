import ICalendar
import Mileage
import Values

/// A profile's calendars → the events that its period needs.
struct CalendarReader {
  let files: LocalFiles

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
      let label = CalendarLabel(name: name(of: calendar, feed), kind: calendar.kind)
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
    if SecretURL.isURL(calendar.location) { throw Failure(SecretURL.notFetched(calendar, profile)) }
    let feed = try Feed(try files.read(calendar.location), name: calendar.location)
    // An error is about the calendar as a whole: nothing of it is used, and a statement without it would be wrong.
    let errors = feed.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { throw Failure(errors) }
    return feed
  }

  /// A list of events can do without one of them, a statement cannot: nobody can tell whether it belongs to the period.
  private static func judged(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    if diagnostic.code == "calendar-event-without-start" { diagnostic.severity = .error }
    return diagnostic
  }

  /// A name that stays the same wherever the files lie: trips are named after it.
  private func name(of calendar: Profile.Calendar, _ feed: Feed) -> String {
    if !calendar.name.isEmpty { return calendar.name }
    if !feed.name.isEmpty { return feed.name }
    return calendar.location.split(separator: "/").last.map(String.init) ?? calendar.location
  }
}

/// A calendar's address is a password: it is recognised here and shown nowhere.
enum SecretURL {
  /// Whatever stands before `://`: a slip such as `url:https://…` must not be shown either.
  static func isURL(_ location: String) -> Bool { location.range(of: "://") != nil }

  static func notFetched(_ calendar: Profile.Calendar, _ profile: Profile) -> Diagnostic {
    let (name, nom) = calendar.name.isEmpty ? ("", "") : (" \"\(calendar.name)\"", " « \(calendar.name) »")
    return Diagnostic(
      .error, "calendar-url", at: Diagnostic.Place(file: calendar.line.map { _ in profile.file }, line: calendar.line),
      Phrase(
        en: "the calendar\(name) is a URL; this version reads files only",
        fr: "l'agenda\(nom) est une URL ; cette version ne lit que des fichiers"),
      advice: Phrase(
        en: "download it to a file (curl --output calendar.ics …) and give that file",
        fr: "téléchargez-le dans un fichier (curl --output agenda.ics …) et donnez ce fichier"))
  }
}

extension String {
  /// The first place of `text`; the standard library has no search without Foundation.
  fileprivate func range(of text: String) -> String.Index? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) { return index }
      index = self.index(after: index)
    }
    return nil
  }
}
