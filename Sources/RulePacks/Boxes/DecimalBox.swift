import LuaSandbox
import Values

/// A value as it passes between Lua and Swift.
typealias LuaValue = LuaSandbox.Value

/// Exact decimals in Lua: `trip.km * rate`, with the arithmetic of ``Decimal``.
enum DecimalBox {
  static let type = BoxType(
    "decimal", text: { decimal($0)?.description ?? "" }, operate: operate)

  static func box(_ value: Decimal) -> Box { Box(type, wide: value.units) }

  /// Nil for a box of another type.
  static func decimal(_ box: Box) -> Decimal? { box.type == type ? Decimal(units: box.wide) : nil }

  /// The exact decimal of any number that Lua knows; a float stands for its shortest text.
  /// - Throws: a ``HostError`` that says what was given instead, or that a float has too many places to be meant.
  static func decimal(_ value: LuaValue, _ what: String) throws -> Decimal {
    switch value {
    case .integer(let whole): return Decimal(Int(whole))
    case .number(let number):
      do {
        return try Decimal(shortest: number)
      } catch {
        throw HostError(message(error, what))
      }
    case .text(let text):
      guard let decimal = Decimal(text) else { throw HostError("\(what): \"\(text)\" is no decimal number") }
      return decimal
    case .box(let box):
      guard let decimal = decimal(box) else { throw HostError("\(what): a number expected, not a \(box.type.name)") }
      return decimal
    default: throw HostError("\(what): a number expected, not a \(value.typeName)")
    }
  }

  private static func operate(
    _ operation: BoxType.Operation, _ left: LuaValue, _ right: LuaValue
  ) throws -> LuaValue {
    let name = "decimal"
    if case .text = left { throw HostError("decimal: a number expected, not a text (write decimal(\"…\"))") }
    if case .text = right { throw HostError("decimal: a number expected, not a text (write decimal(\"…\"))") }
    let (a, b) = (try decimal(left, name), try decimal(right, name))
    do {
      switch operation {
      case .add: return .box(box(try a + b))
      case .subtract: return .box(box(try a - b))
      case .multiply: return .box(box(try a * b))
      case .divide: return .box(box(try a / b))
      case .negate: return .box(box(try -a))
      case .equal: return .boolean(a == b)
      case .less: return .boolean(a < b)
      case .lessOrEqual: return .boolean(a <= b)
      }
    } catch {
      throw HostError(message(error, name))
    }
  }

  /// Says in a rule's words why a calculation has no answer.
  /// - Throws: a ``HostError``.
  static func naming<Value>(_ what: String, _ body: () throws(DecimalError) -> Value) throws -> Value {
    do {
      return try body()
    } catch {
      throw HostError(message(error, what))
    }
  }

  private static func message(_ error: DecimalError, _ what: String) -> String {
    switch error {
    case .overflow: "\(what): the result is too large for an exact decimal"
    case .divisionByZero: "\(what): division by zero"
    case .tooManyPlaces: "\(what): a binary number with more than six places; write decimal(\"…\")"
    case .notFinite: "\(what): not a finite number"
    }
  }
}
