import ArgumentParser
import IzikaRules
import Mileage
import Output
import System
import Values

/// `izika-rules correct`: a person's own word, which no recalculation overwrites.
struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Say what was otherwise: a leg's distance, where an appointment was.",
    discussion: """
      A correction stands above every rule, is kept in the journal with its reason, and is shown in every statement that rests \
      on it. Nothing is ever deleted: what was wrong is undone.
      """,
    subcommands: [
      CorrectLegCommand.self, CorrectEventCommand.self, ListCorrectionsCommand.self, UndoCorrectionCommand.self,
    ])
}

/// Why, and who says so.
struct ReasonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Why; the inspector reads it.", valueName: "text"))
  var because: String

  @Option(help: ArgumentHelp("Who says so, where it is not the person.", valueName: "name"))
  var author: String?
}

/// `izika-rules correct leg`: how long a leg really was.
struct CorrectLegCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "leg", abstract: "Say how long a leg of a trip was.")

  @Argument(help: "The trip's id, as eval --format json gives it.")
  var trip: String

  @Argument(help: ArgumentHelp("Which of its legs, from 1.", valueName: "number"))
  var leg: Int

  @Option(name: .customLong("km"), help: "Kilometres: 14.2.")
  var kilometres: Decimal

  @Option(help: ArgumentHelp("The trip's day, instead of a period: 2026-10-06.", valueName: "date"))
  var on: CivilDate?

  @OptionGroup var reason: ReasonOptions
  @OptionGroup var person: PersonOptions

  func validate() throws { _ = try metres() }

  private func metres() throws -> Metres {
    guard let metres = Metres(kilometres: kilometres), metres >= .zero, metres.count <= 5_000_000 else {
      throw ValidationError("--km \(kilometres) is no distance of a leg: 0 to 5000, to the metre.")
    }
    return metres
  }

  func run() throws {
    try person.correct(
      .leg(trip: trip, number: leg), .distance(try metres()), on: on, reason)
  }
}

/// `izika-rules correct event`: where an appointment really was, and whether it was business.
struct CorrectEventCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "Say where an appointment was, and whether it was business.")

  @Argument(help: "The event's UID, as eval --format json gives it.")
  var uid: String

  @Option(
    help: ArgumentHelp("The day of the occurrence, which also stands for a period: 2026-10-06.", valueName: "date"))
  var on: CivilDate?

  @Option(help: ArgumentHelp("Where it was: an address, or the key of one of the profile's places.", valueName: "text"))
  var place: String?

  @Option(help: ArgumentHelp("The address's point, where no geocoder knows it.", valueName: "lat,lon"))
  var at: Coordinate?

  @Flag(help: "Nobody travelled: it was a call.")
  var noTravel = false

  @Flag(help: "It was business.")
  var professional = false

  @Flag(help: "It was private.")
  var `private` = false

  @OptionGroup var reason: ReasonOptions
  @OptionGroup var person: PersonOptions

  func validate() throws { _ = try word() }

  private func word() throws -> CorrectionRequest.Word {
    switch (place, noTravel, professional, `private`) {
    case (let text?, false, false, false): return .place(text, at)
    case (nil, true, false, false) where at == nil: return .noTravel
    case (nil, false, true, false) where at == nil: return .professional(true)
    case (nil, false, false, true) where at == nil: return .professional(false)
    default:
      throw ValidationError("Say one thing: --place TEXT [--at LAT,LON], --no-travel, --professional or --private.")
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
        throw ValidationError("A correction belongs to one person: give one --profile.")
      }
      return try CorrectionRun(Workspace(services.settings)).make(
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
