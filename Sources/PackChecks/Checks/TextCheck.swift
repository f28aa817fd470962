import LuaSyntax
import Rules
import Values

/// Texts that are compared byte by byte, as Lua does: `É` is no capital of `é`, and neither is one character of a pattern.
enum TextCheck: Check {
  static let codes: [Diagnostic.Code] = [.textCase, .patternBytes]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    pack.files.flatMap { file in file.chunk.calls.findings { findings(on: $0, in: file) } }
  }

  private static func findings(on call: Call, in file: CheckedFile) -> [Diagnostic] {
    guard let use = StringCall(call, in: file) else { return [] }
    let place = file.place(of: call.span)
    if use.changesCase {
      if use.isAboutWords(file) { return [caseOfASCII(use.function, place)] }
      return []
    }
    guard let argument = use.pattern, let pattern = file.chunk.string(argument) else { return [] }
    var found: [Diagnostic] = []
    let patternPlace = file.place(of: file.chunk[argument].span)
    if !use.isPlain(file), let cut = PatternBytes.cutCharacter(in: pattern) { found.append(isCut(cut, patternPlace)) }
    let isSearch = use.function == "find" || use.function == "match"
    if isSearch, found.isEmpty, !use.isFolded(file) {
      // What a person typed has capitals and accents as they please.
      let isWord = use.isAboutWords(file) && PatternBytes.hasWord(pattern)
      if isWord || pattern.unicodeScalars.contains(where: { $0.value >= 0xC0 && $0.properties.isAlphabetic }) {
        found.append(isFoundByBytes(use.function, pattern, patternPlace))
      }
    }
    return found
  }
}

/// A call of one of Lua's functions over texts, as `string.find(text, …)` or `text:find(…)`.
private struct StringCall {
  let function: String
  let text: Expression.ID
  let rest: [Expression.ID]

  private static let all: Set<String> = ["lower", "upper", "find", "match", "gmatch", "gsub"]
  /// Fields of the engine's objects that hold what people typed, with accents and capitals as they please.
  private static let words: Set<String> = [
    "summary", "description", "location", "address", "town", "label", "title", "name", "comment", "contact", "person",
  ]

  init?(_ call: Call, in file: CheckedFile) {
    if let method = call.method?.text, let object = call.object {
      (function, text, rest) = (method, object, call.arguments)
    } else if let name = call.name, name.hasPrefix("string."), let first = call.arguments.first {
      (function, text, rest) = (String(name.dropFirst(7)), first, Array(call.arguments.dropFirst()))
    } else {
      return nil
    }
    guard Self.all.contains(function) else { return nil }
  }

  var changesCase: Bool { function == "lower" || function == "upper" }
  var pattern: Expression.ID? { changesCase ? nil : rest.first }

  /// `find(text, word, 1, true)` looks for the bytes themselves.
  func isPlain(_ file: CheckedFile) -> Bool {
    guard function == "find", rest.count >= 3, case .true = file.chunk[rest[2]].kind else { return false }
    return true
  }

  /// Whether the text is a field that holds people's words, or has accents in the file.
  func isAboutWords(_ file: CheckedFile) -> Bool { Self.isAboutWords(text, file) }

  private static func isAboutWords(_ id: Expression.ID, _ file: CheckedFile) -> Bool {
    if file.chunk.string(id)?.utf8.contains(where: { $0 >= 0x80 }) ?? false { return true }
    // `event.summary:lower():find("visite")`: the bytes are compared all the same.
    if let call = file.chunk.call(from: id) {
      guard let inner = StringCall(call, in: file), inner.changesCase else { return false }
      return isAboutWords(inner.text, file)
    }
    guard case .field(let name)? = file.chunk.path(of: id)?.steps.last else { return false }
    return words.contains(name)
  }

  /// Whether the text comes from `fold`.
  func isFolded(_ file: CheckedFile) -> Bool { file.chunk.call(from: text)?.name == "fold" }
}

/// What Lua's patterns make of the bytes of a text.
private enum PatternBytes {
  /// The first character of several bytes that a sign repeats or a set holds; nil where there is none.
  static func cutCharacter(in pattern: String) -> Character? {
    var isInSet = false
    var isEscaped = false
    var last: Character?
    for character in pattern {
      defer { last = isEscaped ? nil : character }
      if isEscaped {
        isEscaped = false
        // Behind %b and %f stand plain characters; no sign repeats them.
        last = nil
        continue
      }
      switch character {
      case "%": isEscaped = true
      case "[" where !isInSet: isInSet = true
      case "]" where isInSet: isInSet = false
      case "?", "*", "+", "-":
        if !isInSet, let last, last.utf8.count > 1 { return last }
      default: if isInSet, character.utf8.count > 1 { return character }
      }
    }
    return nil
  }

  /// Whether two letters in a row stand for themselves.
  static func hasWord(_ pattern: String) -> Bool {
    var letters = 0
    var isEscaped = false
    for character in pattern {
      if isEscaped {
        (isEscaped, letters) = (false, 0)
      } else if character == "%" {
        (isEscaped, letters) = (true, 0)
      } else {
        letters = character.isLetter ? letters + 1 : 0
        if letters > 1 { return true }
      }
    }
    return false
  }
}

extension TextCheck {
  private static func caseOfASCII(_ function: String, _ place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .warning, .textCase, at: place,
      Phrase(
        en: "\(function) changes the letters A to Z alone: É stays É, and é typed as e with a mark is another text",
        fr:
          "\(function) ne change que les lettres A à Z : É reste É, et é tapé comme e suivi d'un accent est un autre texte"
      ),
      advice: Phrase(
        en: "compare fold(…) with fold(…), or look for words with mentions(text, words)",
        fr: "comparez fold(…) à fold(…), ou cherchez des mots avec mentions(texte, mots)"))
  }

  private static func isFoundByBytes(
    _ function: String, _ pattern: String, _ place: Diagnostic.Place
  ) -> Diagnostic {
    let excerpt = String(pattern.prefix(40))
    return Diagnostic(
      .warning, .textCase, at: place,
      Phrase(
        en: "\(function) finds “\(excerpt)” in these very bytes only: not with a capital, nor with other accents",
        fr:
          "\(function) ne trouve « \(excerpt) » qu'en ces octets mêmes : ni avec une majuscule, ni avec d'autres accents"
      ),
      advice: Phrase(
        en: "write mentions(text, words), or search fold(text) for a folded word",
        fr: "écrivez mentions(texte, mots), ou cherchez un mot plié dans fold(texte)"))
  }

  private static func isCut(_ character: Character, _ place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .warning, .patternBytes, at: place,
      Phrase(
        en: "“\(character)” is several bytes, and Lua's patterns repeat or list single bytes: this pattern cuts it",
        fr:
          "« \(character) » tient sur plusieurs octets, et les motifs de Lua répètent ou énumèrent des octets : ce motif "
          + "le coupe"),
      advice: Phrase(
        en: "search fold(text), which has no accents, or write a pattern for each form",
        fr: "cherchez dans fold(texte), qui n'a pas d'accents, ou écrivez un motif pour chaque forme"))
  }
}
