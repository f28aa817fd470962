/// A day, a month or a year in one of the forms in which people write them: `30/10/2026`, `30 octobre 2026`, `oct. 2026`.
///
/// The program takes `2026-10-30` alone, which nobody takes for another day. What is recognised here only makes a message
/// that says how to write it.
package struct WrittenDate: Sendable, Hashable {
  package var year: Int?
  /// 1 to 12 where it can be a month.
  package var month: Int?
  /// Nil for a month alone.
  package var day: Int?
  /// Whether month and day, both numbers up to 12, may be the other way round.
  package var isAmbiguous = false

  /// Nil for a text that is no date in any form that is known.
  package init?(_ text: String) {
    guard text.utf8.count <= 40 else { return nil }
    let parts = Self.parts(text)
    let numbers = parts.compactMap { part in
      if case .number(let value, let digits) = part { (value, digits) } else { nil }
    }
    let months = parts.compactMap { part in if case .month(let month) = part { month } else { nil } }
    guard numbers.count + months.count == parts.count, months.count <= 1, !parts.isEmpty else { return nil }
    if let month = months.first {
      guard Self.fill(&year, &day, from: numbers) else { return nil }
      self.month = month
      return
    }
    // Of how many digits each number is; a day and a month have one or two.
    switch numbers.map({ $0.1 <= 2 ? "2" : String($0.1) }).joined() {
    case "42": (year, month) = (numbers[0].0, numbers[1].0)
    case "24": (year, month) = (numbers[1].0, numbers[0].0)
    case "6": (year, month) = (numbers[0].0 / 100, numbers[0].0 % 100)
    case "8": (year, month, day) = (numbers[0].0 / 10_000, numbers[0].0 / 100 % 100, numbers[0].0 % 100)
    case "422": (year, month, day) = (numbers[0].0, numbers[1].0, numbers[2].0)
    case "224", "222":
      let written = numbers[2]
      (day, month, year) = (numbers[0].0, numbers[1].0, written.1 <= 2 ? 2000 + written.0 : written.0)
      if numbers[1].0 > 12, numbers[0].0 <= 12 { (day, month) = (month, day) }
      isAmbiguous = numbers[0].0 <= 12 && numbers[1].0 <= 12 && numbers[0].0 != numbers[1].0
    default: return nil
    }
    if let year, !(1000...9999).contains(year) { return nil }
  }

  /// The day, where there is one.
  package var date: CivilDate? {
    guard let year, let month, let day, (1...12).contains(month), day >= 1,
      day <= CivilDate.daysIn(month: month, year: year)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// A number beside a month's name is a year when it has four digits, else a day.
  private static func fill(_ year: inout Int?, _ day: inout Int?, from numbers: [(Int, Int)]) -> Bool {
    for (value, digits) in numbers {
      if digits == 4, year == nil {
        year = value
      } else if digits <= 2, day == nil {
        day = value
      } else {
        return false
      }
    }
    return true
  }

  private enum Part {
    case number(Int, digits: Int)
    case month(Int)
    case other
  }

  private static func parts(_ text: String) -> [Part] {
    let separators: Set<Character> = [
      " ", "/", ".", "-", ",", "\u{A0}", "\u{202F}", "\u{2010}", "\u{2011}", "\u{2013}",
    ]
    let words = text.lowercased().split(whereSeparator: separators.contains).map(String.init)
    return words.filter { !["le", "du", "de", "the", "of"].contains($0) }.map { word in
      let digits = word.prefix { ("0"..."9").contains($0) }
      let rest = word.dropFirst(digits.count)
      if !digits.isEmpty, digits.count <= 8, ["", "er", "st", "nd", "rd", "th"].contains(rest), let value = Int(digits)
      {
        return .number(value, digits: digits.count)
      }
      return MonthName.number(of: word).map { .month($0) } ?? .other
    }
  }
}

/// The months as people call them.
package enum MonthName {
  /// `en` and `fr`: January is 1.
  package static func of(_ month: Int) -> Phrase { Phrase(en: english[month - 1], fr: french[month - 1]) }

  /// The month of a name in either language, whole or cut to three letters at least; nil where two begin like it.
  static func number(of word: String) -> Int? {
    guard let folded = FoldedWord.of(word), folded.utf8.count >= 3 else { return nil }
    var found: Set<Int> = []
    for names in [english, french] {
      for (index, name) in names.enumerated() where FoldedWord.of(name)?.hasPrefix(folded) == true {
        found.insert(index + 1)
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let french = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]
}
