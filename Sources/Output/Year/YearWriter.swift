import Mileage
import Values

/// Writes the year of one person: for people, for programs, for spreadsheets.
package struct YearWriter: Sendable {
  let options: StatementOptions

  package init(options: StatementOptions) { self.options = options }

  var language: Language { options.language }
  var notation: Notation { Notation(language) }

  /// The year alone; what stands before it is ``writeLead(as:isFirst:into:)``'s.
  package func write(_ year: YearOverview, as format: StatementFormat, into output: inout [UInt8]) {
    switch format {
    case .table: writeTable(year, into: &output)
    case .json: writeJSON(year, into: &output)
    case .csv: writeCSV(year, into: &output)
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

  private func writeTable(_ year: YearOverview, into output: inout [UInt8]) {
    append(Colour.bold.paint(TerminalText.neutral(title(year)), options.colours), to: &output)
    if year.vehicles.isEmpty {
      append("", to: &output)
      append(Words.noTrips.text(language), to: &output)
    }
    for vehicle in year.vehicles {
      append("", to: &output)
      append(TerminalText.neutral(heading(vehicle, in: year)), to: &output)
      GridWriter(options: options).write(grid(vehicle), into: &output)
    }
    // What one vehicle alone is paid in a currency, its own total says.
    let totals = year.totals.filter { $0.rows > 1 }
    if !totals.isEmpty { append("", to: &output) }
    for total in totals {
      let name = year.totals.count == 1 ? "Total" : "Total \(total.currency)"
      let due = CellText(language).text(total.due.map { .amount($0, currency: total.currency) } ?? .unknown)
      append(
        Colour.bold.paint("\(name) · \(notation.kilometres(total.metres)) km · \(due)", options.colours), to: &output)
    }
  }

  private func title(_ year: YearOverview) -> String {
    let (from, to) = (notation.date(year.period.from), notation.date(year.period.to - 1))
    let days = Phrase(en: "\(from) to \(to)", fr: "du \(from) au \(to)").text(language)
    return [Phrase(en: "Fiscal year", fr: "Année fiscale").text(language), year.person, days]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// `clio: car 5 CV, petrol · 1,830.0 km before`.
  private func heading(_ year: YearOverview.VehicleYear, in overview: YearOverview) -> String {
    let vehicle = year.vehicle
    var facts = [vehicle.kind.spoken.text(language)]
    if let power = vehicle.power { facts[0] += " \(power) CV" }
    if let energy = vehicle.energy { facts.append(energy.spoken.text(language)) }
    if !vehicle.plate.isEmpty { facts.append(vehicle.plate) }
    let known = facts.joined(separator: ", ")
    var text = Phrase(en: "\(vehicle.id): \(known)", fr: "\(vehicle.id) : \(known)").text(language)
    if overview.totals.count > 1 { text += " · \(year.currency)" }
    guard year.openingKm > .zero else { return text }
    let km = notation.kilometres(year.openingKm)
    return text
      + Phrase(en: " · \(km) km before the first trip", fr: " · \(km) km avant le premier trajet").text(language)
  }

  private func grid(_ year: YearOverview.VehicleYear) -> Grid {
    var rows = year.months.map { month in
      Grid.Row(
        kind: .line,
        cells: [.text(name(month.days)), .km(month.sums.metres, estimated: false)] + money(month.sums, year)
          + [
            .text(notation.kilometres(month.kmSoFar)),
            month.dueSoFar.map { amount($0, year) } ?? .unknown, .text(band(month)),
          ],
        notes: month.adjustments.map { line in
          let sum = CellText(language).text(amount(line.amount, year))
          return Phrase(en: "\(line.label): \(sum)", fr: "\(line.label) : \(sum)").text(language)
        })
    }
    rows.append(
      Grid.Row(
        kind: .total,
        cells: [.text("Total"), .km(year.total.metres, estimated: false)] + money(year.total, year)
          + [.blank, .blank, .blank]))
    return Grid(columns: Self.columns, rows: rows)
  }

  private static let columns = [
    Grid.Column(YearWords.month), Grid.Column(Phrase(verbatim: "km"), isNumeric: true),
    Grid.Column(YearWords.amount, isNumeric: true),
    Grid.Column(YearWords.supplements, isNumeric: true, isOptional: true),
    Grid.Column(YearWords.adjustments, isNumeric: true, isOptional: true),
    Grid.Column(YearWords.due, isNumeric: true), Grid.Column(YearWords.kmSoFar, isNumeric: true),
    Grid.Column(YearWords.dueSoFar, isNumeric: true), Grid.Column(YearWords.band, isOptional: true),
  ]

  /// What was driven for, what besides, what was settled, and all three.
  private func money(_ sums: YearOverview.Sums, _ year: YearOverview.VehicleYear) -> [Cell] {
    func optional(_ sum: Decimal?) -> Cell { sum == .zero ? .blank : sum.map { amount($0, year) } ?? .unknown }
    return [
      sums.amount.map { amount($0, year) } ?? .unknown, optional(sums.supplements), optional(sums.adjustments),
      sums.due.map { amount($0, year) } ?? .unknown,
    ]
  }

  private func band(_ month: YearOverview.Month) -> String {
    let text = month.band.text(language)
    return month.isCrossed ? "▲ \(text)" : text
  }

  /// `2026-10` for a month of the calendar, else its first and last day.
  private func name(_ days: Period) -> String {
    let text = days.description
    if text.utf8.count == 7 { return language == .french ? "\(text.suffix(2))/\(text.prefix(4))" : text }
    return "\(notation.date(days.from)) – \(notation.date(days.to - 1))"
  }

  private func amount(_ sum: Decimal, _ year: YearOverview.VehicleYear) -> Cell {
    .amount(sum, currency: year.currency)
  }

  private func append(_ line: String, to output: inout [UInt8]) {
    output += line.utf8
    output.append(UInt8(ascii: "\n"))
  }
}

/// The words of a year's columns.
enum YearWords {
  static let month = Phrase(en: "Month", fr: "Mois")
  static let amount = Phrase(en: "Allowances", fr: "Indemnités")
  static let supplements = Phrase(en: "Supplements", fr: "Suppléments")
  static let adjustments = Phrase(en: "Adjustments", fr: "Régularisations")
  static let due = Phrase(en: "To pay", fr: "À payer")
  static let kmSoFar = Phrase(en: "km so far", fr: "Cumul km")
  static let dueSoFar = Phrase(en: "To pay so far", fr: "Cumul à payer")
  static let band = Phrase(en: "Band (▲ crossed)", fr: "Tranche (▲ franchie)")
}
