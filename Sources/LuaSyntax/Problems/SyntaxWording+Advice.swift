import Values

/// What to do about a problem.
extension SyntaxWording {
  static func advice(_ hint: SyntaxProblem.Hint, _ source: SourceText) -> Phrase {
    let line = { (span: Span) in source.line(of: span.start) }
    switch hint {
    case .compare:
      return Phrase(
        en: "write == to compare: = assigns a value", fr: "écrivez == pour comparer : = affecte une valeur")
    case .written(let text, let lua):
      let text = shown(text)
      return Phrase(en: "write \(lua) instead of \(text)", fr: "écrivez \(lua) au lieu de \(text)")
    case .compound(let sign):
      return Phrase(
        en: "write name = name \(sign) value: Lua has no \(sign)=",
        fr: "écrivez nom = nom \(sign) valeur : Lua n'a pas de \(sign)=")
    case .step(let sign):
      return Phrase(
        en: "write name = name \(sign) 1: Lua has no \(sign)\(sign)",
        fr: "écrivez nom = nom \(sign) 1 : Lua n'a pas de \(sign)\(sign)")
    case .ternary:
      return Phrase(
        en: "write condition and value or otherwise: Lua has no ?",
        fr: "écrivez condition and valeur or sinon : Lua n'a pas de ?")
    case .arrow:
      return Phrase(
        en: "write function(name) … end for a function, >= to compare: Lua has no arrows",
        fr: "écrivez function(nom) … end pour une fonction, >= pour comparer : Lua n'a pas de flèches")
    case .lineComment:
      return Phrase(en: "begin a comment by --", fr: "commencez un commentaire par --")
    case .braces:
      return Phrase(
        en: "blocks have no braces: they begin by then or do and close by end",
        fr: "les blocs n'ont pas d'accolades : ils commencent par then ou do et se ferment par end")
    case .elseIf(let span):
      return Phrase(
        en: "write elseif in one word on line \(line(span)): else if opens a block of its own, with its own end",
        fr: "écrivez elseif en un mot à la ligne \(line(span)) : else if ouvre un autre bloc, avec son propre end")
    case .block(let opener, let span, let closer):
      let word = opener.text ?? ""
      return Phrase(
        en:
          "look at the “\(word)” of line \(line(span)): the “\(shown(source.text(closer)))” of line \(line(closer)) closes it, under another margin",
        fr:
          "regardez le « \(word) » de la ligne \(line(span)) : le « \(shown(source.text(closer))) » de la ligne \(line(closer)) le ferme, avec un autre retrait"
      )
    case .returnIsLast:
      return Phrase(
        en: "return must be the last instruction of its block: remove what follows, or put it before",
        fr: "return doit être la dernière instruction de son bloc : retirez ce qui suit, ou mettez-le avant")
    case .comma:
      return Phrase(
        en: "put a comma between the entries of a table, and } behind the last",
        fr: "mettez une virgule entre les entrées d'une table, et } après la dernière")
    case .entryOrComparison:
      return Phrase(
        en: "write == to compare, { name = value } for a table with names",
        fr: "écrivez == pour comparer, { nom = valeur } pour une table à noms")
    case .plainLocal:
      return Phrase(
        en: "leave local out: a field of a table is assigned without it",
        fr: "retirez local : le champ d'une table s'affecte sans lui")
    case .functionName:
      return Phrase(
        en: "write function name(…), or name = function(…)", fr: "écrivez function nom(…), ou nom = function(…)")
    case .fieldByPoint:
      return Phrase(
        en: "write a point to read a field: event.summary; a colon calls: text:lower()",
        fr: "écrivez un point pour lire un champ : event.summary ; les deux-points appellent : text:lower()")
    case .quoteWithin(let quote):
      let quote = Character(Unicode.Scalar(quote))
      let other = quote == "'" ? "\"" : "'"
      return Phrase(
        en: "the text ends at the \(quote) before: within it write \\\(quote), or put the whole between \(other)",
        fr:
          "le texte finit au \(quote) qui précède : à l'intérieur, écrivez \\\(quote), ou mettez le tout entre \(other)"
      )
    case .foreign(let scalar): return foreign(scalar)
    case .byteOrderMark:
      return Phrase(
        en: "save the file as UTF-8 without a byte order mark (BOM)",
        fr: "enregistrez le fichier en UTF-8 sans marque d'ordre des octets (BOM)")
    case .hashLine:
      return Phrase(
        en: "remove the first line: rule files are not run as programs",
        fr: "retirez la première ligne : ces fichiers ne sont pas lancés comme programmes")
    case .utf16:
      return Phrase(
        en: "save the file as UTF-8: it seems to be UTF-16, or no text at all",
        fr: "enregistrez le fichier en UTF-8 : il semble être en UTF-16, ou n'être pas du texte")
    }
  }

