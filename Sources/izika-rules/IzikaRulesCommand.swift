import ArgumentParser
import IzikaRules
import System
import Values

struct IzikaRulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "izika-rules",
    abstract: "Mileage statements from a calendar and rules of your own.",
    discussion: """
      Reads appointments from ICS calendars, asks Lua rule packs for every decision, and gives trips, kilometres and \
      euros, each with its reasons. Nothing leaves this machine but what you ask services for by naming them.
      """,
    version: ProgramVersion.text,
    subcommands: [
      EvalCommand.self, EventsCommand.self, ExplainCommand.self, DiffCommand.self, YearCommand.self,
      RestateCommand.self, PriceCommand.self, PlaceCommand.self, RouteCommand.self, CorrectCommand.self,
      NewCommand.self, CheckCommand.self, TestCommand.self,
    ])
}

@main
enum Main {
  /// Exit status: 0 done, 1 done with errors in the result, 2 could not run.
  static func main() async {
    Console.holdStreams()
    Machine.leaveNoCore()
    let words = GivenWords.take()
    do {
      try Report.orExit(words.language) { try words.refuseStrayLinks() }
      var command = try IzikaRulesCommand.parseAsRoot(words.words)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      try finish(words.language)
    } catch {
      IzikaRulesCommand.exit(withError: end(error, words))
    }
  }

  private static func finish(_ language: Language) throws {
    try Report.orExit(language) { try OutputSink().finish() }
  }

  /// Prints what the parser has to say: help and versions are results like any other, and no word that may be a password is
  /// repeated.
  private static func end(_ error: any Error, _ words: GivenWords) -> ExitCode {
    let status = IzikaRulesCommand.exitCode(for: error)
    if let status = error as? ExitCode { return status }
    let message = IzikaRulesCommand.fullMessage(for: error)
    if status == .success {
      do {
        try Report.output(Array("\(message)\n".utf8), words.language)
        try finish(words.language)
      } catch {
        return ExitCode(2)
      }
      return status
    }
    if !message.isEmpty { Console.error(words.redacted(message) + "\n") }
    // The parser's own status for wrong usage is 64; ours is 2, like that of every other input that cannot be used.
    return status == .validationFailure ? ExitCode(2) : status
  }
}
