import Values

/// Reads the keys of one mapping, and knows where each stands when something is wrong with it.
package struct YAMLReader {
  package let file: String
  package let value: YAMLValue
  private let entries: [String: YAMLValue.Entry]
  /// How the key that is read may be written, where somebody knows: `power: 5`.
  package var example = ""

  /// - Throws: a ``Failure`` when `value` is no mapping.
  package init(_ value: YAMLValue, file: String) throws(Failure) {
    self.file = file
    self.value = value
    if case .plain(let text) = value.content, let problem = YAMLProblem.stuckColon(text, file, value.line) {
      throw Failure(problem)
    }
    guard let map = value.map else {
      throw Failure(
        Self.problem(
          file, value.line,
          Phrase(
            en: "a mapping (`key: value`) is expected, not \(value.kindName.english)",
            fr: "une table (« clé: valeur ») est attendue, pas \(value.kindName.french)"),
          advice: Phrase(en: "write lines such as `key: value`", fr: "écrivez des lignes telles que « clé: valeur »")))
    }
    entries = Dictionary(map.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(_ key: String) -> YAMLValue? {
    guard let value = entries[key]?.value, !value.isNull else { return nil }
    return value
  }

  /// - Throws: a ``Failure`` that names the nearest known key, for the first key not in `known`.
  package func allow(only known: [String]) throws(Failure) {
    for entry in value.map ?? [] where !known.contains(entry.key) {
      // A calendar's address is a password, also where a slip of the pen makes it a key.
      if entry.key.contains("://") {
        throw Failure(
          Self.problem(
            file, entry.line,
            Phrase(en: "an address stands where a key is expected", fr: "une adresse est à la place d'une clé"),
            advice: Phrase(
              en: "write `url: \"…\"`; known keys: \(known.joined(separator: ", "))",
              fr: "écrivez « url: \"…\" » ; clés connues : \(known.joined(separator: ", "))")))
      }
      let nearest = NearestName.of(entry.key, in: known)
      throw Failure(
        Self.problem(
          file, entry.line,
          Phrase(en: "the key \"\(entry.key)\" is not known here", fr: "la clé « \(entry.key) » est inconnue ici"),
          advice: nearest.map { Phrase(en: "did you mean \"\($0)\"?", fr: "vouliez-vous dire « \($0) » ?") }
            ?? Phrase(
              en: "known keys: \(known.joined(separator: ", "))",
              fr: "clés connues : \(known.joined(separator: ", "))")))
    }
  }

  package func text(_ key: String) throws(Failure) -> String? {
    try read(key, Phrase(en: "a text", fr: "un texte")) { $0.text }
  }

  package func integer(_ key: String) throws(Failure) -> Int? {
    try read(key, Phrase(en: "a whole number", fr: "un nombre entier"), { $0.integer }, advice: Self.withoutQuotes)
  }

  package func decimal(_ key: String) throws(Failure) -> Decimal? {
    try read(key, Phrase(en: "a number", fr: "un nombre"), { $0.decimal }, advice: Self.withoutQuotes)
  }

  package func date(_ key: String) throws(Failure) -> CivilDate? {
    guard let found = self[key], found.date == nil else { return self[key]?.date }
    guard let text = found.text, !text.contains("://") else {
      return try read(
        key, Phrase(en: "a date such as 2026-10-06", fr: "une date comme 2026-10-06"), { $0.date },
        advice: { $0.spreadsheetDay })
    }
    let (message, advice) = CivilDate.problem(text)
    throw Failure(
      Self.problem(
        file, found.line,
        Phrase(en: "\"\(key)\": \(message.english)", fr: "« \(key) » : \(message.french)"),
        advice: found.spreadsheetDay ?? advice))
  }

  package func flag(_ key: String) throws(Failure) -> Bool? {
    try read(key, Phrase(en: "true or false", fr: "true ou false")) { $0.boolean }
  }

  /// A word of a closed list, in any of its forms.
  /// - Throws: a ``Failure`` that names the list, for a word that is not on it.
  package func word<Word: ListedWord>(_ key: String, _ list: Word.Type) throws(Failure) -> Word? {
    guard let text = try text(key) else { return nil }
    return try Word.read(text, at: Diagnostic.Place(file: file, line: self[key]?.line))
  }

  package func list(_ key: String) throws(Failure) -> [YAMLValue]? {
    try read(key, Phrase(en: "a list", fr: "une liste")) { $0.list }
  }

  package func required<Value>(_ key: String, _ value: Value?) throws(Failure) -> Value {
    guard let value else {
      throw Failure(
        Self.problem(
          file, self.value.line,
          Phrase(en: "the key \"\(key)\" is missing", fr: "la clé « \(key) » manque"),
          advice: Phrase(en: "add `\(key): …`", fr: "ajoutez « \(key): … »")))
    }
    return value
  }

  private func read<Value>(
    _ key: String, _ expected: Phrase, _ get: (YAMLValue) -> Value?, advice: (YAMLValue) -> Phrase? = { _ in nil }
  ) throws(Failure) -> Value? {
    guard let found = self[key] else { return nil }
    guard let value = get(found) else {
      throw Failure(
        Self.problem(
          file, found.line,
          Phrase(
            en: "\"\(key)\" must be \(expected.english), not \(found.kindName.english)",
            fr: "« \(key) » doit être \(expected.french), pas \(found.kindName.french)"),
          advice: advice(found)
            ?? (example.isEmpty
              ? Phrase(en: "write \(expected.english) there", fr: "écrivez-y \(expected.french)")
              : Phrase(en: "write for instance `\(example)`", fr: "écrivez par exemple « \(example) »"))))
    }
    return value
  }

  /// The number that a text surely means.
  private static func withoutQuotes(_ value: YAMLValue) -> Phrase? {
    value.number.map { number in
      if case .quoted = value.content {
        return Phrase(en: "write \(number), without quotes", fr: "écrivez \(number), sans guillemets")
      }
      return Phrase(en: "write \(number), and nothing else", fr: "écrivez \(number), sans rien d'autre")
    }
  }

  package static func problem(
    _ file: String, _ line: Int?, _ message: Phrase, advice: Phrase = .none
  ) -> Diagnostic {
    YAMLProblem.at(Diagnostic.Place(file: file, line: line), message, advice: advice)
  }
}
