import Values

/// What the functions say that the sandbox lends to rules, and what it says of a rule's answer.
extension LuaMessage {
  static let functions: [Form] = [
    Form("no parameter '*' is declared (did you mean '*'?)") { parts in (noParameter(parts[0]), didYouMean(parts[1])) },
    Form("no parameter '*' is declared*") { parts in
      (
        noParameter(parts[0]),
        Phrase(
          en: "declare it with a value in parameters/*.yaml, or under parameters: of the profile",
          fr: "déclarez-le avec une valeur dans parameters/*.yaml, ou sous parameters: du profil")
      )
    },
    Form("parameter '*' has dated values: ask for it with a date, *") { parts in
      (
        Phrase(
          en: "the values of the parameter “\(parts[0])” depend on the day",
          fr: "les valeurs du paramètre « \(parts[0]) » dépendent du jour"),
        Phrase(
          en: "ask for it with a date: parameter(\"\(parts[0])\", trip.date)",
          fr: "demandez-le avec une date : parameter(\"\(parts[0])\", trip.date)")
      )
    },
    Form("parameter '*' has no value for * that was known on *: it was published on *") { parts in
      (
        Phrase(
          en: "the parameter “\(parts[0])” has no value for \(parts[1]) that was known on \(parts[2])",
          fr: "le paramètre « \(parts[0]) » n'a pas de valeur pour \(parts[1]) qui fût connue le \(parts[2])"),
        Phrase(
          en: "it was published on \(parts[3]): give a later --as-of",
          fr: "elle a été publiée le \(parts[3]) : donnez un --as-of plus tardif")
      )
    },
    Form("parameter '*' has no value for *: its * on *") { parts in
      (
        Phrase(
          en: "the parameter “\(parts[0])” has no value for \(parts[1])",
          fr: "le paramètre « \(parts[0]) » n'a pas de valeur pour \(day(parts[1]))"),
        parts[2].hasPrefix("first")
          ? Phrase(
            en: "its first one starts on \(parts[3]): add the value of that year in parameters/*.yaml",
            fr: "la première commence le \(day(parts[3])) : ajoutez celle de cette année dans parameters/*.yaml")
          : Phrase(
            en: "its last one ends on \(parts[3]): add the value of that year in parameters/*.yaml",
            fr: "la dernière finit le \(day(parts[3])) : ajoutez celle de cette année dans parameters/*.yaml")
      )
    },
    Form("named: the profile has no place '*' under places (it has: *)") { parts in
      let near = NearestName.of(parts[0], in: parts[1].split(separator: ", ").map(String.init))
      return (
        Phrase(
          en: "the profile has no place “\(parts[0])”", fr: "le profil n'a pas de lieu « \(parts[0]) »"),
        near.map { didYouMean($0) }
          ?? Phrase(
            en: "add it under places: of the profile; there is: \(parts[1])",
            fr: "ajoutez-le sous places: du profil ; il y a : \(parts[1])")
      )
    },
    Form("require: there is no module '*' (did you mean '*'?)") { parts in (noModule(parts[0]), didYouMean(parts[1])) },
    Form("require: there is no module '*' (there are: *)") { parts in
      (noModule(parts[0]), Phrase(en: "there are: \(parts[1])", fr: "il y a : \(parts[1])"))
    },
    Form("require: modules require each other in a circle: *") { parts in
      (
        Phrase(
          en: "modules require each other in a circle: \(parts[0])",
          fr: "des modules s'appellent en cercle : \(parts[0])"),
        Phrase(en: "put what both need into a third", fr: "mettez ce qu'il faut aux deux dans un troisième")
      )
    },
    Form("require: the module '*' returns nothing (*)") { parts in
      (
        Phrase(en: "the module “\(parts[0])” returns nothing", fr: "le module « \(parts[0]) » ne renvoie rien"),
        Phrase(
          en: "end it with return and a table of functions", fr: "finissez-le par return et une table de fonctions")
      )
    },
    Form(
      "a rule file must return a table",
      Phrase(en: "the file does not return its rules", fr: "le fichier ne renvoie pas ses règles"),
      advice: Phrase(
        en: "begin it with local rules = { api = 1 } and end it with return rules",
        fr: "commencez-le par local rules = { api = 1 } et finissez-le par return rules")),
    Form("rule: a function expected after the name \"*\", not a *") { parts in
      let given = kind(parts[1])
      return (
        Phrase(
          en: "the rule “\(parts[0])” is \(given.english), no function",
          fr: "la règle « \(parts[0]) » est \(given.french), pas une fonction"),
        Phrase(
          en: "write rule(\"\(parts[0])\", function(event) … end)",
          fr: "écrivez rule(\"\(parts[0])\", function(event) … end)")
      )
    },
    Form(
      "rule: the name must be one word of letters, digits, - and _: *",
      Phrase(en: "a rule's name is one word", fr: "le nom d'une règle est un seul mot"),
      advice: Phrase(
        en: "write letters, digits, - and _: rule(\"private-words\", function(event) … end)",
        fr: "écrivez lettres, chiffres, - et _ : rule(\"mots-prives\", function(event) … end)")),
    Form(
      "verdict: the value is a verdict already",
      Phrase(en: "a verdict stands within a verdict", fr: "un verdict en contient un autre"),
      advice: Phrase(en: "return the inner one as it is", fr: "renvoyez celui de l'intérieur tel quel")),
    Form("verdict: the reason must be a text, not a *") { parts in
      let given = kind(parts[0])
      return (
        Phrase(
          en: "the reason of a verdict is \(given.english), no text",
          fr: "le motif d'un verdict est \(given.french), pas un texte"),
        Phrase(en: "write verdict(value, \"why\")", fr: "écrivez verdict(valeur, \"pourquoi\")")
      )
    },
    Form("the error is a *, not a text") { parts in
      let given = kind(parts[0])
      return (
        Phrase(en: "error(…) is given \(given.english), no text", fr: "error(…) reçoit \(given.french), pas un texte"),
        Phrase(en: "say in words what is wrong: error(\"…\")", fr: "dites en mots ce qui ne va pas : error(\"…\")")
      )
    },
    Form("returned * *") { parts in
      let (english, french) = returned(parts[1])
      return (
        Phrase(en: "the rule answers \(english)", fr: "la règle répond par \(french)"),
        Phrase(
          en: "rules/REFERENCE.md says what each rule answers",
          fr: "rules/REFERENCE.fr.md dit ce que répond chaque règle")
      )
    },
    Form("pairs: a * key has no stable order; use string or number keys") { parts in
      (
        Phrase(
          en: "a table has a key that is neither text nor number",
          fr: "une table a une clé qui n'est ni un texte ni un nombre"),
        Phrase(en: "use texts or numbers as keys", fr: "employez des textes ou des nombres comme clés")
      )
    },
    Form("string.format: '%*' is not allowed") { parts in
      (
        Phrase(en: "string.format does not know %\(parts[0])", fr: "string.format ne connaît pas %\(parts[0])"),
        Phrase(en: "write %s, %d or %.2f", fr: "écrivez %s, %d ou %.2f")
      )
    },
    Form("table library: '*' is read-only") { parts in
      (
        Phrase(
          en: "a list of \(parts[0]) cannot be changed: rules only read what they are given",
          fr: "une liste « \(parts[0]) » ne peut pas être modifiée : les règles ne font que lire ce qu'on leur donne"),
        Phrase(en: "copy what you need into a table of your own", fr: "copiez ce qu'il faut dans une table à vous")
      )
    },
    Form("*: * expected, not *") { parts in expects(parts[0], parts[1], parts[2]) },
    Form("*: * expected as * argument*") { parts in expects(parts[0], parts[1], nil) },
    Form("*: * expected*") { parts in expects(parts[0], parts[1], nil) },
    Form("*: the list must hold texts only") { parts in
      (
        Phrase(
          en: "the list that “\(parts[0])” is given holds more than texts",
          fr: "la liste donnée à « \(parts[0]) » ne contient pas que des textes"),
        Phrase(
          en: "write each word in quotes: {\"visite\", \"mandat\"}",
          fr: "écrivez chaque mot entre guillemets : {\"visite\", \"mandat\"}")
      )
    },
    Form("round: the third argument says how: *") { parts in
      (
        Phrase(
          en: "round is told how to round by a word it does not know", fr: "round ne connaît pas ce mot pour arrondir"),
        Phrase(en: "write one of: \(parts[0])", fr: "écrivez l'un de ces mots : \(parts[0])")
      )
    },
    Form(
      "round: the step must be greater than zero",
      Phrase(en: "round needs a step above zero", fr: "round demande un pas supérieur à zéro"),
      advice: Phrase(
        en: "round(metres, 1000) rounds to whole kilometres", fr: "round(metres, 1000) arrondit au kilomètre")),
  ]

