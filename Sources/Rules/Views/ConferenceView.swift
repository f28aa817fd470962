import ICalendar
import LuaSandbox
import Values

/// An element of `event.conferences`: a way to take part from afar. `features` are in upper case: "VIDEO", "PHONE".
final class ConferenceView: RecordView {
  enum Field: String, CaseIterable, Sendable { case link, label, features }

  static let schema = RecordSchema<Field>(
    "conference", Phrase(en: "A way to take part from afar.", fr: "Une façon de participer à distance.")
  ) { field in
    switch field {
    case .link: (.text, Phrase(en: "The address to join by.", fr: "L'adresse pour la rejoindre."))
    case .label: (.text, Phrase(en: "What the calendar calls it.", fr: "Son nom dans l'agenda."))
    case .features: (.list(.text), Phrase(en: "VIDEO, AUDIO, PHONE…", fr: "VIDEO, AUDIO, PHONE…"))
    }
  }
  private let conference: Conference

  init(_ conference: Conference) {
    self.conference = conference
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .link: answer.beginning(of: conference.link)
    case .label: answer.beginning(of: conference.label)
    case .features: answer.texts(conference.features)
    }
  }
}
