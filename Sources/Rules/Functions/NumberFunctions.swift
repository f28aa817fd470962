import LuaSandbox
import Values

/// Exact numbers, durations and days.
extension RuleFunctionEntry {
  private static let amount = ArgumentDocument("n", .exact)

  package static let numbers = [
    RuleFunctionEntry(
      "decimal", [ArgumentDocument("value", .either([.text, .exact]))], .decimal,
      Phrase(
        en: "An exact decimal, from a text or a number.", fr: "Un décimal exact, d'un texte ou d'un nombre."),
      example: ("decimal(\"0.1\") + decimal(\"0.2\")", "0.3")
    ) { call, _ in .box(DecimalBox.box(try DecimalBox.decimal(call[0], "decimal"))) },
    RuleFunctionEntry(
      "money", [ArgumentDocument("amount", .either([.exact, .money])), ArgumentDocument("currency", .text)], .money,
      Phrase(
        en:
          "An amount in a currency of ISO 4217, where it is not that of the pack. Money of that currency is given back; "
          + "money of another is an error: nothing here knows a rate of exchange.",
        fr:
          "Un montant dans une devise ISO 4217, si ce n'est pas celle du paquet. Une somme de cette devise est rendue "
          + "telle quelle ; d'une autre, c'est une erreur : rien ici ne connaît de taux de change."),
      example: ("money(3, \"CHF\") * 1.5 + money(decimal(\"0.25\"), \"CHF\")", "4.75 CHF"), money),
    RuleFunctionEntry(
      "round",
      [
        ArgumentDocument("value", .either([.exact, .money])), ArgumentDocument("step", .exact),
        ArgumentDocument("mode", .choice(Rounding.allCases.map(\.rawValue))),
      ], .either([.integer, .decimal, .money]),
      Phrase(
        en:
          "The multiple of `step` that the mode chooses: an integer for an integer where it is one, else a decimal; "
          + "money stays money. half-up: to the nearest, a tie away from zero; half-even: a tie to the even one; up; "
          + "down.",
        fr: "Le multiple de `step` que choisit le mode : un entier pour un entier, si c'en est un, sinon un décimal ; "
          + "une somme d'argent le reste. half-up : le plus proche, à égalité en s'éloignant de zéro ; half-even : le "
          + "plus proche, à égalité le pair ; up : en s'éloignant de zéro ; down : en s'en rapprochant."),
      example: ("round(12345, 1000, \"half-up\")", "12000"), round),
    RuleFunctionEntry(
      "hours", [amount], .integer, Phrase(en: "So many hours, in seconds.", fr: "Ce nombre d'heures, en secondes."),
      example: ("hours(1.5)", "5400")
    ) { call, _ in try seconds(call, "hours", each: 3_600) },
    RuleFunctionEntry(
      "minutes", [amount], .integer,
      Phrase(en: "So many minutes, in seconds.", fr: "Ce nombre de minutes, en secondes."),
      example: ("minutes(90)", "5400")
    ) { call, _ in try seconds(call, "minutes", each: 60) },
    RuleFunctionEntry(
      "date", [ArgumentDocument("text", .text)], .date,
      Phrase(en: "A day, from its text.", fr: "Un jour, d'après son texte."),
      example: ("date(\"2026-03-01\") - date(\"2026-02-01\")", "28")
    ) { call, _ in
      // Longer texts are no days; they are not read.
      guard case .text(let text) = call[0], text.utf8.count <= 40, let date = CivilDate(text) else {
        throw HostError("date: a day such as \"2026-10-06\" expected")
      }
      return .box(DateBox.box(date))
    },
  ]

  private static func seconds(_ call: HostCall, _ name: String, each: Int) throws -> LuaValue {
    let given = try DecimalBox.decimal(call[0], name)
    return try DecimalBox.naming(name) { () throws(DecimalError) in
      .integer(Int64(try (given * Decimal(each)).wholeNumber(.halfEven)))
    }
  }

  private static func money(_ call: HostCall, _ session: RuleSession) throws -> LuaValue {
    guard case .text(let code) = call[1] else {
      throw HostError("money: the second argument is a currency, such as \"CHF\"")
    }
    let shown = TextLimit.cut(code, to: TextLimit.quoted)
    guard let currency = Currency(code) else {
      let advice = Currency.advice(for: shown)
      throw HostError(
        Phrase(
          en: "money: \"\(shown)\" is no currency: \(advice.english)",
          fr: "money : « \(shown) » n'est pas une devise : \(advice.french)"
        ).asRuleText)
    }
    guard let given = MoneyBox.money(call[0]) else {
      return .box(try MoneyBox.box(Money(try DecimalBox.decimal(call[0], "money"), currency)))
    }
    guard given.currency == currency else {
      throw HostError(
        Phrase(
          en: "money: \(given) is not in \(currency), and nothing here knows a rate of exchange",
          fr: "money : \(given) n'est pas en \(currency), et rien ici ne connaît de taux de change"
        ).asRuleText)
    }
    return call[0]
  }

  private static func round(_ call: HostCall, _ session: RuleSession) throws -> LuaValue {
    guard case .text(let name) = call[2], let mode = Rounding(rawValue: name) else {
      let modes = Rounding.allCases.map(\.rawValue).joined(separator: ", ")
      throw HostError("round: the third argument says how: \(modes)")
    }
    let step = try DecimalBox.decimal(call[1], "round")
    guard step > .zero else { throw HostError("round: the step must be greater than zero") }
    let money = MoneyBox.money(call[0])
    let value = try money?.amount ?? DecimalBox.decimal(call[0], "round")
    let rounded = try DecimalBox.naming("round") { () throws(DecimalError) in try value.rounded(to: step, mode) }
    if let money { return .box(try MoneyBox.box(Money(rounded, money.currency))) }
    if case .integer = call[0], let whole = rounded.exactInt { return .integer(Int64(whole)) }
    return .box(DecimalBox.box(rounded))
  }
}
