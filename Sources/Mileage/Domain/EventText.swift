import ICalendar
import Values

/// How much of an event's texts is read by rules: who invites somebody must not be able to use up what the person's rules may
/// use, or to fill the statement.
package enum EventText {
  /// Bytes of a title.
  private static let title = 500
  /// Bytes of a place.
  private static let location = 1_000
  /// Bytes of any other text.
  package static let most = 64 << 10
  /// Attendees of an event.
  package static let mostAttendees = 5_000

  /// Bytes of a text that rules get, the "…" at its end included where it was longer.
  package static func most(_ property: TextProperty) -> Int {
    switch property {
    case .summary: title
    case .location: location
    default: most
    }
  }

  /// Those that a person sees in the calendar.
  private static let shown: [TextProperty] = [.summary, .location, .description]

  /// What a person should know of texts that rules get only the beginning of.
  static func diagnostics(_ event: Event) -> [Diagnostic] {
    let component = event.occurrence.event
    return shown.filter { component.isLonger($0, than: most($0)) }.map { property in
      let most = most(property)
      let name = name(property)
      return Diagnostic(
        .warning, .eventTextCut, at: event.diagnosticPlace,
        Phrase(
          en: "its \(name.english) is longer than \(most) bytes: rules get the beginning alone",
          fr: "son \(name.french) dépasse \(most) octets : les règles n'en lisent que le début"),
        advice: Phrase(
          en: "look at what was decided about it, or shorten it in the calendar",
          fr: "vérifiez ce qui en a été décidé, ou raccourcissez-le dans l'agenda"))
    }
  }

  private static func name(_ property: TextProperty) -> Phrase {
    switch property {
    case .summary: Phrase(en: "title", fr: "titre")
    case .location: Phrase(en: "place", fr: "lieu")
    default: Phrase(en: "description", fr: "descriptif")
    }
  }
}
