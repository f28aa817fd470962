import LuaSandbox
import Mileage
import Packs
import Values

/// A rule of a layer; a pack may have several for a question, with names of their own.
///
/// An object, because it is taken up for every question about every event.
final class LayerRule {
  let pack: Int
  let packName: String
  /// Its place among all that can be asked.
  let number: Int
  let function: RuleFunction
  /// Its own name; empty for a plain function.
  let name: String
  /// The reason of an answer that gives none.
  let reason: Phrase
  /// Whether the question takes a table for an answer.
  let mayAnswerTable: Bool
  // Unchecked: one thread asks, and nothing here calls out.
  @exclusivity(unchecked) private var known: [Grounds] = []

  /// A rule answers in a few ways, and from few fields: beyond this many its texts are made anew.
  private static let mostKnown = 32

  init(_ rule: RuleName, _ pack: Int, of packs: [Pack], number: Int, _ function: RuleFunction) {
    self.pack = pack
    packName = packs[pack].name
    self.number = number
    self.function = function
    name = function.label ?? ""
    mayAnswerTable = rule.document.answer.mayBeTable
    reason = Phrase(verbatim: Decision(rule: rule.rawValue, name: name).ruleName)
  }

  /// What the answer that `sandbox` has just given rests on.
  /// - Parameter host: what host functions read besides.
  func grounds(of answer: Returned, in sandbox: Sandbox, host: HostReads) -> Grounds {
    for index in known.indices where known[index].match(answer, sandbox, host) { return known[index] }
    let grounds = Grounds(of: answer, fields: sandbox.reads, host: host)
    if known.count < Self.mostKnown { known.append(grounds) }
    return grounds
  }
}
