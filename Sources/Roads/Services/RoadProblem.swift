import Fetching
import Values

/// Why a road service did not answer a question: what is wrong with the service, not with the way.
public enum RoadProblem: Error, Sendable, Hashable {
  /// No whole response came.
  case fetch(FetchProblem)
  /// A response that is none of the service's answers, with its status.
  case status(Int)
  /// An answer that is not one of such a service.
  case unreadable(Unreadable)
  /// The service's own error, in its own words: `InvalidQuery`, `Query string malformed`.
  case refused(code: String, message: String)

  public enum Unreadable: Sendable, Hashable {
    case empty, webPage, notJSON
    /// JSON of another program, or of another version; with the name of what is missing or wrong.
    case otherShape(String)
  }
}

extension RoadProblem {
  /// Whether the next question will meet it as well, so that asking on makes no sense in this run.
  public var isLasting: Bool {
    switch self {
    case .fetch(.tooLarge), .fetch(.cutShort): false
    case .fetch: true
    case .status(let status): [401, 403, 404, 405, 407, 410, 429, 502, 503, 504].contains(status)
    case .unreadable(.otherShape), .refused: false
    case .unreadable: true
    }
  }

  /// What to tell a person: which service, what is wrong, what to do.
  public func diagnostic(of service: ServiceIdentity) -> Diagnostic {
    let (code, message, advice) = words(TerminalText.neutral(service.description))
    return Diagnostic(.warning, code, message, advice: advice, concernsWhole: true)
  }

  private func words(_ service: String) -> (code: String, message: Phrase, advice: Phrase) {
    switch self {
    case .fetch(let problem):
      return (
        "service-unreachable",
        Phrase(
          en: "the road service \(service) did not answer: \(Self.words(problem).english)",
          fr: "le service de routes \(service) n'a pas répondu : \(Self.words(problem).french)"),
        Phrase(
          en: "check that it runs and that this machine reaches it, then run again",
          fr: "vérifiez qu'il tourne et que cette machine l'atteint, puis relancez")
      )
    case .status(401), .status(403):
      return (
        "service-refused-key",
        Phrase(
          en: "the road service \(service) wants a key, or another one than it was given",
          fr: "le service de routes \(service) demande une clé, ou une autre que celle qu'il a reçue"),
        Phrase(
          en: "put the key that the service gave you into its address",
          fr: "mettez dans son adresse la clé que le service vous a donnée")
      )
    case .status(429):
      return (
        "service-busy",
        Phrase(
          en: "the road service \(service) was asked too often",
          fr: "le service de routes \(service) a été trop sollicité"),
        Phrase(
          en: "run again later: what it answered is kept", fr: "relancez plus tard : ses réponses sont conservées")
      )
    case .status(404):
      return (
        "service-error",
        Phrase(
          en: "nothing at \(service) answers questions about roads (404)",
          fr: "rien à \(service) ne répond aux questions de routes (404)"),
        Phrase(en: "check the service's address", fr: "vérifiez l'adresse du service")
      )
    case .status(let status):
      return (
        "service-broken",
        Phrase(
          en: "the road service \(service) is out of order (status \(status))",
          fr: "le service de routes \(service) est en panne (statut \(status))"),
        Phrase(en: "run again later, or name another service", fr: "relancez plus tard, ou nommez un autre service")
      )
    case .unreadable(let what):
      return (
        "service-answer-unreadable",
        Phrase(
          en: "what \(service) answered is not what such a service answers: \(Self.short(String(describing: what)))",
          fr:
            "ce que \(service) a répondu n'est pas ce qu'un tel service répond : \(Self.short(String(describing: what)))"
        ),
        Phrase(
          en: "check the service's address and kind", fr: "vérifiez l'adresse et le genre du service")
      )
    case .refused(let code, let message):
      return (
        "service-error",
        Phrase(
          en: "the road service \(service) says \(Self.short(code)): \(Self.short(message))",
          fr: "le service de routes \(service) dit \(Self.short(code)) : \(Self.short(message))"),
        Phrase(
          en: "check the service's address, kind and settings",
          fr: "vérifiez l'adresse, le genre et les réglages du service")
      )
    }
  }

  private static func words(_ problem: FetchProblem) -> Phrase {
    switch problem {
    case .unsafeConnection(let why):
      Phrase(en: "the connection is not safe (\(short(why)))", fr: "la connexion n'est pas sûre (\(short(why)))")
    case .tooSlow(let seconds):
      Phrase(en: "nothing came within \(seconds) s", fr: "rien n'est arrivé en \(seconds) s")
    case .tooLarge(let bytes):
      Phrase(en: "more than \(bytes) bytes came", fr: "plus de \(bytes) octets sont arrivés")
    case .cutShort: Phrase(en: "the answer broke off", fr: "la réponse s'est interrompue")
    case .badRedirect: Phrase(en: "it sends elsewhere without end", fr: "il renvoie ailleurs sans fin")
    case .forbiddenAddress(let host): Phrase(verbatim: host)
    case .garbled(let why): Phrase(verbatim: short(why))
    case .forbiddenAddress, .garbled: Phrase(verbatim: "\(problem)")
    case .unreachable(let why): Phrase(verbatim: short(why))
    }
  }

  /// A service's words are a stranger's: one line, and not a long one.
  private static func short(_ text: String) -> String {
    let line = TerminalText.neutral(String(text.prefix(200)))
    return line.count > 120 ? String(line.prefix(119)) + "…" : line
  }
}
