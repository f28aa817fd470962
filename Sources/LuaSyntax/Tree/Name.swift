/// A name where it is written.
package struct Name: Sendable, Hashable {
  /// As it is written, without the colon or point before it.
  package let text: String
  /// The name alone.
  package let span: Span
}

/// A name that stands for a variable: where it is written, what it is bound to, and whether it is read there.
package struct NameUse: Sendable {
  package struct ID: Sendable, Hashable {
    let index: Int32
  }

  /// What a name is bound to, by the scopes of Lua (reference manual, section 3.5).
  package enum Binding: Sendable, Hashable {
    /// A local variable of the function the name stands in.
    case local(Variable.ID)
    /// A local variable of a function around it.
    case upvalue(Variable.ID)
    /// No variable in sight: a field of the global table.
    case global
    /// The same where a local variable `_ENV` stands for the global table.
    case field(ofEnvironment: Variable.ID)

    /// The local variable, be it of this function or of one around it.
    package var variable: Variable.ID? {
      switch self {
      case .local(let id), .upvalue(let id): id
      case .global, .field: nil
      }
    }
  }

  package enum Access: Sendable, Hashable {
    case read
    /// It is assigned to, or is the name of `function name()`.
    case write
  }

  package let name: Name
  package let binding: Binding
  package internal(set) var access: Access
  /// The function it stands in.
  package let function: FunctionBody.ID
}
