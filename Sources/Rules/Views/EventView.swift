import ICalendar
import LuaSandbox
import Mileage
import Values

/// `event`: an occurrence as RFC 5545 names its properties. Absent text is "".
final class EventView: RecordView {
  enum Field: String, CaseIterable, Sendable {
    case summary, description, location, categories, status, transparency, organizer, attendees, url, start, finish
    case calendar, uid, conferences, links, geo, comment, contact, resources, date, properties
    case classification = "class"
    case allDay = "all_day"
    case recurrenceID = "recurrence_id"
    case busyStatus = "busy_status"
    case lastDate = "last_date"
    case structuredLocation = "structured_location"
  }

  static let schema = RecordSchema<Field>(
    "event",
    Phrase(
      en: "An appointment of a calendar, with the names of RFC 5545 in lower case.",
      fr: "Un rendez-vous d'un agenda, avec les noms de la RFC 5545 en minuscules.")
  ) { field in
    switch field {
    case .summary: (.text, Phrase(en: "Its title.", fr: "Son titre."))
    case .description: (.text, Phrase(en: "The text below the title.", fr: "Le texte sous le titre."))
    case .location: (.text, Phrase(en: "The place as the calendar writes it.", fr: "Le lieu tel que l'agenda l'écrit."))
    case .categories: (.list(.text), Phrase(en: "Its categories.", fr: "Ses catégories."))
    case .status:
      (
        .text,
        Phrase(
          en: "CONFIRMED, TENTATIVE or CANCELLED; CONFIRMED when the calendar does not say.",
          fr: "CONFIRMED, TENTATIVE ou CANCELLED ; CONFIRMED si l'agenda ne le dit pas.")
      )
    case .transparency:
      (
        .text,
        Phrase(
          en: "OPAQUE, or TRANSPARENT for time that stays free.",
          fr: "OPAQUE, ou TRANSPARENT pour un temps qui reste libre.")
      )
    case .organizer:
      (
        .optional(.record("attendee")),
        Phrase(en: "Who invites; nil without an invitation.", fr: "Qui invite ; nil sans invitation.")
      )
    case .attendees: (.list(.record("attendee")), Phrase(en: "Who is invited.", fr: "Les invités."))
    case .url: (.text, Phrase(en: "A page that belongs to it.", fr: "Une page qui s'y rapporte."))
    case .start:
      (
        .time,
        Phrase(
          en: "When it starts, by the clock of the person's zone.", fr: "Son début, à l'heure du fuseau de la personne."
        )
      )
    case .finish: (.time, Phrase(en: "When it ends.", fr: "Sa fin."))
    case .calendar: (.record("calendar"), Phrase(en: "The calendar that holds it.", fr: "L'agenda qui le contient."))
    case .uid:
      (
        .text,
        Phrase(
          en: "Its UID; the occurrences of a series share it.",
          fr: "Son UID ; les occurrences d'une série le partagent.")
      )
    case .conferences:
      (
        .list(.record("conference")),
        Phrase(en: "Ways to take part from afar.", fr: "Les façons de participer à distance.")
      )
    case .links:
      (
        .list(.text),
        Phrase(
          en: "Every web link of conferences, url, location and description.",
          fr: "Tous les liens web des visioconférences, de l'url, du lieu et de la description.")
      )
    case .resources: (.list(.text), Phrase(en: "Its RESOURCES.", fr: "Sa propriété RESOURCES."))
    case .properties:
      (
        .map(.text),
        Phrase(
          en:
            "Any other property by its name, case aside: `event.properties[\"COLOR\"]`; the first where it is repeated.",
          fr:
            "Toute autre propriété par son nom, sans égard à la casse : `event.properties[\"COLOR\"]` ; la première si "
            + "elle est répétée.")
      )
    case .structuredLocation:
      (
        .optional(.record("structured location")),
        Phrase(en: "The place picked on a map; nil without one.", fr: "Le lieu choisi sur une carte ; nil sans lui.")
      )
    case .geo:
      (
        .optional(.record("point")),
        Phrase(
          en: "The point that the calendar gives; nil when it gives none.",
          fr: "Le point que donne l'agenda ; nil s'il n'en donne pas.")
      )
    case .comment: (.text, Phrase(en: "Its COMMENT.", fr: "Sa propriété COMMENT."))
    case .contact: (.text, Phrase(en: "Its CONTACT.", fr: "Sa propriété CONTACT."))
    case .date: (.date, Phrase(en: "The local day on which it starts.", fr: "Le jour local de son début."))
    case .lastDate:
      (
        .date,
        Phrase(
          en: "The last local day that it touches: of one whole day that day, though it ends at the midnight after it.",
          fr:
            "Le dernier jour local qu'il occupe : pour une journée entière, ce jour-là, bien qu'il finisse au minuit suivant."
        )
      )
    case .classification:
      (
        .text,
        Phrase(
          en: "PUBLIC, PRIVATE or CONFIDENTIAL; PUBLIC when the calendar does not say.",
          fr: "PUBLIC, PRIVATE ou CONFIDENTIAL ; PUBLIC si l'agenda ne le dit pas.")
      )
    case .allDay:
      (
        .boolean,
        Phrase(en: "Whether it has days and no times.", fr: "Vrai s'il dure des journées entières, sans heures.")
      )
    case .recurrenceID:
      (
        .optional(.text),
        Phrase(
          en: "Which occurrence of a series it is; nil for a single event.",
          fr: "L'occurrence de la série ; nil pour un événement isolé.")
      )
    case .busyStatus:
      (
        .text,
        Phrase(
          en: "FREE, TENTATIVE, BUSY, OOF (out of office) or WORKINGELSEWHERE; empty where the calendar does not say.",
          fr: "FREE, TENTATIVE, BUSY, OOF (absent) ou WORKINGELSEWHERE ; vide si l'agenda ne le dit pas.")
      )
    }
  }
  let event: Event
  /// The event's own component, taken out once: what most fields are read from.
  let component: CalendarEvent

