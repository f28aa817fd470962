import ICalendar
import LuaSandbox
import Mileage
import Values

/// `event`: an occurrence as RFC 5545 names its properties. Absent text is "".
final class EventView: RecordView<EventView.Field> {
  enum Field: String, CaseIterable, Sendable {
    case summary, description, location, categories, status, transparency, organizer, attendees, url, start, finish
    case calendar, uid, conferences, links, geo, comment, contact, resources, date, properties
    case classification = "class"
    case allDay = "all_day"
    case recurrenceID = "recurrence_id"
    case busyStatus = "busy_status"
    case structuredLocation = "structured_location"
  }

  static let schema = RecordSchema<Field>("event")
  let event: Event

  init(_ event: Event) {
    self.event = event
    super.init(Self.schema)
  }

  override func read(_ field: Field, into answer: inout FieldAnswer) {
    let component = event.occurrence.event
    switch field {
    case .summary: component.withText(.summary) { answer.bytes($0) }
    case .description: component.withText(.description) { answer.bytes($0) }
    case .location: component.withText(.location) { answer.bytes($0) }
    case .url: component.withText(.url) { answer.bytes($0) }
    case .uid: component.withText(.uid) { answer.bytes($0) }
    case .comment: component.withText(.comment) { answer.bytes($0) }
    case .contact: component.withText(.contact) { answer.bytes($0) }
    case .classification: text(.class, else: "PUBLIC", into: &answer)
    case .status: text(.status, else: "CONFIRMED", into: &answer)
    case .transparency: text(.transparency, else: "OPAQUE", into: &answer)
    case .busyStatus: answer.text(component.busyStatus)
    case .categories: answer.object(ListView(component.categories.map { .text($0) }))
    case .resources: answer.object(ListView(component.resources.map { .text($0) }))
    case .conferences: answer.object(ListView(component.conferences.map { .object(ConferenceView($0)) }))
    case .links: answer.object(ListView(component.links.map { .text($0) }))
    case .attendees: answer.object(ListView(component.attendees.map { .object(AttendeeView($0)) }))
    case .organizer:
      if let organizer = component.organizer { answer.object(AttendeeView(organizer)) }
    case .geo:
      if let point = component.point { answer.object(PointView(point)) }
    case .structuredLocation:
      if let location = component.structuredLocation { answer.object(StructuredLocationView(location)) }
    case .properties: answer.object(PropertiesView(component))
    case .start: answer.box(TimeBox.box(event.start))
    case .finish: answer.box(TimeBox.box(event.finish))
    case .date: answer.box(DateBox.box(event.date))
    case .allDay: answer.boolean(event.isAllDay)
    case .calendar: answer.object(CalendarView(event.calendar))
    case .recurrenceID:
      if let instant = event.occurrence.recurrenceID {
        answer.text(instant.description)
      } else if let date = event.occurrence.recurrenceDate {
        answer.text(date.description)
      }
    }
  }

  /// RFC 5545 gives these properties a value when they are absent; rules may rely on it, in upper case.
  private func text(_ property: TextProperty, else value: String, into answer: inout FieldAnswer) {
    event.occurrence.event.withText(property) { bytes in
      if bytes.isEmpty {
        answer.text(value)
      } else if bytes.contains(where: { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) {
        answer.text(String(decoding: bytes, as: UTF8.self).uppercased())
      } else {
        answer.bytes(bytes)
      }
    }
  }
}

/// `event.calendar`.
final class CalendarView: RecordView<CalendarView.Field> {
  enum Field: String, CaseIterable, Sendable { case name, kind }

  static let schema = RecordSchema<Field>("calendar")
  private let label: CalendarLabel

  init(_ label: CalendarLabel) {
    self.label = label
    super.init(Self.schema)
  }

  override func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .name: answer.text(label.name)
    case .kind: answer.text(label.kind)
    }
  }
}
