import LuaSandbox
import Mileage
import Values

/// Amounts: plain numbers, whose currency is known where the rule is asked, and `money`, which says its own.
extension AnswerDecoder {
  /// - Parameter currency: that of a plain number.
  static func money(_ value: LuaValue, _ rule: RuleName, in currency: Currency) throws(WrongAnswer) -> Money {
    if let money = MoneyBox.money(value) { return money }
    return Money(try decimal(value, rule), currency)
  }

  /// An amount in a currency, told or meant.
  static func amount(_ value: LuaValue, _ rule: RuleName, in currency: Currency) throws(WrongAnswer) -> Decimal {
    let money = try money(value, rule, in: currency)
    guard money.currency == currency else { throw WrongAnswer(rule, money, in: currency, own: false) }
    return money.amount
  }

  private static func decimal(_ value: LuaValue, _ rule: RuleName) throws(WrongAnswer) -> Decimal {
    if case .text = value { throw WrongAnswer(rule, expected: "an exact amount (write decimal(text))", got: value) }
    do {
      return try DecimalBox.decimal(value, rule.rawValue)
    } catch {
      throw WrongAnswer(rule, expected: "an exact amount", got: value)
    }
  }

  /// - Parameters:
  ///   - currency: in which all the amounts must be.
  ///   - own: that of plain numbers; nil where it is the same.
  static func lines(
    _ value: LuaValue, _ rule: RuleName, in currency: Currency, of own: Currency?
  ) throws(WrongAnswer) -> [AmountLine] {
    let expected = "a list of lines {label = text, amount = decimal}"
    guard case .table(let table) = value, table.fields.isEmpty else {
      throw WrongAnswer(rule, expected: expected, got: value)
    }
    guard table.list.count <= TextLimit.lines else {
      throw WrongAnswer(rule, expected: "at most \(TextLimit.lines) lines", got: value)
    }
    var lines: [AmountLine] = []
    var bytes = 0
    for item in table.list {
      guard case .table(let line) = item, case .text(let label)? = line.fields["label"],
        let amount = line.fields["amount"]
      else { throw WrongAnswer(rule, expected: expected, got: item) }
      bytes += label.utf8.count
      guard bytes <= TextLimit.labels else {
        throw WrongAnswer(rule, expected: "labels of at most \(TextLimit.labels) bytes together", got: .text(label))
      }
      let money = try money(amount, rule, in: own ?? currency)
      guard money.currency == currency else {
        throw WrongAnswer(rule, money, in: currency, own: MoneyBox.money(amount) == nil)
      }
      lines.append(AmountLine(label: try short(label, rule), amount: money.amount))
    }
    return lines
  }
}
