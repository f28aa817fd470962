import Values
import YAML

/// Numbers far from those of the years around them, as a slip of the finger makes them.
///
/// What changes by more than a quarter and stays there is a reform: the French scale for mopeds moved a bound from 2,000
/// to 3,000 km in 2019, and a constant from 458 to 711 in 2022. What leaves for one year alone, or in the last one, is
/// looked at.
enum ParameterJumpsCheck: Check {
  static let codes: [Diagnostic.Code] = [.parameterJump]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    pack.draft.parameterFiles.flatMap { file in
      (file.root.map ?? []).flatMap { findings(on: DatedEntry($0, file.name)) }
    }
  }

  private static func findings(on entry: DatedEntry) -> [Diagnostic] {
    let series = entry.values.map { Dictionary(numbers($0.value, []), uniquingKeysWith: { first, _ in first }) }
    // The last number that was near its neighbours, by the keys that lead to it.
    var trusted: [[String]: (number: Decimal, from: CivilDate)] = [:]
    var found: [Diagnostic] = []
    for (index, value) in entry.values.enumerated() {
      for (path, leaf) in numbers(value.value, []) {
        guard let number = leaf.decimal else { continue }
        let after = index + 1 < series.count ? series[index + 1][path]?.decimal : nil
        // A step that the next year keeps is meant.
        if let before = trusted[path], isFar(number, from: before.number),
          after.map({ isFar(number, from: $0) }) ?? true
        {
          found.append(jumps(leaf, path, (number, value.from), before, entry))
        } else {
          trusted[path] = (number, value.from)
        }
      }
    }
    return found
  }

  /// All numbers of a value by the keys that lead to them, in the order of the file.
  private static func numbers(_ value: YAMLValue, _ path: [String]) -> [(path: [String], leaf: YAMLValue)] {
    switch value.content {
    case .map(let entries): entries.flatMap { numbers($0.value, path + [$0.key]) }
    case .list(let values): values.enumerated().flatMap { numbers($1, path + [String($0 + 1)]) }
    case .plain: value.decimal == nil ? [] : [(path, value)]
    case .null, .quoted: []
    }
  }

  /// Whether two numbers differ by more than a quarter of the larger one.
  private static func isFar(_ number: Decimal, from other: Decimal) -> Bool {
    let (a, b) = (Swift.max(number, other), Swift.min(number, other))
    guard a > .zero, b >= .zero, let four = try? (a - b) * Decimal(4) else { return a != b }
    return b > .zero && four > a
  }
}

extension ParameterJumpsCheck {
  private static func jumps(
    _ leaf: YAMLValue, _ path: [String], _ new: (number: Decimal, from: CivilDate),
    _ old: (number: Decimal, from: CivilDate), _ entry: DatedEntry
  ) -> Diagnostic {
    let name = ([entry.name] + path).joined(separator: ".")
    return Diagnostic(
      .warning, .parameterJump, at: entry.place(leaf),
      Phrase(
        en: "\"\(name)\" goes from \(old.number) (\(old.from)) to \(new.number) (\(new.from)), by more than a quarter",
        fr: "« \(name) » passe de \(FrenchText.number(old.number)) (\(FrenchText.date(old.from))) à "
          + "\(FrenchText.number(new.number)) (\(FrenchText.date(new.from))), plus d'un quart"),
      advice: Phrase(
        en: "compare it with the text that it comes from", fr: "comparez-le au texte d'où il vient"))
  }
}
