/// The rules of all layers, by the question that they answer; those of a question in the order in which they are asked.
struct RuleTable {
  private var layers: [[LayerRule]] = RuleName.allCases.map { _ in [] }

  subscript(rule: RuleName) -> [LayerRule] {
    get { layers[rule.position] }
    set { layers[rule.position] = newValue }
  }
}
