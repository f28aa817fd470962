import Mileage
import Values

extension DifferenceWriter {
  /// Appends one line: `schema` "izika.diff/2", `person`, `period`, `rules`, `changes`, `months`, `totals`, `total`.
  ///
  /// Each value that changed is `{"before","after"}`: metres as integers, amounts as decimal strings, null where a side
  /// has none or it is not known.
  package func writeJSON(_ difference: StatementDifference, into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.diff/2")
      json.field("engine", options.engine)
      json.field("person", difference.person)
      json.key("period")
      json.object { json in
        json.field("from", difference.period.from)
        json.field("to", difference.period.to)
      }
      json.field("days_ahead", daysAhead)
      json.key("rules")
      json.object { json in
        json.list("before", sides.before) { $0.pack($1) }
        json.list("after", sides.after) { $0.pack($1) }
      }
      json.list("changes", difference.changes) { $0.change($1, language) }
      json.list("months", difference.months) { json, month in
        json.object { json in
          json.field("month", String(month.start.description.prefix(7)))
          json.field("currency", month.currency.code)
          json.sums(month.sum)
        }
      }
      json.list("totals", difference.totals) { json, total in
        json.object { json in
          json.field("currency", total.currency.code)
          json.sums(total.sum)
        }
      }
      json.key("total")
      if let only = difference.totals.first, difference.totals.count == 1 {
        json.object { $0.sums(only.sum) }
      } else {
        json.null()
      }
    }
    json.endLine()
    output += json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func pair<Value>(
    _ pair: StatementDifference.Pair<Value>, _ write: (inout JSONWriter, Value) -> Void
  ) {
    object { json in
      json.key("before")
      write(&json, pair.before)
      json.key("after")
      write(&json, pair.after)
    }
  }

  fileprivate mutating func change(_ change: StatementDifference.Change, _ language: Language) {
    object { json in
      switch change.subject {
      case .trip(let id): json.subject("trip", id)
      case .event(let uid): json.subject("event", uid)
      case .adjustment(let label, _, _): json.subject("adjustment", label)
      case .problem(let problem): json.subject("problem", problem.code.name)
      }
      if case .adjustment(_, let vehicle, let currency) = change.subject {
        json.field("vehicle", vehicle)
        json.field("currency", currency.code)
      }
      json.field("change", change.kind.rawValue)
      json.field("date", change.date)
      json.key("values")
      json.object { json in
        for aspect in change.aspects {
          json.key(aspect.name.rawValue)
          json.pair(aspect.value) { $0.value($1) }
        }
      }
      if case .problem(let problem) = change.subject {
        json.key("diagnostic")
        json.diagnostic(problem, language)
      }
      json.list("because", change.because) { json, pair in
        json.pair(pair) { json, decision in
          if let decision { json.decision(decision, language) } else { json.null() }
        }
      }
    }
  }

  private mutating func value(_ value: StatementDifference.Aspect.Value) {
    switch value {
    case .cell(let cell): self.cell(cell)
    case .route(let places): array { json in for place in places { json.string(place.label) } }
    }
  }

  private mutating func subject(_ kind: String, _ id: String) {
    field("kind", kind)
    field("id", id)
  }

  mutating func sums(_ sum: StatementDifference.Pair<StatementDifference.Sum>) {
    key("metres")
    pair(sum) { $0.int($1.metres.count) }
    key("amount")
    pair(sum) { json, sum in
      if let amount = sum.amount { json.string(amount.text(places: 2)) } else { json.null() }
    }
    field("difference", amount: sum.change)
  }
}
