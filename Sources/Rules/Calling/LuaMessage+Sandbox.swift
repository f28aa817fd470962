import Values

/// What the sandbox says of values and names: of fields, of numbers that are not exact, of what a rule may not change.
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
  ]

  /// What other Lua programs have, and rules have not.
  private static let closed: Set<String> = [
    "os", "io", "package", "debug", "coroutine", "load", "loadstring", "loadfile", "dofile", "collectgarbage",
  ]

  private static func noField(_ record: String, _ field: String) -> Phrase {
    let kind = kind(record)
    return Phrase(en: "\(kind.english) has no field “\(field)”", fr: "\(kind.french) n'a pas de champ « \(field) »")
  }

  static func didYouMean(_ name: String) -> Phrase {
    Phrase(en: "did you mean “\(name)”?", fr: "vouliez-vous dire « \(name) » ?")
  }

  private static let exactly = Phrase(
    en: "calculate with exact numbers: decimal(\"0.52\") instead of 0.52",
    fr: "calculez avec des nombres exacts : decimal(\"0.52\") au lieu de 0.52")
}
