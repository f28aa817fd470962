import Values

/// A value of a YAML file with its line. Numbers keep their text, so that no binary float lies between a file and a cent.
package struct YAMLValue: Sendable {
  package indirect enum Content: Sendable {
    case null
    /// A plain scalar: its text decides whether it is a number, a date or a word.
    case plain(String)
    /// A quoted or block scalar: always text.
    case quoted(String)
    case list([YAMLValue])
    case map([Entry])
  }

  package struct Entry: Sendable {
    package var key: String
    package var line: Int
    package var value: YAMLValue
  }

  package var content: Content
  /// Counted from 1.
  package var line: Int
  /// Counted from 1, in characters.
  package var column: Int?

  package init(_ content: Content, line: Int, column: Int? = nil) {
    self.content = content
    self.line = line
    self.column = column
  }

  /// The text of any scalar; nil for null, lists and maps.
  package var text: String? {
    switch content {
    case .plain(let text), .quoted(let text): text
    case .null, .list, .map: nil
    }
  }

  package var isNull: Bool { if case .null = content { true } else { false } }
  package var list: [YAMLValue]? { if case .list(let values) = content { values } else { nil } }
  package var map: [Entry]? { if case .map(let entries) = content { entries } else { nil } }

  package var boolean: Bool? {
    guard case .plain(let text) = content else { return nil }
    switch text.lowercased() {
    case "true": return true
    case "false": return false
    default: return nil
    }
  }

  package var integer: Int? {
    guard case .plain(let text) = content else { return nil }
    return Int(text)
  }

  package var decimal: Decimal? {
    guard case .plain(let text) = content else { return nil }
    return Decimal(text)
  }

  package var date: CivilDate? { text.flatMap { CivilDate($0) } }

  /// The number that a text with a decimal comma is: `0.55` of `0,55`; nil for any other, and for what stands in quotes.
  package var commaNumber: String? {
    guard case .plain(let text) = content else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    // Thousands may stand apart.
    return Decimal(parts[0].filter { !$0.isWhitespace } + "." + parts[1]).map(\.description)
  }

  /// The number that a text surely means: "5 CV", "1 830", "0,35"; nil for what is one already, and for any other text.
  var number: String? {
    guard let text, decimal == nil else { return nil }
    let bare = text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "'" && $0 != "\u{2019}" }
    let digits = bare.prefix { ("0"..."9").contains($0) || $0 == "," || $0 == "." || $0 == "-" || $0 == "+" }
    // A point may part thousands where a comma parts decimals: nobody can tell which.
    guard bare.filter({ $0 == "," || $0 == "." }).count <= 1 else { return nil }
    let rest = bare.dropFirst(digits.count)
    guard rest.allSatisfy({ $0.properties.isAlphabetic || $0 == "€" }), rest.count <= 3 else { return nil }
    let written = String(String.UnicodeScalarView(digits.map { $0 == "," ? "." : $0 }))
    return Decimal(written).map(\.description)
  }

  /// How to write the day that a number surely means: spreadsheets count days.
  var spreadsheetDay: Phrase? {
    guard let text else { return nil }
    // Days since 1899-12-30: 1954 to 2119.
    if let number = Int(text), (20_000...80_000).contains(number) {
      let date = CivilDate(dayNumber: number - 25_569)
      return Phrase(
        en: "this is a spreadsheet's number of a day: write \(date)",
        fr: "c'est le numéro d'un jour dans un tableur : écrivez \(date)")
    }
    return nil
  }

  /// What it is, for a message.
  package var kindName: Phrase {
    switch content {
    case .null: Phrase(en: "nothing", fr: "rien")
    // A calendar's address is a password: no message shows one.
    case .plain(let text), .quoted(let text):
      text.contains("://")
        ? Phrase(en: "an address", fr: "une adresse") : Phrase(en: "\"\(text)\"", fr: "« \(text) »")
    case .list: Phrase(en: "a list", fr: "une liste")
    case .map: Phrase(en: "a mapping", fr: "une table")
    }
  }
}
