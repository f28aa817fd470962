/// Numbers and days as French sentences and tables write them: the one place that knows.
package enum FrenchText {
  /// A space at which no line breaks: between thousands and before a unit.
  package static let hardSpace = "\u{A0}"

  /// `12,50 CHF`: with the places of its currency at least, and no digit lost.
  package static func money(_ money: Money) -> String {
    "\(number(money.amount, places: money.currency.decimalPlaces))\(hardSpace)\(money.currency.code)"
  }

  /// Exact, with at least `places` places: `4 816,152`, `0,60`.
  /// - Parameter groups: whether thousands stand apart, for the eye; a spreadsheet reads numbers without.
  package static func number(_ value: Decimal, places: Int = 0, groups: Bool = true) -> String {
    let parts = value.text(places: places).split(separator: ".", maxSplits: 1)
    let whole = groups ? grouped(parts[0], by: hardSpace) : String(parts[0])
    return parts.count == 2 ? whole + "," + parts[1] : whole
  }

  /// `06/10/2026`.
  package static func date(_ date: CivilDate) -> String {
    date.description.split(separator: "-", omittingEmptySubsequences: false).reversed().joined(separator: "/")
  }

  /// `09:30`.
  package static func hour(_ time: LocalTime) -> String { String(time.description.dropFirst(11).prefix(5)) }

  /// Whole digits in groups of three from the right, behind their sign.
  package static func grouped(_ whole: some StringProtocol, by separator: String) -> String {
    let sign = whole.hasPrefix("-") ? "-" : ""
    let digits = whole.utf8.dropFirst(sign.utf8.count)
    var text = sign
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += separator }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }
}
