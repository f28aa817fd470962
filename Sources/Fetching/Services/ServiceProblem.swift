import Values

/// What a service did wrong, whoever asked it for places or roads.
package enum ServiceProblem: Error, Sendable, Hashable {
  /// No whole response came.
  case fetch(FetchProblem)
  /// A response that is none of the service's answers, with its status.
  case status(Int)
  /// An answer that is not one of such a service.
  case unreadable(Unreadable)
  /// The service's own error, in its own words, which may be empty: `InvalidQuery`, `Query string malformed`.
  case refused(code: String, message: String)

  /// What stands in an answer's place.
  package enum Unreadable: Sendable, Hashable {
    /// Nothing.
    case empty
    /// A page for people: another program's, or a login.
    case webPage
    case notJSON
    /// JSON within JSON beyond what is read.
    case tooDeep
    /// JSON of another program, or of another version; with the name of what is missing or wrong: `routes[0].distance`.
    case otherShape(String)
  }

  /// What is wrong with a response that should be an answer; nil for status 200 to 299.
  package init?(_ response: HTTPResponse) {
    if (200...299).contains(response.status) { return nil }
    self = .status(response.status)
  }

  /// Whether asking the service again in the same run makes no sense: the next question would end like this one.
  ///
  /// It follows all attempts of ``PoliteTransport``. What may be about one question alone is not lasting.
  var isLasting: Bool {
    switch self {
    case .fetch(.unreachable), .fetch(.unsafeConnection), .fetch(.forbiddenAddress), .fetch(.badRedirect),
      .fetch(.garbled), .fetch(.tooSlow):
      true
    case .fetch(.tooLarge), .fetch(.cutShort): false
    case .status(let status): [401, 403, 404, 405, 407, 410, 429, 502, 503, 504].contains(status)
    case .unreadable(.webPage), .unreadable(.notJSON), .unreadable(.empty): true
    case .unreadable(.tooDeep), .unreadable(.otherShape): false
    case .refused: false
    }
  }

  /// Whether any other question would have met it too: nobody is there who can be trusted, or who asks is sent away.
  ///
  /// Other failures may depend on what was asked, even those that last.
  var meetsEveryQuestion: Bool {
    switch self {
    case .fetch(.unreachable), .fetch(.unsafeConnection): true
    // Without a valid key, or too often.
    case .status(let status): [401, 403, 407, 429].contains(status)
    case .fetch, .unreadable, .refused: false
    }
  }
}

extension ServiceProblem.Unreadable {
  /// What a body is that is no JSON.
  package init(notJSON body: [UInt8]) {
    switch BodyKind(body) {
    case .empty: self = .empty
    case .webPage: self = .webPage
    case .other: self = .notJSON
    }
  }
}

extension ServiceProblem {
  /// What to tell a person about it: where, what is wrong and what to do; a warning about the whole result.
  ///
  /// Nothing of the service's address is shown but ``ServiceIdentity/address``; what servers wrote is neutralised and
  /// shortened.
  package func diagnostic(of service: ServiceIdentity) -> Diagnostic {
    let (code, what, advice) = words
    let name = TerminalText.neutral("\(service.kind) (\(service.address))")
    return Diagnostic(
      .warning, code,
      Phrase(en: "the service \(name) \(what.english)", fr: "le service \(name) \(what.french)"), advice: advice,
      concernsWhole: true)
  }

  private typealias Words = (code: Diagnostic.Code, what: Phrase, advice: Phrase)

  private var words: Words {
    switch self {
    case .fetch(let problem): Self.words(problem)
    case .status(let status): Self.words(status)
    case .unreadable(let unreadable): Self.words(unreadable)
    case .refused(let code, let message): Self.words(code, message)
    }
  }

