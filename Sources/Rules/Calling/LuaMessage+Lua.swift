import Values

/// What Lua itself says (ldebug.c, lvm.c, lauxlib.c of Lua 5.4).
extension LuaMessage {
  static let lua: [Form] = [
    Form("attempt to index a * value*") { parts in
      let subject = Subject(parts[1])
      let what = subject.has(parts[0]).adding(Phrase(en: ": it has no fields", fr: " : on n'y lit pas de champ"))
      return (what, parts[0] == "nil" ? subject.testFirst : looksLike)
    },
    Form("attempt to call a * value*") { parts in
      let subject = Subject(parts[1])
      let what = subject.has(parts[0]).adding(Phrase(en: ", no function", fr: ", pas une fonction"))
      return (what, subject.word.map { nearest($0) } ?? checkName)
    },
    Form("attempt to perform arithmetic on a * value*") { parts in
      let subject = Subject(parts[1])
      let what = subject.has(parts[0]).adding(
        Phrase(en: ": nothing can be calculated with it", fr: " : on ne peut pas calculer avec"))
      switch parts[0] {
      case "nil": return (what, subject.testFirst)
      case "string": return (what, joinOrCalculate)
      default: return (what, meant(parts[0]))
      }
    },
    Form("attempt to concatenate a * value*") { parts in
      let subject = Subject(parts[1])
      let what = subject.has(parts[0]).adding(
        Phrase(en: ": .. joins texts and numbers", fr: " : .. joint des textes et des nombres"))
      guard parts[0] == "nil" else {
        return (what, Phrase(en: "write tostring(…) around it", fr: "entourez-la de tostring(…)"))
      }
      let word = subject.word ?? "…"
      return (
        what,
        Phrase(en: "give a text in its place: (\(word) or \"\")", fr: "donnez un texte à sa place : (\(word) or \"\")")
      )
    },
    Form("attempt to compare two * values") { parts in
      let kind = kind(parts[0])
      return (
        Phrase(
          en: "two values are compared, and each is \(kind.english): they have no order",
          fr: "on compare deux valeurs dont chacune est \(kind.french) : il n'y a pas d'ordre entre elles"),
        parts[0] == "nil" ? absent : meant(parts[0])
      )
    },
    Form("attempt to compare * with *") { parts in
      let (left, right) = (kind(parts[0]), kind(parts[1]))
      let what = Phrase(
        en: "\(left.english) is compared with \(right.english): there is no order between them",
        fr: "on compare \(left.french) et \(right.french) : il n'y a pas d'ordre entre eux")
      let record = parts.first { fields[$0] != nil }
      return (
        what, parts.contains("nil") ? absent : record.map(meant) ?? (parts.contains("string") ? noQuotes : looksLike)
      )
    },
    Form("attempt to get length of a * value*") { parts in
      let subject = Subject(parts[1])
      return (
        subject.has(parts[0]).adding(
          Phrase(en: ": # counts lists and texts", fr: " : # compte les listes et les textes")),
        parts[0] == "nil" ? subject.testFirst : looksLike
      )
    },
    Form("attempt to perform bitwise operation on a * value*") { parts in
      (
        Subject(parts[1]).has(parts[0]).adding(
          Phrase(en: ": & | ~ << >> take whole numbers", fr: " : & | ~ << >> prennent des nombres entiers")),
        Phrase(en: "write and, or, not for conditions", fr: "écrivez and, or, not pour des conditions")
      )
    },
    Form("attempt to divide by zero", Phrase(en: "a division by zero", fr: "une division par zéro"), advice: zero),
    Form(
      "attempt to perform 'n%*0'", Phrase(en: "a division by zero (%)", fr: "une division par zéro (%)"), advice: zero),
    Form("number* has no integer representation") { parts in
      (
        Phrase(
          en: "a whole number is needed here, and this one has decimals",
          fr: "il faut ici un nombre entier, et celui-ci a des décimales"),
        Phrase(en: "round it: math.floor(x)", fr: "arrondissez-le : math.floor(x)")
      )
    },
    Form("bad 'for' * (number expected, got *)") { parts in
      let words = ["initial value": "la valeur de départ", "limit": "la limite", "step": "le pas"]
      return (
        Phrase(
          en: "the \(parts[0]) of the loop is no number",
          fr: "\(words[parts[0]] ?? parts[0]) de la boucle n'est pas un nombre"
        ), Phrase(en: "a loop counts: for i = 1, 10 do … end", fr: "une boucle compte : for i = 1, 10 do … end")
      )
    },
    Form(
      "'for' step is zero", Phrase(en: "the loop counts by steps of zero", fr: "la boucle avance par pas de zéro"),
      advice: Phrase(en: "leave the step out, or give another", fr: "ôtez le pas, ou donnez-en un autre")),
    Form("bad argument #* to 'for iterator' (table expected, got *)") { parts in
      let kind = kind(parts[1])
      return (
        Phrase(
          en: "the loop goes through what is \(kind.english), no list",
          fr: "la boucle parcourt \(kind.french), pas une liste"),
        parts[1] == "nil" ? absent : looksLike
      )
    },
    Form("bad argument #* to '*' (number has no integer representation)") { parts in
      (
        Phrase(
          en: "“\(parts[1])” needs a whole number as argument \(parts[0])",
          fr: "« \(parts[1]) » demande un nombre entier comme argument \(parts[0])"),
        Phrase(en: "round it: math.floor(x)", fr: "arrondissez-le : math.floor(x)")
      )
    },
    Form("bad argument #* to '*' (* expected, got *)") { parts in
      let (wanted, given) = (kind(parts[2]), kind(parts[3]))
      let isMissing = parts[3] == "no value"
      return (
        Phrase(
          en: "“\(parts[1])” needs \(wanted.english) as argument \(parts[0])"
            + (isMissing ? ", and gets none" : ", and gets \(given.english)"),
          fr: "« \(parts[1]) » demande \(wanted.french) comme argument \(parts[0])"
            + (isMissing ? ", et n'en reçoit pas" : ", et reçoit \(given.french)")),
        isMissing
          ? Phrase(en: "give it, between the parentheses", fr: "donnez-le, entre les parenthèses")
          : parts[3] == "nil" ? absent : looksLike
      )
    },
    Form("bad argument #* to '*' (value expected)") { parts in
      (
        Phrase(
          en: "“\(parts[1])” needs a value as argument \(parts[0])",
          fr: "« \(parts[1]) » demande une valeur comme argument \(parts[0])"),
        Phrase(en: "give it, between the parentheses", fr: "donnez-la, entre les parenthèses")
      )
    },
    Form("bad argument #* to '*' (no value)") { parts in
      (
        Phrase(
          en: "“\(parts[1])” needs an argument \(parts[0]), and gets none",
          fr: "« \(parts[1]) » demande un argument \(parts[0]), et n'en reçoit pas"),
        Phrase(en: "give it, between the parentheses", fr: "donnez-le, entre les parenthèses")
      )
    },
    Form("bad argument #* to '*' (*)") { parts in
      (
        Phrase(
          en: "“\(parts[1])” cannot use its argument \(parts[0]): \(parts[2])",
          fr: "« \(parts[1]) » ne peut pas employer son argument \(parts[0]) : \(reason(parts[2]))"), reference
      )
    },
    Form("invalid conversion '*' to 'format'") { parts in
      (
        Phrase(
          en: "“\(parts[0])” means nothing to string.format", fr: "« \(parts[0]) » ne veut rien dire pour string.format"
        ),
        Phrase(
          en: "write %s for a text, %d for a whole number, %.2f for two decimals, %% for a percent sign",
          fr: "écrivez %s pour un texte, %d pour un nombre entier, %.2f pour deux décimales, %% pour un signe pour cent"
        )
      )
    },
    Form(
      "*stack overflow*", Phrase(en: "functions call each other without end", fr: "des fonctions s'appellent sans fin"),
      advice: Phrase(
        en: "look for the function that calls itself: it needs a case in which it does not",
        fr: "cherchez la fonction qui s'appelle elle-même : il lui faut un cas où elle ne le fait pas")),
    Form(
      "table index is nil", Phrase(en: "the key of a table is nil", fr: "la clé d'une table vaut nil"), advice: absent),
    Form(
      "table index is NaN",
      Phrase(
        en: "the key of a table is a number without a value (0/0)",
        fr: "la clé d'une table est un nombre sans valeur (0/0)"),
      advice: zero),
    Form(
      "assertion failed!", Phrase(en: "what assert(…) demands is not so", fr: "ce qu'exige assert(…) n'est pas vrai"),
      advice: Phrase(
        en: "give assert a text as second argument, which says what is missing",
        fr: "donnez à assert un texte en second argument, qui dit ce qui manque")),
    Form("wrong number of arguments to '*'") { parts in
      (
        Phrase(
          en: "“\(parts[0])” is given too few arguments, or too many",
          fr: "« \(parts[0]) » reçoit trop peu d'arguments, ou trop"), reference
      )
    },
    Form("invalid value (*at index *) in table for 'concat'") { parts in
      (
        Phrase(
          en: "table.concat joins texts and numbers; element \(parts[1]) of the list is neither",
          fr:
            "table.concat joint des textes et des nombres ; l'élément \(parts[1]) de la liste n'est ni l'un ni l'autre"),
        Phrase(en: "look at what the list holds", fr: "regardez ce que contient la liste")
      )
    },
    Form(
      "too many results to unpack",
      Phrase(en: "the list is too long for table.unpack", fr: "la liste est trop longue pour table.unpack"),
      advice: Phrase(en: "go through it by ipairs", fr: "parcourez-la par ipairs")),
    Form(
      "invalid UTF-8 code", Phrase(en: "the text is no UTF-8 there", fr: "le texte n'est pas de l'UTF-8 à cet endroit"),
      advice: Phrase(
        en: "do not cut texts by bytes: utf8.offset", fr: "ne coupez pas les textes par octets : utf8.offset")),
  ]

