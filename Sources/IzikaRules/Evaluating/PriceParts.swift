import Mileage
import Output
import Values

/// What to say of the price of a year in which the rates change: it is that of one day.
enum PriceParts {
  /// - Parameters:
  ///   - prices: what the same kilometres cost by the rates that hold from each day on.
  ///   - date: the day by whose rates the year was priced.
  static func diagnostics(
    _ prices: [(day: CivilDate, price: PriceResult)], in year: FiscalYear, by date: CivilDate
  ) -> [Diagnostic] {
    var parts: [(day: CivilDate, price: PriceResult)] = []
    for one in prices {
      if let last = parts.last?.price, last.amount == one.price.amount, last.formula == one.price.formula { continue }
      parts.append(one)
    }
    guard parts.count > 1 else { return [] }
    let told = parts.map(text)
    return [
      Diagnostic(
        .warning, .ratesChangeWithinYear,
        Phrase(
          en: "the rates change within \(year), and this price takes those of \(date) for all of it: "
            + told.map(\.english).joined(separator: "; "),
          fr:
            "les taux changent au cours de \(year), et ce montant applique à toute l'année ceux du \(FrenchText.date(date)) : "
            + told.map(\.french).joined(separator: " ; ")),
        advice: Phrase(
          en: "price the kilometres of each part by a day of it: --date \(parts[0].day)",
          fr: "chiffrez les kilomètres de chaque partie avec l'un de ses jours : --date \(parts[0].day)"))
    ]
  }

  /// `from 2022-07-01 7500.00 USD (12000 × $0.625 a mile)`.
  private static func text(_ part: (day: CivilDate, price: PriceResult)) -> Phrase {
    guard let amount = part.price.amount else {
      return Phrase(en: "from \(part.day) no rate", fr: "à partir du \(FrenchText.date(part.day)), pas de taux")
    }
    let money = Money(amount, part.price.currency)
    let formula = part.price.formula
    return Phrase(
      en: "from \(part.day) \(money) (\(formula.english))",
      fr: "à partir du \(FrenchText.date(part.day)), \(FrenchText.money(money)) (\(formula.french))")
  }
}
