import Values

/// Writes a grid for people: aligned, its totals below a line, nothing a calendar could abuse.
struct GridWriter: Sendable {
  let options: StatementOptions

  private static let gap = "  "

  func write(_ grid: Grid, into output: inout [UInt8]) {
    let shown = grid.columns.indices.filter { column in
      !grid.columns[column].isOptional || grid.rows.contains { $0.cells[column] != .blank }
    }
    let columns = shown.map { grid.columns[$0] }
    let lines = grid.rows.map { row in shown.map { text(row.cells[$0]) } }
    let titles = columns.map { $0.title.text(options.language) }
    let widths = titles.indices.map { index in
      lines.reduce(titles[index].displayWidth) { max($0, $1[index].displayWidth) }
    }
    append(Colour.bold.paint(line(titles, columns, widths), options.colours), to: &output)
    let rule = String(repeating: "─", count: widths.reduce(0, +) + Self.gap.count * max(0, widths.count - 1))
    append(Colour.dim.paint(rule, options.colours), to: &output)
    var previous = Grid.Row.Kind.line
    for (row, cells) in zip(grid.rows, lines) {
      if row.kind == .total, previous == .line { append(Colour.dim.paint(rule, options.colours), to: &output) }
      let text = line(cells, columns, widths)
      append(row.kind == .total ? Colour.bold.paint(text, options.colours) : text, to: &output)
      for note in row.notes {
        append(Colour.dim.paint("    ↳ \(TerminalText.neutral(note))", options.colours), to: &output)
      }
      previous = row.kind
    }
  }

  private func text(_ cell: Cell) -> String { TerminalText.neutral(CellText(options.language).text(cell)) }

  private func line(_ cells: [String], _ columns: [Grid.Column], _ widths: [Int]) -> String {
    var line = zip(zip(cells, columns), widths).map { entry, width in
      let space = String(repeating: " ", count: max(0, width - entry.0.displayWidth))
      return entry.1.isNumeric ? space + entry.0 : entry.0 + space
    }.joined(separator: Self.gap)
    while line.last == " " { line.removeLast() }
    return line
  }

  private func append(_ line: String, to output: inout [UInt8]) {
    output += line.utf8
    output.append(UInt8(ascii: "\n"))
  }
}
