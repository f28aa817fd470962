import ArgumentParser
import IzikaRules
import Mileage
import Values

/// `--period 2026-10`, `--period 2026-Q4`, `--period 2026`, or `--from` and `--to`.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en: "A month, a quarter, a half-year or a year: 2026-10, 2026-Q4, 2026-H2, 2026.",
      fr: "Un mois, un trimestre, un semestre ou une année : 2026-10, 2026-T4, 2026-S2, 2026.", .period))
  var period: Period?

  @Option(
    help: ArgumentHelp(
      en: "The first day, included: 2026-10-01.", fr: "Le premier jour, compris : 2026-10-01.", .date))
  var from: CivilDate?

  @Option(
    help: ArgumentHelp(
      en: "The day after the last, excluded: 2026-11-01.",
      fr: "Le lendemain du dernier jour, non compris : 2026-11-01.", .date))
  var to: CivilDate?

  var isGiven: Bool { period != nil || from != nil || to != nil }

  /// - Throws: how to give a period.
  func read() throws(UsageProblem) -> Period {
    if let period {
      guard from == nil, to == nil else {
        throw UsageProblem(
          Phrase(
            en: "--period stands beside --from or --to", fr: "--period est donné en même temps que --from ou --to"),
          advice: Phrase(en: "give one or the other", fr: "donnez l'un ou l'autre"))
      }
      return period
    }
    guard let from, let to else {
      throw UsageProblem(
        Phrase(en: "it is not said which days", fr: "la période manque"),
        advice: Phrase(
          en: "give --period 2026-10, or --from and --to", fr: "donnez --period 2026-10, ou --from et --to"))
    }
    guard from < to else { throw Self.backwards(from, to, "--to") }
    return Period(from: from, to: to)
  }

  /// - Parameter end: the option that ends the days and does not lie after `--from`.
  static func backwards(_ from: CivilDate, _ to: CivilDate, _ end: String) -> UsageProblem {
    UsageProblem(
      Phrase(
        en: "--from \(from) does not come before \(end) \(to)", fr: "--from \(from) ne précède pas \(end) \(to)"),
      advice: end == "--to" && from == to
        ? Phrase(
          en: "--to is excluded: write --to \(to + 1) for that one day",
          fr: "--to n'est pas compris : écrivez --to \(to + 1) pour ce seul jour")
        : from == to
          ? Phrase(en: "write a later day for \(end)", fr: "écrivez un jour plus tardif pour \(end)")
          : Phrase(en: "exchange them: --from \(to) \(end) \(from)", fr: "échangez-les : --from \(to) \(end) \(from)"))
  }
}

extension CivilDate: ExpressibleByArgument {
  /// Reads `2026-10-06`; nil for anything else, and for a day that does not exist.
  public init?(argument: String) { self.init(argument) }
}

extension Period: ExpressibleByArgument {
  /// Reads `2026-10`, `2026-Q4`, `2026-H2`, `2026`; nil for anything else.
  public init?(argument: String) { self.init(argument) }
}
