import Fetching
import PackExchange
import Values

/// Logs in at servers that packs come from, and out.
package struct LoginRun {
  private let files: LoginFiles
  private let transport: any HTTPTransport

  /// - Throws: a `Failure` where there is no home folder.
  package init(_ workspace: Workspace) throws(Failure) {
    self.init(LoginFiles(try ConfigFolders()), over: workspace.transport)
  }

  init(_ files: LoginFiles, over transport: any HTTPTransport) {
    self.files = files
    self.transport = transport
  }

  /// Who is asked, and told.
  package struct Asking {
    /// Nil where nobody answers.
    private let user: () -> String?
    private let password: () -> String?
    private let tell: (Phrase) -> Void
    private let warn: (Diagnostic) -> Void
    private let isPerson: Bool

    /// - Parameters:
    ///   - isPerson: whether somebody reads what is told and can still stop.
    ///   - tell: is told where the password will go, before it is asked for.
    package init(
      isPerson: Bool, user: @escaping () -> String?, password: @escaping () -> String?,
      tell: @escaping (Phrase) -> Void, warn: @escaping (Diagnostic) -> Void
    ) {
      (self.user, self.password, self.tell, self.warn) = (user, password, tell, warn)
      self.isPerson = isPerson
    }

    fileprivate func ask(before realm: String?, of server: LoginServer, kept: ServerLogin?) throws(Failure)
      -> ServerLogin
    {
      if let realm {
        let shown = WebAddress(realm)?.withoutSecrets ?? ""
        tell(
          Phrase(
            en: "\(server.origin) takes tokens, which \(shown) gives: the password goes there.",
            fr: "\(server.origin) prend des jetons, que donne \(shown) : c'est là que va le mot de passe."))
      }
      if let kept, kept.realm != realm {
        let changed = LoginProblem.changed(server, from: kept.realm, to: realm, isWarning: isPerson)
        // A script would hand the password over before anybody has read where it goes.
        guard isPerson else { throw Failure(changed) }
        warn(changed)
      }
      guard let user = user() else { throw Failure(LoginProblem.nobody) }
      guard LoginProblem.isVisible(user), !user.contains(":") else { throw Failure(LoginProblem.noUser) }
      guard let password = password() else { throw Failure(LoginProblem.nobody) }
      guard LoginProblem.isVisible(password) else { throw Failure(LoginProblem.noPassword) }
      return ServerLogin(user: user, password: password, realm: realm)
    }
  }

  /// Checks a login against its server, and keeps it.
  /// - Parameter place: a registry's host, or its whole address, or that of a folder on a web server.
  /// - Throws: a `Failure` where the server does not take it; nothing is then kept.
  package func login(_ place: String, asking: Asking) throws(Failure) -> LoginReport {
    let server = try server(place)
    let kept = try files.read()[server.origin]
    let greeting = try server.client(over: transport, login: nil).greeting(
      server.question, isRegistry: server.isRegistry, called: server.origin)
    let realm: String?
    switch greeting {
    case .open: throw Failure(LoginProblem.unneeded(server))
    case .other: throw Failure(LoginProblem.otherWay(server))
    case .password: realm = nil
    case .tokens(let address): realm = address
    }
    let login = try asking.ask(before: realm, of: server, kept: kept)
    try server.client(over: transport, login: login).check(
      server.question, isRegistry: server.isRegistry, called: server.origin)
    try files.keep(login, for: server)
    return LoginReport(done: .login, server: server.origin, user: login.user, realm: realm, file: files.path)
  }

  /// Forgets a login. No server is asked.
  /// - Throws: a `Failure` where the file cannot be read or written.
  package func logout(_ place: String) throws(Failure) -> LoginReport {
    let server = try server(place)
    guard let login = try files.forget(server) else {
      return LoginReport(
        server: server.origin, file: files.path,
        diagnostics: [LoginProblem.nothing(server, try files.read().keys.sorted())])
    }
    return LoginReport(
      done: .logout, server: server.origin, user: login.user, realm: login.realm, file: files.path)
  }

  /// Whether a text is a server's address, and not a link to something on it, which may be a password.
  package static func isServer(_ text: String) -> Bool {
    LoginServer(text) != nil && (TrustRun.isSource(text) || LoginServer(text)?.address.path.isEmpty == true)
  }

  private func server(_ place: String) throws(Failure) -> LoginServer {
    guard let server = LoginServer(place) else { throw Failure(LoginProblem.noServer(place)) }
    return server
  }
}

