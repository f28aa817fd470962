import Values

/// What Lua, or the sandbox around it, says went wrong, in words for who wrote the rule.
///
/// liblua speaks English, and of stacks and values: "attempt to index a nil value (field 'x')". Every message that it, or
/// the sandbox, can give is found here by its form; a test provokes each with the liblua that is linked.
struct LuaMessage {
  let what: Phrase
  let advice: Phrase

  /// - Returns: nil for a text of no known form, such as the one that a rule gives to `error`.
  init?(_ text: String) {
    // What the sandbox lends to rules may have said it in two languages.
    let text = Phrase(rule: text).english
    for form in Self.forms {
      guard let parts = form.parts(of: text) else { continue }
      (what, advice) = form.words(parts)
      return
    }
    return nil
  }

  /// The form that a text has, by its place among ``forms``; nil where it has none.
  static func form(of text: String) -> Int? {
    let text = Phrase(rule: text).english
    return forms.firstIndex { $0.parts(of: text) != nil }
  }

  /// The first that fits counts.
  static let forms: [Form] = lua + patterns + sandbox + functions

  /// A message with gaps.
  struct Form: Sendable {
    /// `*` stands for any text, also for none.
    let pattern: String
    private let pieces: [[UInt8]]
    let words: @Sendable ([String]) -> (Phrase, Phrase)

    init(_ pattern: String, _ words: @escaping @Sendable ([String]) -> (Phrase, Phrase)) {
      self.pattern = pattern
      pieces = pattern.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
      self.words = words
    }

    init(_ pattern: String, _ what: Phrase, advice: Phrase) { self.init(pattern) { _ in (what, advice) } }

    /// What stands in the gaps; nil where the text has another form. A gap is as short as the text behind it allows.
    func parts(of text: String) -> [String]? {
      var rest = Array(text.utf8)[...]
      guard let first = pieces.first, rest.starts(with: first) else { return nil }
      rest = rest.dropFirst(first.count)
      var parts: [String] = []
      for (index, piece) in pieces.enumerated().dropFirst() {
        let isLast = index == pieces.count - 1
        guard let place = isLast ? Self.end(of: piece, in: rest) : Self.first(piece, in: rest) else { return nil }
        parts.append(TerminalText.neutral(String(decoding: rest[..<place], as: UTF8.self)))
        rest = rest[(place + piece.count)...]
      }
      return rest.isEmpty ? parts : nil
    }

    private static func end(of piece: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
      text.count >= piece.count && text.suffix(piece.count).elementsEqual(piece) ? text.endIndex - piece.count : nil
    }

    private static func first(_ piece: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
      guard text.count >= piece.count else { return nil }
      return (text.startIndex...(text.endIndex - piece.count)).first {
        text[$0..<($0 + piece.count)].elementsEqual(piece)
      }
    }
  }
}

extension LuaMessage {
  /// Lua's name of a kind of value, or the sandbox's, with its article: `a text`, `un texte`.
  static func kind(_ name: String) -> Phrase {
    switch name {
    case "nil", "no value": Phrase(en: "nil", fr: "nil")
    case "number": Phrase(en: "a number", fr: "un nombre")
    case "integer": Phrase(en: "a whole number", fr: "un nombre entier")
    case "string", "text": Phrase(en: "a text", fr: "un texte")
    case "boolean": Phrase(en: "true or false", fr: "true ou false")
    case "table": Phrase(en: "a table", fr: "une table")
    case "list": Phrase(en: "a list", fr: "une liste")
    case "function": Phrase(en: "a function", fr: "une fonction")
    case "decimal": Phrase(en: "a decimal", fr: "un décimal")
    case "money": Phrase(en: "money", fr: "une somme d'argent")
    case "tally": Phrase(en: "a tally", fr: "un décompte")
    case "date": Phrase(en: "a date", fr: "une date")
    case "date-time": Phrase(en: "a time", fr: "une heure")
    case "sums": Phrase(en: "a set of sums (driven, km, amounts, trips)", fr: "un compte (driven, km, amounts, trips)")
    case "rule", "verdict": Phrase(en: "a \(name)", fr: "un « \(name) »")
    case "event", "trip", "day", "ledger", "leg", "place", "statement", "profile", "attendee", "organizer",
      "vehicle":
      Phrase(
        en: (name == "event" || name == "attendee" || name == "organizer" ? "an " : "a ") + name,
        fr: french[name] ?? name)
    default: Phrase(en: "a value “\(name)”", fr: "une valeur « \(name) »")
    }
  }

  /// A day as French sentences write it; another text as it is.
  static func day(_ text: String) -> String { CivilDate(text).map(FrenchText.date) ?? text }

  private static let french = [
    "event": "un événement", "trip": "un trajet", "day": "une journée", "ledger": "un cumul", "leg": "une étape",
    "place": "un lieu", "statement": "un relevé", "profile": "un profil", "attendee": "un participant",
    "organizer": "un organisateur", "vehicle": "un véhicule",
  ]

  /// What Lua says of a value in parentheses: ` (field 'x')`. Where it says nothing, a value.
  struct Subject {
    /// `the field “x”`.
    let name: Phrase
    /// As the rule calls it; nil where nothing is said.
    let word: String?
    /// Whether Lua names a text that the rule has written out.
    let isWritten: Bool

    init(_ text: String) {
      guard text.hasPrefix(" ("), text.hasSuffix("')"), let quote = text.firstIndex(of: "'") else {
        (name, word, isWritten) = (Phrase(en: "a value", fr: "une valeur"), nil, false)
        return
      }
      let word = String(text[text.index(after: quote)...].dropLast(2))
      // `words[1]`, and a field whose name Lua does not know.
      guard word != "integer index", word != "?" else {
        (name, self.word, isWritten) = (
          Phrase(en: "an element that is read", fr: "un élément qui est lu"), nil, false
        )
        return
      }
      let kind = text[..<quote].dropFirst(2).dropLast()
      self.word = word
      isWritten = kind == "constant"
      name =
        switch kind {
        case "local", "upvalue": Phrase(en: "the variable “\(word)”", fr: "la variable « \(word) »")
        case "field": Phrase(en: "the field “\(word)”", fr: "le champ « \(word) »")
        case "method": Phrase(en: "the method “\(word)”", fr: "la méthode « \(word) »")
        case "constant": Phrase(en: "the text “\(word)”", fr: "le texte « \(word) »")
        default: Phrase(en: "“\(word)”", fr: "« \(word) »")
        }
    }

    /// `the field “x” is nil`.
    func has(_ kind: String) -> Phrase {
      let words = LuaMessage.kind(kind)
      return Phrase(
        en: "\(name.english) is \(words.english)",
        fr: kind == "nil" ? "\(name.french) vaut nil" : "\(name.french) est \(words.french)")
    }

    /// What to do where it is nil.
    var testFirst: Phrase {
      guard let word, !isWritten else {
        return Phrase(
          en: "something that is absent is nil: test it first (if … then … end)",
          fr: "ce qui est absent vaut nil : vérifiez-le d'abord (if … then … end)")
      }
      return Phrase(
        en: "what is absent is nil: test it first (if … \(word) then … end), or see where it gets its value",
        fr: "ce qui est absent vaut nil : vérifiez-le d'abord (if … \(word) then … end), ou voyez d'où vient sa valeur")
    }
  }
}