  /// Patterns of string.find, match, gsub.
  static let patterns: [Form] = [
    Form(
      "malformed pattern (ends with '%')",
      Phrase(en: "the pattern ends with %", fr: "le motif de recherche finit par %"),
      advice: Phrase(en: "write %% for a percent sign", fr: "écrivez %% pour un signe pour cent")),
    Form(
      "malformed pattern (missing ']')",
      Phrase(en: "a [ of the pattern is not closed", fr: "un [ du motif de recherche n'est pas fermé"),
      advice: Phrase(
        en: "close it, or write %[ for the sign itself", fr: "fermez-le, ou écrivez %[ pour le signe lui-même")),
    Form(
      "malformed pattern (missing arguments to '%b')", Phrase(en: "%b needs two signs", fr: "%b demande deux signes"),
      advice: plainText),
    Form(
      "missing '[' after '%f' in pattern", Phrase(en: "%f needs a [set]", fr: "%f demande un [ensemble]"),
      advice: plainText),
    Form(
      "unfinished capture",
      Phrase(en: "a ( of the pattern is not closed", fr: "une ( du motif de recherche n'est pas fermée"),
      advice: parenthesis),
    Form("invalid capture index *") { parts in
      (
        Phrase(
          en: "the pattern has no part in parentheses with the number \(parts[0])",
          fr: "le motif de recherche n'a pas de partie entre parenthèses numéro \(parts[0])"), parenthesis
      )
    },
    Form(
      "invalid use of '%' in replacement string",
      Phrase(en: "a % in the replacement has no meaning", fr: "un % du texte de remplacement ne veut rien dire"),
      advice: Phrase(en: "write %% for a percent sign", fr: "écrivez %% pour un signe pour cent")),
    Form("invalid replacement value (*)") { parts in
      (
        Phrase(
          en: "what replaces the text found is no text", fr: "ce qui remplace le texte trouvé n'est pas un texte"),
        Phrase(
          en: "answer a text, or nothing to keep what was found",
          fr: "répondez un texte, ou rien pour garder ce qui est trouvé")
      )
    },
  ]

