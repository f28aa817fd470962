import LuaSandbox
import Mileage
import Values

/// What a rule sees of a domain value: a record whose fields are read one by one, when the rule asks for them.
///
/// The fields' names are the rule API, a contract with the users' files.
///
/// A protocol and not a base class: every field a rule reads comes by here, and the compiler writes a reader for each view.
protocol RecordView: HostObject {
  associatedtype Field: CaseIterable & RawRepresentable & Sendable where Field.RawValue == String

  /// The same for every record of a kind.
  static var schema: RecordSchema<Field> { get }

  /// The question for which it is shown; nil where all of its fields are known for every question.
  var question: RuleName? { get }

  /// Whether the question waited for what it shows: fields that it may wait for are known then.
  var isMeasured: Bool { get }

  /// Each view answers for its own fields.
  func read(_ field: Field, into answer: inout FieldAnswer) throws
}

extension RecordView {
  package var type: ObjectType { Self.schema.type }
  var question: RuleName? { nil }
  var isMeasured: Bool { false }

  package func read(field index: Int, into answer: inout FieldAnswer) throws {
    if let question, Self.schema.firsts[index] > question.position,
      !isMeasured || Self.schema.document.fields[index].awaitedBy != question
    {
      throw HostError(Self.schema.document.fields[index].early(in: question, of: Self.schema.document.name).asRuleText)
    }
    try read(Self.schema.fields[index], into: &answer)
  }
}

/// The name, the fields and the documentation of a kind of record, made once: rules, their editors and the reference
/// page know the same.
struct RecordSchema<Field: CaseIterable & RawRepresentable & Sendable>: Sendable where Field.RawValue == String {
  let type: ObjectType
  let fields: [Field]
  let document: RecordDocument
  /// The place of the first question for which each field is known.
  let firsts: [Int]
  /// Of each field, by its place, whether a question waits for it.
  private let awaited: UInt64

  /// - Parameters:
  ///   - knownFrom: the first question for which a field is known; nil where it always is.
  ///   - awaitedBy: a question before that which waits for a field.
  ///   - meaning: the type and the meaning of each field.
  init(
    _ name: String, _ summary: Phrase, knownFrom: (Field) -> RuleName? = { _ in nil },
    awaitedBy: (Field) -> RuleName? = { _ in nil },
    _ meaning: (Field) -> (RuleType, Phrase)
  ) {
    var fields = fieldDocuments(Field.self, meaning)
    var awaited: UInt64 = 0
    for (index, field) in Field.allCases.enumerated() {
      fields[index].knownFrom = knownFrom(field)
      fields[index].awaitedBy = awaitedBy(field)
      if fields[index].awaitedBy != nil { awaited |= 1 << UInt64(index) }
    }
    self.awaited = awaited
    document = RecordDocument(name: name, summary: summary, fields: fields)
    firsts = fields.map { $0.knownFrom?.position ?? 0 }
    self.fields = Array(Field.allCases)
    type = ObjectType(name, fields: self.fields.map(\.rawValue))
  }

  /// Whether the last call read a field that a question waits for.
  func wasAwaited(in sandbox: Sandbox) -> Bool { sandbox.hasRead(anyOf: awaited, of: type) }
}
