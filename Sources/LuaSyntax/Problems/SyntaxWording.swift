import Values

/// What a person reads of a problem.
struct SyntaxWording {
  let message: Phrase
  let advice: Phrase

  init(_ problem: SyntaxProblem, _ source: SourceText) {
    message = Self.message(problem, source)
    advice = problem.hint.map { Self.advice($0, source) } ?? Self.advice(problem, source)
  }

  /// What stands at the place.
  static func found(_ span: Span, _ source: SourceText) -> Phrase {
    if span.start >= source.bytes.count { return Phrase(en: "the end of the file", fr: "la fin du fichier") }
    if source.bytes[span.start] >= 0x80 || source.bytes[span.start] == 0 { return character(span, source) }
    let text = shown(source.text(span))
    return Phrase(en: "“\(text)”", fr: "« \(text) »")
  }

  /// A character that may look like another, or like nothing.
  private static func character(_ span: Span, _ source: SourceText) -> Phrase {
    let scalar = source.text(span).unicodeScalars.first ?? "\u{FFFD}"
    if scalar == "\u{FFFD}" {
      let byte = hex(UInt32(source.bytes[span.start]), digits: 2)
      return Phrase(en: "the byte \(byte)", fr: "l'octet \(byte)")
    }
    let isBlank = [.spaceSeparator, .format, .control].contains(scalar.properties.generalCategory)
    let text = isBlank ? "" : TerminalText.neutral(String(scalar)) + " "
    let name = text + "(U+\(hex(scalar.value, digits: 4)))"
    return Phrase(en: "the character \(name)", fr: "le caractère \(name)")
  }

