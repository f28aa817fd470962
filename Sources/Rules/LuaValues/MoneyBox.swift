import LuaSandbox
import Values

/// Amounts with their currency in Lua: `money(trip.km * rate, "CHF")`.
///
/// A box has 16 bytes: the amount takes the lower fourteen of them, the currency the upper two.
enum MoneyBox {
  static let document = BoxDocument(
    name: "money", type: .money,
    summary: Phrase(
      en:
        "An exact amount and its currency, made by `money(amount, \"CHF\")`. Two of one currency add up and compare; two of "
        + "different ones, or money and a plain number, are an error. As text it is `14.00 CHF`.",
      fr:
        "Un montant exact et sa devise, créés par `money(montant, \"CHF\")`. Deux montants d'une même devise s'ajoutent et se "
        + "comparent ; deux devises, ou une devise et un nombre seul, sont une erreur. En texte : `14.00 CHF`."),
    fields: fieldDocuments(Field.self) { field in
      switch field {
      case .amount: (.decimal, Phrase(en: "How much, without the currency.", fr: "Combien, sans la devise."))
      case .currency:
        (
          .text,
          Phrase(en: "In which currency, by ISO 4217: \"CHF\".", fr: "Dans quelle devise, selon ISO 4217 : \"CHF\".")
        )
      }
    },
    operators: [
      .init("+", .money, .money, Phrase(en: "Exact; of one currency.", fr: "Exact ; d'une même devise.")),
      .init("-", .money, .money, Phrase(en: "Exact; of one currency.", fr: "Exact ; d'une même devise.")),
      .init(
        "*", .exact, .money,
        Phrase(
          en: "Rounded half-even to 12 places; the number may stand first.",
          fr: "Arrondi au pair le plus proche, à 12 décimales ; le nombre peut venir d'abord.")),
      .init(
        "/", .exact, .money,
        Phrase(en: "Rounded half-even to 12 places.", fr: "Arrondi au pair le plus proche, à 12 décimales.")),
      .init(
        "/", .money, .decimal,
        Phrase(en: "How many times the other; of one currency.", fr: "Combien de fois l'autre ; d'une même devise.")),
      .init("-", nil, .money, Phrase(en: "The opposite.", fr: "L'opposé.")),
      .init(
        "..", .text, .text,
        Phrase(en: "As text: 14.00 CHF, and 14,00 CHF in French.", fr: "En texte : 14,00 CHF, et 14.00 CHF en anglais.")
      ),
    ])

  private enum Field: String, CaseIterable, Sendable { case amount, currency }

  static let type = BoxType(
    document.name, fields: Field.allCases.map(\.rawValue), read: read, text: { money($0)?.description ?? "" },
    said: { box, saying in
      guard saying == .any else { throw HostError("string.format: a number expected, not a money") }
      return money(box).map { SaidNumber.text(SaidNumber.text($0), before: $0.currency.code) } ?? ""
    }, operate: operate)

  private static let amountBits = 112

  /// - Throws: a ``HostError`` for an amount that nobody has: above 10^21.
  static func box(_ money: Money) throws -> Box {
    let units = money.amount.units
    guard units >> (amountBits - 1) == 0 || units >> (amountBits - 1) == -1 else {
      throw HostError("money: \(money.amount) is too large an amount")
    }
    let low = UInt128(truncatingIfNeeded: units) & (UInt128(1) << amountBits - 1)
    return Box(type, wide: Int128(truncatingIfNeeded: low | UInt128(money.currency.number) << amountBits))
  }

  /// Nil for a box of another type.
  static func money(_ box: Box) -> Money? {
    guard box.type == type else { return nil }
    let wide = UInt128(truncatingIfNeeded: box.wide)
    guard let currency = Currency(numbered: UInt16(wide >> amountBits)) else { return nil }
    // The sign stands in the highest bit of the amount.
    let units = Int128(truncatingIfNeeded: wide << (128 - amountBits)) >> (128 - amountBits)
    return Money(Decimal(units: units), currency)
  }

