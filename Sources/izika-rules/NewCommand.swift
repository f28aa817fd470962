import ArgumentParser
import IzikaRules
import System
import Values

/// `izika-rules new`: a pack of one's own to begin with.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Make a rule pack to begin with: rules, parameters, tests, a calendar and a profile.",
    discussion: """
      The pack is a copy of a shipped one under the new name, in a new folder; it passes its own tests. Exit status: 0 \
      done, 2 not made.
      """)

  @Argument(help: "scope/name: the folder is named for the second.")
  var name: String

  @Option(
    help: ArgumentHelp("The shipped pack to begin with; by default exemples/premiers-pas.", valueName: "pack"))
  var from: String?

  @Flag(help: "Ask who you are, and write the profile too.")
  var interactive = false

  @OptionGroup var locale: LanguageOption

  func validate() throws {
    _ = try packName()
    if interactive, from != nil { throw ValidationError("--interactive asks what to begin with: leave --from out.") }
  }

  private func packName() throws -> PackName {
    guard let name = PackName(name) else {
      throw ValidationError(
        "'\(TerminalText.neutral(name))' is no pack's name: lower-case scope/name is expected, such as agence-durand/visites."
      )
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
