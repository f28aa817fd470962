import Mileage
import Rules

/// What cases reached of a pack: the rules that were called and the lines whose verdicts answered.
struct Reached: Sendable {
  struct Rule: Sendable, Hashable {
    var pack: String
    var rule: RuleName
  }

  private(set) var rules: Set<Rule> = []
  /// `file:line`.
  private(set) var lines: Set<String> = []

  init(_ answers: [RecordedAnswer]) {
    for answer in answers {
      for layer in answer.decision.asked { rules.insert(Rule(pack: Self.pack(of: layer), rule: answer.rule)) }
      guard !answer.decision.pack.isEmpty else { continue }
      rules.insert(Rule(pack: answer.decision.pack, rule: answer.rule))
      // A rule that failed answered nothing.
      if answer.failure == nil { lines.insert(answer.decision.at) }
    }
  }

  /// A pack may have several rules for a question, named `pack:name`.
  private static func pack(of layer: String) -> String {
    layer.split(separator: ":", maxSplits: 1).first.map(String.init) ?? layer
  }

  mutating func formUnion(_ other: Reached) {
    rules.formUnion(other.rules)
    lines.formUnion(other.lines)
  }
}
