import Values
import YAML

/// A named value that rules look up, dated where the law or the company changes it.
public struct Parameter: Sendable {
  /// One value and the days that it holds for.
  public struct Dated: Sendable {
    /// The first day on which it holds; it does until the next value begins.
    public var validFrom: CivilDate
    /// The day from which it was known; a rate is often announced after it became valid. Of two values with one first day
    /// the one that was known last holds.
    public var knownFrom: CivilDate?
    /// The law or document that it is taken from; empty where the parameter's own ``Parameter/reference`` says it.
    public var reference: String
    /// What rules get; nil suspends the parameter: from this day on its layer says nothing.
    public var value: ParameterValue?
    /// Where it stands in the file, from 1.
    package var line: Int

    fileprivate func isKnown(on day: CivilDate?) -> Bool {
      guard let day, let knownFrom else { return true }
      return knownFrom <= day
    }
  }

  /// One value for all days, or one after another.
  public enum Values: Sendable {
    case undated(ParameterValue)
    /// By the first day, then by the day from which they were known; no pair twice.
    case dated([Dated])
  }

  /// As rules look it up: `scale_car`.
  public var name: String
  /// One value, or those that the dates choose from.
  public var values: Values
  /// The law or document that its values are taken from; empty where none is named.
  public var reference: String
  /// Whether the last value goes on after the last year it was published for, with a warning.
  public var keepsLast: Bool
  /// The last day that the last value is known to hold for; nil when it is open.
  public var publishedUntil: CivilDate?
  /// Whether its texts are ids of the profile's vehicles: one that names none is told.
  package var namesVehicles = false
  /// Whether numbers of it may be below zero, as no rate, distance or bound is.
  package var allowsNegative = false
  /// Whether the layers add up to its mapping or list: see ``ParameterMerge``. The layer asked last decides it.
  package var merges = false
  /// What the file says for each of its values, in their order: the lines of a mapping's keys, and those that null takes out.
  /// Empty for what comes from no file.
  package var written: [YAMLValue] = []
  /// The words that it may hold, alone or in a list; empty where any may stand there.
  package var words: [String] = []
  /// The file that sets it, as messages name it; `--set` for one of the command line.
  public var file: String
  /// Counted from 1; 0 for a parameter of the command line.
  public var line: Int

  /// A parameter with one value for all days, as a profile or the command line sets it.
  public init(name: String, value: ParameterValue, file: String, line: Int) {
    self.init(
      name: name, values: .undated(value), reference: "", keepsLast: false, publishedUntil: nil, file: file, line: line)
  }

  package init(
    name: String, values: Values, reference: String, keepsLast: Bool, publishedUntil: CivilDate?, file: String,
    line: Int
  ) {
    self.name = name
    self.values = values
    self.reference = reference
    self.keepsLast = keepsLast
    self.publishedUntil = publishedUntil
    self.file = file
    self.line = line
  }

  /// What a look-up found.
  package struct Found: Sendable {
    package var value: ParameterValue
    package var validFrom: CivilDate?
    package var knownFrom: CivilDate?
    package var reference: String
    /// Where the value stands in the parameter's file.
    package var line: Int
    /// What the file says for it; nil for what comes from no file.
    package var written: YAMLValue?
    /// The last day of a published value, when the date lies after it.
    package var keptAfter: CivilDate?
  }

  package enum Missing: Error, Sendable {
    case needsDate
    case before(CivilDate)
    /// There is a value for the day, and it was published after the day by whose knowledge is asked.
    case notYetKnown(published: CivilDate)
    case after(CivilDate)
    /// From this day on a null stands in its place.
    case suspended(CivilDate)

    /// Whether the parameter says nothing of the day, so that the next layer is asked.
    var leavesToOthers: Bool {
      switch self {
      case .before, .notYetKnown, .suspended: true
      case .needsDate, .after: false
      }
    }
  }

  /// The last day that values were published for, as far as was known: where a later value of a published series was
  /// not yet known, the day before it.
  private func lastPublished(after found: Dated, on date: CivilDate, asOf: CivilDate?) -> CivilDate? {
    guard let publishedUntil, case .dated(let all) = values, let asOf else { return publishedUntil }
    let hidden = all.first { value in
      value.validFrom > found.validFrom && value.validFrom <= date && !value.isKnown(on: asOf)
    }
    return hidden.map { min($0.validFrom - 1, publishedUntil) } ?? publishedUntil
  }

  /// The value that holds on `date`, as far as was known on `asOf`.
  package func value(on date: CivilDate?, asOf: CivilDate?) throws(Missing) -> Found {
    switch values {
    case .undated(let value):
      return Found(value: value, reference: reference, line: line, written: written.first)
    case .dated(let all):
      guard let date else { throw .needsDate }
      guard let index = all.lastIndex(where: { $0.validFrom <= date && $0.isKnown(on: asOf) }) else {
        throw missing(all, on: date)
      }
      let found = all[index]
      guard let value = found.value else { throw .suspended(found.validFrom) }
      var kept: CivilDate?
      if let last = lastPublished(after: found, on: date, asOf: asOf), date > last {
        guard keepsLast else { throw .after(last) }
        kept = last
      }
      return Found(
        value: value, validFrom: found.validFrom, knownFrom: found.knownFrom,
        reference: found.reference.isEmpty ? reference : found.reference, line: found.line,
        written: written.isEmpty ? nil : written[index], keptAfter: kept)
    }
  }

  /// Why none of the values holds on `date`: they begin later, or were published too late.
  private func missing(_ all: [Dated], on date: CivilDate) -> Missing {
    guard let last = all.last(where: { $0.validFrom <= date }) else { return .before(all.first?.validFrom ?? date) }
    // The first to be known of those that begin on its day.
    let published = all.first { $0.validFrom == last.validFrom }?.knownFrom
    return published.map { .notYetKnown(published: $0) } ?? .before(last.validFrom)
  }
}
