import Values

/// Writes a sheet for people: columns aligned by what a terminal shows, few lines, nothing a calendar could abuse.
struct TerminalWriter: Sendable {
  let options: StatementOptions

  private static let gap = "  "
  /// No column of words gets narrower than this, however narrow the terminal.
  private static let narrowest = 8
  /// Nor wider than this, however long the text that somebody pasted into a calendar.
  private static let widest = 60

  func write(_ sheet: Sheet, into output: inout [UInt8]) {
    let columns = self.columns(of: sheet)
    let widths = self.widths(of: columns, in: sheet)
    let rule = String(repeating: "─", count: widths.reduce(0, +) + Self.gap.count * max(0, columns.count - 1))
    var previous: Row.Kind?
    for row in sheet.rows {
      switch separator(before: row.kind, after: previous) {
      case .none: break
      case .space: append("", to: &output)
      case .rule: append(Colour.dim.paint(rule, options.colours), to: &output)
      }
      append(line(row, columns, widths), to: &output)
      previous = row.kind
    }
  }

  /// Columns that say nothing are left out: the vehicle while there is one, the range without an estimate.
  private func columns(of sheet: Sheet) -> [Column] {
    let vehicles = Set(sheet.rows.filter { $0.kind != .header }.map { $0[.vehicle] }.filter { $0 != .blank })
    let hasRanges = sheet.rows.contains { if case .range = $0[.range] { true } else { false } }
    let all: [Column] = [.date, .purpose, .from, .to, .vehicle, .km, .range, .amount]
    return all.filter { ($0 != .vehicle || vehicles.count > 1) && ($0 != .range || hasRanges) }
  }

  private func widths(of columns: [Column], in sheet: Sheet) -> [Int] {
    var widths = columns.map { column in
      sheet.rows.reduce(0) { $1.kind.isTabular ? max($0, text($1, column).displayWidth) : $0 }
    }
    guard let width = options.width else { return widths }
    // The widest words give way first; dates and numbers never do.
    let flexible = columns.indices.filter { columns[$0].isFlexible }
    var excess = widths.reduce(0, +) + Self.gap.count * (columns.count - 1) - width
    while excess > 0, let widest = flexible.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.narrowest {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private enum Separator { case none, space, rule }

  /// A drawn line around the trips, an empty one around the table.
  private func separator(before kind: Row.Kind, after previous: Row.Kind?) -> Separator {
    guard let previous else { return .none }
    if previous == .title { return .space }
    if previous == .header || (kind == .total && previous != .total) { return .rule }
    return kind.isBelowTable && !previous.isBelowTable ? .space : .none
  }

  private func line(_ row: Row, _ columns: [Column], _ widths: [Int]) -> String {
    let note = TerminalText.neutral(CellText(options.language).text(row[.note]))
    switch row.kind {
    case .title: return Colour.bold.paint(note, options.colours)
    case .remark, .decision: return Colour.dim.paint("            ↳ \(note)", options.colours)
    case .note: return note
    case .skippedGroup: return "  \(note)"
    case .problems: return Colour.yellow.paint(note, options.colours)
    case .skipped: return skipped(row, note)
    case .header, .trip, .supplement, .adjustment, .total: break
    }
    let line = cells(row, columns, widths)
    return row.kind == .header || row.kind == .total ? Colour.bold.paint(line, options.colours) : line
  }

  private func cells(_ row: Row, _ columns: [Column], _ widths: [Int]) -> String {
    var cells: [String] = []
    var index = 0
    while index < columns.count {
      let column = columns[index]
      let text = self.text(row, column)
      var width = widths[index]
      index += 1
      // Words that do not fit run on over empty cells: the label of a total.
      while index < columns.count, text.displayWidth > width, self.text(row, columns[index]).isEmpty {
        width += Self.gap.count + widths[index]
        index += 1
      }
      cells.append(paint(padded(text, to: width, right: column.isNumeric), row, column))
    }
    var line = cells.joined(separator: Self.gap)
    while line.last == " " { line.removeLast() }
    return line
  }

  private func skipped(_ row: Row, _ reason: String) -> String {
    let place = text(row, .to)
    return "  \(text(row, .date))  \(text(row, .purpose))\(place.isEmpty ? "" : " · \(place)") — \(reason)"
  }

  private func text(_ row: Row, _ column: Column) -> String {
    let text = TerminalText.neutral(CellText(options.language).text(row[column]))
    let shown = column.isFlexible ? text.truncated(to: Self.widest) : text
    return row.kind == .supplement && column == .purpose ? "+ \(shown)" : shown
  }

  private func padded(_ text: String, to width: Int, right: Bool) -> String {
    let shown = text.truncated(to: width)
    let space = String(repeating: " ", count: max(0, width - shown.displayWidth))
    return right ? space + shown : shown + space
  }

  private func paint(_ text: String, _ row: Row, _ column: Column) -> String {
    guard row.kind == .trip else { return text }
    switch row[column] {
    case .unknown: return Colour.red.paint(text, options.colours)
    case .km(_, estimated: true), .range: return Colour.yellow.paint(text, options.colours)
    case .text, .date, .time, .km, .number, .amount, .none, .blank: return text
    }
  }

  private func append(_ line: String, to output: inout [UInt8]) {
    output += line.utf8
    output.append(UInt8(ascii: "\n"))
  }
}

extension Row.Kind {
  fileprivate var isTabular: Bool {
    switch self {
    case .header, .trip, .supplement, .adjustment, .total: true
    case .title, .remark, .decision, .note, .skippedGroup, .skipped, .problems: false
    }
  }

  fileprivate var isBelowTable: Bool {
    switch self {
    case .note, .skippedGroup, .skipped, .problems: true
    case .title, .header, .trip, .supplement, .adjustment, .remark, .decision, .total: false
    }
  }
}

extension Column {
  fileprivate var isFlexible: Bool { self == .purpose || self == .from || self == .to }
  fileprivate var isNumeric: Bool { self == .km || self == .range || self == .amount }
}

/// Emphasis on a terminal by ANSI sequences (ECMA-48 SGR).
enum Colour: String, Sendable {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case yellow = "33"

  /// `text` in this colour where `enabled`; `text` is neutral by then, so nothing in it can end the colour.
  func paint(_ text: String, _ enabled: Bool) -> String {
    enabled && !text.isEmpty ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}
