import LuaSandbox
import Mileage
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
    reason = Phrase(verbatim: Decision(rule: rule.rawValue, name: name).ruleName)
  }

  /// What the answer that `sandbox` has just given rests on.
  /// - Parameter host: what host functions read besides.
  func grounds(of answer: LuaSandbox.Answer, in sandbox: Sandbox, host: HostReads) -> Grounds {
    for index in known.indices where known[index].match(answer, sandbox, host) { return known[index] }
    let grounds = Grounds(of: answer, fields: sandbox.reads, host: host)
    if known.count < Self.mostKnown { known.append(grounds) }
    return grounds
  }
}

/// The line of an answer and the fields that were read for it, with the texts that decisions show: thousands share them.
final class Grounds {
  /// `rules.lua:12`.
  let at: String
  /// `event.location`, `event.summary`.
  let read: [String]
  private let file: String
  private let line: Int
  private let fields: FieldReads
  private let host: HostReads

  init(of answer: LuaSandbox.Answer, fields: FieldReads, host: HostReads) {
    at = Self.place(answer.file, answer.line)
    read = Self.names(fields, host)
    file = answer.file
    line = answer.line
    self.fields = fields
    self.host = host
  }

  fileprivate func match(_ answer: LuaSandbox.Answer, _ sandbox: Sandbox, _ host: HostReads) -> Bool {
    line == answer.line && self.host == host && sandbox.hasRead(fields) && file == answer.file
  }

  static func place(_ file: String, _ line: Int) -> String { line > 0 ? "\(file):\(line)" : file }

  /// Each field once, sorted.
  static func names(_ fields: FieldReads, _ host: HostReads) -> [String] {
    Set(fields.names + host.names).sorted()
  }
}

/// The rules of all layers, by the question that they answer; those of a question in the order in which they are asked.
struct RuleTable {
  private var layers: [[LayerRule]] = RuleName.allCases.map { _ in [] }

  subscript(rule: RuleName) -> [LayerRule] {
    get { layers[rule.position] }
    set { layers[rule.position] = newValue }
  }
}
