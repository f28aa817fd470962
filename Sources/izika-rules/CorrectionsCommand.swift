import ArgumentParser
import IzikaRules
import Output
import System
import Values

/// Whose corrections, and in which journal.
struct CorrectedPersonOptions: ParsableArguments {
  @Option(help: ArgumentHelp(en: "The person's profile.yaml.", fr: "Le fichier profile.yaml de la personne.", .file))
  var profile: String?

  @Option(
    help: ArgumentHelp(
      en: "The person's name, as the profile has it, instead of a profile.",
      fr: "Le nom de la personne, tel qu'il est dans le profil, au lieu d'un profil.", .name))
  var person: String?

  @Option(
    help: ArgumentHelp(
      en: "The journal; by default in the user's data folder.",
      fr: "Le journal ; par défaut dans le dossier de données de l'utilisateur.", .file))
  var journal: String?

  @OptionGroup var locale: LanguageOption

  func checkUsage() throws(UsageProblem) {
    if (profile == nil) == (person == nil) {
      throw UsageProblem(
        Phrase(
          en: "it is not said whose corrections, or twice",
          fr: "la personne manque, ou est donnée deux fois"),
        advice: Phrase(
          en: "give --profile FILE, or --person NAME", fr: "donnez --profile FICHIER, ou --person NOM"))
    }
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
struct ListCorrectionsCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "list",
      Phrase(
        en: "List a person's corrections, undone ones too.",
        fr: "Lister les corrections d'une personne, annulées comprises."))
  }

  @OptionGroup var person: CorrectedPersonOptions

  @Option(help: ListingFormat.help)
  var format: ListingFormat = .table

  func checkUsage() throws(UsageProblem) { try person.checkUsage() }

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
struct UndoCorrectionCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "undo",
      Phrase(
        en: "Take a correction back; it stays in the list.", fr: "Annuler une correction ; elle reste dans la liste."))
  }

  @Argument(
    help: ArgumentHelp(
      en: "The correction's number, as correct list shows it.",
      fr: "Le numéro de la correction, tel que le montre correct list.", .number))
  var number: Int

  @OptionGroup var reason: ReasonOptions
  @OptionGroup var person: CorrectedPersonOptions

  func checkUsage() throws(UsageProblem) { try person.checkUsage() }

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
