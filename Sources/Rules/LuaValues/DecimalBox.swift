import LuaSandbox
import Values

/// A value as it passes between Lua and Swift.
package typealias LuaValue = LuaSandbox.Value

/// Exact decimals in Lua: `trip.km * rate`, with the arithmetic of ``Decimal``.
enum DecimalBox {
  static let document = BoxDocument(
    name: "decimal", type: .decimal,
    summary: Phrase(
      en: "An exact number of up to 12 places, for kilometres, rates and money. `<` and `<=` also compare it with a "
        + "number; `==` with one is always false in Lua: write `== decimal(3)`.",
      fr: "Un nombre exact de 12 décimales au plus, pour kilomètres, taux et argent. `<` et `<=` le comparent aussi à "
        + "un nombre ; `==` avec un nombre est toujours faux en Lua : écrivez `== decimal(3)`."),
    fields: [],
    operators: [
      .init("+", .exact, .decimal, Phrase(en: "Exact.", fr: "Exact.")),
      .init("-", .exact, .decimal, Phrase(en: "Exact.", fr: "Exact.")),
      .init(
        "*", .exact, .decimal,
        Phrase(en: "Rounded half-even to 12 places.", fr: "Arrondi au pair le plus proche, à 12 décimales.")),
      .init(
        "/", .exact, .decimal,
        Phrase(en: "Rounded half-even to 12 places.", fr: "Arrondi au pair le plus proche, à 12 décimales.")),
      .init("//", .exact, .decimal, Phrase(en: "The whole quotient, down.", fr: "Le quotient entier, vers le bas.")),
      .init(
        "%", .exact, .decimal,
        Phrase(en: "The rest, with the sign of the divisor.", fr: "Le reste, du signe du diviseur.")),
      .init("-", nil, .decimal, Phrase(en: "The opposite.", fr: "L'opposé.")),
      .init(
        "..", .text, .text,
        Phrase(
          en: "The shortest text, for a reader: 12.5, and 12,5 in French. `tostring` gives 12.5 to calculate with.",
          fr:
            "Le texte le plus court, pour le lecteur : 12,5, et 12.5 en anglais. `tostring` donne 12.5 pour le calcul.")
      ),
    ])

  static let type = BoxType(
    document.name, text: { decimal($0)?.description ?? "" },
    said: { box, saying in
      guard let number = decimal(box) else { return "" }
      guard case .places(let places) = saying else { return SaidNumber.text(number) }
      return try SaidNumber.text(number, places: places, of: "string.format")
    }, operate: operate)

  static func box(_ value: Decimal) -> Box { Box(type, wide: value.units) }

  /// Nil for a box of another type.
  static func decimal(_ box: Box) -> Decimal? { box.type == type ? Decimal(units: box.wide) : nil }

  private static let longestText = 200

  /// The exact decimal of any number that Lua knows; a float stands for its shortest text.
  /// - Throws: a ``HostError`` that says what was given instead, or that a float has too many places to be meant.
  static func decimal(_ value: LuaValue, _ what: String) throws -> Decimal {
    switch value {
    case .integer(let whole): return Decimal(Int(whole))
    case .number(let number):
      do {
        return try Decimal(shortest: number)
      } catch .tooManyPlaces {
        throw HostError(
          "\(what): \(number) is a binary number with more than six places; write decimal(\"…\") where it comes from")
      } catch {
        throw HostError(message(error, what))
      }
    case .text(let text):
      // Longer texts are no amounts; they are not read.
      guard text.utf8.count <= longestText, let decimal = Decimal(text) ?? Decimal(SaidNumber.exact(text)) else {
        throw HostError("\(what): \"\(TextLimit.cut(text, to: TextLimit.quoted))\" is no decimal number")
      }
      return decimal
    case .box(let box):
      if let decimal = decimal(box) { return decimal }
      if let money = MoneyBox.money(box) {
        throw HostError("\(what): a number expected, not money; \(money) has .amount")
      }
      throw HostError("\(what): a number expected, not a \(box.type.name)")
    default: throw HostError("\(what): a number expected, not a \(value.typeName)")
    }
  }

  private static func operate(
    _ operation: BoxType.Operation, _ left: LuaValue, _ right: LuaValue
  ) throws -> LuaValue {
    let name = "decimal"
    if MoneyBox.money(left) != nil || MoneyBox.money(right) != nil {
      return try MoneyBox.operate(operation, left, right)
    }
    for case .text(let text) in [left, right] {
      throw HostError("decimal: a number expected, not the text \"\(text.prefix(40))\" (write decimal(\"…\"))")
    }
    let (a, b) = (try decimal(left, name), try decimal(right, name))
    do {
      switch operation {
      case .add: return .box(box(try a + b))
      case .subtract: return .box(box(try a - b))
      case .multiply: return .box(box(try a * b))
      case .divide: return .box(box(try a / b))
      case .floorDivide: return .box(box(try a.quotient(by: b)))
      case .modulo: return .box(box(try a.remainder(by: b)))
      case .negate: return .box(box(try -a))
      case .floor:
        let whole = try a.rounded(to: Decimal(1), .down)
        return whole.exactInt.map { .integer(Int64($0)) } ?? .box(box(whole))
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
