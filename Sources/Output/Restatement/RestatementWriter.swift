import Mileage
import Values

/// Writes what is to be paid besides: for people, for programs, for spreadsheets.
package struct RestatementWriter: Sendable {
  let options: StatementOptions
  /// The days as of which the two statements were made.
  let asOf: StatementDifference.Pair<CivilDate>

  package init(options: StatementOptions, asOf: StatementDifference.Pair<CivilDate>) {
    self.options = options
    self.asOf = asOf
  }

  private var language: Language { options.language }
  private var notation: Notation { Notation(language) }

  package func write(_ restatement: Restatement, as format: StatementFormat, into output: inout [UInt8]) {
    switch format {
    case .table: writeTable(restatement, into: &output)
    case .json: writeJSON(restatement, into: &output)
    case .csv: writeCSV(restatement, into: &output)
    }
  }

  /// A table is set apart from the one before, CSV has one header for all people.
  package func writeLead(as format: StatementFormat, isFirst: Bool, into output: inout [UInt8]) {
    switch format {
    case .table: if !isFirst { output.append(UInt8(ascii: "\n")) }
    case .json: break
    case .csv:
      guard isFirst else { return }
      if language == .french { output += [0xEF, 0xBB, 0xBF] }
      CSVWriter(language: language).write(Self.csvTitles.map { $0.text(language) }, into: &output)
    }
  }

  // MARK: Table

  private func writeTable(_ restatement: Restatement, into output: inout [UInt8]) {
    append(Colour.bold.paint(TerminalText.neutral(title(restatement)), options.colours), to: &output)
    guard !restatement.isEmpty else {
      append(Phrase(en: "Nothing changes.", fr: "Rien ne change.").text(language), to: &output)
      return
    }
    append("", to: &output)
    var rows = restatement.lines.map { line in
      Grid.Row(
        kind: .line,
        cells: [
          .text(String(line.month.description.prefix(7))), .text(line.vehicle),
          cell(line.before, line.currency), cell(line.after, line.currency), cell(line.difference, line.currency),
        ],
        notes: line.changes.map(text))
    }
    rows += restatement.totals.map { total in
      Grid.Row(
        kind: .total,
        cells: [
          .text(Phrase(en: "Period", fr: "Période").text(language)), .blank, cell(total.before, total.currency),
          cell(total.after, total.currency), cell(total.difference, total.currency),
        ])
    }
    GridWriter(options: options).write(Grid(columns: columns, rows: rows), into: &output)
  }

  private func title(_ restatement: Restatement) -> String {
    let (from, to) = (notation.date(restatement.period.from), notation.date(restatement.period.to - 1))
    let days = Phrase(en: "\(from) to \(to)", fr: "du \(from) au \(to)").text(language)
    return [
      Phrase(en: "Statement of adjustments", fr: "Relevé de régularisation").text(language), restatement.person, days,
    ]
    .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private var columns: [Grid.Column] {
    let (before, after) = (notation.date(asOf.before), notation.date(asOf.after))
    return [
      Grid.Column(YearWords.month), Grid.Column(Words.title(of: .vehicle)),
      Grid.Column(Phrase(en: "As of \(before)", fr: "Connu au \(before)"), isNumeric: true),
      Grid.Column(Phrase(en: "As of \(after)", fr: "Connu au \(after)"), isNumeric: true),
      Grid.Column(Self.difference, isNumeric: true),
    ]
  }

  /// `rate_car: of 2011-04-06 (ITEPA 2003, section 230) → of 2026-04-06 (announcement of 21 May 2026)`.
  private func text(_ change: Restatement.ParameterChange) -> String {
    let sides = [change.before, change.after].map { use in
      guard let use else { return "—" }
      let day = use.validFrom.map { notation.date($0) } ?? use.layer
      var text = Phrase(en: "of \(day)", fr: "du \(day)").text(language)
      // Two decisions for one first day are told apart by when they were taken.
      if change.before?.validFrom == change.after?.validFrom, let known = use.knownFrom.map(notation.date) {
        text += Phrase(en: ", known from \(known)", fr: ", connu depuis le \(known)").text(language)
      }
      return use.reference.isEmpty ? text : "\(text) (\(use.reference))"
    }
    let values = sides.joined(separator: " → ")
    return Phrase(en: "\(change.name): \(values)", fr: "\(change.name) : \(values)").text(language)
  }

  private func append(_ line: String, to output: inout [UInt8]) {
    output += line.utf8
    output.append(UInt8(ascii: "\n"))
  }

  // MARK: CSV

  private static let difference = Phrase(en: "To pay", fr: "À payer")
  private static let csvTitles = [
    Words.title(of: .person), YearWords.month, Words.title(of: .vehicle), Phrase(en: "Before", fr: "Avant"),
    Phrase(en: "After", fr: "Après"), difference, Words.title(of: .currency), Words.title(of: .note),
  ]

  /// A line a month, vehicle and currency; none where nothing changes.
  private func writeCSV(_ restatement: Restatement, into output: inout [UInt8]) {
    let writer = CSVWriter(language: language)
    for line in restatement.lines {
      let cells: [Cell] = [
        .text(restatement.person), .date(line.month), .text(line.vehicle), cell(line.before, line.currency),
        cell(line.after, line.currency), cell(line.difference, line.currency), .text(line.currency.code),
        .text(line.changes.map(text).joined(separator: " · ")),
      ]
      writer.write(cells.map(writer.field), into: &output)
    }
  }

  private func cell(_ sum: Decimal?, _ currency: Currency) -> Cell {
    sum.map { .amount($0, currency: currency) } ?? .unknown
  }
}
