import Values

/// What the sandbox says, and the functions that it lends to rules.
extension LuaMessage {
  static let sandbox: [Form] = [
    Form("* and *: a plain number has no currency; write *") { parts in
      (
        Phrase(
          en: "\(parts[0]) and \(parts[1]): a plain number has no currency",
          fr:
            "\(parts[0].replacing(".", with: ",")) et \(parts[1].replacing(".", with: ",")) : un nombre seul n'a pas de devise"
        ), Phrase(en: "write \(parts[2])", fr: "écrivez \(parts[2])")
      )
    },
    Form("* and * are two currencies: they are neither added nor compared") { parts in
      (
        Phrase(
          en: "\(parts[0]) and \(parts[1]) are two currencies: they are neither added nor compared",
          fr:
            "\(parts[0].replacing(".", with: ",")) et \(parts[1].replacing(".", with: ",")) sont dans deux devises : on ne les ajoute ni ne les compare"
        ),
        Phrase(
          en: "calculate in one currency; nothing here knows an exchange rate",
          fr: "calculez dans une seule devise : rien ici ne connaît de taux de change")
      )
    },
    Form("money cannot be calculated with like this: take its amount, money.amount") { _ in
      (
        Phrase(en: "money cannot be calculated with like this", fr: "on ne calcule pas ainsi avec une somme d'argent"),
        Phrase(en: "take its amount: money.amount", fr: "prenez son montant : money.amount")
      )
    },
    Form("a rule cannot remember: this table was made while the file was loaded and cannot be changed*") { _ in
      (
        Phrase(
          en: "a rule cannot remember: this table was made while the file was loaded and cannot be changed",
          fr:
            "une règle ne retient rien d'une question à l'autre : cette table, créée au chargement du fichier, ne change plus"
        ), RuleProblem.remembersAdvice
      )
    },
    Form("* has no field '*' (did you mean '*'?)") { parts in
      (noField(parts[0], parts[1]), didYouMean(parts[2]))
    },
    Form("* has no field '*'") { parts in
      (
        noField(parts[0], parts[1]),
        Phrase(en: "all fields stand in rules/REFERENCE.md", fr: "tous les champs sont dans rules/REFERENCE.fr.md")
      )
    },
    Form("undefined name 'require': the pack has no module '*' (no file under lib/)") { parts in
      (
        Phrase(en: "the pack has no module “\(parts[0])”", fr: "le paquet n'a pas de module « \(parts[0]) »"),
        Phrase(
          en: "write it as lib/\(parts[0]).lua, which returns a table of functions",
          fr: "écrivez-le dans lib/\(parts[0]).lua, qui renvoie une table de fonctions")
      )
    },
    Form("undefined name '*'") { parts in
      if closed.contains(parts[0]) {
        return (
          Phrase(en: "rules do not see “\(parts[0])”", fr: "les règles ne voient pas « \(parts[0]) »"),
          Phrase(
            en: "they see no clock, no files and no network: take the dates of the event or of the trip",
            fr: "elles ne voient ni horloge, ni fichiers, ni réseau : prenez les dates de l'événement ou du trajet")
        )
      }
      let near = nearest(parts[0])
      return (
        Phrase(en: "nothing is called “\(parts[0])”", fr: "rien ne s'appelle « \(parts[0]) »"),
        near == checkName
          ? Phrase(
            en: "write a text in quotes, \"\(parts[0])\"; a variable is declared before it is used, by local",
            fr: "un texte s'écrit entre guillemets, \"\(parts[0])\" ; une variable se déclare avant, par local") : near
      )
    },
    Form("assignment to undeclared global '*' (use local)") { parts in
      (
        Phrase(
          en: "“\(parts[0])” is given a value and is not declared",
          fr: "« \(parts[0]) » reçoit une valeur sans être déclaré"),
        Phrase(en: "write local \(parts[0]) = …", fr: "écrivez local \(parts[0]) = …")
      )
    },
    Form("'*' is read-only") { parts in
      (
        Phrase(
          en: "“\(parts[0])” cannot be changed: rules only read what they are given",
          fr: "« \(parts[0]) » ne peut pas être modifié : les règles ne font que lire ce qu'on leur donne"),
        Phrase(
          en: "keep the new value in a variable of the function (local)",
          fr: "gardez la nouvelle valeur dans une variable de la fonction (local)")
      )
    },
    Form("*: only readable inside the call that received it") { parts in
      let kind = kind(parts[0])
      return (
        Phrase(
          en: "\(kind.english) was kept from an earlier question",
          fr: "\(kind.french) a été gardé d'une question précédente"),
        Phrase(
          en: "read what you need of it within the function that gets it",
          fr: "lisez-en ce qu'il faut dans la fonction qui le reçoit")
      )
    },
    Form("* is a list: read it by number, with # or with ipairs") { parts in
      (
        Phrase(en: "“\(parts[0])” is a list, without fields", fr: "« \(parts[0]) » est une liste, sans champs"),
        Phrase(
          en: "go through it: for _, x in ipairs(list) do … end; or take the first: list[1]",
          fr: "parcourez-la : for _, x in ipairs(liste) do … end ; ou prenez le premier : liste[1]")
      )
    },
    Form("attempt to calculate with a * and a * value") { parts in
      let (box, other) = (kind(parts[0]), kind(parts[1]))
      return (
        Phrase(
          en: "\(box.english) and \(other.english) cannot be calculated or compared with each other",
          fr: "on ne peut ni calculer ni comparer \(box.french) avec \(other.french)"),
        parts[1] == "nil" ? absent : reference
      )
    },
    Form("*: a number expected, not the text \"*\" (write decimal(\"…\"))") { parts in
      let point = parts[1].replacing(",", with: ".")
      let subject =
        parts[0] == "decimal" ? Phrase(en: "an exact number", fr: "un nombre exact") : kind(parts[0])
      return (
        Phrase(
          en: "\(subject.english) cannot be calculated with the text “\(parts[1])”",
          fr: "on ne peut pas calculer \(subject.french) avec le texte « \(parts[1]) »"),
        Decimal(point) != nil
          ? Phrase(en: "write decimal(\"\(point)\")", fr: "écrivez decimal(\"\(point)\")")
          : Phrase(
            en: "write a number, with a point and without a unit, where the text comes from: 12.5",
            fr: "écrivez un nombre, avec un point et sans unité, là d'où vient ce texte : 12.5")
      )
    },
    Form("*: \"*\" is no decimal number") { parts in
      let point = parts[1].replacing(",", with: ".")
      return (
        Phrase(en: "“\(parts[1])” is no number", fr: "« \(parts[1]) » n'est pas un nombre"),
        Phrase(
          en:
            "write a decimal point and neither spaces nor units: decimal(\"\(Double(point) == nil ? "12.5" : point)\")",
          fr: "écrivez un point décimal, sans espace ni unité : decimal(\"\(Double(point) == nil ? "12.5" : point)\")")
      )
    },
    Form("*: a number expected, not a *") { parts in
      let given = kind(parts[1])
      return (
        Phrase(
          en: "“\(parts[0])” needs a number, and gets \(given.english)",
          fr: "« \(parts[0]) » demande un nombre, et reçoit \(given.french)"),
        parts[1] == "nil" ? absent : reference
      )
    },
    Form("*: * is a binary number with more than six places; write decimal(\"…\") where it comes from") { parts in
      (
        Phrase(
          en: "\(parts[1]) has more decimals than anyone wrote: it was calculated inexactly",
          fr: "\(parts[1]) a plus de décimales que personne n'en a écrit : il a été calculé inexactement"), exactly
      )
    },
    Form("*: a binary number with more than six places; write decimal(\"…\")") { _ in
      (
        Phrase(
          en: "a number has more decimals than anyone wrote: it was calculated inexactly",
          fr: "un nombre a plus de décimales que personne n'en a écrit : il a été calculé inexactement"), exactly
      )
    },
    Form("*: the result is too large for an exact decimal") { _ in
      (
        Phrase(en: "the result is too large", fr: "le résultat est trop grand"),
        Phrase(
          en: "look for a unit that is mixed up, metres for kilometres",
          fr: "cherchez une unité confondue, des mètres pour des kilomètres")
      )
    },
    Form("*: division by zero") { _ in
      (
        Phrase(en: "a division by zero", fr: "une division par zéro"),
        Phrase(
          en: "test the divisor first: if n > 0 then … end", fr: "vérifiez d'abord le diviseur : if n > 0 then … end")
      )
    },
    Form("*: called with a number that is not finite") { _ in
      (
        Phrase(en: "a number is infinite, or has no value (0/0)", fr: "un nombre est infini, ou sans valeur (0/0)"),
        Phrase(
          en: "test the divisor first: if n > 0 then … end", fr: "vérifiez d'abord le diviseur : if n > 0 then … end")
      )
    },
    Form("date: two dates can be compared and subtracted, and whole days added to one*") { parts in
      (
        Phrase(
          en: "dates are compared and subtracted, and whole days added to one; this is something else",
          fr: "on compare ou soustrait deux dates, on ajoute des jours entiers à une date ; ceci est autre chose"),
        parts[0].isEmpty
          ? Phrase(en: "write a day as date(\"2026-10-06\")", fr: "écrivez un jour ainsi : date(\"2026-10-06\")")
          : Phrase(en: "take the day of the time: event.start.date", fr: "prenez le jour de l'heure : event.start.date")
      )
    },
    Form("date-time: two can be compared and subtracted, and seconds added to one (hours(2))*") { parts in
      (
        Phrase(
          en: "times are compared and subtracted, and seconds added to one; this is something else",
          fr: "on compare ou soustrait deux heures, on ajoute des secondes à une heure ; ceci est autre chose"),
        parts[0].isEmpty
          ? Phrase(
            en: "compare the hour with a number: event.start.hour >= 18",
            fr: "comparez l'heure à un nombre : event.start.hour >= 18")
          : Phrase(en: "take the day of the time: event.start.date", fr: "prenez le jour de l'heure : event.start.date")
      )
    },
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

  /// What other Lua programs have, and rules have not.
  private static let closed: Set<String> = [
    "os", "io", "package", "debug", "coroutine", "load", "loadstring", "loadfile", "dofile", "collectgarbage",
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

  private static func noField(_ record: String, _ field: String) -> Phrase {
    let kind = kind(record)
    return Phrase(en: "\(kind.english) has no field “\(field)”", fr: "\(kind.french) n'a pas de champ « \(field) »")
  }

  private static func noParameter(_ name: String) -> Phrase {
    Phrase(en: "no parameter “\(name)” is declared", fr: "aucun paramètre « \(name) » n'est déclaré")
  }

  private static func noModule(_ name: String) -> Phrase {
    Phrase(en: "there is no module “\(name)”", fr: "il n'y a pas de module « \(name) »")
  }

  private static func didYouMean(_ name: String) -> Phrase {
    Phrase(en: "did you mean “\(name)”?", fr: "vouliez-vous dire « \(name) » ?")
  }

  private static let exactly = Phrase(
    en: "calculate with exact numbers: decimal(\"0.52\") instead of 0.52",
    fr: "calculez avec des nombres exacts : decimal(\"0.52\") au lieu de 0.52")
}
