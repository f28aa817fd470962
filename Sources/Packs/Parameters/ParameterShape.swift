import Values

/// What kind of value a parameter has, so that a value that overrides it can be held against the one that rules were
/// written for.
extension ParameterValue {
  /// What is wrong with a value that stands in for another one.
  package struct Mismatch: Sendable, Hashable {
    /// The keys that lead to it: `["dupont", "words"]`.
    var path: [String]
    var expected: Phrase
    var given: Phrase
    /// How it could be written; empty when nothing better than the kind can be said.
    var advice: Phrase
  }

  private enum Kind: Hashable {
    case boolean, number, text, date, list, map

    var name: Phrase {
      switch self {
      case .boolean: Phrase(en: "true or false", fr: "true ou false")
      case .number: Phrase(en: "a number", fr: "un nombre")
      case .text: Phrase(en: "a text", fr: "un texte")
      case .date: Phrase(en: "a date", fr: "une date")
      case .list: Phrase(en: "a list", fr: "une liste")
      case .map: Phrase(en: "a mapping (`key: value`)", fr: "une table (« clé: valeur »)")
      }
    }
  }

  private var kind: Kind {
    switch self {
    case .boolean: .boolean
    case .integer, .decimal: .number
    case .text: .text
    case .date: .date
    case .list: .list
    case .map: .map
    }
  }

  /// The value as a message shows it.
  private var shown: Phrase {
    switch self {
    case .boolean(let value): Phrase(verbatim: value ? "true" : "false")
    case .integer(let value): Phrase(verbatim: String(value))
    case .decimal(let value): Phrase(verbatim: value.description)
    case .text(let value): Phrase(en: "\"\(value.prefix(40))\"", fr: "« \(value.prefix(40)) »")
    case .date(let value): Phrase(verbatim: value.description)
    case .list, .map: kind.name
    }
  }

  /// The first place where `given` has another kind than this value; nil when it can stand in for it.
  ///
  /// Keys may come and go; but where the elements of a list or mapping are all of one kind, further ones must be too.
  package func mismatch(_ given: ParameterValue, path: [String] = []) -> Mismatch? {
    guard kind == given.kind else {
      return Mismatch(
        path: path, expected: kind.name, given: given.shown, advice: Self.advice(kind, given))
    }
    switch (self, given) {
    case (.list(let own), .list(let others)):
      guard let model = Self.model(own) else { return nil }
      for (index, other) in others.enumerated() {
        if let found = model.mismatch(other, path: path + [String(index + 1)]) { return found }
      }
    case (.map(let own), .map(let others)):
      let model = Self.model(own.sorted { $0.key < $1.key }.map(\.value))
      for (key, other) in others.sorted(by: { $0.key < $1.key }) {
        if let found = (own[key] ?? model)?.mismatch(other, path: path + [key]) { return found }
      }
    default: break
    }
    return nil
  }

  /// The first of several values when all are of its kind.
  private static func model(_ values: [ParameterValue]) -> ParameterValue? {
    guard let first = values.first, values.allSatisfy({ $0.kind == first.kind }) else { return nil }
    return first
  }

  private static func advice(_ kind: Kind, _ given: ParameterValue) -> Phrase {
    switch (kind, given) {
    case (.list, .text(let text)): Phrase(en: "write [\(text)]", fr: "écrivez [\(text)]")
    case (.list, .integer), (.list, .decimal):
      Phrase(en: "write [\(given.shown.english)]", fr: "écrivez [\(given.shown.french)]")
    case (.text, .integer), (.text, .decimal), (.text, .boolean), (.text, .date):
      Phrase(
        en: "write it in quotes: \"\(given.shown.english)\"",
        fr: "écrivez-le entre guillemets : \"\(given.shown.french)\"")
    case (.number, .text(let text)) where Decimal(text.replacingComma) != nil:
      Phrase(
        en: "write \(text.replacingComma), with a point and without quotes",
        fr: "écrivez \(text.replacingComma), avec un point et sans guillemets")
    default: .none
    }
  }
}