  init(_ event: Event) {
    self.event = event
    component = event.occurrence.event
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .summary: text(.summary, into: &answer)
    case .description: text(.description, into: &answer)
    case .location: text(.location, into: &answer)
    case .url: text(.url, into: &answer)
    case .uid: text(.uid, into: &answer)
    case .comment: text(.comment, into: &answer)
    case .contact: text(.contact, into: &answer)
    case .classification: text(.class, else: "PUBLIC", into: &answer)
    case .status: text(.status, else: "CONFIRMED", into: &answer)
    case .transparency: text(.transparency, else: "OPAQUE", into: &answer)
    case .busyStatus: answer.beginning(of: component.busyStatus)
    case .categories: answer.texts(component.categories)
    case .resources: answer.texts(component.resources)
    case .conferences: answer.list(component.conferences.map { .object(ConferenceView($0)) })
    case .links: answer.texts(component.links)
    case .attendees: answer.object(AttendeeListView(event))
    case .organizer:
      if let organizer = component.organizer { answer.object(AttendeeView(organizer, owner: event.calendar.owner)) }
    case .geo:
      if let point = component.point { answer.object(PointView(point)) }
    case .structuredLocation:
      if let location = component.structuredLocation { answer.object(StructuredLocationView(location)) }
    case .properties: answer.object(PropertiesView(component))
    case .start: answer.box(TimeBox.box(event.start))
    case .finish: answer.box(TimeBox.box(event.finish))
    case .date: answer.box(DateBox.box(event.date))
    case .lastDate: answer.box(DateBox.box(event.lastDate))
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

  private func text(_ property: TextProperty, into answer: inout FieldAnswer) {
    component.withBeginning(of: property, most: EventText.most(property)) { answer.bytes($0) }
  }

  /// RFC 5545 gives these properties a value when they are absent; rules may rely on it, in upper case.
  private func text(_ property: TextProperty, else value: String, into answer: inout FieldAnswer) {
    component.withBeginning(of: property, most: EventText.most(property)) { bytes in
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
final class CalendarView: RecordView {
  enum Field: String, CaseIterable, Sendable { case name, kind }

  static let schema = RecordSchema<Field>(
    "calendar", Phrase(en: "A calendar of the profile.", fr: "Un agenda du profil.")
  ) { field in
    switch field {
    case .name:
      (
        .text,
        Phrase(
          en: "The profile's name for it, else the feed's own.", fr: "Son nom dans le profil, sinon celui du flux.")
      )
    case .kind:
      (
        .choice(CalendarKind.words + [""]),
        Phrase(
          en: "Which program keeps it, or what it is for; empty when the profile does not say.",
          fr: "Le programme qui le tient, ou son usage ; vide si le profil ne le dit pas.")
      )
    }
  }
  private let label: CalendarLabel

  init(_ label: CalendarLabel) {
    self.label = label
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .name: answer.text(label.name)
    case .kind: answer.text(label.kind)
    }
  }
}
