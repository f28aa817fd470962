import Values

/// A cell's words and numbers for the eye.
struct CellText: Sendable {
  let notation: Notation

  init(_ language: Language) { notation = Notation(language) }

  func text(_ cell: Cell) -> String {
    switch cell {
    case .blank: ""
    case .text(let text): text
    case .date(let date): notation.date(date)
    case .km(let metres, let estimated): (estimated ? "~" : "") + notation.kilometres(metres)
    case .time(let time): "\(notation.date(time.date)) \(time.clock)"
    case .number(let number): notation.number(number)
    case .range(let range, nil): notation.range(range)
    case .range(let range, let found?): "\(notation.kilometres(found)) (\(notation.range(range)))"
    case .amount(let amount, let currency): notation.amount(amount, currency: currency)
    case .unknown: "?"
    case .none: "—"
    }
  }
}
