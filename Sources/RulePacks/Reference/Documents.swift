import Values

/// A field of a record or of a small value.
public struct FieldDocument: Sendable {
  public var name: String
  public var type: RuleType
  /// One line.
  public var summary: Phrase
}

/// A kind of record that rules see: `event`, `trip`.
public struct RecordDocument: Sendable {
  public var name: String
  public var summary: Phrase
  /// In the order in which they are taught.
  public var fields: [FieldDocument]
}

/// A small value with operators of its own: a decimal, a date, a date-time.
public struct BoxDocument: Sendable {
  /// What `type` answers.
  public var name: String
  /// What annotations call it.
  public var type: RuleType
  public var summary: Phrase
  public var fields: [FieldDocument]
  public var operators: [Operator]

  /// An operator of the value, which stands on the left: `-` with a date gives an integer.
  public struct Operator: Sendable {
    public var sign: String
    /// Nil for the minus before a value.
    public var operand: RuleType?
    public var answer: RuleType
    public var summary: Phrase

    init(_ sign: String, _ operand: RuleType?, _ answer: RuleType, _ summary: Phrase) {
      self.sign = sign
      self.operand = operand
      self.answer = answer
      self.summary = summary
    }
  }
}

/// What a function or a rule is given.
public struct ArgumentDocument: Sendable {
  public var name: String
  public var type: RuleType
  public var isOptional: Bool

  init(_ name: String, _ type: RuleType, optional: Bool = false) {
    self.name = name
    self.type = type
    isOptional = optional
  }
}

/// A function that rules call.
public struct FunctionDocument: Sendable {
  public var name: String
  public var arguments: [ArgumentDocument]
  public var answer: RuleType
  public var summary: Phrase
  /// Whether a pack must name it under `needs` in `pack.yaml`.
  public var isDeclared: Bool
  /// An expression, and what `tostring` makes of it for the trip of the tests; empty when the answer is the person's.
  public var example: (expression: String, text: String)?

  /// `round(value, step, mode)`.
  public var usage: String {
    "\(name)(\(arguments.map { $0.name + ($0.isOptional ? "?" : "") }.joined(separator: ", ")))"
  }
}

/// A question that the engine asks rules.
public struct RuleDocument: Sendable {
  public var name: String
  public var arguments: [ArgumentDocument]
  public var answer: RuleType
  /// When it is asked, and what the answer means.
  public var summary: Phrase

  /// `between(previous, following)`.
  public var usage: String { "\(name)(\(arguments.map(\.name).joined(separator: ", ")))" }
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
