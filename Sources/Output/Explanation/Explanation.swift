import Mileage
import Values

/// A result and the reasons behind it, each with its own: a tree from the cent back to the line of Lua.
struct Explanation: Sendable {
  enum Kind: String, Sendable {
    case total, trip, skipped, amount, adjustment, supplement, ledger, payable, distance, leg, stop, decision, problem
  }

  /// Something known about a result: a leg's source, a ledger's kilometres.
  struct Fact: Sendable {
    /// The key in JSON.
    var name: String
    var label: Phrase
    var value: Cell
    /// What people read instead of the value.
    var shown: Phrase?

    init(_ name: String, _ label: Phrase, _ value: Cell, shown: Phrase? = nil) {
      self.name = name
      self.label = label
      self.value = value
      self.shown = shown
    }
  }

  var kind: Kind
  var label: String
  var value: Cell = .blank
  var facts: [Fact] = []
  var decision: Decision?
  var reasons: [Explanation] = []

  init(
    _ kind: Kind, _ label: String, value: Cell = .blank, facts: [Fact] = [], reasons: [Explanation] = []
  ) {
    self.kind = kind
    self.label = label
    self.value = value
    self.facts = facts
    self.reasons = reasons
  }

  init(_ decision: Decision, reasons: [Explanation] = []) {
    self.init(.decision, decision.ruleName, value: .text(decision.value), reasons: reasons)
    self.decision = decision
  }
}
