import ArgumentParser
import FoundationEssentials
import Values

/// A command as the parser knows it: its texts in the current language, its arguments and subcommands.
struct CommandSyntax {
  struct Argument: Decodable {
    struct Name: Decodable {
      var name: String
    }

    enum Kind: String, Decodable { case positional, option, flag }

    var kind: Kind
    var abstract: String?
    var names: [Name]?
    var valueName: String?
    var isOptional: Bool
    var isRepeating: Bool
    var parsingStrategy: String
    var defaultValue: String?
    var allValues: [String]?

    /// With its dashes; empty for what has no name.
    var option: String { names?.first.map { "--\($0.name)" } ?? "" }
    /// Nil for a flag.
    var value: ArgumentValue? { kind == .flag ? nil : valueName.flatMap(ArgumentValue.init) }
    /// Whether it takes all words up to the next option.
    var takesList: Bool { parsingStrategy == "upToNextOption" }
  }

  /// The program's name first.
  let path: [any ParsableCommand.Type]
  /// Without what every command has: help and the version.
  let arguments: [Argument]

  init(_ path: [any ParsableCommand.Type]) {
    self.path = path
    let all = path.last.flatMap { try? Self.read($0) } ?? []
    arguments = all.filter { argument in
      !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
  }

  var names: [String] { path.map { $0._commandName } }
  var configuration: CommandConfiguration { path.last?.configuration ?? CommandConfiguration() }
  var subcommands: [any ParsableCommand.Type] { configuration.subcommands }
  var positionals: [Argument] { arguments.filter { $0.kind == .positional } }

  /// The option of that name, which is given with its dashes.
  func option(_ name: String) -> Argument? { arguments.first { $0.kind != .positional && $0.option == name } }

  /// The command below this one that bears the name.
  func subcommand(_ name: String) -> CommandSyntax? {
    subcommands.first { $0._commandName == name }.map { CommandSyntax(path + [$0]) }
  }

  /// This command and all below it.
  var all: [CommandSyntax] { [self] + subcommands.flatMap { CommandSyntax(path + [$0]).all } }

  /// What the parser says of itself is public as JSON alone.
  private static func read(_ command: any ParsableCommand.Type) throws -> [Argument] {
    struct Dump: Decodable {
      struct Command: Decodable { var arguments: [Argument]? }
      var command: Command
    }
    return try JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8)).command.arguments ?? []
  }
}
