/// An expression, with its place.
package struct Expression: Sendable {
  /// An expression's number in its tree: those within it have lower numbers.
  package struct ID: Sendable, Hashable, Comparable {
    let index: Int32
    package static func < (left: ID, right: ID) -> Bool { left.index < right.index }
  }

  package enum Kind: Sendable {
    case `nil`
    case `false`
    case `true`
    /// `...`
    case vararg
    /// Its text is ``ParsedChunk/text(of:)``.
    case number
    /// Its value is ``ParsedChunk/string(_:)``.
    case string
    case function(FunctionBody.ID)
    case name(NameUse.ID)
    /// `object.name`
    case field(ID, Name)
    /// `object[key]`
    case index(ID, key: ID)
    case call(ID, arguments: [ID])
    /// `object:name(…)`
    case method(ID, Name, arguments: [ID])
    case unary(UnaryOperator, ID)
    case binary(BinaryOperator, ID, ID)
    case table([TableItem])
    case parenthesized(ID)
  }

  package let kind: Kind
  package let span: Span
  /// Whether it is assigned to where it stands.
  package internal(set) var isTarget = false
}

/// What stands between the braces of a table constructor.
package struct TableItem: Sendable {
  package enum Key: Sendable {
    /// The next number: `{ value }`.
    case position
    /// `{ name = value }`
    case name(Name)
    /// `{ [key] = value }`
    case expression(Expression.ID)
  }

  package let key: Key
  let value: Expression.ID
}

package enum UnaryOperator: String, Sendable, Hashable, CaseIterable {
  case negate = "-"
  case not = "not"
  case length = "#"
  case bitNot = "~"
}

package enum BinaryOperator: String, Sendable, Hashable, CaseIterable {
  case or, and
  case less = "<"
  case greater = ">"
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case notEqual = "~="
  case equal = "=="
  case bitOr = "|"
  case bitXor = "~"
  case bitAnd = "&"
  case shiftLeft = "<<"
  case shiftRight = ">>"
  case concatenate = ".."
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case modulo = "%"
  case power = "^"

  /// Whether it answers true or false.
  package var compares: Bool {
    switch self {
    case .less, .greater, .lessOrEqual, .greaterOrEqual, .notEqual, .equal: true
    default: false
    }
  }
}
