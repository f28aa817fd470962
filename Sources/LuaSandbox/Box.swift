/// A small immutable value with arithmetic of its own, such as an exact decimal: 16 bytes and a type.
public struct Box: Sendable, Hashable {
  /// What gives the payload its meaning.
  public let type: BoxType
  /// The first half of the payload.
  public let first: Int64
  /// The second half of the payload.
  public let second: Int64

  /// A box of two numbers.
  public init(_ type: BoxType, _ first: Int64, _ second: Int64 = 0) {
    self.type = type
    self.first = first
    self.second = second
  }

  /// A payload of one wide integer.
  public init(_ type: BoxType, wide: Int128) {
    self.init(type, Int64(truncatingIfNeeded: wide), Int64(truncatingIfNeeded: wide >> 64))
  }

  /// The payload as one wide integer.
  public var wide: Int128 { Int128(second) << 64 | Int128(UInt64(bitPattern: first)) }
}

/// What boxes of a kind are called in rules, and what operators do with them.
public final class BoxType: Sendable {
  /// What a rule can do with boxes.
  public enum Operation: Sendable, Hashable, CaseIterable {
    case add, subtract, multiply, divide
    /// `//` and `%`, as Lua has them for numbers: the quotient goes down, the rest has the sign of the divisor.
    case floorDivide, modulo
    /// Unary minus; both operands are the box.
    case negate
    /// `math.floor`: the whole number not above, an integer where it fits one; both operands are the box.
    case floor
    /// Asked only for two boxes of one type whose payloads differ. Lua never asks for a box and a number.
    case equal
    case less, lessOrEqual
  }

  /// As what a text for a reader asks for a box.
  public enum Saying: Sendable, Hashable {
    /// `..`, `table.concat` and `%s`.
    case any
    /// `%d` and `%g`: with as many places as it has.
    case number
    /// `%.2f`.
    case places(Int)
  }

  /// What `type` and messages call it.
  public let name: String
  /// The names a rule reads after a dot.
  public let fields: [String]
  let number: Int32
  let read: @Sendable (Int, Box) throws -> Value
  let text: @Sendable (Box) throws -> String
  let said: @Sendable (Box, Saying) throws -> String
  let operate: @Sendable (Operation, Value, Value) throws -> Value

  /// Describes a kind of box.
  ///
  /// - Parameters:
  ///   - fields: names a rule reads after a dot; at most 64.
  ///   - read: the field at an index of `fields`.
  ///   - text: what `tostring` and `print` show.
  ///   - said: what `..`, `table.concat` and `string.format` make of it; by default `text`, and no number. Throw
  ///     ``HostError`` for what it is not.
  ///   - operate: an operator on two operands, at least one a box of this type. `equal`, `less` and `lessOrEqual` answer
  ///     a boolean. Throw ``HostError`` for operands that do not go together.
  public init(
    _ name: String, fields: [String] = [],
    read: @escaping @Sendable (Int, Box) throws -> Value = { _, _ in .nothing },
    text: @escaping @Sendable (Box) throws -> String,
    said: (@Sendable (Box, Saying) throws -> String)? = nil,
    operate: @escaping @Sendable (Operation, Value, Value) throws -> Value
  ) {
    precondition(fields.count <= 64, "a type has at most 64 fields")
    self.name = name
    self.fields = fields
    self.read = read
    self.text = text
    self.said =
      said
      ?? { box, saying in
        guard saying == .any else { throw HostError("string.format: a number expected, not a \(name)") }
        return try text(box)
      }
    self.operate = operate
    number = TypeNumbers.next()
  }
}

extension BoxType: Hashable {
  /// Whether both are one object: two types of one name are two types.
  public static func == (left: BoxType, right: BoxType) -> Bool { left === right }
  /// By the type's number in this process.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