  /// Without a guess: what the rule that is broken asks for.
  static func advice(_ problem: SyntaxProblem, _ source: SourceText) -> Phrase {
    switch problem.kind {
    case .tooLong, .tooMany:
      return Phrase(en: "split it into several", fr: "divisez-le en plusieurs")
    case .unfinishedString(let quote):
      let quote = Character(Unicode.Scalar(quote))
      return Phrase(
        en: "close it by \(quote) on its line; within it write \\\(quote), and \\n for a new line",
        fr: "fermez-le par \(quote) sur sa ligne ; à l'intérieur, écrivez \\\(quote), et \\n pour aller à la ligne")
    case .unfinishedLongString, .unfinishedComment:
      return Phrase(en: "add it where it ends", fr: "ajoutez-le là où il finit")
    case .badEscape(let fault): return escape(fault)
    case .badLongBracket:
      return Phrase(
        en: "write [==[ text ]==] with as many = on both sides",
        fr: "écrivez [==[ texte ]==] avec autant de = des deux côtés")
    case .malformedNumber:
      return Phrase(
        en: "write a number with a point and without unit, and a space before .. behind it",
        fr: "écrivez un nombre avec un point, sans unité, et une espace avant .. qui le suit")
    case .notAStatement:
      return Phrase(
        en: "write name = value to keep a value, return value to answer it, name(…) to call a function",
        fr:
          "écrivez nom = valeur pour garder une valeur, return valeur pour la rendre, nom(…) pour appeler une fonction")
    case .unexpected, .expected, .expectedName:
      return Phrase(
        en: "mend this line, or the end of the one before", fr: "corrigez cette ligne, ou la fin de la précédente")
    case .unclosed(_, _, let closer):
      let closer = closer.text ?? ""
      return Phrase(en: "add “\(closer)” where it ends", fr: "ajoutez « \(closer) » là où il finit")
    case .closesNothing:
      return Phrase(
        en: "remove it, or look for the “function”, “if”, “for” or “while” that lacks above",
        fr: "retirez-le, ou cherchez le « function », « if », « for » ou « while » qui manque plus haut")
    case .varargOutside:
      return Phrase(en: "add ... to the function's parameters", fr: "ajoutez ... aux paramètres de la fonction")
    case .unknownAttribute, .secondClosed:
      return Phrase(en: "the attributes are <const> and <close>", fr: "les attributs sont <const> et <close>")
    case .constantAssigned:
      return Phrase(
        en: "remove <const> there, or use another name", fr: "retirez <const> là-bas, ou prenez un autre nom")
    case .breakOutside:
      return Phrase(
        en: "to leave a function, write return", fr: "pour quitter une fonction, écrivez return")
    case .gotoNowhere:
      let name = shown(source.text(problem.span))
      return Phrase(
        en: "put ::\(name):: where to go on, in this block or one around it",
        fr: "mettez ::\(name):: là où continuer, dans ce bloc ou un bloc qui l'entoure")
    case .gotoIntoScope(let local):
      return Phrase(
        en: "declare “\(local)” before the jump, or enclose it in do … end",
        fr: "déclarez « \(local) » avant le saut, ou enfermez-le dans do … end")
    case .labelTwice:
      return Phrase(en: "give them different names", fr: "donnez-leur des noms différents")
    case .tooNested:
      return Phrase(
        en: "use local variables for parts of it, table.concat for a long chain of ..",
        fr: "utilisez des variables locales pour ses parties, table.concat pour une longue chaîne de ..")
    }
  }

  private static func escape(_ fault: SyntaxProblem.Escape) -> Phrase {
    switch fault {
    case .unknown:
      Phrase(
        en: "write \\\\ for a backslash; Lua knows \\n \\t \\r \\\" \\' \\\\ \\z \\x41 \\65 \\u{E9}",
        fr: "écrivez \\\\ pour une barre oblique inverse ; Lua connaît \\n \\t \\r \\\" \\' \\\\ \\z \\x41 \\65 \\u{E9}"
      )
    case .hexadecimal:
      Phrase(en: "write two hexadecimal digits: \\x41", fr: "écrivez deux chiffres hexadécimaux : \\x41")
    case .decimal:
      Phrase(en: "a byte is at most 255: \\255", fr: "un octet vaut au plus 255 : \\255")
    case .codePoint:
      Phrase(en: "write a code point in braces: \\u{E9}", fr: "écrivez un code Unicode entre accolades : \\u{E9}")
    case .codePointTooLarge:
      Phrase(en: "a code point is at most 7FFFFFFF", fr: "un code vaut au plus 7FFFFFFF")
    }
  }
}
