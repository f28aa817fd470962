import ArgumentParser
import IzikaRules
import System
import Values

/// `izika-rules new`: a pack of one's own to begin with.
struct NewCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "new",
      Phrase(
        en: "Make a rule pack to begin with: rules, parameters, tests, a calendar and a profile.",
        fr: "Créer un paquet de règles pour commencer : règles, paramètres, tests, un agenda et un profil."),
      discussion: Phrase(
        en: """
          The pack is a copy of a shipped one under the new name, in a new folder; it passes its own tests. The profile and \
          its calendar lie beside the folder, for they are a person's own and the folder is to be shared; a profile that \
          is there stays as it is. Exit status: 0 done, 2 not made.
          """,
        fr: """
          Le paquet est la copie d'un paquet livré sous le nouveau nom, dans un nouveau dossier ; il passe ses propres \
          tests. Le profil et son agenda sont à côté du dossier : ils sont à une personne, et le dossier se partage ; un \
          profil qui s'y trouve reste tel quel. Statut de sortie : 0 fait, 2 pas fait.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      en: "The pack's name; the folder is named for the second part: agence-durand/visites.",
      fr: "Le nom du paquet ; le dossier porte la seconde partie : agence-durand/visites.", .packName))
  var name: String

  @Option(
    help: ArgumentHelp(
      en: "The shipped pack to begin with; by default exemples/premiers-pas.",
      fr: "Le paquet livré dont partir ; par défaut exemples/premiers-pas.", .pack))
  var from: String?

  @Flag(
    help: ArgumentHelp(
      en: "Ask who you are, and write the profile too.", fr: "Demander qui vous êtes, et écrire aussi le profil."))
  var interactive = false

  @OptionGroup var locale: LanguageOption

  func checkUsage() throws(UsageProblem) {
    _ = try packName()
    if interactive, from != nil {
      throw UsageProblem(
        Phrase(en: "--interactive asks what to begin with", fr: "--interactive demande de quoi partir"),
        advice: Phrase(en: "leave --from out", fr: "retirez --from"))
    }
  }

  private func packName() throws(UsageProblem) -> PackName {
    guard let name = PackName(name) else {
      let better = PackName(near: name)?.text ?? "agence-durand/visites"
      throw UsageProblem(
        Phrase(en: "\"\(name)\" is no pack's name", fr: "« \(name) » n'est pas un nom de paquet"),
        advice: Phrase(
          en: "write scope/name, yours and the pack's, in small letters without accents: \(better)",
          fr: "écrivez portée/nom, le vôtre et celui du paquet, en minuscules sans accents : \(better)"))
    }
    return name
  }

  func run() throws {
    let name = try packName()
    let language = locale.language
    let made = try Report.orExit(language) {
      let workspace = try Workspace()
      let run = NewPackRun(workspace)
      try run.admit(name, asksPerson: interactive)
      let answers = interactive ? try interview(language).run() : nil
      return try run.write(
        NewPack(name, from: answers?.template ?? from, person: answers?.person, language: language, in: workspace))
    }
    Report.show(made.notes, language)
    try Report.output(Array(Self.told(name, made).text(language).utf8), language)
  }

  private static func told(_ name: PackName, _ made: NewPackRun.Made) -> Phrase {
    func list(_ lines: [String]) -> String { lines.map { "  \($0)\n" }.joined() }
    let own =
      made.beside.isEmpty
      ? Phrase.none
      : Phrase(
        en: "Beside it, yours alone:\n\(list(made.beside))", fr: "À côté, pour vous seul :\n\(list(made.beside))")
    return Phrase(
      en: "\(made.folder)/ holds the pack \(name.text):\n\(list(made.files))\(own.english)Next:\n\(list(made.steps))",
      fr: "\(made.folder)/ contient le paquet \(name.text) :\n\(list(made.files))\(own.french)"
        + "Ensuite :\n\(list(made.steps))")
  }

  /// Questions go to standard error, so that what was made can be piped on.
  private func interview(_ language: Language) -> PackInterview {
    PackInterview(language: language) { question in
      Console.error(question)
      return readLine()
    } tell: { problem in
      Report.show([problem], language)
    }
  }
}
