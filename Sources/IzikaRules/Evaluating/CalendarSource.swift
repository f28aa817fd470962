import Fetching
import ICalendar
import System
import Values

/// Where a calendar comes from: a file, or a link, which is a password and shown nowhere.
struct CalendarSource {
  /// The profile's name for it; empty where it gives none.
  let name: String
  /// Nil for a file.
  let link: CalendarLink?
  /// How messages name it: a file by its path, a link by its server.
  let shown: String
  /// Where the profile names it.
  let place: Diagnostic.Place

  /// - Throws: a ``Failure`` for a link that cannot be read.
  init(_ calendar: Profile.Calendar, _ profile: Profile) throws(Failure) {
    name = calendar.name
    place = Diagnostic.Place(file: calendar.line.map { _ in profile.file }, line: calendar.line)
    link =
      calendar.isLink || Self.isLink(calendar.location) || Self.isSlip(calendar.location)
      ? try CalendarLink(calendar.location, name: calendar.name, at: place) : nil
    shown = link?.host ?? calendar.location
  }

  /// Whatever stands before `://`: a slip such as `url:https://…` must not be shown either.
  static func isLink(_ location: String) -> Bool { location.contains("://") }

  /// The calendar that the link leads to.
  /// - Parameter hosts: servers of one's own network that it may lead to; all others must be public.
  /// - Throws: a ``Failure`` that says what to do, and shows nothing of the link but its host.
  func fetch(over transport: any HTTPTransport, allowing hosts: Set<String>) throws(Failure) -> [UInt8] {
    guard let link else { return [] }
    let fetch = CalendarFetch(over: transport, allowing: hosts)
    switch try fetch.calendar(link, name: name, at: place, known: nil) {
    case .calendar(let bytes, _): return bytes
    // No version was sent along, so that nothing can be unchanged.
    case .unchanged: return []
    }
  }

  /// What was meant to be a link: a host in front of a path, without its https, or with half of it. Shown as the path of a file that
  /// is not there it would give the password away.
  static func isSlip(_ location: String) -> Bool {
    let text = location.lowercased()
    if ["http", "webcal", "url:"].contains(where: text.hasPrefix), text.contains("/"), text.contains(":") {
      return true
    }
    guard let slash = text.firstIndex(of: "/"), slash != text.startIndex else { return false }
    let first = text[..<slash]
    if text.contains("@") && first.contains(":") { return true }
    let isHost = first.contains(".") && first.contains { $0.isLetter } && first.first != "." && !text.hasPrefix("..")
    return isHost
      && !LocalFiles().isFolder(String(location[..<location.index(location.startIndex, offsetBy: first.count)]))
  }

  /// A name that stays the same wherever the files lie: trips are named after it.
  func name(of feed: Feed) -> String {
    if !name.isEmpty { return name }
    if !feed.name.isEmpty { return feed.name }
    return shown.split(separator: "/").last.map(String.init) ?? shown
  }
}