private enum LoginProblem {
  /// Something, on a line of signs that can be typed.
  static func isVisible(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 1_000 && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }

  static func noServer(_ place: String) -> Diagnostic {
    Diagnostic(
      .error, .sourceMissing,
      Phrase(
        en: "\"\(Phrase.shortened(place, to: 200))\" is no server to log in at",
        fr: "« \(Phrase.shortened(place, to: 200)) » n'est pas un serveur où s'identifier"),
      advice: Phrase(
        en: "write the host of a registry, registry.durand.fr:5000, or the https:// address of a folder of the web",
        fr: "écrivez l'hôte d'un registre, registry.durand.fr:5000, ou l'adresse https:// d'un dossier du web"))
  }

  static let nobody = missing(
    Phrase(
      en: "there is nobody to ask for the user and the password",
      fr: "il n'y a personne à qui demander "
        + "l'utilisateur et le mot de passe"))
  static let noUser = missing(
    Phrase(
      en: "this is no user: a line of visible signs without a colon is expected",
      fr: "ce n'est pas un utilisateur : une ligne de signes visibles sans deux-points est attendue"))
  static let noPassword = missing(
    Phrase(
      en: "this is no password: it is empty, too long, or holds signs that nobody can type",
      fr: "ce n'est pas un mot de passe : il est vide, trop long, ou contient des signes que nul ne peut taper"))

  private static func missing(_ message: Phrase) -> Diagnostic {
    Diagnostic(
      .error, .loginMissing, message,
      advice: Phrase(
        en: "type both at the terminal, or give --user and send the password to standard input",
        fr: "tapez les deux au terminal, ou donnez --user et envoyez le mot de passe à l'entrée standard"))
  }

  static func unneeded(_ server: LoginServer) -> Diagnostic {
    Diagnostic(
      .error, .loginUnneeded, at: Diagnostic.Place(file: server.origin),
      Phrase(en: "the server asks for no password", fr: "le serveur ne demande pas de mot de passe"),
      advice: server.isRegistry
        ? Phrase(
          en: "there is nothing to do: packs come from it as they are",
          fr: "il n'y a rien à faire : les paquets en viennent tels quels")
        : Phrase(
          en: "give the whole address of the folder that is protected, as in trust.yaml",
          fr: "donnez l'adresse entière du dossier protégé, comme dans trust.yaml"))
  }

  static func otherWay(_ server: LoginServer) -> Diagnostic {
    Diagnostic(
      .error, .sourceRefused, at: Diagnostic.Place(file: server.origin),
      Phrase(
        en: "the server wants neither a password nor a token, but something that this program does not know",
        fr: "le serveur ne veut ni mot de passe ni jeton, mais autre chose que ce programme ne connaît pas"),
      advice: Phrase(en: "ask who runs the server", fr: "demandez à qui tient le serveur"))
  }

  static func nothing(_ server: LoginServer, _ known: [String]) -> Diagnostic {
    let list = known.joined(separator: ", ")
    return Diagnostic(
      .error, .loginMissing, at: Diagnostic.Place(file: server.origin),
      Phrase(en: "no password is kept for this server", fr: "aucun mot de passe n'est gardé pour ce serveur"),
      advice: known.isEmpty
        ? Phrase(en: "there is none for any other", fr: "il n'y en a pour aucun autre")
        : Phrase(en: "there are some for: \(list)", fr: "il y en a pour : \(list)"))
  }

  static func changed(
    _ server: LoginServer, from before: String?, to realm: String?, isWarning: Bool
  ) -> Diagnostic {
    func shown(_ text: String?) -> String { text.flatMap { WebAddress($0)?.withoutSecrets } ?? server.origin }
    return Diagnostic(
      isWarning ? .warning : .error, .realmChanged, at: Diagnostic.Place(file: server.origin),
      Phrase(
        en: "the password went to \(shown(before)) before, and now would go to \(shown(realm))",
        fr: "le mot de passe allait à \(shown(before)), et irait maintenant à \(shown(realm))"),
      advice: isWarning
        ? Phrase(
          en: "go on once who runs the server has told you so",
          fr: "continuez une fois que qui tient le serveur vous l'a confirmé")
        : Phrase(
          en:
            "no password was sent; once who runs the server has told you so: izika-rules pack logout \(server.origin), then "
            + "log in again",
          fr:
            "aucun mot de passe n'est parti ; une fois que qui tient le serveur vous l'a confirmé : izika-rules pack logout "
            + "\(server.origin), puis identifiez-vous de nouveau"))
  }
}
