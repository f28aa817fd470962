import Rules
import Values

extension Known {
  /// The value as a message shows it.
  package var words: Phrase {
    let parts = something
    guard let first = parts.first else { return Phrase(verbatim: "nil") }
    guard parts.count == 1 else {
      return Phrase(
        en: Self.list(parts.map(\.words.english), "or"), fr: Self.list(parts.map(\.words.french), "ou"))
    }
    switch first {
    case .unknown, .either: return Phrase(en: "a value", fr: "une valeur")
    case .nothing: return Phrase(verbatim: "nil")
    case .boolean(let value):
      return value.map { Phrase(verbatim: $0 ? "true" : "false") } ?? RuleType.boolean.expectation
    case .number: return RuleType.number.expectation
    case .text(let text):
      return text.map { Phrase(en: "\"\($0.prefix(40))\"", fr: "« \($0.prefix(40)) »") } ?? RuleType.text.expectation
    case .function: return Phrase(en: "a function", fr: "une fonction")
    case .table: return Phrase(en: "a table of another form", fr: "une table d'une autre forme")
    case .api(let type): return type.expectation
    case .parameter(let values):
      if case .list? = values.first { return Phrase(en: "a list", fr: "une liste") }
      return Phrase(en: "a mapping", fr: "une table à clés")
    case .module(let name, _): return Phrase(en: "the module \(name)", fr: "le module \(name)")
    }
  }

  package static func list(_ texts: [String], _ conjunction: String) -> String {
    var each: [String] = []
    for text in texts where !each.contains(text) { each.append(text) }
    guard each.count > 1, let last = each.popLast() else { return each.first ?? "" }
    return each.joined(separator: ", ") + " \(conjunction) " + last
  }
}

extension RuleType {
  /// What is expected, as messages say it.
  var expectation: Phrase {
    switch self {
    case .text: Phrase(en: "a text", fr: "un texte")
    case .boolean: Phrase(en: "true or false", fr: "true ou false")
    case .integer, .number, .exact: Phrase(en: "a number", fr: "un nombre")
    case .decimal: Phrase(en: "a decimal", fr: "un décimal")
    case .money: Phrase(en: "money", fr: "une somme")
    case .date: Phrase(en: "a date", fr: "une date")
    case .time: Phrase(en: "a date-time", fr: "une date avec heure")
    case .record(let name): Self.article(name)
    case .list(let element):
      Phrase(en: "a list of \(element.plural.english)", fr: "une liste de \(element.plural.french)")
    case .map: Phrase(en: "a mapping", fr: "une table à clés")
    case .optional(let type): type.expectation
    case .either(let types):
      Phrase(
        en: Known.list(types.map(\.expectation.english), "or"), fr: Known.list(types.map(\.expectation.french), "ou"))
    case .choice(let texts):
      Phrase(
        en: Known.list(texts.map { "\"\($0)\"" }, "or"), fr: Known.list(texts.map { "\"\($0)\"" }, "ou"))
    case .table(let keys): Phrase(verbatim: "{\(keys.map { "\($0.name) = …" }.joined(separator: ", "))}")
    case .nothing: Phrase(verbatim: "nil")
    case .no: Phrase(verbatim: "false")
    case .any: Phrase(en: "a value", fr: "une valeur")
    }
  }

  /// What a list holds.
  private var plural: Phrase {
    switch self {
    case .text: Phrase(en: "texts", fr: "textes")
    case .either(let types):
      Phrase(en: Known.list(types.map(\.plural.english), "or"), fr: Known.list(types.map(\.plural.french), "ou"))
    case .record(let name): Phrase(en: name + "s", fr: name)
    default: expectation
    }
  }

  /// A record by its name: English has two articles, and French says what it is.
  private static func article(_ name: String) -> Phrase {
    let vowel = name.first.map { "aeiou".contains($0) } ?? false
    return Phrase(en: "\(vowel ? "an" : "a") \(name)", fr: "un objet « \(name) »")
  }
}
