import Values

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