  private static func expects(_ function: String, _ wanted: String, _ given: String?) -> (Phrase, Phrase) {
    let told = given.map { kind($0) }
    return (
      Phrase(
        en: "“\(function)” needs \(wanted)" + (told.map { ", and gets \($0.english)" } ?? ""),
        fr: "« \(function) » demande \(inFrench[wanted] ?? "autre chose")"
          + (told.map { ", et reçoit \($0.french)" } ?? "")),
      reference
    )
  }

  private static let inFrench = [
    "a name": "un nom", "a date": "une date", "a text": "un texte", "an event": "un événement",
    "an event or a text": "un événement ou un texte", "a list of words": "une liste de mots",
    "a list of patterns": "une liste de motifs", "a list of addresses": "une liste d'adresses",
    "two texts": "deux textes, anglais et français", "the key of a place": "la clé d'un lieu du profil",
    "an organizer or an attendee": "un organisateur ou un participant", "an address": "une adresse, en texte",
    "a place or {lat=, lon=}": "un lieu ou {lat=, lon=}",
    "a day such as \"2026-10-06\"": "un jour tel que \"2026-10-06\"",
    "the name of a module": "le nom d'un module",
  ]

  private static func returned(_ english: String) -> (String, String) {
    switch english {
    case "table": ("a table, where none is expected", "une table, là où il n'en faut pas")
    case "function": ("a function", "une fonction")
    case "number that is not finite":
      ("a number that is infinite or has no value (0/0)", "un nombre infini ou sans valeur (0/0)")
    case "table with a metatable": ("a table with a metatable", "une table à métatable")
    case "table whose keys are neither a list's nor texts":
      (
        "a table whose keys are neither a list's nor texts",
        "une table dont les clés ne sont ni celles d'une liste ni des textes"
      )
    case "text that holds a number without a value (0/0)":
      ("a text with a number without a value (0/0)", "un texte avec un nombre sans valeur (0/0)")
    case "text than can be taken at once": ("more text than is taken", "plus de texte qu'il n'en est pris")
    default: ("what cannot leave the rule: \(english)", "ce qui ne peut sortir de la règle : \(english)")
    }
  }

  private static func noParameter(_ name: String) -> Phrase {
    Phrase(en: "no parameter “\(name)” is declared", fr: "aucun paramètre « \(name) » n'est déclaré")
  }

  private static func noModule(_ name: String) -> Phrase {
    Phrase(en: "there is no module “\(name)”", fr: "il n'y a pas de module « \(name) »")
  }
}
