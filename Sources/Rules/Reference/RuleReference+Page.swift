import LuaSandbox
import Mileage
import Values

/// The reference page.
extension RuleReference {
  /// `REFERENCE.md`: every rule, function and field, for who writes rules.
  package static func page(_ language: Language) -> String {
    let say = { (phrase: Phrase) in phrase.text(language) }
    var text = "# \(say(Words.title))\n\n\(say(Words.otherLanguage))\n\n\(say(Words.introduction))\n\n"
    text += "<!-- \(say(Words.origin)) -->\n\n## \(say(Words.rules))\n\n\(say(Words.rulesIntroduction))\n\n"
    text += table([Words.rule, Words.answers, Words.asked].map(say)) {
      rules.map { ["`\($0.usage)`", $0.answer.words(language), say($0.summary)] }
    }
    text += "\n## \(say(Words.functions))\n\n\(say(Words.functionsIntroduction))\n\n"
    text += table([Words.function, Words.gives, ""].map(say)) {
      functions.map { function in
        var summary = say(function.summary)
        if let example = function.example { summary += " `\(example.expression)` → `\(example.text)`" }
        if function.isDeclared { summary += " \(say(Words.declared))" }
        return ["`\(function.usage)`", function.answer.words(language), summary]
      }
    }
    text += "\n## \(say(Words.records))\n\n\(say(Words.recordsIntroduction))\n"
    for record in records {
      text += section(record.name, say(record.summary), record.fields, language)
    }
    text += "\n## \(say(Words.values))\n\n\(say(Words.valuesIntroduction))\n"
    for box in boxes {
      text += section(box.name, say(box.summary), box.fields, language)
      text += "\n"
      text += table([Words.operation, Words.gives, ""].map(say)) {
        box.operators.map { entry in
          let operand = entry.operand.map { $0 == box.type ? box.name : $0.words(language) }
          let expression = operand.map { "\(box.name) \(entry.sign) \($0)" } ?? "\(entry.sign) \(box.name)"
          return ["`\(expression)`", entry.answer.words(language), say(entry.summary)]
        }
      }
    }
    text += "\n## Lua\n\n\(say(Words.lua))\n\n"
    text += table([Words.function, ""].map(say)) {
      (additions + lua).map { ["`\($0.usage)`", language == .french ? $0.frenchSummary : $0.summary] }
    }
    return text
  }

  /// The rules in the order in which they are asked, a row for each stage: a table of `README.md` and of its French page.
  package static func timetable(_ language: Language) -> String {
    table([Words.when, Words.ruleNames].map { $0.text(language) }) {
      QuestionStage.allCases.map { stage in
        [stage.words.text(language), RuleName.all(of: stage).map { "`\($0.rawValue)`" }.joined(separator: ", ")]
      }
    }
  }

  private static func section(
    _ name: String, _ summary: String, _ fields: [FieldDocument], _ language: Language
  ) -> String {
    let say = { (phrase: Phrase) in phrase.text(language) }
    let head = "\n### \(name)\n\n\(summary)\n"
    guard !fields.isEmpty else { return head }
    return head + "\n"
      + table([Words.field, Words.type, ""].map(say)) {
        fields.map { ["`\($0.name)`", $0.type.words(language), say($0.summary) + known($0, say)] }
      }
  }

  /// Where a field can be read that is not known from the beginning.
  private static func known(_ field: FieldDocument, _ say: (Phrase) -> String) -> String {
    guard let question = field.knownFrom?.rawValue else { return "" }
    if let early = field.awaitedBy?.rawValue {
      return say(
        Phrase(
          en: " Known from `\(question)` on, and in `\(early)`, which then waits for it; elsewhere before, an error.",
          fr: " Connu à partir de `\(question)`, et dans `\(early)`, qui l'attend alors ; avant, ailleurs, une erreur.")
      )
    }
    return say(
      Phrase(
        en: " Known from `\(question)` on; before, reading it is an error.",
        fr: " Connu à partir de `\(question)` ; avant, sa lecture est une erreur."))
  }

  private static func table(_ head: [String], _ rows: () -> [[String]]) -> String {
    func line(_ cells: [String]) -> String {
      "| "
        + cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
        .joined(separator: " | ") + " |\n"
    }
    return line(head) + "|" + String(repeating: "---|", count: head.count) + "\n" + rows().map(line).joined()
  }

