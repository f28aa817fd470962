import Fetching
import ICalendar
import Mileage
import System
import Values

/// Opens calendars, files and links alike, and reads the events that a profile's period needs.
package struct CalendarReader: Sendable {
  private let files: LocalFiles
  private let transport: any HTTPTransport

  package init() { self.init(files: LocalFiles(), transport: ProgramTransport.make()) }

  init(files: LocalFiles, transport: any HTTPTransport) {
    self.files = files
    self.transport = transport
  }

  /// A calendar by itself.
  /// - Parameters:
  ///   - calendar: a file or a link.
  ///   - profile: whose it is; nobody's by default.
  /// - Throws: a `Failure` for a file that cannot be read, a link that brings no calendar, and what is no calendar.
  package func open(_ calendar: Profile.Calendar, of profile: Profile = Profile()) throws(Failure) -> Feed {
    try Feed(try bytes(calendar, profile), name: calendar.shown)
  }

  private func bytes(_ calendar: Profile.Calendar, _ profile: Profile) throws(Failure) -> [UInt8] {
    switch calendar.source {
    case .file(let path): return try files.read(path)
    case .link(let link):
      let place = Diagnostic.Place(file: calendar.line.map { _ in profile.file }, line: calendar.line)
      let fetch = CalendarFetch(over: transport, allowing: Set(profile.privateHosts))
      switch try fetch.calendar(link, name: calendar.name, at: place, known: nil) {
      case .calendar(let bytes, _): return bytes
      // No version was sent along, so that nothing can be unchanged.
      case .unchanged: return []
      }
    }
  }

  /// What is wrong with a profile's calendars before one is opened.
  static func missing(in profile: Profile) -> [Diagnostic] {
    if profile.calendars.isEmpty { return [noCalendar(profile)] }
    let files = LocalFiles()
    return profile.calendars.compactMap { calendar in
      guard let path = calendar.source.path, !files.exists(path) else { return nil }
      return Diagnostic(
        .error, .calendarMissing, at: Diagnostic.Place(file: profile.file, line: calendar.line),
        Phrase(en: "there is no calendar \(path)", fr: "il n'y a pas d'agenda \(path)"),
        advice: Phrase(
          en: "a path is relative to the profile's folder", fr: "un chemin part du dossier du profil"))
    }
  }

  struct Read {
    var events: [Event] = []
    var diagnostics: [Diagnostic] = []
  }

  /// Every occurrence of a profile's calendars in a window.
  /// - Parameter period: what is reported of it; a calendar that holds nothing there is told.
  func read(_ profile: Profile, zone: Zone, in window: Period, reporting period: Period) throws(Failure) -> Read {
    guard !profile.calendars.isEmpty else { throw Failure(Self.noCalendar(profile)) }
    var read = Read()
    var silent: [SilentCalendar] = []
    var feeds: [Feed] = []
    for calendar in profile.calendars {
      let feed = try open(calendar, of: profile)
      // An error is about the calendar as a whole: nothing of it is used, and a statement without it would be wrong.
      let errors = feed.diagnostics.filter { $0.severity == .error }
      if !errors.isEmpty { throw Failure(errors) }
      feeds.append(feed)
    }
    let labels = zip(profile.calendars, feeds).map { calendar, feed in
      CalendarLabel(name: calendar.name(of: feed), kind: calendar.kind, owner: feed.owner)
    }
    var copies = CopyJudge(feeds, labels: labels, zone: zone)
    for (rank, feed) in feeds.enumerated() {
      let expansion = feed.occurrences(
        from: .date(window.from), to: .date(window.to), floating: zone,
        limits: .statement(days: window.to.dayNumber - window.from.dayNumber))
      read.events.reserveCapacity(read.events.count + expansion.occurrences.count)
      for occurrence in expansion.occurrences {
        var event = Event(occurrence: occurrence, calendar: labels[rank])
        event.rank = rank
        copies.judge(&event, from: period.from)
        read.events.append(event)
      }
      let shown = profile.calendars[rank].shown
      if let calendar = SilentCalendar(feed, expansion.occurrences, labels[rank], shown, period) {
        silent.append(calendar)
      }
      read.diagnostics += (feed.diagnostics + expansion.diagnostics).map(Self.judged)
    }
    read.diagnostics += silent.map { $0.diagnostic(isOnlyOne: silent.count == profile.calendars.count) }
    return read
  }

  private static func noCalendar(_ profile: Profile) -> Diagnostic {
    Diagnostic(
      .error, .calendarMissing, at: profile.place(of: "calendars"),
      Phrase(en: "no calendar is named", fr: "aucun agenda n'est nommé"),
      advice: Phrase(
        en: "add `calendars: [calendar.ics]` to the profile, or give --calendar FILE",
        fr: "ajoutez « calendars: [agenda.ics] » au profil, ou donnez --calendar FICHIER"))
  }

  /// A list of events can do without one of them, a statement cannot: nobody can tell whether it belongs to the period.
  private static func judged(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    if [.calendarEventWithoutStart, .calendarTooManyOccurrences].contains(diagnostic.code) {
      diagnostic.severity = .error
    }
    return diagnostic
  }
}

extension Profile.Calendar {
  /// How messages name it: a file by its path, a link by its server.
  fileprivate var shown: String {
    switch source {
    case .file(let path): path
    case .link(let link): link.host
    }
  }

  /// A name that stays the same wherever the files lie: trips are named after it.
  fileprivate func name(of feed: Feed) -> String {
    if !name.isEmpty { return name }
    if !feed.name.isEmpty { return feed.name }
    return shown.split(separator: "/").last.map(String.init) ?? shown
  }
}
