import Values

/// How dates and numbers are written for a reader of one language.
struct Notation: Sendable {
  var language: Language
  /// Whether thousands stand apart, for the eye; a spreadsheet reads numbers without.
  var groups: Bool

  init(_ language: Language, groups: Bool = true) {
    self.language = language
    self.groups = groups
  }

  /// French `06/10/2026`, English `2026-10-06`.
  func date(_ date: CivilDate) -> String {
    language == .french ? FrenchText.date(date) : date.description
  }

  /// The month of a day: `octobre 2026`, `October 2026`.
  func month(_ date: CivilDate) -> String { "\(MonthName.of(date.month).text(language)) \(date.year)" }

  /// A sum that came to another: `+18,30 €`.
  func change(_ amount: Decimal, currency: Currency) -> String {
    (amount < .zero ? "" : "+") + self.amount(amount, currency: currency)
  }

  /// Exact, with at least `places` places: `1 234,50`, `1,234.50`.
  func number(_ value: Decimal, places: Int = 0) -> String {
    guard language == .english else { return FrenchText.number(value, places: places, groups: groups) }
    let text = value.text(places: places)
    guard groups else { return text }
    let parts = text.split(separator: ".", maxSplits: 1)
    return FrenchText.grouped(parts[0], by: ",") + (parts.count == 2 ? "." + parts[1] : "")
  }

  func number(_ value: Int) -> String { number(Decimal(value)) }

  /// Kilometres for the eye: one place, a tie goes away from zero.
  func kilometres(_ metres: Metres) -> String { kilometres(metres.kilometres) }

  /// Every metre, with one place at least: what a person declared.
  func kilometresExactly(_ metres: Metres) -> String { number(metres.kilometres, places: 1) }

  func kilometres(_ km: Decimal) -> String {
    // A distance that does not round within 128 bits cannot come from metres; then every digit is shown.
    number((try? km.rounded(to: Self.tenth, .halfUp)) ?? km, places: 1)
  }

  func range(_ range: ClosedRange<Metres>) -> String {
    "\(kilometres(range.lowerBound))–\(kilometres(range.upperBound))"
  }

  /// Money with the places of its currency at least: a sum nobody rounded keeps its digits, so that lines add up to their
  /// total. French `12,14 €`, `12,14 CHF`; English `€12.14`, `CHF 12.14`. Euro and pound have a sign: a dollar may be many.
  func amount(_ amount: Decimal, currency: Currency) -> String {
    let text = number(amount, places: currency.decimalPlaces)
    let sign: String? =
      switch currency.code {
      case "EUR": "€"
      case "GBP": "£"
      default: nil
      }
    guard language == .english else { return "\(text)\(FrenchText.hardSpace)\(sign ?? currency.code)" }
    let before = sign ?? "\(currency.code)\(FrenchText.hardSpace)"
    return text.hasPrefix("-") ? "-\(before)\(text.dropFirst())" : "\(before)\(text)"
  }

  /// `1 trajet`, `12 trajets`.
  func count(_ number: Int, _ one: Phrase, _ many: Phrase) -> String {
    // French counts nothing as one.
    let single = number == 1 || (number == 0 && language == .french)
    return "\(self.number(number)) \((single ? one : many).text(language))"
  }

  private static let tenth = Decimal(units: Decimal.scale / 10)
}
