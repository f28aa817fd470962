import Fetching
import ICalendar
import Values

/// Opens calendars that stand alone, by path or link, as `izika-rules events` names them.
public struct CalendarOpener: Sendable {
  private let transport: any HTTPTransport

  public init() { transport = ProgramTransport.make() }

  /// - Throws: a ``Failure`` for a file that cannot be read, a link that brings no calendar, and what is no calendar.
  public func open(_ location: String) throws(Failure) -> Feed {
    let source = try CalendarSource(Profile.Calendar(location: location), Profile())
    guard source.link != nil else { return try Feed(path: location) }
    return try Feed(try source.fetch(over: transport, allowing: []), name: source.shown)
  }
}