  private static func reason(_ english: String) -> String {
    switch english {
    case "position out of bounds": "la place n'existe pas dans la liste"
    case "value out of range": "la valeur est hors de l'intervalle"
    case "initial position out of string": "la place est hors du texte"
    case "out of bounds": "hors des limites"
    case "interval is empty": "l'intervalle est vide"
    case "index out of range": "le numéro est hors de l'intervalle"
    default: english
    }
  }

  /// A function that was probably meant.
  static func nearest(_ word: String) -> Phrase {
    let known =
      RuleReference.functions.map(\.name)
      + RuleReference.lua.map { $0.name.split(separator: ".").last.map(String.init) ?? $0.name }
    guard !known.contains(word), let near = NearestName.of(word, in: known) else { return checkName }
    return Phrase(en: "did you mean “\(near)”?", fr: "vouliez-vous dire « \(near) » ?")
  }

  static let checkName = Phrase(
    en: "check the name; all functions stand in rules/REFERENCE.md",
    fr: "vérifiez le nom ; toutes les fonctions sont dans rules/REFERENCE.fr.md")
  static let reference = Phrase(
    en: "rules/REFERENCE.md says what it takes", fr: "rules/REFERENCE.fr.md dit ce qu'elle prend")
  static let absent = Phrase(
    en: "what is absent is nil: test it first (if … then … end), or see where it gets its value",
    fr: "ce qui est absent vaut nil : vérifiez-le d'abord (if … then … end), ou voyez d'où vient sa valeur")
  private static let looksLike = Phrase(
    en: "check that this is the value that was meant", fr: "vérifiez que c'est bien cette valeur que vous vouliez")
  /// A record stands where one of its fields was meant.
  private static func meant(_ kind: String) -> Phrase {
    fields[kind].map { Phrase(en: "take one of its fields: \($0)", fr: "prenez-en un champ : \($0)") } ?? looksLike
  }
  private static let fields = [
    "sums": "tally.month.km", "tally": "tally.month.km", "ledger": "ledger.km", "trip": "trip.km", "leg": "leg.metres",
    "event": "event.summary", "place": "place.town", "vehicle": "vehicle.power", "day": "day.date",
    "stop": "stop.event", "calendar": "calendar.name", "attendee": "attendee.email", "period": "period.from",
  ]
  private static let joinOrCalculate = Phrase(
    en: "join texts by .. instead of +; write numbers without quotes, decimal(text) makes one of a text",
    fr:
      "pour mettre des textes bout à bout, écrivez .. au lieu de + ; un nombre s'écrit sans guillemets, decimal(texte) en fait un d'un texte"
  )
  private static let noQuotes = Phrase(
    en: "write numbers without quotes; decimal(text) makes one of a text",
    fr: "écrivez les nombres sans guillemets ; decimal(texte) en fait un d'un texte")
  private static let zero = Phrase(
    en: "test the divisor first: if n ~= 0 then … end", fr: "vérifiez d'abord le diviseur : if n ~= 0 then … end")
  private static let plainText = Phrase(
    en: "for plain words write mentions(event, {…}), or string.find(text, word, 1, true)",
    fr: "pour de simples mots, écrivez mentions(event, {…}), ou string.find(texte, mot, 1, true)")
  private static let parenthesis = Phrase(
    en: "write %( and %) for the signs themselves", fr: "écrivez %( et %) pour les signes eux-mêmes")
}

extension Phrase {
  fileprivate func adding(_ end: Phrase) -> Phrase { Phrase(en: english + end.english, fr: french + end.french) }
}
