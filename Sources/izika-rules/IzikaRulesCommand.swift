import ArgumentParser
import IzikaRules
import System

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
    do {
      var command = try IzikaRulesCommand.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      guard IzikaRulesCommand.exitCode(for: error) == .validationFailure else {
        IzikaRulesCommand.exit(withError: error)
      }
      // The parser's own status for wrong usage is 64; ours is 2, like that of every other input that cannot be used.
      Console.error(IzikaRulesCommand.fullMessage(for: error) + "\n")
      IzikaRulesCommand.exit(withError: ExitCode(2))
    }
  }
}
