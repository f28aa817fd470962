import ArgumentParser
import IzikaRules
import Output
import System
import Values

/// Whose corrections, and in which journal.
struct CorrectedPersonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The person's profile.yaml.", valueName: "file"))
  var profile: String?

  @Option(help: ArgumentHelp("The person's name, as the profile has it, instead of a profile.", valueName: "name"))
  var person: String?

  @Option(help: ArgumentHelp("The journal; by default in the user's data folder.", valueName: "file"))
  var journal: String?

  @OptionGroup var locale: LanguageOption

  func validate() throws {
    if (profile == nil) == (person == nil) { throw ValidationError("Say whose: --profile FILE, or --person NAME.") }
  }

  /// - Throws: exit status 2 for a profile that cannot be read, after saying why.
  func name() throws -> String {
    if let person { return person }
    return try Report.orExit(locale.language) {
      let profiles = try ProfileSource(profiles: [profile ?? ""], calendars: [], rules: []).read()
      if let failure = profiles.first?.failure { throw failure }
      return profiles.first?.person ?? ""
    }
  }

  func run() throws -> CorrectionRun {
    try Report.orExit(locale.language) { CorrectionRun(try Workspace(ServiceSettings(journal: journal))) }
  }
}

/// `izika-rules correct list`: everything that a person said.
struct ListCorrectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List a person's corrections, undone ones too.")

  @OptionGroup var person: CorrectedPersonOptions

  @Option(help: "table, or json: an object a line.")
  var format: ListingFormat = .table

  func run() throws {
    let name = try person.name()
    let run = try person.run()
    let corrections = try Report.orExit(person.locale.language) { try run.list(of: name) }
    var output: [UInt8] = []
    let listing = CorrectionListing(language: person.locale.language)
    switch format {
    case .table: listing.writeText(corrections, into: &output)
    case .json: listing.writeJSON(corrections, into: &output)
    }
    try Report.output(output, person.locale.language)
  }
}

/// `izika-rules correct undo`: takes a correction back.
struct UndoCorrectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take a correction back; it stays in the list.")

  @Argument(help: "The correction's number, as `correct list` shows it.")
  var number: Int

  @OptionGroup var reason: ReasonOptions
  @OptionGroup var person: CorrectedPersonOptions

  func run() throws {
    let name = try person.name()
    let run = try person.run()
    let undone = try Report.orExit(person.locale.language) {
      try run.undo(number, of: name, reason: reason.because, author: reason.author)
    }
    var output: [UInt8] = []
    CorrectionListing(language: person.locale.language).writeText([undone], into: &output)
    try Report.output(output, person.locale.language)
  }
}
