import LuaSyntax
import Mileage
import Rules
import Values

/// The table that a rule file returns: rules of the API, each a function or a list of named rules, each once.
enum RulesTableCheck: Check {
  static let codes: [Diagnostic.Code] = [
    .rulesMissing, .ruleUnknown, .ruleNoFunction, .ruleTwice, .ruleApi, .ruleParameters,
  ]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var defined: [String: String] = [:]
    for file in pack.files where file.module == nil {
      let chunk = file.chunk
      guard let returned = chunk.returned, isTable(returned, in: chunk) else {
        if let problem = missing(in: file) { found.append(problem) }
        continue
      }
      var here: Set<String> = []
      for definition in chunk.definitions(of: returned).prefix(WrittenRule.most) {
        guard let name = definition.name else { continue }
        let place = file.place(of: definition.span)
        if name == "api" {
          found += api(definition, file).map { [$0] } ?? []
          continue
        }
        guard let rule = RuleName(rawValue: name) else {
          found.append(RuleProblem.unknownRule(name, at: place))
          continue
        }
        if let first = defined[name], definition.isCertain, first != chunk.file || here.contains(name) {
          found.append(RuleProblem.definedTwice(rule, first, at: place))
        }
        if definition.isCertain {
          defined[name] = defined[name] ?? chunk.file
          here.insert(name)
        }
        if let value = definition.value { found += shape(value, rule, place, file) }
      }
      found += twins(file) + file.rules.flatMap { surplus($0, file) }
    }
    return found
  }

  /// Whether it is a table, or may be one.
  private static func isTable(_ id: Expression.ID, in chunk: ParsedChunk) -> Bool {
    switch chunk.kind(of: id) {
    case .table, .call, .unknown: true
    default: false
    }
  }

  private static func missing(in file: CheckedFile) -> Diagnostic? {
    let chunk = file.chunk
    if let returned = chunk.returned { return isNoTable(file.place(of: chunk[returned].span)) }
    // It may return from within a block.
    if chunk.summary(of: .main).returns.contains(where: { !$0.values.isEmpty }) { return nil }
    return returnsNothing(
      chunk.file, variable: chunk.variables.first { $0.initial.map { chunk.kind(of: $0) } == .table })
  }

  private static func api(_ definition: Definition, _ file: CheckedFile) -> Diagnostic? {
    guard let value = definition.value else { return nil }
    let text = file.chunk.text(of: file.chunk[value].span)
    switch file.known(value) {
    case .number: return text == "1" ? nil : RuleProblem.otherAPI(text, at: file.place(of: definition.span))
    case .unknown: return nil
    default: return RuleProblem.otherAPI(text, at: file.place(of: definition.span))
    }
  }

  private static func shape(
    _ value: Expression.ID, _ rule: RuleName, _ place: Diagnostic.Place, _ file: CheckedFile
  ) -> [Diagnostic] {
    let chunk = file.chunk
    switch chunk.kind(of: value) {
    case .function, .unknown, .call: return []
    case .nil: return []
    case .table:
      let elements = chunk.definitions(of: value)
      if elements.isEmpty {
        return file.known(value) == .table(nil) ? [] : [RuleProblem.noRules(rule, at: place)]
      }
      var number = 0
      return elements.compactMap { element in
        guard element.name == nil else { return RuleProblem.noRule(rule, at: nil, file.place(of: element.span)) }
        number += 1
        guard let value = element.value else { return nil }
        switch chunk.kind(of: value) {
        case .call, .unknown: return nil
        default: return RuleProblem.noRule(rule, at: number, file.place(of: element.span))
        }
      }
    default: return [RuleProblem.noFunction(rule, at: place)]
    }
  }

  /// Named rules of one name.
  private static func twins(_ file: CheckedFile) -> [Diagnostic] {
    var seen: [String: WrittenRule] = [:]
    return file.rules.compactMap { rule in
      guard let label = rule.label, let name = RuleName(rawValue: rule.name) else { return nil }
      guard let first = seen["\(rule.name)/\(label)"] else {
        seen["\(rule.name)/\(label)"] = rule
        return nil
      }
      let line = file.chunk.position(of: first.span).line
      return RuleProblem.namedTwice(name, label, first: "\(file.chunk.file):\(line)", at: file.place(of: rule.span))
    }
  }

  private static func surplus(_ rule: WrittenRule, _ file: CheckedFile) -> [Diagnostic] {
    guard let body = rule.body, let document = rule.document else { return [] }
    return body.parameters.dropFirst(document.arguments.count).map { parameter in
      let name = file.chunk[parameter].name
      return isNotGiven(name.text, document, file.place(of: name.span))
    }
  }
}

extension RulesTableCheck {
  private static func isNoTable(_ place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, .rulesMissing, at: place,
      Phrase(en: "the file returns no table of rules", fr: "le fichier ne renvoie pas une table de règles"),
      advice: end("rules"))
  }

  private static func returnsNothing(_ file: String, variable: Variable?) -> Diagnostic {
    Diagnostic(
      .error, .rulesMissing, at: Diagnostic.Place(file: file),
      Phrase(
        en: "the file does not return its rules, so none would be asked",
        fr: "le fichier ne renvoie pas ses règles : aucune ne serait interrogée"),
      advice: end(variable?.name.text ?? "rules"))
  }

  private static func end(_ name: String) -> Phrase {
    Phrase(en: "end it with return \(name)", fr: "finissez-le par return \(name)")
  }

  private static func isNotGiven(_ name: String, _ rule: RuleDocument, _ place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .warning, .ruleParameters, at: place,
      Phrase(
        en: "\"\(name)\" is always nil: the engine asks \(rule.usage)",
        fr: "« \(name) » vaut toujours nil : le moteur demande \(rule.usage)"),
      advice: Phrase(en: "take it out", fr: "retirez-le"))
  }
}
