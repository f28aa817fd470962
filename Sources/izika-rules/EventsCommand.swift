import ArgumentParser
import ICalendar
import IzikaRules
import System
import Values

extension EventListing.Format: ExpressibleByArgument {}

/// `izika-rules events`: what calendars hold.
struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "List what calendars hold in a window of time.")

  @Option(
    name: .customLong("calendar"), parsing: .upToNextOption,
    help: ArgumentHelp("Calendars: .ics files or https links; may be repeated.", valueName: "file|url"))
  var calendars: [CalendarArgument]

  @Option(help: "A local date (2026-10-01) or a UTC instant (2026-10-01T00:00:00Z), included.")
  var from: WindowBound

  @Option(help: "A local date or a UTC instant, excluded.")
  var to: WindowBound

  @Option(help: "The zone of local dates, and of times without one: an IANA name.")
  var timezone = "UTC"

  @Option(help: "How to print it.")
  var format = EventListing.Format.table

  @OptionGroup var locale: LanguageOption

  func validate() throws { _ = try zone() }

  private func zone() throws -> Zone {
    guard let zone = Zone.named(timezone) else {
      throw ValidationError(
        "--timezone: '\(TerminalText.neutral(timezone))' is no known zone; give an IANA name such as Europe/Paris.")
    }
    guard from.instant(in: zone) < to.instant(in: zone) else {
      throw ValidationError("--from must be before --to; --to is excluded.")
    }
    return zone
  }

  func run() throws {
    let zone = try zone()
    let listing = try Report.orExit(locale.language) {
      let reader = CalendarReader()
      return try EventListing(
        try calendars.map { try $0.read() }, from: from, to: to, zone: zone, format: format
      ) { calendar throws(Failure) in try reader.open(calendar) }
    }
    Report.show(listing.diagnostics, locale.language)
    try listing.write { try Report.output($0, locale.language) }
    if listing.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}

extension WindowBound: ExpressibleByArgument {
  /// Reads a local date or a UTC instant: `2026-10-01`, `2026-10-01T00:00:00Z`; nil for anything else.
  public init?(argument: String) { self.init(argument) }

  fileprivate func instant(in zone: Zone) -> Instant {
    switch self {
    case .date(let date): zone.instant(of: LocalTime(date: date))
    case .instant(let instant): instant
    }
  }
}
