import ArgumentParser
import IzikaRules
import Mileage
import Output
import System
import Values

/// `izika-rules correct`: a person's own word, which no recalculation overwrites.
struct CorrectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "correct",
      Phrase(
        en: "Say what was otherwise: a leg's distance, where an appointment was.",
        fr: "Dire ce qui s'est passé autrement : la distance d'une étape, le lieu d'un rendez-vous."),
      discussion: Phrase(
        en: """
          A correction stands above every rule, is kept in the journal with its reason, and is shown in every statement \
          that rests on it. Nothing is ever deleted: what was wrong is undone.
          """,
        fr: """
          Une correction l'emporte sur toute règle, est gardée dans le journal avec son motif, et paraît dans chaque \
          relevé qui repose sur elle. Rien n'est jamais effacé : ce qui était faux est annulé.
          """),
      subcommands: [
        CorrectLegCommand.self, CorrectEventCommand.self, ListCorrectionsCommand.self, UndoCorrectionCommand.self,
      ])
  }
}

/// Why, and who says so.
struct ReasonOptions: ParsableArguments {
  @Option(help: ArgumentHelp(en: "Why; the inspector reads it.", fr: "Pourquoi ; le contrôleur le lira.", .text))
  var because: String

  @Option(
    help: ArgumentHelp(
      en: "Who says so, where it is not the person.", fr: "Qui le dit, si ce n'est pas la personne.", .name))
  var author: String?
}

/// `izika-rules correct leg`: how long a leg really was.
struct CorrectLegCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "leg", Phrase(en: "Say how long a leg of a trip was.", fr: "Dire la longueur d'une étape d'un trajet."))
  }

  @Argument(
    help: ArgumentHelp(
      en: "The trip's id, as eval --format json gives it.",
      fr: "L'identifiant du trajet, tel que le donne eval --format json.", .trip))
  var trip: String

  @Argument(
    help: ArgumentHelp(en: "Which of its legs, from 1.", fr: "Laquelle de ses étapes, à partir de 1.", .number))
  var leg: Int

  @Option(
    name: .customLong("km"), help: ArgumentHelp(en: "Kilometres: 14.2.", fr: "Kilomètres : 14.2.", .kilometres))
  var kilometres: Decimal

  @Option(
    help: ArgumentHelp(
      en: "The trip's day, instead of a period: 2026-10-06.",
      fr: "Le jour du trajet, au lieu d'une période : 2026-10-06.", .date))
  var on: CivilDate?

  @OptionGroup var reason: ReasonOptions
  @OptionGroup var person: PersonOptions

  func checkUsage() throws(UsageProblem) {
    try person.checkUsage()
    _ = try metres()
  }

  private func metres() throws(UsageProblem) -> Metres {
    guard let metres = Metres(kilometres: kilometres), metres >= .zero, metres.count <= 5_000_000 else {
      throw UsageProblem(
        Phrase(
          en: "--km \(kilometres) is no distance of a leg", fr: "--km \(kilometres) n'est pas la distance d'une étape"),
        advice: Phrase(
          en: "write kilometres from 0 to 5000, to the metre: 14.2",
          fr: "écrivez des kilomètres de 0 à 5000, au mètre : 14.2"))
    }
    return metres
  }

  func run() throws {
    try person.correct(
      .leg(trip: trip, number: leg), .distance(try metres()), on: on, reason)
  }
}

/// `izika-rules correct event`: where an appointment really was, and whether it was business.
struct CorrectEventCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "event",
      Phrase(
        en: "Say where an appointment was, and whether it was business.",
        fr: "Dire où avait lieu un rendez-vous, et s'il était professionnel."))
  }

  @Argument(
    help: ArgumentHelp(
      en: "The event's UID, as events gives it.", fr: "L'UID de l'événement, tel que le donne events.", .uid))
  var uid: String

  @Option(
    help: ArgumentHelp(
      en: "The day of the occurrence, which also stands for a period: 2026-10-06.",
      fr: "Le jour de l'occurrence, qui vaut aussi pour période : 2026-10-06.", .date))
  var on: CivilDate?

  @Option(
    help: ArgumentHelp(
      en: "Where it was: an address, or the key of one of the profile's places.",
      fr: "Où c'était : une adresse, ou la clé d'un des lieux du profil.", .text))
  var place: String?

  @Option(
    help: ArgumentHelp(
      en: "The address's point, where no geocoder knows it.",
      fr: "Le point de l'adresse, si aucun géocodeur ne la connaît.", .point))
  var at: Coordinate?

  @Flag(help: ArgumentHelp(en: "Nobody travelled: it was a call.", fr: "Personne ne s'est déplacé : c'était un appel."))
  var noTravel = false

  @Flag(help: ArgumentHelp(en: "It was business.", fr: "C'était professionnel."))
  var professional = false

  @Flag(help: ArgumentHelp(en: "It was private.", fr: "C'était privé."))
  var `private` = false

  @OptionGroup var reason: ReasonOptions
  @OptionGroup var person: PersonOptions

  func checkUsage() throws(UsageProblem) {
    try person.checkUsage()
    _ = try word()
  }

  private func word() throws(UsageProblem) -> CorrectionRequest.Word {
    switch (place, noTravel, professional, `private`) {
    case (let text?, false, false, false): return .place(text, at)
    case (nil, true, false, false) where at == nil: return .noTravel
    case (nil, false, true, false) where at == nil: return .professional(true)
    case (nil, false, false, true) where at == nil: return .professional(false)
    default:
      throw UsageProblem(
        Phrase(en: "a correction says one thing", fr: "une correction dit une seule chose"),
        advice: Phrase(
          en: "give one of --place TEXT [--at LAT,LON], --no-travel, --professional, --private",
          fr: "donnez une seule option parmi --place TEXTE [--at LAT,LON], --no-travel, --professional, --private"))
    }
  }

  func run() throws { try person.correct(.event(uid: uid, on: on), try word(), on: on, reason) }
}

extension PersonOptions {
  /// Keeps a correction and prints it.
  /// - Parameter date: stands for a period when none is given.
  fileprivate func correct(
    _ subject: CorrectionRequest.Subject, _ word: CorrectionRequest.Word, on date: CivilDate?, _ reason: ReasonOptions
  ) throws {
    let days: Period
    if let date, !period.isGiven { days = Period(from: date, to: date + 1) } else { days = try period.read() }
    let language = locale.language
    let correction = try Report.orExit(language) {
      let requests = try requests(for: days, rules: [])
      guard requests.count == 1 else {
        throw UsageProblem(
          Phrase(en: "a correction belongs to one person", fr: "une correction appartient à une seule personne"),
          advice: Phrase(en: "give one --profile", fr: "donnez un seul --profile"))
      }
      return try CorrectionRun(workspace()).make(
        CorrectionRequest(requests[0], subject, word, reason: reason.because, author: reason.author))
    }
    var output: [UInt8] = []
    CorrectionListing(language: language).writeText([correction], into: &output)
    try Report.output(output, language)
  }
}

extension Coordinate: ExpressibleByArgument {
  /// Reads `45.764,4.8357`: latitude first, in degrees; nil for anything else.
  public init?(argument: String) { self.init(argument) }
}
