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

extension JSONWriter {
  /// Never localised: metres, decimal strings, ISO dates; null for what is not known or does not apply.
  mutating func cell(_ cell: Cell) {
    switch cell {
    case .blank, .unknown, .none: null()
    case .text(let text): string(text)
    case .date(let date): string(date.description)
    case .time(let time): string(time.description)
    case .km(let metres, _): int(metres.count)
    case .number(let number): string(number.description)
    case .amount(let amount, _): string(amount.text(places: 2))
    case .range(let range, _):
      array { json in
        json.int(range.lowerBound.count)
        json.int(range.upperBound.count)
      }
    }
  }
}
