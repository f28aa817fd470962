import ICalendar
import Mileage
import Values

/// A calendar without an appointment in the reported period: a wrong year, an export cut off, or just a quiet month.
///
/// An empty statement looks like a month without trips, so it is said where the appointments are.
struct SilentCalendar {
  private let name: String
  private let file: String
  private let period: Period
  /// Nil for a calendar that holds nothing at all.
  private let extent: (count: Int, first: CivilDate, last: CivilDate)?

  /// Nil for a calendar that holds something in the period.
  /// - Parameter file: how messages name where it lies.
  init?(_ feed: Feed, _ occurrences: Occurrences, _ label: CalendarLabel, _ file: String, _ period: Period) {
    let isThere = occurrences.contains { occurrence in
      let event = Event(occurrence: occurrence, calendar: label)
      return event.date < period.to && event.lastDate >= period.from
    }
    guard !isThere else { return nil }
    name = label.name
    self.file = file
    self.period = period
    guard let own = feed.extent else {
      // Messages that call something off need not say when it would have been.
      if feed.componentCount > 0 { return nil }
      extent = nil
      return
    }
    // The rule of a series may reach further than its first day, up to the period or near it.
    let last = occurrences.map { Event(occurrence: $0, calendar: label).date }.max()
    extent = (own.count, own.first, max(own.last, last ?? own.last))
  }

  /// - Parameter isOnlyOne: no other calendar of the person holds anything there either, so that the statement is empty.
  func diagnostic(isOnlyOne: Bool) -> Diagnostic {
    let place = Diagnostic.Place(file: file)
    guard let extent else {
      return Diagnostic(
        .warning, .calendarHoldsNothing, at: place,
        Phrase(
          en: "the calendar “\(name)” holds no appointment at all",
          fr: "l'agenda « \(name) » ne contient aucun rendez-vous"),
        advice: Phrase(
          en: "check that it is the right one, and that its export is not cut off",
          fr: "vérifiez que c'est le bon, et que son export n'est pas tronqué"))
    }
    let isQuiet = extent.first < period.from && extent.last >= period.to
    return Diagnostic(
      isQuiet && !isOnlyOne ? .note : .warning, .calendarOutsidePeriod, at: place,
      Phrase(
        en: "the calendar “\(name)” has no appointment in the period; it has \(words(extent).english)",
        fr: "l'agenda « \(name) » n'a aucun rendez-vous dans la période ; il en a \(words(extent).french)"),
      advice: Phrase(
        en: "check the period, and that the calendar's export is neither of another year nor cut off",
        fr: "vérifiez la période, et que l'export de l'agenda n'est ni d'une autre année ni tronqué"))
  }

  private func words(_ extent: (count: Int, first: CivilDate, last: CivilDate)) -> Phrase {
    if extent.count == 1, extent.first == extent.last {
      return Phrase(en: "one, of \(extent.first)", fr: "un, le \(FrenchText.date(extent.first))")
    }
    return Phrase(
      en: "\(extent.count), from \(extent.first) to \(extent.last)",
      fr: "\(extent.count), du \(FrenchText.date(extent.first)) au \(FrenchText.date(extent.last))")
  }
}