  private static func words(_ problem: FetchProblem) -> Words {
    switch problem {
    case .unreachable(let reason):
      (
        .serviceUnreachable,
        Phrase(en: "cannot be reached: \(reason)", fr: "est injoignable : \(TransferWords.french(reason))"), reach
      )
    case .unsafeConnection(let reason):
      (
        .serviceUnsafe,
        Phrase(
          en: "has no certificate that can be trusted: \(reason)",
          fr: "n'a pas de certificat digne de confiance : \(TransferWords.french(reason))"),
        Phrase(
          en: "check the address and this machine's date; a certificate of your own must be known to the system",
          fr: "vérifiez l'adresse et la date de cette machine ; un certificat maison doit être connu du système")
      )
    case .forbiddenAddress(let host):
      (
        .serviceForbiddenAddress,
        Phrase(
          en: "leads to \(host), in this machine's own network", fr: "mène à \(host), dans le réseau de cette machine"),
        Phrase(en: "check the address", fr: "vérifiez l'adresse")
      )
    case .tooSlow(let seconds):
      (
        .serviceTooSlow,
        Phrase(en: "did not answer within \(seconds) s", fr: "n'a pas répondu en \(seconds) s"),
        Phrase(
          en: "try again later, or name another service", fr: "réessayez plus tard, ou indiquez un autre service")
      )
    case .tooLarge(let bytes):
      (
        .serviceAnswerTooLarge,
        Phrase(
          en: "answers more than \(ByteCount.text(bytes))", fr: "renvoie plus de \(ByteCount.texte(bytes))"),
        address
      )
    case .cutShort:
      (
        .serviceCutShort,
        Phrase(en: "broke off within its answer", fr: "s'est interrompu au milieu de sa réponse"), again
      )
    case .garbled(let reason):
      (
        .serviceAnswerUnreadable,
        Phrase(en: "does not answer by HTTP: \(reason)", fr: "ne répond pas en HTTP : \(TransferWords.french(reason))"),
        address
      )
    case .badRedirect:
      (
        .serviceRedirect,
        Phrase(
          en: "sends on too often, or to what is no safe web address",
          fr: "redirige trop souvent, ou vers une adresse qui n'est pas sûre"), address
      )
    }
  }

  private static func words(_ status: Int) -> Words {
    switch status {
    case 401, 403, 407:
      (
        .serviceRefusedKey,
        Phrase(en: "refuses access (HTTP \(status))", fr: "refuse l'accès (HTTP \(status))"),
        Phrase(
          en: "check the key, or the user and password, in the service's address",
          fr: "vérifiez la clé, ou l'utilisateur et le mot de passe, dans l'adresse du service")
      )
    case 404, 405, 410:
      (
        .serviceWrongAddress,
        Phrase(en: "does not know this address (HTTP \(status))", fr: "ne connaît pas cette adresse (HTTP \(status))"),
        address
      )
    case 429:
      (
        .serviceBusy,
        Phrase(en: "has been asked too often (HTTP 429)", fr: "a été interrogé trop souvent (HTTP 429)"),
        Phrase(
          en: "run again later: answers so far are kept where a journal is; or run a service of your own",
          fr:
            "relancez plus tard : avec un journal, les réponses déjà reçues sont gardées ; ou installez votre propre service"
        )
      )
    case 500...599:
      (
        .serviceBroken,
        Phrase(en: "is broken or overloaded (HTTP \(status))", fr: "est en panne ou surchargé (HTTP \(status))"), again
      )
    default:
      (
        .serviceError,
        Phrase(en: "refuses the request (HTTP \(status))", fr: "refuse la demande (HTTP \(status))"), address
      )
    }
  }

  private static func words(_ unreadable: Unreadable) -> Words {
    let what =
      switch unreadable {
      case .empty: Phrase(en: "answers nothing", fr: "ne renvoie rien")
      case .webPage:
        Phrase(
          en: "answers a web page: a login page, or another program's",
          fr: "renvoie une page web : une page de connexion, ou celle d'un autre programme")
      case .notJSON: Phrase(en: "answers what is no JSON", fr: "renvoie autre chose que du JSON")
      case .tooDeep: Phrase(en: "answers JSON that is nested too deeply", fr: "renvoie du JSON trop imbriqué")
      case .otherShape(let name):
        Phrase(
          en: "answers JSON of another kind: \(shown(name)) is missing or wrong",
          fr: "renvoie un JSON inattendu : \(shown(name)) manque ou ne convient pas")
      }
    return (.serviceAnswerUnreadable, what, address)
  }

  private static func words(_ code: String, _ message: String) -> Words {
    let said = [code, message].map(shown).filter { !$0.isEmpty }.joined(separator: ": ")
    let dit = [code, message].map(shown).filter { !$0.isEmpty }.joined(separator: " : ")
    return (
      .serviceError,
      said.isEmpty
        ? Phrase(en: "reports an error", fr: "signale une erreur")
        : Phrase(en: "reports an error: \(said)", fr: "signale une erreur : \(dit)"),
      Phrase(en: "check what was asked and the service's address", fr: "vérifiez la demande et l'adresse du service")
    )
  }

  private static let address = Phrase(
    en: "check that the address is that of such a service, with its path",
    fr: "vérifiez que l'adresse est bien celle d'un tel service, chemin compris")
  private static let again = Phrase(
    en: "try again later, or name another service", fr: "réessayez plus tard, ou indiquez un autre service")
  private static let reach = Phrase(
    en: "start it, or check its address and the network; or name another service",
    fr: "démarrez-le, ou vérifiez son adresse et le réseau ; ou indiquez un autre service")

  /// A server's text, on one line that stays readable.
  private static func shown(_ text: String) -> String {
    let line = TerminalText.neutral(text)
    let most = 160
    return line.unicodeScalars.count > most ? String(line.unicodeScalars.prefix(most)) + "…" : line
  }
}
