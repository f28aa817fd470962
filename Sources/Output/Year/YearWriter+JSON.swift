import Mileage
import Values

extension YearWriter {
  /// Appends one line: `schema` "izika.year/2", `person`, `period`, `vehicles`, `totals`, `diagnostics`.
  ///
  /// Amounts and exact kilometres are decimal strings, distances whole metres; null is what is not known.
  func writeJSON(_ year: YearOverview, into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.year/2")
      json.field("engine", options.engine)
      json.field("person", year.person)
      json.period("period", year.period)
      json.list("vehicles", year.vehicles) { json, vehicle in
        json.object { json in
          json.key("vehicle")
          json.vehicle(vehicle.vehicle)
          json.period("fiscal_year", Period(from: vehicle.year.start, to: vehicle.year.end))
          json.field("currency", vehicle.currency.code)
          json.field("opening_km", vehicle.openingKm.description)
          json.list("months", vehicle.months) { $0.month($1, language) }
          json.key("total")
          json.object { $0.sums(vehicle.total) }
        }
      }
      json.list("totals", year.totals) { json, total in
        json.object { json in
          json.field("currency", total.currency.code)
          json.field("metres", total.metres)
          json.field("due", amount: total.due)
        }
      }
      json.list("diagnostics", year.diagnostics) { $0.diagnostic($1, language) }
    }
    json.endLine()
    output += json.bytes
  }
}

extension JSONWriter {
  /// `{"from","to"}`, the last day not included.
  mutating func period(_ name: String, _ period: Period) {
    key(name)
    object { json in
      json.field("from", period.from)
      json.field("to", period.to)
    }
  }

  fileprivate mutating func month(_ month: YearOverview.Month, _ language: Language) {
    object { json in
      json.field("from", month.days.from)
      json.field("to", month.days.to)
      json.sums(month.sums)
      json.list("lines", month.adjustments) { json, line in
        json.object { json in
          json.field("label", line.label)
          json.field("amount", amount: line.amount)
        }
      }
      json.field("km_so_far", month.kmSoFar.description)
      json.field("due_so_far", amount: month.dueSoFar)
      json.field("band", month.band.isEmpty ? nil : month.band.text(language))
      json.field("crosses", month.isCrossed)
    }
  }

  fileprivate mutating func sums(_ sums: YearOverview.Sums) {
    field("trips", sums.trips)
    field("metres", sums.metres)
    field("amount", amount: sums.amount)
    field("supplements", amount: sums.supplements)
    field("adjustments", amount: sums.adjustments)
    field("due", amount: sums.due)
  }
}
