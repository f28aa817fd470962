import Mileage
import Values

extension RestatementWriter {
  /// Appends one line: `schema` "izika.restatement/2", `person`, `period`, `as_of`, `lines`, `totals`, `total`.
  ///
  /// Amounts are decimal strings, null where they are not known.
  func writeJSON(_ restatement: Restatement, into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.restatement/2")
      json.field("engine", options.engine)
      json.field("person", restatement.person)
      json.period("period", restatement.period)
      json.key("as_of")
      json.object { json in
        json.field("before", asOf.before)
        json.field("after", asOf.after)
      }
      json.list("lines", restatement.lines) { json, line in
        json.object { json in
          json.field("month", String(line.month.description.prefix(7)))
          json.field("vehicle", line.vehicle)
          json.field("currency", line.currency.code)
          json.amounts(line.before, line.after, line.difference)
          json.list("parameters", line.changes) { $0.change($1) }
        }
      }
      json.list("totals", restatement.totals) { json, total in
        json.object { json in
          json.field("currency", total.currency.code)
          json.amounts(total.before, total.after, total.difference)
        }
      }
      json.key("total")
      if let only = restatement.totals.first, restatement.totals.count == 1 {
        json.object { $0.amounts(only.before, only.after, only.difference) }
      } else {
        json.null()
      }
    }
    json.endLine()
    output += json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func amounts(_ before: Decimal?, _ after: Decimal?, _ difference: Decimal?) {
    field("before", amount: before)
    field("after", amount: after)
    field("difference", amount: difference)
  }

  fileprivate mutating func change(_ change: Restatement.ParameterChange) {
    object { json in
      json.field("name", change.name)
      json.side("before", change.before)
      json.side("after", change.after)
    }
  }

  private mutating func side(_ name: String, _ use: ParameterUse?) {
    key(name)
    guard let use else { return null() }
    object { json in
      json.field("layer", use.layer)
      json.field("at", use.at)
      json.field("valid_from", use.validFrom)
      json.field("known_from", use.knownFrom)
      json.field("reference", use.reference)
    }
  }
}
