import Values
import YAML

/// Days that no value holds for, and days that can hardly be meant.
enum ParameterDatesCheck: Check {
  static let codes: [Diagnostic.Code] = [.parameterGap, .parameterNeverHolds, .parameterKnownFrom]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    pack.draft.parameterFiles.flatMap { file in
      (file.root.map ?? []).flatMap { findings(on: DatedEntry($0, file.name), $0) }
    }
  }

  private static func findings(on entry: DatedEntry, _ source: YAMLValue.Entry) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (value, next) in zip(entry.values, entry.values.dropFirst()) {
      if let year = missingYear(value.from, next.from, entry) { found.append(leavesOut(year, value, next, entry)) }
      // A decree may raise past months for which the next rate is known already; not years of them.
      if let known = value.knownFrom?.date, let later = next.knownFrom?.date, known > later, known - value.from > 366 {
        found.append(wasKnownAfter(known, later, value, entry))
      }
    }
    for value in entry.values {
      guard let known = value.knownFrom, let date = known.date, isFar(date, from: entry) else { continue }
      found.append(isKnownFarFrom(value.from, date, known, entry))
    }
    let until = source.value.map?.first { $0.key == "published_until" }?.value
    if let last = entry.values.last, let until, let date = until.date, date < last.from {
      found.append(endsBefore(last.from, date, until, entry))
    }
    return found
  }

  /// Whether all values that became known on a day begin years from it: one law may fix the rates of several years.
  private static func isFar(_ known: CivilDate, from entry: DatedEntry) -> Bool {
    entry.values.allSatisfy { $0.knownFrom?.date != known || (known - $0.from).magnitude > 2 * 366 }
  }

  /// The first year that a yearly series leaves out: where all other steps but this one are a year.
  private static func missingYear(_ from: CivilDate, _ next: CivilDate, _ entry: DatedEntry) -> Int? {
    // A later decision for the same first day is no step.
    let days = entry.values.map(\.from).reduce(into: [CivilDate]()) { days, day in
      if days.last != day { days.append(day) }
    }
    guard days.count >= 3, days.allSatisfy({ $0.month == days[0].month && $0.day == days[0].day }) else { return nil }
    let steps = zip(days, days.dropFirst()).map { $1.year - $0.year }
    guard next.year - from.year > 1, steps.count(where: { $0 == 1 }) * 2 >= steps.count else { return nil }
    return from.year + 1
  }
}

/// A parameter with dated values as its file has them, with the places of its days.
struct DatedEntry {
  let name: String
  let file: String
  /// Those with a day, by day.
  let values: [Value]

  struct Value {
    let from: CivilDate
    /// Where it stands.
    let at: YAMLValue
    let knownFrom: YAMLValue?
    let value: YAMLValue
  }

  init(_ entry: YAMLValue.Entry, _ file: String) {
    name = entry.key
    self.file = file
    let list = entry.value.map?.first { $0.key == "values" }?.value.list ?? []
    values = list.compactMap { item in
      func field(_ name: String) -> YAMLValue? { item.map?.first { $0.key == name }?.value }
      guard let from = field("from"), let date = from.date, let value = field("value") else { return nil }
      return Value(from: date, at: from, knownFrom: field("known_from"), value: value)
    }.sorted { ($0.from, $0.knownFrom?.date ?? $0.from - 36_600) < ($1.from, $1.knownFrom?.date ?? $1.from - 36_600) }
  }

  func place(_ value: YAMLValue) -> Diagnostic.Place {
    Diagnostic.Place(file: file, line: value.line, column: value.column)
  }
}

extension ParameterDatesCheck {
  private static func leavesOut(
    _ year: Int, _ value: DatedEntry.Value, _ next: DatedEntry.Value, _ entry: DatedEntry
  ) -> Diagnostic {
    Diagnostic(
      .warning, .parameterGap, at: entry.place(next.at),
      Phrase(
        en: "\"\(entry.name)\" has no value for \(year): the one of \(value.from) goes on until \(next.from)",
        fr:
          "« \(entry.name) » n'a pas de valeur pour \(year) : celle du \(FrenchText.date(value.from)) continue jusqu'au \(FrenchText.date(next.from))"
      ),
      advice: Phrase(
        en: "add the value of \(year), even if it is the same",
        fr: "ajoutez la valeur de \(year), même si elle est la même"))
  }

  private static func endsBefore(
    _ from: CivilDate, _ until: CivilDate, _ value: YAMLValue, _ entry: DatedEntry
  ) -> Diagnostic {
    Diagnostic(
      .error, .parameterNeverHolds, at: entry.place(value),
      Phrase(
        en: "\"\(entry.name)\" is published until \(until), before its last value begins on \(from)",
        fr:
          "« \(entry.name) » est publié jusqu'au \(FrenchText.date(until)), avant que sa dernière valeur commence, le \(FrenchText.date(from))"
      ),
      advice: Phrase(
        en: "published_until is the last day of the last value: write \(from.year)-12-31",
        fr: "published_until est le dernier jour de la dernière valeur : écrivez \(from.year)-12-31"))
  }

  private static func wasKnownAfter(
    _ known: CivilDate, _ later: CivilDate, _ value: DatedEntry.Value, _ entry: DatedEntry
  ) -> Diagnostic {
    Diagnostic(
      .warning, .parameterKnownFrom, at: entry.place(value.knownFrom ?? value.at),
      Phrase(
        en: "the value of \(value.from) became known on \(known), after the value that follows it (\(later))",
        fr:
          "la valeur du \(FrenchText.date(value.from)) est connue le \(FrenchText.date(known)), après celle qui la suit (\(FrenchText.date(later)))"
      ),
      advice: Phrase(en: "check both days", fr: "vérifiez les deux jours"))
  }

  private static func isKnownFarFrom(
    _ from: CivilDate, _ known: CivilDate, _ value: YAMLValue, _ entry: DatedEntry
  ) -> Diagnostic {
    Diagnostic(
      .warning, .parameterKnownFrom, at: entry.place(value),
      Phrase(
        en: "the value holds from \(from) and became known on \(known), more than two years apart",
        fr:
          "la valeur vaut depuis le \(FrenchText.date(from)) et est connue le \(FrenchText.date(known)), à plus de deux ans d'écart"
      ),
      advice: Phrase(
        en: "check the year: known_from is the day of publication",
        fr: "vérifiez l'année : known_from est le jour de publication"))
  }
}
