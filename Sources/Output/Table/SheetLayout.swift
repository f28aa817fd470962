import Mileage
import Values

extension Sheet {
  /// Lays a statement out in lines. What the options hide is not in the sheet at all.
  init(_ statement: Statement, options: StatementOptions) {
    let layout = SheetLayout(statement: statement, options: options)
    rows = [layout.title, .header(options.language)]
    for trip in statement.trips { rows += layout.lines(of: trip) }
    if statement.trips.isEmpty { rows.append(Row(.note, note: Words.noTrips.text(options.language))) }
    rows += statement.adjustments.map(layout.line)
    rows += layout.totals
    rows += layout.notes
    // A file for several people must say on every line whose it is.
    for index in rows.indices where rows[index].kind != .header {
      rows[index].cells[.person] = .text(statement.person)
    }
  }
}

/// Turns each part of a statement into its lines.
struct SheetLayout: Sendable {
  let statement: Statement
  let options: StatementOptions

  var language: Language { options.language }
  var notation: Notation { Notation(options.language) }

  var title: Row {
    let from = notation.date(statement.period.from)
    let to = notation.date(statement.period.to - 1)
    let days = Phrase(en: "\(from) to \(to)", fr: "du \(from) au \(to)").text(language)
    // A first try without a profile has no name.
    let parts = [Words.statement.text(language), statement.person, days].filter { !$0.isEmpty }
    return Row(.title, note: parts.joined(separator: " · "))
  }

  /// A trip, what it earned besides, and, if asked for, why.
  func lines(of trip: Trip) -> [Row] {
    var rows = [line(of: trip)]
    if let reason = trip.notByOwnVehicle { rows.append(Row(.remark, note: Self.orNone(reason, language))) }
    if let reason = whyNotAsDriven(trip), let metres = trip.metres {
      let km = (Estimate(trip.legs).isEstimate ? "~" : "") + notation.kilometres(metres.kilometres)
      rows.append(
        Row(
          .remark, note: Phrase(en: "\(km) km driven: \(reason)", fr: "\(km) km parcourus : \(reason)").text(language)))
    }
    rows += trip.supplements.map { supplement($0, of: trip) }
    if options.explain { rows += decisionLines(of: trip) }
    return rows
  }

  private func line(of trip: Trip) -> Row {
    let route = Route(trip, language)
    let estimate = Estimate(trip.legs)
    let range = trip.metres == nil ? nil : estimate.range
    var cells: [Column: Cell] = [
      .date: .date(trip.date),
      .line: .text(Words.trip.text(language)),
      .purpose: .text(trip.purpose),
      .from: .text(route.from),
      .to: .text(route.to),
      .trip: .text(trip.id),
      .currency: .text(trip.currency.code),
    ]
    if let vehicle = trip.vehicle { cells[.vehicle] = .text(vehicle.id) }
    if let metres = trip.metres { cells[.found] = .km(metres, estimated: estimate.isEstimate) }
    if estimate.isEstimate { cells[.estimated] = .text(Words.estimated.text(language)) }
    if let reason = trip.notByOwnVehicle {
      cells[.km] = Cell.none
      cells[.amount] = Cell.none
      cells[.note] = .text(Self.orNone(reason, language))
      return Row(.trip, cells)
    }
    let notes = [declared(trip), whyNotAsDriven(trip)].compactMap { $0 }
    if !notes.isEmpty { cells[.note] = .text(notes.joined(separator: " · ")) }
    cells[.km] = trip.payable.map { .km($0, estimated: estimate.isEstimate) } ?? .unknown
    cells[.amount] = trip.amount.map { .amount($0, currency: trip.currency) } ?? .unknown
    if let range { cells[.range] = .range(range, found: deducted(found: trip.metres, payable: trip.payable)) }
    return Row(.trip, cells)
  }

  /// The distance found, where more than the rounding of each trip lies between it and the one that is paid.
  func deducted(found: Metres?, payable: Metres?, trips: Int = 1) -> Metres? {
    guard let found, let payable else { return nil }
    return (found - payable).count.magnitude < 1_000 * UInt(max(1, trips)) ? nil : found
  }

  /// Who said how far the legs are that somebody declared; nil where none is.
  private func declared(_ trip: Trip) -> String? {
    let words = trip.legs.compactMap(\.distance).filter { $0.source == "declared" }.map(\.version)
    guard !words.isEmpty else { return nil }
    let list = words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      .map { Words.origin($0).text(language) }.joined(separator: ", ")
    return Phrase(en: "declared: \(list)", fr: "déclaré : \(list)").text(language)
  }

  /// Why another distance is paid than was driven; nil where none is.
  private func whyNotAsDriven(_ trip: Trip) -> String? {
    guard trip.notByOwnVehicle == nil, deducted(found: trip.metres, payable: trip.payable) != nil else { return nil }
    var metres = trip.metres?.count
    var reasons: [String] = []
    for rule in ["payable", "round_distance"] {
      guard let decision = trip.decisions.last(where: { $0.rule == rule }) else { continue }
      let answer = Int(decision.value)
      if answer != metres { reasons.append(Self.orNone(decision.because, language)) }
      metres = answer
    }
    return reasons.isEmpty ? nil : reasons.joined(separator: language == .french ? " ; " : "; ")
  }

  private func supplement(_ line: AmountLine, of trip: Trip) -> Row {
    var cells: [Column: Cell] = [
      .date: .date(trip.date),
      .line: .text(Words.supplement.text(language)),
      .purpose: .text(line.label),
      .amount: .amount(line.amount, currency: trip.currency),
      .currency: .text(trip.currency.code),
      .trip: .text(trip.id),
    ]
    if let vehicle = trip.vehicle { cells[.vehicle] = .text(vehicle.id) }
    return Row(.supplement, cells)
  }

  func line(of adjustment: Adjustment) -> Row {
    Row(
      .adjustment,
      [
        .line: .text(Words.adjustment.text(language)),
        .purpose: .text(adjustment.line.label),
        .vehicle: .text(adjustment.vehicle),
        .amount: .amount(adjustment.line.amount, currency: adjustment.currency),
        .currency: .text(adjustment.currency.code),
      ])
  }

  static func orNone(_ reason: Phrase, _ language: Language) -> String {
    reason.isEmpty ? Words.noReason.text(language) : reason.text(language)
  }
}

extension Row {
  /// The columns' titles.
  static func header(_ language: Language) -> Row {
    var cells: [Column: Cell] = [:]
    for column in Column.allCases { cells[column] = .text(Words.title(of: column).text(language)) }
    return Row(.header, cells)
  }
}
