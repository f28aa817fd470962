import Fetching
import Values

/// What is wrong with a server that packs come from, or go to. Nothing is shown of an address but what a person may see.
enum ServerProblem {
  private static func place(_ name: String) -> Diagnostic.Place { Diagnostic.Place(file: name) }

  static func answer(_ name: String, _ what: Phrase, advice: Phrase? = nil) -> Diagnostic {
    Diagnostic(
      .error, .sourceAnswer, at: place(name),
      Phrase(
        en: "the server's answer cannot be used: \(what.english)",
        fr: "la réponse du serveur est inutilisable : \(what.french)"),
      advice: advice
        ?? Phrase(
          en: "check the address; what is locked goes on without it",
          fr: "vérifiez l'adresse ; ce qui est verrouillé continue sans elle"))
  }

  // MARK: No answer

  static func fetch(_ problem: FetchProblem, _ name: String) -> Diagnostic {
    switch problem {
    case .unreachable(let reason):
      unreachable(
        name, Phrase(en: "cannot be reached: \(reason)", fr: "est injoignable : \(TransferWords.french(reason))"))
    case .tooSlow(let seconds):
      unreachable(
        name,
        Phrase(en: "gives no answer within \(seconds) seconds", fr: "ne répond pas dans les \(seconds) secondes"))
    case .cutShort:
      unreachable(
        name, Phrase(en: "breaks off within its answer", fr: "s'interrompt au milieu de sa réponse"))
    case .unsafeConnection(let reason):
      Diagnostic(
        .error, .sourceUnsafe, at: place(name),
        Phrase(
          en: "the server has no certificate that can be trusted: \(reason)",
          fr: "le serveur n'a pas de certificat digne de confiance : \(TransferWords.french(reason))"),
        advice: Phrase(
          en: "check the address and this machine's date; a certificate of your own must be known to the system",
          fr: "vérifiez l'adresse et la date de cette machine ; un certificat maison doit être connu du système"))
    case .badRedirect:
      Diagnostic(
        .error, .sourceUnsafe, at: place(name),
        Phrase(
          en: "the server sends on too often, from https to http, or to what is no web address",
          fr: "le serveur redirige trop souvent, de https vers http, ou vers ce qui n'est pas une adresse web"),
        advice: Phrase(en: "ask who runs the server", fr: "demandez à qui tient le serveur"))
    case .forbiddenAddress(let host):
      Diagnostic(
        .error, .sourceUnsafe, at: place(name),
        Phrase(en: "the server leads to \(host)", fr: "le serveur mène à \(host)"),
        advice: Phrase(en: "ask who runs the server", fr: "demandez à qui tient le serveur"))
    case .tooLarge(let bytes):
      answer(
        name,
        Phrase(
          en: "it is larger than \(bytes) bytes, the most there may be here",
          fr: "elle dépasse \(bytes) octets, le plus qu'il puisse y avoir ici"))
    case .garbled(let reason):
      answer(name, Phrase(en: reason, fr: TransferWords.french(reason)))
    }
  }

  private static func unreachable(_ name: String, _ what: Phrase) -> Diagnostic {
    Diagnostic(
      .error, .sourceUnreachable, at: place(name),
      Phrase(en: "the server \(what.english)", fr: "le serveur \(what.french)"),
      advice: Phrase(
        en: "check the network and the address, or try again later; what is locked goes on without it",
        fr: "vérifiez le réseau et l'adresse, ou réessayez plus tard ; ce qui est verrouillé continue sans lui"))
  }

  // MARK: Another answer

  /// - Parameter server: as `pack login` takes it.
  static func status(_ response: HTTPResponse, _ name: String, server: String, _ known: KnownLogin) -> Diagnostic {
    let said = RegistryJSON.errors(in: response.body)
    let words = said.isEmpty ? "" : ": " + said
    let mots = said.isEmpty ? "" : " : " + said
    let status = response.status
    switch status {
    case 401, 403, 407:
      return Diagnostic(
        .error, .sourceRefused, at: place(name),
        Phrase(
          en: "the server refuses access (HTTP \(status))\(words)",
          fr: "le serveur refuse l'accès (HTTP \(status))\(mots)"),
        advice: refusal(server, known))
    case 429, 500...599:
      return Diagnostic(
        .error, .sourceUnreachable, at: place(name),
        Phrase(
          en: "the server is broken or overloaded (HTTP \(status))\(words)",
          fr: "le serveur est en panne ou surchargé (HTTP \(status))\(mots)"),
        advice: Phrase(
          en: "try again later; what is locked goes on without it",
          fr: "réessayez plus tard ; ce qui est verrouillé continue sans lui"))
    case 300...399:
      return answer(
        name, Phrase(en: "it sends elsewhere (HTTP \(status))", fr: "il envoie ailleurs (HTTP \(status))"))
    default: return answer(name, Phrase(en: "HTTP \(status)\(words)", fr: "HTTP \(status)\(mots)"))
    }
  }