extension ParameterValue {
  /// Itself as a word, or the elements of a list.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .integer(let number): [String(number)]
    case .list(let values): values.flatMap(\.texts)
    case .boolean, .decimal, .date, .map: []
    }
  }

  /// Those of a mapping, sorted.
  fileprivate var keys: [String] { if case .map(let map) = self { map.keys.sorted() } else { [] } }
}

extension String {
  fileprivate var replacingComma: String { String(map { $0 == "," ? "." : $0 }) }
}

extension Parameter {
  /// Every value that it may have.
  package var all: [ParameterValue] {
    switch values {
    case .undated(let value): [value]
    case .dated(let dated): dated.compactMap(\.value)
    }
  }

  /// What is wrong with this parameter in the place of another one of its name.
  /// - Parameter layer: who declares the other one.
  package func problem(overriding declared: Parameter, of layer: String) -> Diagnostic? {
    guard let model = declared.all.last else { return nil }
    let addsWords = declared.merges && declared.isListOfWords
    for value in all {
      if addsWords, case .map(let words) = value {
        if let problem = noWord(words, of: layer) { return problem }
        continue
      }
      guard let found = model.mismatch(value) else { continue }
      let key = ([name] + found.path).joined(separator: ".")
      return Diagnostic(
        .error, .parameterShape, at: Diagnostic.Place(file: file, line: line > 0 ? line : nil),
        Phrase(
          en: "the parameter \"\(key)\" must be \(found.expected.english), as \(layer) declares it, not "
            + found.given.english,
          fr: "le paramètre « \(key) » doit être \(found.expected.french), comme \(layer) le déclare, pas "
            + found.given.french),
        advice: found.advice.isEmpty
          ? Phrase(
            en: "see \(declared.file):\(declared.line)", fr: "voyez \(declared.file):\(declared.line)")
          : found.advice)
    }
    return wrongWord(of: declared)
  }

  /// A mapping that adds words to a list and takes others out says `true` and null.
  private func noWord(_ words: [String: ParameterValue], of layer: String) -> Diagnostic? {
    guard let key = words.filter({ $0.value != .boolean(true) }).keys.min() else { return nil }
    return Diagnostic(
      .error, .parameterShape, at: Diagnostic.Place(file: file, line: line > 0 ? line : nil),
      Phrase(
        en: "\"\(name).\(key)\" neither adds a word to the list of \(layer) nor takes one out",
        fr: "« \(name).\(key) » n'ajoute ni ne retire un mot de la liste de \(layer)"),
      advice: Phrase(
        en: "write `\(key): true` to add it, `\(key): null` to take it out; or a list of what is to be added",
        fr: "écrivez « \(key): true » pour l'ajouter, « \(key): null » pour le retirer ; ou la liste de ce qui s'ajoute"
      ))
  }

  /// A word that is not on the list from which it must be taken.
  /// - Parameter declared: who has the list; it may be the parameter itself.
  func wrongWord(of declared: Parameter) -> Diagnostic? {
    guard !declared.words.isEmpty else { return nil }
    let added = declared.merges && declared.isListOfWords ? all.flatMap(\.keys) : []
    for word in all.flatMap(\.texts) + added where !declared.words.contains(word) {
      let list = declared.words.joined(separator: ", ")
      let nearest = NearestName.of(word, in: declared.words)
      return Diagnostic(
        .error, .parameterWord, at: Diagnostic.Place(file: file, line: line > 0 ? line : nil),
        Phrase(
          en: "\"\(word)\" is no word for the parameter \"\(name)\"",
          fr: "« \(word) » n'est pas une valeur possible du paramètre « \(name) »"),
        advice: Phrase(
          en: (nearest.map { "did you mean \"\($0)\"? " } ?? "") + "it is one of: \(list)",
          fr: (nearest.map { "vouliez-vous dire « \($0) » ? " } ?? "") + "valeurs possibles : \(list)"))
    }
    return nil
  }
}