  /// Nil for another value.
  static func money(_ value: LuaValue) -> Money? {
    if case .box(let box) = value { money(box) } else { nil }
  }

  private static func read(_ field: Int, _ box: Box) throws -> LuaValue {
    guard let money = money(box) else { return .nothing }
    return switch Field.allCases[field] {
    case .amount: .box(DecimalBox.box(money.amount))
    case .currency: .text(money.currency.code)
    }
  }

  /// An operation of which one side at least is money.
  static func operate(
    _ operation: BoxType.Operation, _ left: LuaValue, _ right: LuaValue
  ) throws -> LuaValue {
    switch (operation, money(left), money(right)) {
    case (.equal, let a?, let b?): return .boolean(a == b)
    case (.negate, let a?, _): return try answer(a.currency) { () throws(DecimalError) in try -a.amount }
    case (.multiply, let a?, nil): return try scaled(a, by: right) { (a, b) throws(DecimalError) in try a * b }
    case (.multiply, nil, let b?): return try scaled(b, by: left) { (a, b) throws(DecimalError) in try a * b }
    case (.divide, let a?, nil): return try scaled(a, by: right) { (a, b) throws(DecimalError) in try a / b }
    case (let operation, let a?, let b?):
      try demandOne(a, b)
      switch operation {
      case .add: return try answer(a.currency) { () throws(DecimalError) in try a.amount + b.amount }
      case .subtract: return try answer(a.currency) { () throws(DecimalError) in try a.amount - b.amount }
      case .divide:
        return .box(
          DecimalBox.box(try DecimalBox.naming("money") { () throws(DecimalError) in try a.amount / b.amount }))
      case .less: return .boolean(a.amount < b.amount)
      case .lessOrEqual: return .boolean(a.amount <= b.amount)
      default: break
      }
    case (.add, let a?, nil), (.subtract, let a?, nil), (.less, let a?, nil), (.lessOrEqual, let a?, nil):
      throw plain(a, right)
    case (.add, nil, let b?), (.subtract, nil, let b?), (.less, nil, let b?), (.lessOrEqual, nil, let b?):
      throw plain(b, left)
    default: break
    }
    throw HostError(
      Phrase(
        en: "money cannot be calculated with like this: take its amount, money.amount",
        fr: "on ne calcule pas ainsi avec une somme : prenez son montant, money.amount"
      ).asRuleText)
  }

  /// - Throws: a ``HostError`` where the two are of different currencies: nobody has said at what rate.
  private static func demandOne(_ a: Money, _ b: Money) throws {
    guard a.currency != b.currency else { return }
    throw HostError(
      Phrase(
        en: "\(a) and \(b) are two currencies: they are neither added nor compared",
        fr:
          "\(FrenchText.money(a)) et \(FrenchText.money(b)) sont deux devises : elles ne s'ajoutent ni ne se comparent"
      ).asRuleText)
  }

  private static func plain(_ money: Money, _ other: LuaValue) -> HostError {
    let number = AnswerDecoder.describe(other)
    return HostError(
      Phrase(
        en: "\(money) and \(number): a plain number has no currency; write money(\(number), \"\(money.currency)\")",
        fr:
          "\(FrenchText.money(money)) et \(number) : un nombre seul n'a pas de devise ; écrivez money(\(number), \"\(money.currency)\")"
      ).asRuleText)
  }

  private static func scaled(
    _ money: Money, by factor: LuaValue, _ body: (Decimal, Decimal) throws(DecimalError) -> Decimal
  ) throws -> LuaValue {
    if case .text(let text) = factor {
      throw HostError("money: a number expected, not the text \"\(text.prefix(40))\" (write decimal(\"…\"))")
    }
    let factor = try DecimalBox.decimal(factor, "money")
    return try answer(money.currency) { () throws(DecimalError) in try body(money.amount, factor) }
  }

  private static func answer(_ currency: Currency, _ body: () throws(DecimalError) -> Decimal) throws -> LuaValue {
    .box(try box(Money(try DecimalBox.naming("money", body), currency)))
  }
}
