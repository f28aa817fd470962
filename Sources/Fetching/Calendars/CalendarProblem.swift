import Values

/// Why a link brought no calendar.
enum CalendarProblem: Error, Hashable {
  /// The text is no link.
  case link
  /// The address of the page that shows the calendar in a browser.
  case page
  case fetch(FetchProblem)
  /// With whether the link names a user.
  case status(Int, hasUser: Bool)
  /// What came is no calendar.
  case body(BodyKind)
}

/// What may be said of a calendar whose link is a secret.
struct CalendarSubject {
  /// What the user calls it; may be empty.
  var name: String
  /// Nil where the link has none.
  var host: String?
}

extension CalendarProblem {
  /// What to tell a person about it: an error.
  func diagnostic(of subject: CalendarSubject, at place: Diagnostic.Place) -> Diagnostic {
    let (code, what, advice) = words
    let shown = subject.shown
    return Diagnostic(
      .error, code, at: place,
      Phrase(en: "\(shown.english) \(what.english)", fr: "\(shown.french) \(what.french)"), advice: advice)
  }

  private typealias Words = (code: Diagnostic.Code, what: Phrase, advice: Phrase)

  private var words: Words {
    switch self {
    case .link:
      (
        .calendarLink, Phrase(en: "has no link that can be read", fr: "n'a pas de lien lisible"),
        Phrase(
          en:
            "links start with https:// or webcal:// and hold no unencoded / ? # in a password (%2F, %3F, %23); copy it anew",
          fr: "un lien commence par https:// ou webcal:// et n'a ni / ni ? ni # en clair dans un mot de passe "
            + "(%2F, %3F, %23) ; copiez-le de nouveau")
      )
    case .page:
      (
        .calendarLink,
        Phrase(
          en: "is named by the address of the page that shows it, which holds no appointments",
          fr: "est indiqué par l'adresse de la page qui l'affiche, et non par son lien ICS"), Self.copyAnew
      )
    case .fetch(let problem): Self.words(problem)
    case .status(let status, let hasUser): Self.words(status, hasUser)
    case .body(let kind): Self.words(kind)
    }
  }

  private static func words(_ problem: FetchProblem) -> Words {
    switch problem {
    case .unreachable(let reason):
      (
        .calendarUnreachable,
        Phrase(en: "cannot be reached: \(reason)", fr: "est injoignable : \(TransferWords.french(reason))"),
        Phrase(en: "check the link and the network", fr: "vérifiez le lien et le réseau")
      )
    case .unsafeConnection(let reason):
      (
        .calendarUnsafe,
        Phrase(
          en: "has no certificate that can be trusted: \(reason)",
          fr: "n'a pas de certificat digne de confiance : \(TransferWords.french(reason))"),
        Phrase(
          en:
            "check this machine's date, and ask the server's owner; a certificate of your own must be known to the system",
          fr: "vérifiez la date de cette machine et voyez avec le responsable du serveur ; "
            + "un certificat maison doit être connu du système")
      )
    case .forbiddenAddress(let host):
      (
        .calendarForbiddenAddress,
        Phrase(
          en: "leads to \(host), in this machine's own network, where links may not lead by themselves",
          fr: "mène à \(host), dans le réseau de cette machine, ce qu'un lien n'a pas le droit de faire de lui-même"),
        Phrase(
          en: "if this is a server of yours, add `private_hosts: [\"\(host)\"]` to the profile",
          fr: "si c'est votre serveur, ajoutez « private_hosts: [\"\(host)\"] » au profil")
      )
    case .tooSlow(let seconds):
      (
        .calendarTooSlow, Phrase(en: "did not come within \(seconds) s", fr: "n'est pas arrivé en \(seconds) s"),
        again
      )
    case .tooLarge(let bytes):
      (
        .calendarTooLarge,
        Phrase(en: "is larger than \(ByteCount.text(bytes))", fr: "dépasse \(ByteCount.texte(bytes))"),
        Phrase(
          en: "let your calendar program publish a shorter period",
          fr: "réglez l'agenda pour qu'il publie une période plus courte")
      )
    case .cutShort:
      (
        .calendarCutShort,
        Phrase(en: "did not come whole: the connection broke", fr: "est incomplet : la connexion s'est interrompue"),
        again
      )
    case .garbled(let reason):
      (
        .calendarUnreachable,
        Phrase(en: "does not come by HTTP: \(reason)", fr: "n'arrive pas en HTTP : \(TransferWords.french(reason))"),
        copyAnew
      )
    case .badRedirect:
      (
        .calendarRedirect,
        Phrase(
          en: "is sent on too often, or to what is no safe web address",
          fr: "est redirigé trop souvent, ou vers une adresse qui n'est pas sûre"), copyAnew
      )
    }
  }

