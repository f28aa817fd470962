import Values
import YAML

/// Dated numbers that do not say since when they are known.
///
/// A rate is often announced after it became valid. A statement as of an earlier day, and what `restate` compares it with,
/// can only leave out a value that says so; one that does not is taken for known since ever. A note: what an agency decides
/// for itself, it may always have known.
enum ParameterKnownCheck: Check {
  static let codes: [Diagnostic.Code] = [.parameterNoKnownFrom]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    pack.draft.parameterFiles.flatMap { file in
      (file.root.map ?? []).findings { findings(on: DatedEntry($0, file.name)) }
    }
  }

  /// Of a series with a number in one of its values: words that change in time, such as a label, are no scale.
  private static func findings(on entry: DatedEntry) -> [Diagnostic] {
    guard entry.values.contains(where: { holdsNumber($0.value) }) else { return [] }
    return entry.values.filter { $0.knownFrom == nil }.map { missing($0, entry) }
  }

  private static func holdsNumber(_ value: YAMLValue) -> Bool {
    switch value.content {
    case .map(let entries): entries.contains { holdsNumber($0.value) }
    case .list(let values): values.contains(where: holdsNumber)
    case .plain: value.decimal != nil
    case .null, .quoted: false
    }
  }

  private static func missing(_ value: DatedEntry.Value, _ entry: DatedEntry) -> Diagnostic {
    Diagnostic(
      .note, .parameterNoKnownFrom, at: entry.place(value.at),
      Phrase(
        en: "\"\(entry.name)\" does not say since when the value of \(value.from) is known",
        fr: "« \(entry.name) » ne dit pas depuis quand la valeur du \(FrenchText.date(value.from)) est connue"),
      advice: Phrase(
        en: "write the day of its publication beside `from`: known_from: \(value.from)",
        fr: "écrivez le jour de sa publication à côté de « from » : known_from: \(value.from)"))
  }
}
