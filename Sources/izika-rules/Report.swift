import ArgumentParser
import IzikaRules
import Output
import System
import Values

/// Says on standard error what a person should know.
enum Report {
  /// - Parameter person: named when several people's diagnostics follow one another.
  static func show(_ diagnostics: [Diagnostic], of person: String? = nil, _ language: Language) {
    guard !diagnostics.isEmpty else { return }
    var text: [UInt8] = []
    if let person { text += "\(TerminalText.neutral(person))\n".utf8 }
    DiagnosticWriter(language: language, colours: Console.colours(on: Console.errorIsTerminal))
      .write(diagnostics, into: &text)
    Console.error(text)
  }

  /// Writes results to standard output; when that fails, says why and ends with status 2.
  static func output(_ bytes: [UInt8], _ language: Language) throws {
    try orExit(language) { try Console.output(bytes) }
  }

  /// Runs what nothing can go on without; when it fails, says why and ends with status 2.
  static func orExit<Result>(_ language: Language, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let failure as Failure {
      show(failure.diagnostics, language)
      throw ExitCode(2)
    }
  }
}