  private enum Words {
    static let title = Phrase(en: "Rule API 1: reference", fr: "API de règles 1 : référence")
    static let origin = Phrase(
      en: RuleReference.origin,
      fr: "Écrit d'après les tables qui construisent le bac à sable (IZIKA_RECORD=1 swift test --filter Reference).")
    static let otherLanguage = Phrase(en: "*[En français](REFERENCE.fr.md)*", fr: "*[In English](REFERENCE.md)*")
    static let introduction = Phrase(
      en: "Everything that a rule file sees and answers. How rules, packs and layers work: [README.md](README.md).",
      fr:
        "Tout ce qu'un fichier de règles voit et ce qu'il peut répondre. Comment marchent règles, paquets et couches : "
        + "[README.fr.md](README.fr.md).")
    static let rules = Phrase(en: "Rules", fr: "Règles")
    static let rulesIntroduction = Phrase(
      en:
        "A function of this name, or a list `{ rule(\"a-name\", function), … }` asked in order. Each may answer a plain "
        + "value, `verdict(value, reason)`, or nil: no opinion.",
      fr:
        "Une fonction de ce nom, ou une liste `{ rule(\"un-nom\", function), … }` interrogée dans l'ordre. Chacune peut "
        + "répondre une valeur, `verdict(valeur, motif)`, ou nil : sans avis.")
    static let when = Phrase(en: "when", fr: "quand")
    static let ruleNames = Phrase(en: "rules", fr: "règles")
    static let rule = Phrase(en: "Rule", fr: "Règle")
    static let answers = Phrase(en: "Answers", fr: "Répond")
    static let asked = Phrase(en: "Asked for", fr: "Interrogée pour")
    static let functions = Phrase(en: "Functions", fr: "Fonctions")
    static let functionsIntroduction = Phrase(
      en: "Present everywhere, while a file is loaded and while a rule is asked. `?` marks what may be left out.",
      fr: "Présentes partout, au chargement d'un fichier comme pendant une règle. « ? » marque ce qui peut manquer.")
    static let function = Phrase(en: "Function", fr: "Fonction")
    static let gives = Phrase(en: "Gives", fr: "Donne")
    static let declared = Phrase(
      en: "The pack must declare it under `needs` in pack.yaml; what it found stands in the decision.",
      fr: "Le paquet doit la déclarer sous `needs` dans pack.yaml ; ce qu'elle a trouvé figure dans la décision.")
    static let records = Phrase(en: "Records", fr: "Fiches")
    static let recordsIntroduction = Phrase(
      en:
        "Read-only; readable inside the call that received them. Absent text is \"\", an unknown field is an error that "
        + "names the nearest known one. `type(x)` is the name of its kind.",
      fr:
        "En lecture seule, lisibles pendant l'appel qui les a reçues. Un texte absent vaut \"\", un champ inconnu est une "
        + "erreur qui nomme le plus proche. `type(x)` est le nom de la sorte.")
    static let field = Phrase(en: "Field", fr: "Champ")
    static let type = Phrase(en: "Type", fr: "Type")
    static let values = Phrase(en: "Dates, times, decimals", fr: "Dates, heures, décimaux")
    static let valuesIntroduction = Phrase(
      en:
        "Small values with operators of their own. `tostring(x)` and `..` make text of them; `math.max` and `math.min` "
        + "take them.",
      fr:
        "De petites valeurs qui ont leurs opérateurs. `tostring(x)` et `..` en font du texte ; `math.max` et `math.min` "
        + "les acceptent.")
    static let operation = Phrase(en: "Operation", fr: "Opération")
    static let lua = Phrase(
      en: "What the sandbox lets in of Lua 5.4, the first three its own. Nothing else is there: no clock, no files, no "
        + "network.",
      fr:
        "Ce que le bac à sable laisse voir de Lua 5.4 ; les trois premières fonctions lui sont propres. Rien d'autre : "
        + "ni horloge, ni fichiers, ni réseau.")
  }
}

extension QuestionStage {
  fileprivate var words: Phrase {
    switch self {
    case .appointment: Phrase(en: "every appointment", fr: "à chaque rendez-vous")
    case .day: Phrase(en: "every day", fr: "à chaque journée")
    case .trip: Phrase(en: "every trip, before its distance", fr: "à chaque trajet, avant sa distance")
    case .kilometres:
      Phrase(
        en: "every trip, after its distance: which kilometres are paid",
        fr: "à chaque trajet, après sa distance : quels kilomètres sont indemnisés")
    case .amount: Phrase(en: "every trip: what they are paid", fr: "à chaque trajet : son indemnité")
    case .supplements: Phrase(en: "every trip: money besides", fr: "à chaque trajet : ce qui s'y ajoute")
    case .end:
      Phrase(en: "at the end, for each ledger or once", fr: "à la fin, pour chaque cumul ou une seule fois")
    }
  }
}
