import Mileage
import Values

/// Writes for `explain` why a trip, an event or a day came out as it did.
package struct ExplanationWriter: Sendable {
  /// `showSkipped` decides whether a skipped event's title is shown.
  package var options: StatementOptions

  package init(options: StatementOptions) { self.options = options }

  /// Appends the tree of reasons in words.
  /// - Returns: whether the statement holds what was asked about.
  @discardableResult
  package func writeText(
    _ selection: ExplanationSelection, of statement: Statement, into output: inout [UInt8]
  ) -> Bool {
    let explanations = StatementExplainer(statement: statement, options: options).explanations(of: selection)
    let tree = ExplanationTree(language: options.language, colours: options.colours)
    for explanation in explanations { tree.write(explanation, into: &output) }
    return !explanations.isEmpty
  }

  /// Appends the same as JSON, a line for each trip and each skipped event.
  /// - Returns: whether the statement holds what was asked about.
  @discardableResult
  package func writeJSON(
    _ selection: ExplanationSelection, of statement: Statement, into output: inout [UInt8]
  ) -> Bool {
    let explanations = StatementExplainer(statement: statement, options: options).explanations(of: selection)
    var json = JSONWriter()
    for explanation in explanations {
      json.explanation(explanation, options.language)
      json.endLine()
    }
    output += json.bytes
    return !explanations.isEmpty
  }
}

extension JSONWriter {
  /// `{"kind","label","value","facts":{…},"decision":{…}|null,"reasons":[…]}`.
  fileprivate mutating func explanation(_ explanation: Explanation, _ language: Language) {
    object { json in
      json.field("kind", explanation.kind.rawValue)
      json.field("label", explanation.label)
      json.key("value")
      json.cell(explanation.value)
      json.key("facts")
      json.object { json in
        for fact in explanation.facts {
          json.key(fact.name)
          json.cell(fact.value)
        }
      }
      json.key("decision")
      if let decision = explanation.decision { json.decision(decision, language) } else { json.null() }
      json.list("reasons", explanation.reasons) { $0.explanation($1, language) }
    }
  }
}
