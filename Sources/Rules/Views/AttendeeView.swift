import ICalendar
import LuaSandbox
import Mileage
import Values

/// `event.organizer` and the elements of `event.attendees`: people, rooms and resources alike. Absent text is "".
final class AttendeeView: RecordView {
  enum Field: String, CaseIterable, Sendable {
    /// `status`, `role` and `kind` are in upper case; `kind` is "INDIVIDUAL" where the calendar does not say,
    /// `rsvp` is whether an answer is asked for.
    case name, email, status, role, kind, rsvp
    case sentBy = "sent_by"
    case delegatedTo = "delegated_to"
    case delegatedFrom = "delegated_from"
  }

  static let schema = RecordSchema<Field>(
    "attendee",
    Phrase(
      en: "Who invites or is invited: people, rooms and resources alike.",
      fr: "Qui invite ou est invité : personnes, salles et ressources.")
  ) { field in
    switch field {
    case .name:
      (
        .text,
        Phrase(
          en: "The name; empty when the calendar has only an address.",
          fr: "Le nom ; vide si l'agenda n'a qu'une adresse.")
      )
    case .email: (.text, Phrase(en: "The address.", fr: "L'adresse."))
    case .status:
      (
        .text,
        Phrase(en: "ACCEPTED, DECLINED, TENTATIVE, NEEDS-ACTION…", fr: "ACCEPTED, DECLINED, TENTATIVE, NEEDS-ACTION…")
      )
    case .role:
      (.text, Phrase(en: "CHAIR, REQ-PARTICIPANT, OPT-PARTICIPANT…", fr: "CHAIR, REQ-PARTICIPANT, OPT-PARTICIPANT…"))
    case .kind:
      (
        .text,
        Phrase(
          en: "INDIVIDUAL, GROUP, ROOM, RESOURCE or UNKNOWN; INDIVIDUAL when the calendar does not say.",
          fr: "INDIVIDUAL, GROUP, ROOM, RESOURCE ou UNKNOWN ; INDIVIDUAL si l'agenda ne le dit pas.")
      )
    case .rsvp: (.boolean, Phrase(en: "Whether an answer is asked for.", fr: "Vrai si une réponse est demandée."))
    case .sentBy:
      (.text, Phrase(en: "The address of who writes for them.", fr: "L'adresse de celui qui écrit pour elle."))
    case .delegatedTo:
      (.list(.text), Phrase(en: "Addresses of who comes instead.", fr: "Les adresses de ceux qui viennent à sa place."))
    case .delegatedFrom:
      (.list(.text), Phrase(en: "Addresses of who they come for.", fr: "Les adresses de ceux qu'elle remplace."))
    }
  }
  let person: Attendee
  /// The address of whose calendar the event stands in; empty where nobody knows.
  let owner: String

  init(_ person: Attendee, owner: String) {
    self.person = person
    self.owner = owner
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .name: answer.beginning(of: person.name)
    case .email: answer.beginning(of: person.email)
    case .status: answer.beginning(of: person.status)
    case .role: answer.beginning(of: person.role)
    case .kind: answer.beginning(of: person.kind.isEmpty ? "INDIVIDUAL" : person.kind)
    case .rsvp: answer.boolean(person.isAnswerExpected)
    case .sentBy: answer.beginning(of: person.sentBy)
    case .delegatedTo: answer.texts(person.delegatedTo)
    case .delegatedFrom: answer.texts(person.delegatedFrom)
    }
  }
}

/// `event.attendees`: they are read from the calendar when the first of them is asked for. Rules often want to know only
/// how many there are. Rules see the first thousands.
final class AttendeeListView: HostObject {
  private let event: Event
  private lazy var attendees = event.attendees.prefix(EventText.mostAttendees).map {
    AttendeeView($0, owner: event.calendar.owner)
  }

  var type: ObjectType { ListView.listType }
  var count: Int {
    let count = event.replies.isEmpty ? event.occurrence.event.attendeeCount : attendees.count
    return min(count, EventText.mostAttendees)
  }

  init(_ event: Event) { self.event = event }

  func read(element index: Int, into answer: inout FieldAnswer) throws {
    answer.object(attendees[index])
  }
}
