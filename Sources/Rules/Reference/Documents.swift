import Mileage
import Values

/// A field of a record or of a small value.
package struct FieldDocument: Sendable {
  package var name: String
  package var type: RuleType
  /// One line.
  package var summary: Phrase
  /// The first question for which it is known; nil where it always is. Read before, it is an error.
  package var knownFrom: RuleName?
  /// A question before that one which may read it all the same: it is then put back, and asked again once the field is known.
  package var awaitedBy: RuleName?
}

/// A kind of record that rules see: `event`, `trip`.
package struct RecordDocument: Sendable {
  package var name: String
  var summary: Phrase
  /// In the order in which they are taught.
  package var fields: [FieldDocument]
}

/// A small value with operators of its own: a decimal, a date, a date-time.
package struct BoxDocument: Sendable {
  /// What `type` answers.
  package var name: String
  /// What annotations call it.
  package var type: RuleType
  var summary: Phrase
  package var fields: [FieldDocument]
  package var operators: [Operator]

  /// An operator of the value, which stands on the left: `-` with a date gives an integer.
  package struct Operator: Sendable {
    package var sign: String
    /// Nil for the minus before a value.
    package var operand: RuleType?
    package var answer: RuleType
    var summary: Phrase

    init(_ sign: String, _ operand: RuleType?, _ answer: RuleType, _ summary: Phrase) {
      self.sign = sign
      self.operand = operand
      self.answer = answer
      self.summary = summary
    }
  }
}

/// What a function or a rule is given.
package struct ArgumentDocument: Sendable {
  package var name: String
  package var type: RuleType
  package var isOptional: Bool

  package init(_ name: String, _ type: RuleType, optional: Bool = false) {
    self.name = name
    self.type = type
    isOptional = optional
  }
}

/// A function that rules call.
package struct FunctionDocument: Sendable {
  package var name: String
  package var arguments: [ArgumentDocument]
  package var answer: RuleType
  package var summary: Phrase
  /// Whether a pack must name it under `needs` in `pack.yaml`.
  package var isDeclared: Bool
  /// An expression, and what `tostring` makes of it for the trip of the tests; empty when the answer is the person's.
  package var example: (expression: String, text: String)?

  package init(
    name: String, arguments: [ArgumentDocument], answer: RuleType, summary: Phrase, isDeclared: Bool,
    example: (expression: String, text: String)? = nil
  ) {
    self.name = name
    self.arguments = arguments
    self.answer = answer
    self.summary = summary
    self.isDeclared = isDeclared
    self.example = example
  }

  /// `round(value, step, mode)`.
  package var usage: String {
    "\(name)(\(arguments.map { $0.name + ($0.isOptional ? "?" : "") }.joined(separator: ", ")))"
  }
}

/// A question that the engine asks rules.
package struct RuleDocument: Sendable {
  package var name: String
  package var arguments: [ArgumentDocument]
  package var answer: RuleType
  /// When it is asked, and what the answer means.
  package var summary: Phrase

  init(_ name: RuleName, _ arguments: [ArgumentDocument], answers answer: RuleType, _ summary: Phrase) {
    self.name = name.rawValue
    self.arguments = arguments
    self.answer = answer
    self.summary = summary
  }

  /// `between(previous, following)`.
  package var usage: String { "\(name)(\(arguments.map(\.name).joined(separator: ", ")))" }
}

/// Makes a field's documentation where the field is named: the compiler asks for that of every case.
func fieldDocuments<Field: CaseIterable & RawRepresentable>(
  _: Field.Type, _ meaning: (Field) -> (RuleType, Phrase)
) -> [FieldDocument] where Field.RawValue == String {
  Field.allCases.map { field in
    let (type, summary) = meaning(field)
    return FieldDocument(name: field.rawValue, type: type, summary: summary)
  }
}
