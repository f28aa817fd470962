import ArgumentParser
import IzikaRules
import System
import Values

struct IzikaRulesCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "izika-rules",
      Phrase(
        en: "Mileage statements from a calendar and rules of your own.",
        fr: "Des relevés de frais kilométriques, d'après un agenda et vos propres règles."),
      discussion: Phrase(
        en: """
          Reads appointments from ICS calendars, asks Lua rule packs for every decision, and gives trips, kilometres and \
          euros, each with its reasons. Nothing leaves this machine but what you ask services for by naming them.
          """,
        fr: """
          Lit les rendez-vous dans des agendas ICS, demande chaque décision à des paquets de règles en Lua, et donne les \
          trajets, les kilomètres et les euros, chacun avec ses motifs. Rien ne quitte cette machine, sauf ce que vous \
          demandez à des services en les nommant.
          """),
      version: ProgramVersion.text,
      subcommands: [
        EvalCommand.self, EventsCommand.self, ExplainCommand.self, DiffCommand.self, YearCommand.self,
        RestateCommand.self, PriceCommand.self, PlaceCommand.self, RouteCommand.self, CorrectCommand.self,
        NewCommand.self, CheckCommand.self, TestCommand.self, PackCommand.self,
      ])
  }
}

@main
enum Main {
  /// Exit status: 0 done, 1 done with errors in the result, 2 could not run.
  static func main() async {
    Console.holdStreams()
    Machine.leaveNoCore()
    let words = GivenWords.take()
    let status = await CommandLanguage.$current.withValue(words.language) { await run(words) }
    IzikaRulesCommand.exit(withError: status)
  }

  private static func run(_ words: GivenWords) async -> ExitCode {
    do {
      try Report.orExit(words.language) { try words.refuseStrayLinks() }
      var command = try IzikaRulesCommand.parseAsRoot(words.words)
      if let checking = command as? any UsageChecking { try checking.checkUsage() }
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      try finish(words.language)
      return .success
    } catch {
      return end(error, words)
    }
  }

  private static func finish(_ language: Language) throws {
    try Report.orExit(language) { try OutputSink().finish() }
  }

  /// Prints help and versions, which are results like any other, or what is wrong with the arguments.
  private static func end(_ error: any Error, _ words: GivenWords) -> ExitCode {
    if let status = error as? ExitCode { return status }
    let usage = UsageCheck(words.words, of: CommandSyntax([IzikaRulesCommand.self])).result()
    let help = HelpWriter(language: words.language, columns: Console.helpColumns)
    if IzikaRulesCommand.exitCode(for: error) == .success, !(usage.asksHelp && usage.problem != nil) {
      // The parser's other results are the version and what shells complete by.
      let text = usage.asksHelp ? help.page(usage.command) : "\(IzikaRulesCommand.fullMessage(for: error))\n"
      do {
        try Report.output(Array(text.utf8), words.language)
        try finish(words.language)
      } catch {
        return ExitCode(2)
      }
      return .success
    }
    let problem =
      error as? UsageProblem ?? usage.problem
      ?? UsageProblem(
        Phrase(
          en: "the arguments are not understood: \(IzikaRulesCommand.message(for: error))",
          fr: "les arguments ne sont pas compris : \(IzikaRulesCommand.message(for: error))"))
    Report.show([words.redacted(problem).diagnostic], words.language)
    Console.error(help.reminder(usage.command))
    return ExitCode(2)
  }
}
