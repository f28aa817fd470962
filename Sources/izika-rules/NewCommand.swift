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
          The pack is a copy of a shipped one under the new name, in a new folder; it passes its own tests. Exit status: \
          0 done, 2 not made.
          """,
        fr: """
          Le paquet est la copie d'un paquet livré sous le nouveau nom, dans un nouveau dossier ; il passe ses propres \
          tests. Statut de sortie : 0 fait, 2 pas fait.
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
      throw UsageProblem(
        Phrase(en: "\"\(name)\" is no pack's name", fr: "« \(name) » n'est pas un nom de paquet"),
        advice: Phrase(
          en: "write scope/name in small letters without accents: agence-durand/visites",
          fr: "écrivez portée/nom en minuscules sans accents : agence-durand/visites"))
    }
    return name
  }

  func run() throws {
    let name = try packName()
    let language = locale.language
    let (pack, made) = try Report.orExit(language) {
      let answers = interactive ? try interview(language).run() : nil
      let pack = try NewPack(
        name, from: answers?.template ?? from, person: answers?.person, language: language, in: try Workspace())
      return (pack, try pack.write())
    }
    let files = made.files.map { "  \($0)\n" }.joined()
    let steps = (["cd \(made.folder)"] + pack.steps).map { "  \($0)\n" }.joined()
    try Report.output(
      Array(
        Phrase(
          en: "\(made.folder)/ holds the pack \(name.text):\n\(files)Next:\n\(steps)",
          fr: "\(made.folder)/ contient le paquet \(name.text) :\n\(files)Ensuite :\n\(steps)"
        ).text(language).utf8), language)
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