  private static func words(_ status: Int, _ hasUser: Bool) -> Words {
    switch status {
    case 401, 407:
      (
        .calendarRefused,
        hasUser
          ? Phrase(
            en: "refuses the link's user and password (HTTP \(status))",
            fr: "refuse l'utilisateur et le mot de passe du lien (HTTP \(status))")
          : Phrase(
            en: "asks for a user and a password (HTTP \(status))",
            fr: "exige un utilisateur et un mot de passe (HTTP \(status))"),
        hasUser
          ? Phrase(
            en:
              "check them, with @ : / written as %40 %3A %2F; a server with two-step login wants a password for applications",
            fr:
              "vérifiez-les, @ : / s'écrivant %40 %3A %2F ; avec une double authentification, il faut un mot de passe d'application"
          )
          : Phrase(
            en: "put them into the link, https://USER:PASSWORD@… (Zimbra), or share the calendar by a secret link",
            fr:
              "mettez-les dans le lien, https://UTILISATEUR:MOTDEPASSE@… (Zimbra), ou partagez l'agenda par un lien secret"
          )
      )
    case 403:
      (
        .calendarRefused, Phrase(en: "refuses access (HTTP 403)", fr: "refuse l'accès (HTTP 403)"), shareAnew
      )
    case 404, 410:
      (
        .calendarGone,
        Phrase(
          en: "is not there (any more) (HTTP \(status))", fr: "n'est pas, ou plus, à cette adresse (HTTP \(status))"),
        shareAnew
      )
    case 429:
      (
        .calendarBusy, Phrase(en: "was asked for too often (HTTP 429)", fr: "a été demandé trop souvent (HTTP 429)"),
        again
      )
    case 500...599:
      (
        .calendarServerBroken,
        Phrase(
          en: "does not come: its server is broken or overloaded (HTTP \(status))",
          fr: "ne peut pas être téléchargé : son serveur est en panne ou surchargé (HTTP \(status))"), again
      )
    default:
      (
        .calendarUnreachable,
        Phrase(
          en: "does not come: the server answers HTTP \(status)",
          fr: "ne peut pas être téléchargé : le serveur répond HTTP \(status)"),
        copyAnew
      )
    }
  }

  private static func words(_ kind: BodyKind) -> Words {
    switch kind {
    case .empty:
      (
        .notACalendar,
        Phrase(en: "is empty: the server answers nothing", fr: "est vide : le serveur ne répond rien"),
        Phrase(
          en: "some servers answer nothing when access is refused: share the calendar and copy its link anew",
          fr:
            "certains serveurs ne renvoient rien quand l'accès est refusé : partagez l'agenda et copiez de nouveau son lien"
        )
      )
    case .webPage:
      (
        .notACalendar,
        Phrase(
          en: "is a web page, not a calendar: a login page, or the page that shows it in a browser",
          fr: "est une page web, pas un agenda : une page de connexion, ou celle qui l'affiche dans un navigateur"),
        copyAnew
      )
    case .other:
      (
        .notACalendar,
        Phrase(en: "is no calendar: there is no BEGIN:VCALENDAR", fr: "n'est pas un agenda : aucun BEGIN:VCALENDAR"),
        copyAnew
      )
    }
  }

  private static let again = Phrase(en: "try again later", fr: "réessayez plus tard")
  private static let copyAnew = Phrase(
    en:
      "copy the calendar's ICS link, not the browser's address (Google: secret address in iCal format; Outlook: publish, ICS)",
    fr:
      "copiez le lien ICS de l'agenda, pas l'adresse du navigateur (Google : adresse secrète au format iCal ; Outlook : publier, ICS)"
  )
  private static let shareAnew = Phrase(
    en:
      "share or publish the calendar again and copy its new ICS link (Google: secret address in iCal format; Outlook: publish, ICS)",
    fr: "partagez ou publiez de nouveau l'agenda et copiez son nouveau lien ICS "
      + "(Google : adresse secrète au format iCal ; Outlook : publier, ICS)")
}

extension CalendarSubject {
  /// `the calendar "Pro" of zimbra.example.org`.
  fileprivate var shown: Phrase {
    let name = TerminalText.neutral(name)
    let (called, nomme) = name.isEmpty ? ("", "") : (" \"\(name)\"", " « \(name) »")
    let (at, sur) = host.map { (" at \($0)", " (\($0))") } ?? ("", "")
    return Phrase(en: "the calendar\(called)\(at)", fr: "l'agenda\(nomme)\(sur)")
  }
}
