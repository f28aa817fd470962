import Mileage
import Rules
import Values
import YAML

/// `expect:`, a mapping of rules to their answers, or a list of such mappings.
extension ExpectationReader {
  package func answers(_ value: YAMLValue) throws(Failure) -> [ExpectedAnswers] {
    let reader = try YAMLReader(value, file: file)
    try reader.allow(only: RuleName.allCases.map(\.rawValue) + ["because", "pack", "event"])
    let entries = (value.map ?? []).compactMap { entry in RuleName(rawValue: entry.key).map { ($0, entry) } }
    guard let (_, first) = entries.first else {
      throw Failure(
        TestProblem.at(
          file, value.line,
          Phrase(en: "no rule is named here", fr: "aucune règle n'est nommée ici"),
          advice: Phrase(en: "write `professional: true`", fr: "écrivez « professional: true »")))
    }
    let because = try reader.text("because") ?? ""
    guard because.isEmpty || entries.count == 1 else {
      throw Failure(
        TestProblem.at(
          file, first.line,
          Phrase(
            en: "`because` is the reason of one rule; \(entries.count) are named here",
            fr: "« because » est la raison d'une règle ; \(entries.count) sont nommées ici"),
          advice: Phrase(
            en: "make `expect` a list, an entry a rule", fr: "faites de « expect » une liste, une entrée par règle")))
    }
    let (pack, event) = (try reader.text("pack") ?? "", try reader.text("event") ?? "")
    return try entries.mapped { (rule, entry) throws(Failure) in
      ExpectedAnswers(
        rule: rule, values: try values(rule, entry.value), because: because, pack: pack, event: event, line: entry.line)
    }
  }

  private func values(_ rule: RuleName, _ value: YAMLValue) throws(Failure) -> ExpectedAnswers.Values {
    guard let list = value.list else { return .each(try answer(rule, value)) }
    return .list(try list.mapped { (item) throws(Failure) in try answer(rule, item) })
  }

  private func answer(_ rule: RuleName, _ value: YAMLValue) throws(Failure) -> ExpectedAnswers.Value {
    switch value.content {
    case .null: return .any
    case .plain("error"): return .error
    default: break
    }
    switch rule.shape {
    case .truth:
      guard let answer = value.boolean else {
        throw wrong(rule, Phrase(en: "true, false or error", fr: "true, false ou error"), value)
      }
      return .boolean(answer)
    case .text(let orFalse):
      if orFalse, value.boolean == false { return .boolean(false) }
      return .text(try text(rule.rawValue, value))
    case .metres:
      guard let metres = value.integer else {
        throw wrong(rule, Phrase(en: "a whole number of metres", fr: "un nombre entier de mètres"), value)
      }
      return .number(Decimal(metres))
    case .amount: return .number(try decimal(rule.rawValue, value))
    case .lines(let key):
      throw wrong(
        rule, Phrase(en: "empty, or error", fr: "vide, ou error"), value,
        Phrase(
          en: "its lines are compared under `\(key)`; here only its reason can be",
          fr: "ses lignes sont comparées sous « \(key) » ; ici, seule sa raison peut l'être"))
    }
  }

  private func wrong(
    _ rule: RuleName, _ expected: Phrase, _ value: YAMLValue, _ advice: Phrase = .none
  ) -> Failure {
    Failure(TestProblem.wrong(file, value.line, rule.rawValue, expected, value, advice: advice))
  }
}
