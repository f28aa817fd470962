import Values

/// A named value that rules look up, dated where the law or the company changes it.
public struct Parameter: Sendable {
  /// One value and the days that it holds for.
  public struct Dated: Sendable {
    /// The first day on which it holds; it does until the next value begins.
    public var validFrom: CivilDate
    /// The day from which it was known; a rate is often announced after it became valid.
    public var knownFrom: CivilDate?
    /// The law or document that it is taken from; empty where the parameter's own ``Parameter/reference`` says it.
    public var reference: String
    /// What rules get.
    public var value: ParameterValue
  }

  /// One value for all days, or one after another.
  public enum Values: Sendable {
    case undated(ParameterValue)
    /// By the first day; no day twice.
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
    package var reference: String
    /// The last day of a published value, when the date lies after it.
    package var keptAfter: CivilDate?
  }

  package enum Missing: Error, Sendable {
    case needsDate
    case before(CivilDate)
    /// There is a value for the day, and it was published after the day by whose knowledge is asked.
    case notYetKnown(published: CivilDate)
    case after(CivilDate)
  }

  /// The last day that values were published for, as far as was known: where a later value of a published series was
  /// not yet known, the day before it.
  private func lastPublished(after found: Dated, on date: CivilDate, asOf: CivilDate?) -> CivilDate? {
    guard let publishedUntil, case .dated(let all) = values, let asOf else { return publishedUntil }
    let hidden = all.first { value in
      value.validFrom > found.validFrom && value.validFrom <= date && value.knownFrom.map { $0 > asOf } ?? false
    }
    return hidden.map { min($0.validFrom - 1, publishedUntil) } ?? publishedUntil
  }

  /// The value that holds on `date`, as far as was known on `asOf`.
  package func value(on date: CivilDate?, asOf: CivilDate?) throws(Missing) -> Found {
    switch values {
    case .undated(let value):
      return Found(value: value, validFrom: nil, reference: reference, keptAfter: nil)
    case .dated(let all):
      guard let date else { throw .needsDate }
      let known = asOf.map { asOf in all.filter { $0.knownFrom.map { $0 <= asOf } ?? true } } ?? all
      guard let found = known.last(where: { $0.validFrom <= date }) else {
        if let later = all.last(where: { $0.validFrom <= date })?.knownFrom { throw .notYetKnown(published: later) }
        throw .before(all.first?.validFrom ?? date)
      }
      var kept: CivilDate?
      if let last = lastPublished(after: found, on: date, asOf: asOf), date > last {
        guard keepsLast else { throw .after(last) }
        kept = last
      }
      return Found(
        value: found.value, validFrom: found.validFrom,
        reference: found.reference.isEmpty ? reference : found.reference, keptAfter: kept)
    }
  }
}
