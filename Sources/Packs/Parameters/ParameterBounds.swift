import Values

extension ParameterValue {
  /// Degrees west of Greenwich and south of the equator are below zero; nothing else that rules are given is.
  private static let degrees: Set<String> = ["lat", "lon", "latitude", "longitude"]

  /// Whether a number in it is below zero: what most are asked, and no more.
  fileprivate var holdsNegative: Bool {
    switch self {
    case .integer(let number): return number < 0
    case .decimal(let number): return number.isNegative
    case .list(let values):
      for value in values where value.holdsNegative { return true }
    case .map(let values):
      for value in values.values where value.holdsNegative { return true }
    case .boolean, .text, .date: break
    }
    return false
  }

  /// The first number below zero, with the keys that lead to it.
  fileprivate func negative(path: [String] = []) -> (path: [String], number: Decimal)? {
    switch self {
    case .integer(let number): number < 0 ? (path, Decimal(number)) : nil
    case .decimal(let number): number.isNegative ? (path, number) : nil
    case .list(let values):
      values.indices.lazy.compactMap { values[$0].negative(path: path + [String($0 + 1)]) }.first
    case .map(let values):
      values.sorted { $0.key < $1.key }.lazy.filter { !Self.degrees.contains($0.key) }
        .compactMap { $1.negative(path: path + [$0]) }.first
    case .boolean, .text, .date: nil
    }
  }

  /// Every text in it, keys of mappings left out.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): text.isEmpty ? [] : [text]
    case .list(let values): values.flatMap(\.texts)
    case .map(let values): values.sorted { $0.key < $1.key }.flatMap(\.value.texts)
    case .boolean, .integer, .decimal, .date: []
    }
  }
}

extension Parameter {
  /// A rate, a distance or a bound below zero pays what nobody owes: refused, unless the declaring pack says
  /// `below_zero: true`.
  var belowZero: Diagnostic? {
    let all = all
    guard all.contains(where: \.holdsNegative), let found = all.lazy.compactMap({ $0.negative() }).first
    else { return nil }
    let key = ([name] + found.path).joined(separator: ".")
    return Diagnostic(
      .error, .parameterBelowZero, at: Diagnostic.Place(file: file, line: line > 0 ? line : nil),
      Phrase(
        en: "the parameter \"\(key)\" is \(found.number): rates, distances and bounds are never below zero",
        fr: "le paramètre « \(key) » vaut \(found.number) : taux, distances et bornes ne sont jamais négatifs"),
      advice: Phrase(
        en: "mend it; a pack whose parameter may be below zero declares it with `below_zero: true`",
        fr: "corrigez-le ; un paquet dont le paramètre peut être négatif le déclare avec « below_zero: true »"))
  }

  /// Those of its texts that name none of the vehicles.
  func strangers(among vehicles: [String]) -> [String] { all.flatMap(\.texts).filter { !vehicles.contains($0) } }
}
