import ArgumentParser
import IzikaRules
import System
import Values

/// `izika-rules pack login`: a password for a server that packs come from.
struct PackLoginCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "login",
      Phrase(
        en: "Log in at a registry, or at a web server, that packs come from.",
        fr: "S'identifier auprès d'un registre, ou d'un serveur web, d'où viennent des paquets."),
      discussion: Phrase(
        en: """
          The user and the password are asked for at the terminal; for scripts give --user, and send the password to standard \
          input. Once the server has taken them they are kept in credentials.yaml beside trust.yaml, for this server alone. \
          A registry that takes tokens names the address that gives them: it is shown before you type the password, and no \
          other one is ever sent it; a script stops where it has changed. What docker login or podman login keep in their file is used too; programs in which they \
          keep passwords are not run. Exit status: 0 done, 2 refused, or the server cannot be asked.
          """,
        fr: """
          L'utilisateur et le mot de passe sont demandés au terminal ; pour les scripts, donnez --user, et envoyez le mot de \
          passe à l'entrée standard. Une fois acceptés par le serveur, ils sont gardés dans credentials.yaml à côté de \
          trust.yaml, pour ce seul serveur. Un registre à jetons nomme l'adresse qui les donne : elle est montrée avant que \
          vous tapiez le mot de passe, et nulle autre ne le reçoit jamais ; un script s'arrête si elle a changé. Ce que docker login ou podman login gardent dans \
          leur fichier sert aussi ; les programmes où ils gardent des mots de passe ne sont pas lancés. Statut de sortie : \
          0 fait, 2 refusé, ou serveur injoignable.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      en: "The registry, registry.durand.fr:5000 or oci://…, or the https:// address of a folder on a web server.",
      fr: "Le registre, registry.durand.fr:5000 ou oci://…, ou l'adresse https:// d'un dossier d'un serveur web.", .host
    ))
  var host: String

  @Option(help: ArgumentHelp(en: "The user; asked for by default.", fr: "L'utilisateur ; demandé par défaut.", .name))
  var user: String?

  @OptionGroup var output: LoginOutputOptions

  func run() throws {
    let language = output.locale.language
    try output.show { try $0.login(host, asking: asking(language)) }
  }

  private func asking(_ language: Language) -> LoginRun.Asking {
    // Questions go to standard error, so that what is printed can be piped on.
    LoginRun.Asking(isPerson: Console.inputIsTerminal) {
      if let user { return user }
      guard Console.inputIsTerminal else { return nil }
      Console.error(Phrase(en: "User: ", fr: "Utilisateur : ").text(language))
      return readLine()
    } password: {
      Console.inputIsTerminal
        ? HiddenInput.read(Phrase(en: "Password: ", fr: "Mot de passe : ").text(language)) : readLine()
    } tell: { text in
      Console.error(text.text(language) + "\n")
    } warn: { problem in
      Report.show([problem], language)
    }
  }
}

/// `izika-rules pack logout`
struct PackLogoutCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "logout",
      Phrase(
        en: "Forget the password for a server.", fr: "Oublier le mot de passe d'un serveur."),
      discussion: Phrase(
        en: "No server is asked. Exit status: 0 done, 1 none was kept, 2 could not run.",
        fr: "Aucun serveur n'est interrogé. Statut de sortie : 0 fait, 1 aucun n'était gardé, 2 impossible."))
  }

  @Argument(
    help: ArgumentHelp(en: "The server, as for pack login.", fr: "Le serveur, comme pour pack login.", .host))
  var host: String

  @OptionGroup var output: LoginOutputOptions

  func run() throws { try output.show { try $0.logout(host) } }
}

/// How what became of a login is told.
struct LoginOutputOptions: ParsableArguments {
  @Option(help: PackFormat.help)
  var format: PackFormat = .text

  @OptionGroup var locale: LanguageOption

  /// Runs what gives a report, and prints that.
  /// - Throws: exit status 1 where there was nothing to do, 2 for what could not be done.
  func show(_ body: (LoginRun) throws -> LoginReport) throws {
    let language = locale.language
    let report = try Report.orExit(language) { try body(try LoginRun(try Workspace())) }
    switch format {
    case .text:
      Report.show(report.diagnostics, language)
      try Report.output(Array(report.text(language).utf8), language)
    case .json: try Report.output(report.json(locale.chosen ?? .english), language)
    }
    if !report.isDone { throw ExitCode(1) }
  }
}