  static func hex(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// Text of the source within a sentence.
  static func shown(_ text: String) -> String {
    let neutral = TerminalText.neutral(text)
    return neutral.unicodeScalars.count <= 40 ? neutral : String(neutral.prefix(40)) + "…"
  }

  private static func message(_ problem: SyntaxProblem, _ source: SourceText) -> Phrase {
    let found = found(problem.span, source)
    let line = { (span: Span) in source.line(of: span.start) }
    switch problem.kind {
    case .tooLong(let bytes):
      return Phrase(
        en: "the file has \(bytes) bytes, more than the \(ParsedChunk.mostBytes) that are read",
        fr: "le fichier a \(bytes) octets, plus que les \(ParsedChunk.mostBytes) qui sont lus")
    case .unfinishedString(let quote):
      let quote = Character(Unicode.Scalar(quote))
      return Phrase(
        en: "the text that begins here is not closed: \(quote) is missing on this line",
        fr: "le texte qui commence ici n'est pas fermé : il manque \(quote) sur cette ligne")
    case .unfinishedLongString(let level):
      return Phrase(
        en: "the text that begins here is never closed: \(bracket(level)) is missing",
        fr: "le texte qui commence ici n'est jamais fermé : il manque \(bracket(level))")
    case .unfinishedComment(let level):
      return Phrase(
        en: "the comment that begins here is never closed: \(bracket(level)) is missing",
        fr: "le commentaire qui commence ici n'est jamais fermé : il manque \(bracket(level))")
    case .badEscape:
      return Phrase(
        en: "\(found.english) means nothing within a text", fr: "\(found.french) ne veut rien dire dans un texte")
    case .badLongBracket:
      return Phrase(
        en: "\(found.english) begins nothing: “[” is missing behind it",
        fr: "\(found.french) ne commence rien : il manque « [ » après")
    case .malformedNumber:
      return Phrase(en: "\(found.english) is not a number", fr: "\(found.french) n'est pas un nombre")
    case .unexpected where problem.span.start >= source.bytes.count:
      return Phrase(
        en: "the file ends in the middle of an instruction", fr: "le fichier finit au milieu d'une instruction")
    case .unexpected:
      return Phrase(en: "\(found.english) is not expected here", fr: "\(found.french) n'est pas attendu ici")
    case .expected(let wanted):
      return Phrase(
        en: "“\(wanted)” is missing before \(found.english)", fr: "il manque « \(wanted) » avant \(found.french)")
    case .expectedName:
      return Phrase(en: "a name is missing before \(found.english)", fr: "il manque un nom avant \(found.french)")
    case .unclosed(let opener, let span, let closer):
      let (opener, closer) = (opener.text ?? "", closer.text ?? "")
      return Phrase(
        en: "“\(closer)” is missing before \(found.english): it closes the “\(opener)” of line \(line(span))",
        fr: "il manque « \(closer) » avant \(found.french) : il ferme le « \(opener) » de la ligne \(line(span))")
    case .closesNothing:
      return isCloser(problem.span, source)
        ? Phrase(
          en: "\(found.english) closes nothing: no block is open here",
          fr: "\(found.french) ne ferme rien : aucun bloc n'est ouvert ici")
        : Phrase(en: "\(found.english) is not expected here", fr: "\(found.french) n'est pas attendu ici")
    case .notAStatement:
      return Phrase(
        en: "the instruction before \(found.english) is neither an assignment nor a call",
        fr: "l'instruction avant \(found.french) n'est ni une affectation ni un appel")
    case .varargOutside:
      return Phrase(
        en: "“...” stands in a function that does not take it",
        fr: "« ... » se trouve dans une fonction qui ne le prend pas")
    case .unknownAttribute:
      return Phrase(
        en: "\(found.english) is no attribute of a variable", fr: "\(found.french) n'est pas un attribut de variable")
    case .secondClosed:
      return Phrase(
        en: "one “local” declares two variables <close>", fr: "un même « local » déclare deux variables <close>")
    case .constantAssigned(let span):
      return Phrase(
        en: "\(found.english) must not change: line \(line(span)) declares it constant",
        fr: "\(found.french) ne doit pas changer : la ligne \(line(span)) le déclare constant")
    case .breakOutside:
      return Phrase(en: "“break” stands outside of every loop", fr: "« break » est hors de toute boucle")
    case .gotoNowhere:
      return Phrase(
        en: "there is no label \(found.english) to jump to from here",
        fr: "il n'y a pas d'étiquette \(found.french) où sauter d'ici")
    case .gotoIntoScope(let local):
      return Phrase(
        en: "the jump to \(found.english) leads past the declaration of the variable “\(local)”",
        fr: "le saut vers \(found.french) passe par-dessus la déclaration de la variable « \(local) »")
    case .labelTwice(let span):
      return Phrase(
        en: "the label \(found.english) is already on line \(line(span))",
        fr: "l'étiquette \(found.french) est déjà à la ligne \(line(span))")
    case .tooNested:
      return Phrase(en: "too many levels within one another", fr: "trop de niveaux imbriqués")
    case .tooMany(let capacity, let function):
      return tooMany(capacity, function.start == 0 ? 0 : line(function))
    }
  }

  private static func tooMany(_ capacity: SyntaxProblem.Capacity, _ line: Int) -> Phrase {
    let place =
      line == 0
      ? Phrase(en: "the file outside of functions has", fr: "le fichier, hors des fonctions, a")
      : Phrase(en: "the function of line \(line) has", fr: "la fonction de la ligne \(line) a")
    switch capacity {
    case .locals:
      return Phrase(
        en: "\(place.english) more than 200 local variables", fr: "\(place.french) plus de 200 variables locales")
    case .upvalues:
      return Phrase(
        en: "\(place.english) more than 255 variables of the functions around it",
        fr: "\(place.french) plus de 255 variables des fonctions qui l'entourent")
    case .registers:
      return Phrase(
        en: "\(place.english) more values at a time than Lua can hold, about 250",
        fr: "\(place.french) plus de valeurs à la fois que Lua n'en tient, environ 250")
    }
  }

  private static func bracket(_ level: Int) -> String { "]" + String(repeating: "=", count: level) + "]" }

  private static func isCloser(_ span: Span, _ source: SourceText) -> Bool {
    ["end", "until", "else", "elseif"].contains(source.text(span))
  }
}
