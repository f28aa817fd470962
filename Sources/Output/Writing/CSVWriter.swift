import Values

/// Writes sheets for spreadsheets: RFC 4180, UTF-8, CRLF.
///
/// In French what a French Excel opens by a double click: semicolons, decimal commas, a byte order mark.
/// Kilometres are exact, so that a spreadsheet's sum is the statement's.
struct CSVWriter: Sendable {
  let language: Language

  private static let columns: [Column] = [
    .person, .date, .line, .purpose, .from, .to, .vehicle, .km, .found, .estimated, .range, .amount, .currency, .trip,
    .note,
  ]

  /// What a file begins with: in French a byte order mark, then the columns' titles.
  func writeHeader(into output: inout [UInt8]) {
    if language == .french { output += [0xEF, 0xBB, 0xBF] }
    write(.header(language), into: &output)
  }

  /// The lines of one person.
  func write(_ sheet: Sheet, into output: inout [UInt8]) {
    for row in sheet.rows {
      switch row.kind {
      case .trip, .supplement, .adjustment, .total, .skipped: write(row, into: &output)
      // Words below a table would be data to a spreadsheet.
      case .title, .header, .remark, .decision, .note, .skippedGroup, .problems: continue
      }
    }
  }

  private func write(_ row: Row, into output: inout [UInt8]) {
    write(Self.columns.flatMap { fields(row[$0], column: $0, kind: row.kind) }, into: &output)
  }

  /// One line of fields.
  func write(_ fields: [String], into output: inout [UInt8]) {
    let separator = UInt8(ascii: language == .french ? ";" : ",")
    for (index, field) in fields.enumerated() {
      if index > 0 { output.append(separator) }
      append(field, separator, to: &output)
    }
    output += [0x0D, 0x0A]
  }

  /// The range takes two columns, its ends are numbers.
  private func fields(_ cell: Cell, column: Column, kind: Row.Kind) -> [String] {
    guard column == .range else { return [field(cell)] }
    if kind == .header { return ["km min", "km max"] }
    guard case .range(let range, _) = cell else { return ["", ""] }
    return [kilometres(range.lowerBound), kilometres(range.upperBound)]
  }

  func field(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): SpreadsheetText.neutral(text)
    case .date(let date): notation.date(date)
    case .km(let metres, _): kilometres(metres)
    case .time(let time): "\(notation.date(time.date)) \(time.clock)"
    case .number(let number): notation.number(number)
    case .amount(let amount, let currency): notation.number(amount, places: currency.decimalPlaces)
    case .unknown: "?"
    case .blank, .none, .range: ""
    }
  }

  private var notation: Notation { Notation(language, groups: false) }
  private func kilometres(_ metres: Metres) -> String { notation.number(metres.kilometres, places: 1) }

  /// Quoted where RFC 4180 asks for it: separators, quotes, line breaks; quotes are doubled.
  private func append(_ field: String, _ separator: UInt8, to output: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    guard field.utf8.contains(where: { $0 == separator || $0 == quote || $0 == 0x0D || $0 == 0x0A }) else {
      output += field.utf8
      return
    }
    output.append(quote)
    for byte in field.utf8 {
      if byte == quote { output.append(quote) }
      output.append(byte)
    }
    output.append(quote)
  }
}

/// Text that came from outside, made safe for the cell of a spreadsheet.
enum SpreadsheetText {
  /// One line that is never a formula to the spreadsheet that opens it.
  ///
  /// An apostrophe in front makes a spreadsheet take the cell as text (OWASP, "CSV Injection"). Spaces and full-width
  /// forms before or instead of the sign count as well: some programs trim the ones and read the others.
  static func neutral(_ text: String) -> String {
    let neutral = TerminalText.neutral(text)
    guard let first = neutral.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return neutral }
    return formulaStarts.contains(first) ? "'" + neutral : neutral
  }

  private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
}
