import ArgumentParser
import IzikaRules
import System
import Values

/// How what is trusted is told.
struct TrustOutputOptions: ParsableArguments {
  @Option(help: PackFormat.help)
  var format: PackFormat = .text

  @OptionGroup var locale: LanguageOption

  /// Runs what gives a report, and prints that.
  /// - Throws: exit status 2 for what cannot be done, after saying why.
  func show(_ body: (TrustRun) throws -> TrustReport) throws {
    let language = locale.language
    let report = try Report.orExit(language) { try body(try TrustRun(try Workspace(), today: Today.date)) }
    Report.show(report.warnings, language)
    var output: [UInt8] = []
    let listing = TrustListing(language: language)
    switch (format, report.done) {
    case (.json, _): listing.writeJSON(report, into: &output)
    case (.text, let done?): output += (TerminalText.lines(done.text(language)) + "\n").utf8
    case (.text, nil): listing.writeText(report, into: &output)
    }
    try Report.output(output, language)
  }

  /// Warnings that come before the digits are typed.
  func warn(_ diagnostics: [Diagnostic]) { Report.show(diagnostics, locale.language) }

  func confirmation(_ numbers: [String]) -> KeyConfirmation {
    let language = locale.language
    // Questions go to standard error, so that what is printed can be piped on.
    return KeyConfirmation(given: numbers) { question in
      Console.error(question.text(language))
      return readLine()
    } tell: { problem in
      Report.show([problem], language)
    }
  }
}

/// The digits that were read out.
struct NumberOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en: "The thirty digits of the key, for scripts; by default they are asked for. May be repeated.",
      fr: "Les trente chiffres de la clé, pour les scripts ; demandés par défaut. Peut être répété.", .digits))
  var number: [String] = []
}