  private static func refusal(_ server: String, _ known: KnownLogin) -> Phrase {
    if let login = known.login {
      return Phrase(
        en: "the password of \(login.user) is wrong, or does not reach so far: izika-rules pack login \(server)",
        fr: "le mot de passe de \(login.user) est faux, ou ne suffit pas : izika-rules pack login \(server)")
    }
    if let helper = known.helper {
      return Phrase(
        en: "\(helper) keeps a password for it, and this program does not run it: izika-rules pack login \(server)",
        fr: "\(helper) en garde un mot de passe, et ce programme ne le lance pas : izika-rules pack login \(server)")
    }
    if let file = known.unread.map(TerminalText.neutral) {
      return Phrase(
        en: "what \(file) keeps for it is not understood; log in: izika-rules pack login \(server)",
        fr: "ce que \(file) en garde n'est pas compris ; identifiez-vous : izika-rules pack login \(server)")
    }
    return Phrase(
      en: "log in: izika-rules pack login \(server)", fr: "identifiez-vous : izika-rules pack login \(server)")
  }

  // MARK: Realms

  /// - Parameter text: as the server writes it.
  static func unsafeRealm(_ name: String, _ text: String) -> Diagnostic {
    // Of an address with a user in it nothing is shown but where it leads.
    let shown = WebAddress(text)?.withoutSecrets ?? Phrase.shortened(TerminalText.neutral(text), to: 200)
    return Diagnostic(
      .error, .realmUnsafe, at: place(name),
      Phrase(
        en: "the server wants tokens from an address that is not safe: \(shown)",
        fr: "le serveur veut des jetons d'une adresse qui n'est pas sûre : \(shown)"),
      advice: Phrase(
        en: "no password was sent; ask who runs the server: the address must be https, without a user",
        fr: "aucun mot de passe n'est parti ; demandez à qui tient le serveur : l'adresse doit être en https, sans "
          + "utilisateur"))
  }

  static func unknownRealm(_ name: String, _ realm: WebAddress, server: String) -> Diagnostic {
    Diagnostic(
      .error, .realmUnsafe, at: place(name),
      Phrase(
        en: "the server wants tokens from another one, which nobody has agreed to: \(realm.withoutSecrets)",
        fr: "le serveur veut des jetons d'un autre, que personne n'a accepté : \(realm.withoutSecrets)"),
      advice: Phrase(
        en: "no password was sent; log in, which shows the address and keeps it: izika-rules pack login "
          + server,
        fr: "aucun mot de passe n'est parti ; identifiez-vous, ce qui montre l'adresse et la garde : izika-rules pack "
          + "login \(server)"))
  }

  /// - Parameter realm: nil where the server wants the password itself.
  static func changedRealm(_ name: String, _ realm: WebAddress?, kept: String, server: String) -> Diagnostic {
    let before = WebAddress(kept)?.withoutSecrets ?? ""
    let now =
      realm.map {
        Phrase(en: "wants them from \($0.withoutSecrets)", fr: "les veut maintenant de \($0.withoutSecrets)")
      }
      ?? Phrase(en: "wants the password itself", fr: "veut maintenant le mot de passe lui-même")
    return Diagnostic(
      .error, .realmChanged, at: place(name),
      Phrase(
        en: "tokens came from \(before) when you logged in, and the server now \(now.english)",
        fr: "les jetons venaient de \(before) quand vous vous êtes identifié, et le serveur \(now.french)"),
      advice: Phrase(
        en:
          "no password was sent; ask who runs the server, then log in anew: izika-rules pack login \(server)",
        fr: "aucun mot de passe n'est parti ; demandez à qui tient le serveur, puis identifiez-vous de nouveau : "
          + "izika-rules pack login \(server)"))
  }
}
