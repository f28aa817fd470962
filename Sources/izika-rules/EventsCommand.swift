import ArgumentParser
import ICalendar
import IzikaRules
import System
import Values

extension EventListing.Format: ExpressibleByArgument {}

/// `izika-rules events`: what calendars hold.
struct EventsCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "events",
      Phrase(
        en: "List what calendars hold in a window of time.",
        fr: "Lister ce que des agendas contiennent entre deux dates."),
      discussion: Phrase(
        en: "The UID at the end of a line is what explain --event and correct event want.",
        fr: "L'UID à la fin d'une ligne est ce que veulent explain --event et correct event."))
  }

  @Option(
    name: .customLong("calendar"), parsing: .upToNextOption,
    help: ArgumentHelp(
      en: "Calendars: .ics files or https links; may be repeated.",
      fr: "Agendas : fichiers .ics ou liens https ; peut être répété.", .calendar))
  var calendars: [CalendarArgument]

  @Option(
    help: ArgumentHelp(
      en: "A local date (2026-10-01) or a UTC instant (2026-10-01T00:00:00Z), included.",
      fr: "Une date locale (2026-10-01) ou un instant UTC (2026-10-01T00:00:00Z), compris.", .instant))
  var from: WindowBound

  @Option(
    help: ArgumentHelp(
      en: "A local date or a UTC instant, excluded.", fr: "Une date locale ou un instant UTC, non compris.", .instant))
  var to: WindowBound

  @Option(
    help: ArgumentHelp(
      en: "The zone of local dates, of times without one and of the table: an IANA name; by default UTC.",
      fr: "Le fuseau des dates locales, des heures qui n'en disent pas et du tableau : un nom IANA ; par défaut UTC.",
      .zone))
  var timezone: String?

  @Option(
    help: ArgumentHelp(
      en: "A line an event (table), an object a line (json), or counts and a checksum (summary).",
      fr:
        "Une ligne par événement (table), un objet par ligne (json), ou des comptes et une somme de contrôle (summary).",
      .format))
  var format = EventListing.Format.table

  @OptionGroup var locale: LanguageOption

  private static let standardZone = "UTC"

  /// Without it nobody could compare the times with those of a calendar program.
  private var heading: String {
    let zone = timezone ?? Self.standardZone
    let advice =
      timezone == nil
      ? Phrase(
        en: "; --timezone Europe/Paris shows those of Paris", fr: " ; --timezone Europe/Paris montre celles de Paris")
      : .none
    return Phrase(en: "Times of the zone \(zone)\(advice.english)\n", fr: "Heures du fuseau \(zone)\(advice.french)\n")
      .text(locale.language)
  }

  func checkUsage() throws(UsageProblem) { _ = try zone() }

  private func zone() throws(UsageProblem) -> Zone {
    let name = timezone ?? Self.standardZone
    guard let zone = Zone.named(name) else {
      throw UsageProblem(
        Phrase(
          en: "--timezone: \"\(name)\" is no known zone", fr: "--timezone : « \(name) » n'est pas un fuseau connu"),
        advice: Phrase(
          en: "give an IANA name such as Europe/Paris", fr: "donnez un nom IANA comme Europe/Paris"))
    }
    if case (.date(let from), .date(let to)) = (from, to), from >= to {
      throw PeriodOptions.backwards(from, to, "--to")
    }
    guard from.instant(in: zone) < to.instant(in: zone) else {
      throw UsageProblem(
        Phrase(en: "--from does not come before --to", fr: "--from ne précède pas --to"),
        advice: Phrase(en: "--to is excluded: write a later one", fr: "--to n'est pas compris : écrivez plus tard"))
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
    if format == .table { try Report.output(Array(heading.utf8), locale.language) }
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
