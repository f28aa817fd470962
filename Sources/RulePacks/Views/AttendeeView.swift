import ICalendar
import LuaSandbox

/// `event.organizer` and the elements of `event.attendees`: people, rooms and resources alike. Absent text is "".
final class AttendeeView: RecordView<AttendeeView.Field> {
  enum Field: String, CaseIterable, Sendable {
    /// `status`, `role` and `kind` are in upper case; `kind` is "INDIVIDUAL" where the calendar does not say,
    /// `rsvp` is whether an answer is asked for.
    case name, email, status, role, kind, rsvp
    case sentBy = "sent_by"
    case delegatedTo = "delegated_to"
    case delegatedFrom = "delegated_from"
  }

  static let schema = RecordSchema<Field>("attendee")
  let person: ICalendar.Person

  init(_ person: ICalendar.Person) {
    self.person = person
    super.init(Self.schema)
  }

  override func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .name: answer.text(person.name)
    case .email: answer.text(person.email)
    case .status: answer.text(person.status)
    case .role: answer.text(person.role)
    case .kind: answer.text(person.kind.isEmpty ? "INDIVIDUAL" : person.kind)
    case .rsvp: answer.boolean(person.isAnswerExpected)
    case .sentBy: answer.text(person.sentBy)
    case .delegatedTo: answer.object(ListView(person.delegatedTo.map { .text($0) }))
    case .delegatedFrom: answer.object(ListView(person.delegatedFrom.map { .text($0) }))
    }
  }
}
