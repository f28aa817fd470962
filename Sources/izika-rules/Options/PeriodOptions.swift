import ArgumentParser
import IzikaRules
import Mileage
import Values

/// `--period 2026-10`, `--period 2026`, or `--from` and `--to`.
struct PeriodOptions: ParsableArguments {
  @Option(help: "A month or a year: 2026-10, 2026.")
  var period: String?

  @Option(help: ArgumentHelp("The first day, included: 2026-10-01.", valueName: "date"))
  var from: CivilDate?

  @Option(help: ArgumentHelp("The day after the last, excluded: 2026-11-01.", valueName: "date"))
  var to: CivilDate?

  var isGiven: Bool { period != nil || from != nil || to != nil }

  /// - Throws: a `ValidationError` that says how to give a period.
  func read() throws -> Period {
    if let period {
      guard from == nil, to == nil else { throw ValidationError("Give --period, or --from and --to, not both.") }
      guard let read = Period(period) else {
        throw ValidationError("'\(period)' is no period: a month such as 2026-10 or a year such as 2026 is expected.")
      }
      return read
    }
    guard let from, let to else { throw ValidationError("Say which days: --period 2026-10, or --from and --to.") }
    guard from < to else { throw ValidationError("--from \(from) must be before --to \(to); --to is excluded.") }
    return Period(from: from, to: to)
  }
}

extension CivilDate: ExpressibleByArgument {
  /// Reads `2026-10-06`; nil for anything else, and for a day that does not exist.
  public init?(argument: String) { self.init(argument) }
}
