import LuaSyntax
import Rules
import Values

/// What rules answer, where it can be known without running them.
enum AnswersCheck: Check {
  static let codes: [Diagnostic.Code] = [.ruleAnswer, .answerMisspelt]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    pack.files.flatMap { file in file.rules.findings { findings(on: $0, in: file) } }
  }

  private static func findings(on rule: WrittenRule, in file: CheckedFile) -> [Diagnostic] {
    guard let body = rule.body, let document = rule.document else { return [] }
    return file.chunk.summary(of: body.id).returns.findings { answer -> [Diagnostic] in
      guard let first = answer.values.first else { return [] }
      return values(of: first, in: file).compactMap { value in
        let span = file.chunk[value].span
        let known = file.known(value)
        // One of several may be written down, and is then wrong whenever it is chosen.
        if let wrong = known.something.first(where: { $0.isWritten && file.refuses(document.answer, $0) }) {
          return misspeltKey(in: value, document, file) ?? isWrong(document, wrong, file.place(of: span))
        }
        if file.refuses(document.answer, known) {
          return misspeltKey(in: value, document, file) ?? isWrong(document, known, file.place(of: span))
        }
        return known.something.lazy.compactMap { part in
          guard case .text(let text?) = part else { return nil }
          return misspelt(text, document, file.place(of: span))
        }.first
      }
    }
  }

  /// What a returned expression answers: of `verdict(value, reason)` the value.
  static func values(of id: Expression.ID, in file: CheckedFile) -> [Expression.ID] {
    if let call = file.chunk.call(from: id), call.name == "verdict" { return Array(call.arguments.prefix(1)) }
    return [id]
  }

  /// A key that no line of the answer has: `{ label = "Parking", amuont = 3 }`.
  private static func misspeltKey(
    in answer: Expression.ID, _ rule: RuleDocument, _ file: CheckedFile
  ) -> Diagnostic? {
    guard case .list(let element) = rule.answer, case .table(let list?) = file.known(answer) else { return nil }
    let keys = element.tableKeys
    for item in file.chunk.definitions(of: list) where item.name == nil {
      guard let line = item.value, case .table(let entries?) = file.known(line) else { continue }
      for entry in file.chunk.definitions(of: entries) {
        guard let name = entry.name, !keys.contains(name) else { continue }
        return hasNoKey(name, keys, rule, file.place(of: entry.span))
      }
    }
    return nil
  }

  /// A text that is looked up on the map, and looks as if a word of the API was meant.
  private static func misspelt(_ text: String, _ rule: RuleDocument, _ place: Diagnostic.Place) -> Diagnostic? {
    let words = rule.answer.choices
    guard !words.isEmpty, !words.contains(text) else { return nil }
    if text.isEmpty { return isEmpty(rule, place) }
    let lower = text.lowercased()
    if let meant = meanings[lower], words.contains(meant) { return isAddress(text, rule, didYouMean(meant), place) }
    if let other = RuleReference.rules.first(where: { $0.answer.choices.contains(lower) && !words.contains(lower) }) {
      return isAddress(text, rule, belongsTo(lower, other, words), place)
    }
    guard text.utf8.count <= 12, let nearest = NearestName.of(lower, in: words) else { return nil }
    return isAddress(text, rule, didYouMean(nearest), place)
  }

  /// What people write for the words of the API.
  private static let meanings = [
    "domicile": "home", "maison": "home", "chez moi": "home", "bureau": "office", "agence": "office", "work": "office",
    "house": "home", "nuit": "stay", "hotel": "stay", "hôtel": "stay", "straight": "direct",
  ]
}

extension Known {
  /// Whether it is a value that stands in the rules, and not of a kind only.
  fileprivate var isWritten: Bool {
    switch self {
    case .boolean(.some), .text(.some), .table(.some): true
    default: false
    }
  }
}

extension RuleType {
  /// The keys of a table that a rule writes, also where a text will do.
  fileprivate var tableKeys: [String] {
    switch self {
    case .table(let keys): keys.map(\.name)
    case .either(let types): types.flatMap(\.tableKeys)
    default: []
    }
  }

  /// The words with a meaning of their own.
  fileprivate var choices: [String] {
    switch self {
    case .choice(let texts): texts
    case .either(let types): types.flatMap(\.choices)
    default: []
    }
  }
}

extension AnswersCheck {
  private static func isWrong(_ rule: RuleDocument, _ known: Known, _ place: Diagnostic.Place) -> Diagnostic {
    let (expected, given) = (rule.answer.expectation, known.words)
    return Diagnostic(
      .error, .ruleAnswer, at: place,
      Phrase(
        en: "\(rule.name) must answer \(expected.english), not \(given.english)",
        fr: "\(rule.name) doit répondre par \(expected.french), pas \(given.french)"),
      advice: advice(rule, known))
  }

  private static func hasNoKey(
    _ name: String, _ keys: [String], _ rule: RuleDocument, _ place: Diagnostic.Place
  ) -> Diagnostic {
    Diagnostic(
      .error, .ruleAnswer, at: place,
      Phrase(
        en: "a line of \(rule.name) has no key \"\(name)\"", fr: "une ligne de \(rule.name) n'a pas de clé « \(name) »"),
      advice: didYouMean(name, among: keys))
  }

  private static func advice(_ rule: RuleDocument, _ known: Known) -> Phrase {
    switch (rule.answer, known.something.first) {
    case (.boolean, .text):
      Phrase(
        en: "write verdict(true, …) or verdict(false, …) with the text as reason; no answer is no opinion",
        fr:
          "écrivez verdict(true, …) ou verdict(false, …) avec le texte pour motif ; sans réponse, la règle est sans avis"
      )
    case (.exact, .text(let text?)) where Decimal(text) != nil:
      Phrase(en: "write \(text) without quotes", fr: "écrivez \(text) sans guillemets")
    case (.list(let element), .table):
      Phrase(
        en: "write a list, also for one: { \(element.expectation.english) }",
        fr: "écrivez une liste, même pour un seul : { \(element.expectation.french) }")
    default:
      Phrase(
        en: "answer nil, or nothing, to leave the question to the next pack",
        fr: "ne répondez rien, ou nil, pour laisser la question au paquet suivant")
    }
  }

  private static func isAddress(
    _ text: String, _ rule: RuleDocument, _ advice: Phrase, _ place: Diagnostic.Place
  ) -> Diagnostic {
    Diagnostic(
      .warning, .answerMisspelt, at: place,
      Phrase(
        en: "\(rule.name) answers \"\(text)\", which is looked up on the map as an address",
        fr: "\(rule.name) répond « \(text) », qui est cherché sur la carte comme une adresse"),
      advice: advice)
  }

  private static func belongsTo(_ text: String, _ other: RuleDocument, _ words: [String]) -> Phrase {
    let list = words.map { "\"\($0)\"" }.joined(separator: ", ")
    return Phrase(
      en: "\"\(text)\" is an answer of \(other.name); here there is \(list)",
      fr: "« \(text) » est une réponse de \(other.name) ; ici il y a \(list)")
  }

  private static func isEmpty(_ rule: RuleDocument, _ place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, .ruleAnswer, at: place,
      Phrase(
        en: "\(rule.name) must answer \(rule.answer.expectation.english), not an empty text",
        fr: "\(rule.name) doit répondre par \(rule.answer.expectation.french), pas un texte vide"),
      advice: Phrase(
        en: "answer nil, or nothing, to leave the question to the next pack",
        fr: "ne répondez rien, ou nil, pour laisser la question au paquet suivant"))
  }
}
