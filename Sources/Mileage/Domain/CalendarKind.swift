import Values

/// Which program keeps a calendar, or what it is for, as the profile says it: rules may ask.
public enum CalendarKind: String, CaseIterable, Sendable {
  /// Google's.
  case google
  /// Apple's.
  case icloud
  /// Outlook's, and Outlook.com's.
  case outlook
  /// An Exchange server's.
  case exchange
  /// Microsoft 365's.
  case microsoft365 = "microsoft_365"
  /// Dolibarr's.
  case dolibarr
  /// Zimbra's.
  case zimbra
  /// Nextcloud's.
  case nextcloud
  /// The person's private one.
  case `private`
  /// One for work alone.
  case professional
  /// Any other program's.
  case other
}

extension CalendarKind: ListedWord {
  package static let listed = (
    one: Phrase(en: "kind of calendar", fr: "un genre d'agenda"), all: Phrase(en: "kinds", fr: "genres")
  )

  package var spoken: Phrase {
    switch self {
    case .private: Phrase(en: "private", fr: "privé")
    case .professional: Phrase(en: "professional", fr: "professionnel")
    case .other: Phrase(en: "other", fr: "autre")
    default: Phrase(verbatim: rawValue)
    }
  }

  package var synonyms: [String] {
    switch self {
    case .google: ["Google Agenda", "Google Calendar", "gmail"]
    case .icloud: ["Apple"]
    case .outlook: ["outlook.com"]
    case .private: ["personal", "perso", "personnel"]
    case .professional: ["work", "pro", "travail"]
    case .microsoft365: ["Office 365", "M365", "O365"]
    default: []
    }
  }
}
