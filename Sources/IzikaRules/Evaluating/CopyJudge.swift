import ICalendar
import Mileage
import Values

/// Says of each occurrence whether it is the meeting, in a person's words.
struct CopyJudge {
  private let copies: MeetingCopies
  private let labels: [CalendarLabel]
  /// The meetings whose copies contradict each other, once said.
  private var said: Set<String> = []

  /// Feeds and their labels in the person's order.
  init(_ feeds: [Feed], labels: [CalendarLabel], zone: Zone) {
    copies = MeetingCopies(feeds, floating: zone)
    self.labels = labels
  }

  /// Notes down on an event why it is passed over, and which answers came later.
  /// - Parameter from: the first day that is reported; a warning about a series is given from there on, once.
  mutating func judge(_ event: inout Event, from: CivilDate) {
    switch copies.standing(of: event.occurrence, in: event.rank) {
    case .counts: event.replies = copies.replies(to: event.occurrence)
    case .replaced(let other, let feed, let differs):
      let name = labels[feed].name
      var warning: Diagnostic?
      if differs, event.date >= from, said.insert(event.uid).inserted { warning = Self.contradiction(event, name) }
      event.passedOver = PassedOver(Self.reason(other, name, differs), warning: warning)
    case .calledOff(_, let feed):
      event.passedOver = PassedOver(
        Phrase(
          en: "called off by a message in the calendar \(labels[feed].name) (METHOD:CANCEL)",
          fr: "annulé par un message de l'agenda \(labels[feed].name) (METHOD:CANCEL)"))
    case .message(let method): event.passedOver = PassedOver(Self.reason(method))
    case .additionToNothing:
      event.passedOver = PassedOver(
        Phrase(
          en: "adds a date to a series that no calendar holds (METHOD:ADD)",
          fr: "ajoute une date à une série qu'aucun agenda ne contient (METHOD:ADD)"), warning: Self.lostAddition)
    }
  }

  private static func reason(_ other: CalendarEvent, _ calendar: String, _ differs: Bool) -> Phrase {
    differs
      ? Phrase(
        en: "the calendar \(calendar), named before, says otherwise of the same appointment",
        fr: "l'agenda \(calendar), nommé avant, dit autre chose du même rendez-vous")
      : Phrase(
        en: "the calendar \(calendar) holds a later version of this appointment (SEQUENCE \(other.sequence))",
        fr: "l'agenda \(calendar) contient une version plus récente de ce rendez-vous (SEQUENCE \(other.sequence))")
  }

  private static func reason(_ method: Method) -> Phrase {
    switch method {
    case .reply:
      Phrase(
        en: "an answer to an invitation, no appointment of its own (METHOD:REPLY)",
        fr: "une réponse à une invitation, pas un rendez-vous (METHOD:REPLY)")
    default:
      Phrase(
        en: "a message about an appointment, no appointment of its own (METHOD:\(method.word))",
        fr: "un message sur un rendez-vous, pas un rendez-vous (METHOD:\(method.word))")
    }
  }

  private static func contradiction(_ event: Event, _ calendar: String) -> Diagnostic {
    Diagnostic(
      .warning, .copiesDiffer,
      Phrase(
        en:
          "the calendars \(calendar) and \(event.calendar.name) say different things of “\(event.occurrence.event.text(.summary))”, neither later (SEQUENCE); that of \(calendar), named first, counts",
        fr:
          "les agendas \(calendar) et \(event.calendar.name) se contredisent sur « \(event.occurrence.event.text(.summary)) », sans que l'un soit plus récent (SEQUENCE) ; celui de \(calendar), nommé d'abord, compte"
      ),
      advice: Phrase(
        en: "look which one is right; in the profile, name first the calendar that is kept up to date",
        fr: "voyez lequel est juste ; dans le profil, nommez d'abord l'agenda tenu à jour"))
  }

  private static let lostAddition = Diagnostic(
    .warning, .additionToNothing,
    Phrase(
      en: "this date was added to a series that no calendar holds; it is not counted",
      fr: "cette date a été ajoutée à une série qu'aucun agenda ne contient ; elle n'est pas comptée"),
    advice: Phrase(en: "add the calendar that holds the series", fr: "ajoutez l'agenda qui contient la série"))
}
