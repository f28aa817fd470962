import LuaSandbox
import LuaSyntax
import Mileage
import Packs
import Values

/// What is wrong with rules, in words for the one who wrote them.
package enum RuleProblem {
  /// - Parameters:
  ///   - rule: nil while files are loaded.
  ///   - label: the rule's own name, where it has one.
  ///   - packs: whose files the line is shown from.
  package static func failed(
    _ error: SandboxError, _ rule: RuleName?, named label: String? = nil, in packs: [Pack] = []
  ) -> Diagnostic {
    let (code, what, advice) = words(error)
    var message = what
    if let name = rule.map({ "\($0.rawValue)\(label.map { "/\($0)" } ?? "")" }) {
      message = Phrase(en: "\(name): \(what.english)", fr: "\(name) : \(what.french)")
    }
    var diagnostic = Diagnostic(
      .error, code, at: Diagnostic.Place(file: error.file, line: error.line), message, advice: advice)
    diagnostic.excerpt = excerpt(error.file, error.line, packs)
    return diagnostic
  }

  private static func words(_ error: SandboxError) -> (Diagnostic.Code, Phrase, Phrase) {
    switch error.kind {
    case .load: said(.ruleLoad, error)
    case .runtime: said(.ruleError, error)
    case .badResult: said(.ruleAnswer, error)
    case .remembers: (.ruleRemembers, Phrase(rule: error.message), remembersAdvice)
    case .budget:
      (
        .ruleBudget,
        Phrase(
          en: "the rule uses more instructions than one call may",
          fr: "la règle dépasse le nombre d'instructions permis à un appel"), endlessLoop
      )
    case .runBudget:
      (
        .ruleBudget,
        Phrase(
          en: "the rules of this pack have used the instructions that a whole run may",
          fr: "les règles de ce paquet ont épuisé le nombre d'instructions permis à tout un calcul"),
        Phrase(
          en: "look for work that is done anew for each event", fr: "cherchez un travail refait à chaque événement")
      )
    case .memory:
      (
        .ruleMemory,
        Phrase(
          en: "the rule needs more memory than rules may use",
          fr: "la règle dépasse la mémoire permise aux règles"),
        Phrase(
          en: "look for a table or a text that grows, or a function that calls itself without end",
          fr: "cherchez une table ou un texte qui grossit, ou une fonction qui s'appelle elle-même sans fin")
      )
    case .time:
      (
        .ruleTime,
        Phrase(
          en: "the rule takes too long: the run ends here",
          fr: "la règle dure trop longtemps : le calcul s'arrête ici"), endlessLoop
      )
    }
  }

  /// What Lua, the sandbox, a function of the host or the rule itself says.
  private static func said(
    _ code: Diagnostic.Code, _ error: SandboxError
  ) -> (Diagnostic.Code, Phrase, Phrase) {
    if let known = LuaMessage(error.message) { return (code, known.what, known.advice) }
    let message = Phrase(rule: error.message)
    let advice =
      if code == .ruleLoad, error.line == nil {
        Phrase(
          en: "a rule file is Lua text that ends with `return rules`, a table of functions",
          fr: "un fichier de règles est du texte Lua qui finit par « return rules », une table de fonctions")
      } else if message.english == message.french {
        Phrase(
          en: "the rule stops here by itself, by error(…): mend what it complains of, or the rule",
          fr: "la règle s'arrête ici d'elle-même, par error(…) : corrigez ce dont elle se plaint, ou la règle")
      } else {
        Phrase(
          en: "mend this line; rules/REFERENCE.md describes every field and function",
          fr: "corrigez cette ligne ; rules/REFERENCE.fr.md décrit chaque champ et chaque fonction")
      }
    return (code, message, advice)
  }

  private static let endlessLoop = Phrase(
    en: "look for a loop that does not end", fr: "cherchez une boucle sans fin")

  /// The line of a pack's file, as a person finds it there.
  private static func excerpt(_ file: String?, _ line: Int?, _ packs: [Pack]) -> String? {
    guard let file, let line, line > 0 else { return nil }
    for pack in packs {
      guard let source = (pack.sources + pack.modules.map(\.source)).first(where: { $0.name == file }) else { continue }
      let lines = source.bytes.split(separator: UInt8(ascii: "\n"), maxSplits: line, omittingEmptySubsequences: false)
      guard line <= lines.count else { return nil }
      let text = lines[line - 1].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      return text.isEmpty ? nil : Phrase.shortened(String(decoding: text, as: UTF8.self), to: 480)
    }
    return nil
  }

  static func wrongType(_ message: Phrase, _ file: String, _ line: Int, in packs: [Pack]) -> Diagnostic {
    var diagnostic = Diagnostic(
      .error, .ruleAnswer, at: Diagnostic.Place(file: file, line: line), message,
      advice: Phrase(
        en: "rules/REFERENCE.md says what each rule answers", fr: "rules/REFERENCE.fr.md dit ce que répond chaque règle"
      ))
    diagnostic.excerpt = excerpt(file, line, packs)
    return diagnostic
  }

  package static let remembersAdvice = Phrase(
    en:
      "declare it with local within the function; what earlier trips made is in `ledger` and `tally`, what is fixed in "
      + "a parameter",
    fr: "déclarez-la avec local dans la fonction ; ce qu'ont fait les trajets précédents est dans « ledger » et "
      + "« tally », ce qui est fixe dans un paramètre")

  /// Only what a trip is paid has a band, and moves a scale.
  static func wrongTerms(_ rule: RuleName, _ file: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .error, .ruleAnswer, at: Diagnostic.Place(file: file, line: line),
      Phrase(
        en: "\(rule.rawValue): `ledger` and `band` are said of an allowance only",
        fr: "\(rule.rawValue) : « ledger » et « band » ne se disent que d'une indemnité (allowance)"),
      advice: Phrase(
        en: "take the third argument of verdict out here", fr: "retirez ici le troisième argument de verdict"))
  }

  /// No rule is asked any more, because one worked too long.
  /// - Parameter rule: that one, and `file` where it stands.
  static func ended(by rule: String, in file: String) -> Diagnostic {
    Diagnostic(
      .error, .runEnded,
      Phrase(
        en: "\(file): \(rule) took too long and ended the run: no rule is asked any more",
        fr: "\(file) : \(rule) a duré trop longtemps et a mis fin au calcul : plus aucune règle n'est interrogée"),
      advice: Phrase(
        en: "mend that rule; everything that was still to be decided is missing from this statement",
        fr: "corrigez cette règle ; tout ce qui restait à décider manque à ce relevé"),
      concernsWhole: true)
  }

  /// A pack has used all that its rules may use in a run.
  static func spent(_ pack: String) -> Diagnostic {
    Diagnostic(
      .error, .packStopped,
      Phrase(
        en: "the pack \(pack) has used the instructions that a whole run may, and is asked no more",
        fr: "le paquet \(pack) a épuisé le nombre d'instructions permis à tout un calcul et n'est plus interrogé"),
      advice: Phrase(
        en: "look for work that it does anew for each event; what it would have decided is missing from this statement",
        fr: "cherchez un travail qu'il refait à chaque événement ; ce qu'il aurait décidé manque à ce relevé"),
      concernsWhole: true)
  }

  package static func stopped(_ pack: String) -> Diagnostic {
    Diagnostic(
      .error, .packStopped,
      Phrase(
        en: "the pack \(pack) ran out of its budget twice and is asked no more",
        fr: "le paquet \(pack) a épuisé deux fois son budget et n'est plus interrogé"),
      advice: Phrase(
        en: "mend the rules that the other errors name; what they would have decided is missing from this statement",
        fr: "corrigez les règles que nomment les autres erreurs ; ce qu'elles auraient décidé manque à ce relevé"),
      concernsWhole: true)
  }

  /// Compiled Lua could break out of the sandbox.
  package static func bytecode(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, .ruleLoad, at: Diagnostic.Place(file: file),
      Phrase(en: "this is compiled Lua; only its text is read", fr: "c'est du Lua compilé ; seul son texte est lu"),
      advice: Phrase(en: "give the file that it was compiled from", fr: "donnez le fichier dont il a été compilé"))
  }

  package static func unknownRule(_ name: String, _ source: Pack.Source) -> Diagnostic {
    unknownRule(name, at: source.place(of: name))
  }

  package static func unknownRule(_ name: String, at place: Diagnostic.Place) -> Diagnostic {
    let known = RuleName.allCases.map(\.rawValue)
    let nearest = NearestName.of(name, in: known)
    return Diagnostic(
      .error, .ruleUnknown, at: place,
      Phrase(
        en: "\"\(name)\" is no rule of API 1, so it would never be asked",
        fr: "« \(name) » n'est pas une règle de l'API 1 : elle ne serait jamais interrogée"),
      advice: nearest.map { Phrase(en: "did you mean \"\($0)\"?", fr: "vouliez-vous dire « \($0) » ?") }
        ?? Phrase(
          en: "make it a local function, or use one of: \(known.joined(separator: ", "))",
          fr: "faites-en une fonction locale, ou choisissez parmi : \(known.joined(separator: ", "))"))
  }

  package static func noFunction(_ rule: RuleName, _ source: Pack.Source) -> Diagnostic {
    noFunction(rule, at: source.place(of: rule.rawValue))
  }

  package static func noFunction(_ rule: RuleName, at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, .ruleNoFunction, at: place,
      Phrase(
        en: "\"\(rule.rawValue)\" is no function, so it would never be asked",
        fr: "« \(rule.rawValue) » n'est pas une fonction : elle ne serait jamais interrogée"),
      advice: Phrase(
        en: "write function rules.\(rule.rawValue)(…) … end", fr: "écrivez function rules.\(rule.rawValue)(…) … end"))
  }

  /// - Parameter element: its place in the list, from 1; nil when there is no list.
  package static func noRule(_ rule: RuleName, at element: Int?, _ source: Pack.Source) -> Diagnostic {
    noRule(rule, at: element, source.place(of: rule.rawValue))
  }

  package static func noRule(_ rule: RuleName, at element: Int?, _ place: Diagnostic.Place) -> Diagnostic {
    let name = rule.rawValue
    return Diagnostic(
      .error, .ruleNoFunction, at: place,
      element.map { element in
        Phrase(
          en: "element \(element) of the list \"\(name)\" is no rule, so it would never be asked",
          fr: "l'élément \(element) de la liste « \(name) » n'est pas une règle : il ne serait jamais interrogé")
      }
        ?? Phrase(
          en: "\"\(name)\" is a table with keys or gaps, not a list of rules: they would have no order",
          fr: "« \(name) » est une table à clés ou à trous, pas une liste de règles : elles n'auraient pas d'ordre"),
      advice: listOfRules(rule))
  }

  package static func noRules(_ rule: RuleName, _ source: Pack.Source) -> Diagnostic {
    noRules(rule, at: source.place(of: rule.rawValue))
  }

  package static func noRules(_ rule: RuleName, at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, .ruleNoFunction, at: place,
      Phrase(
        en: "the list \"\(rule.rawValue)\" holds no rule", fr: "la liste « \(rule.rawValue) » ne contient aucune règle"),
      advice: Phrase(
        en: "leave it out: a missing rule has no opinion", fr: "retirez-la : une règle absente est sans avis"))
  }

  package static func namedTwice(_ rule: RuleName, _ first: RuleFunction, _ second: RuleFunction) -> Diagnostic {
    namedTwice(
      rule, second.label ?? "", first: "\(first.file):\(first.line)",
      at: Diagnostic.Place(file: second.file, line: second.line > 0 ? second.line : nil))
  }

  /// - Parameter first: file and line of the other one.
  package static func namedTwice(
    _ rule: RuleName, _ label: String, first: String, at place: Diagnostic.Place
  ) -> Diagnostic {
    Diagnostic(
      .error, .ruleTwice, at: place,
      Phrase(
        en: "two rules for \"\(rule.rawValue)\" are called \"\(label)\"; first in \(first)",
        fr: "deux règles pour « \(rule.rawValue) » s'appellent « \(label) » ; d'abord dans \(first)"),
      advice: Phrase(en: "give each its own name", fr: "donnez à chacune son nom"))
  }

  private static func listOfRules(_ rule: RuleName) -> Phrase {
    Phrase(
      en: "write rules.\(rule.rawValue) = { rule(\"a-name\", function(…) … end), … }",
      fr: "écrivez rules.\(rule.rawValue) = { rule(\"un-nom\", function(…) … end), … }")
  }

  package static func otherAPI(_ api: String, _ file: String) -> Diagnostic {
    otherAPI(api, at: Diagnostic.Place(file: file))
  }

  package static func otherAPI(_ api: String, at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, .ruleApi, at: place,
      Phrase(
        en: "the file is written for rule API \(api); this engine speaks API 1",
        fr: "le fichier est écrit pour l'API de règles \(api) ; ce moteur parle l'API 1"),
      advice: Phrase(
        en: "write api = 1, or take a newer engine", fr: "écrivez api = 1, ou prenez un moteur plus récent"))
  }

  package static func definedTwice(_ rule: RuleName, _ first: String, _ second: Pack.Source) -> Diagnostic {
    definedTwice(rule, first, at: second.place(of: rule.rawValue))
  }

  package static func definedTwice(_ rule: RuleName, _ first: String, at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, .ruleTwice, at: place,
      Phrase(
        en: "\"\(rule.rawValue)\" is already defined by \(first)",
        fr: "« \(rule.rawValue) » est déjà définie par \(first)"),
      advice: Phrase(en: "keep one of the two", fr: "gardez l'une des deux"))
  }
}

extension Pack.Source {
  fileprivate func place(of name: String) -> Diagnostic.Place {
    Diagnostic.Place(file: self.name, line: line(of: name))
  }

  /// The line, from 1, that sets the field `name` of the table which the file returns, the last one where several do. Of
  /// a field whose name is computed, the first line that holds the name as a word.
  private func line(of name: String) -> Int? {
    if let chunk = try? ParsedChunk(file: self.name, bytes), let returned = chunk.returned,
      let definition = chunk.definitions(of: returned).last(where: { $0.name == name })
    {
      return chunk.position(of: definition.span).line
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let words = String(decoding: line, as: UTF8.self).split { !($0.isLetter || $0.isNumber || $0 == "_") }
      if words.contains(Substring(name)) { return index + 1 }
    }
    return nil
  }
}
