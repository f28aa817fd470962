import LuaSandbox
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

  /// Each view answers for its own fields.
  func read(_ field: Field, into answer: inout FieldAnswer)
}

extension RecordView {
  package var type: ObjectType { Self.schema.type }

  package func read(field index: Int, into answer: inout FieldAnswer) throws {
    read(Self.schema.fields[index], into: &answer)
  }
}

/// The name, the fields and the documentation of a kind of record, made once: rules, their editors and the reference
/// page know the same.
struct RecordSchema<Field: CaseIterable & RawRepresentable & Sendable>: Sendable where Field.RawValue == String {
  let type: ObjectType
  let fields: [Field]
  let document: RecordDocument

  /// - Parameter meaning: the type and the meaning of each field.
  init(_ name: String, _ summary: Phrase, _ meaning: (Field) -> (RuleType, Phrase)) {
    document = RecordDocument(name: name, summary: summary, fields: fieldDocuments(Field.self, meaning))
    fields = Array(Field.allCases)
    type = ObjectType(name, fields: fields.map(\.rawValue))
  }
}
