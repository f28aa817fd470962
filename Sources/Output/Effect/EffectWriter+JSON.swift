import Values

extension EffectWriter {
  /// Writes one object: sums by year and month, today and later, whose money is not known, and what the packs say otherwise.
  package func writeJSON(_ effect: PackEffect, into json: inout JSONWriter) {
    json.object { json in
      json.field("people", effect.people.count)
      json.money(MoneyEffect(effect.people.compactMap { try? $0.money.get() }))
      json.field("days_ahead", effect.daysAhead)
      json.key("ahead")
      let ahead = effect.people.compactMap { try? $0.ahead?.get() }
      if ahead.isEmpty { json.null() } else { json.object { $0.money(MoneyEffect(ahead)) } }
      json.list("unknown", effect.problems) { json, problem in
        json.problem(problem.person, problem.diagnostics, language)
      }
      json.list("errors", effect.newErrors) { json, problem in
        json.problem(problem.person, problem.diagnostics, language)
      }
      json.list("findings", effect.findings) { $0.diagnostic($1, language) }
      json.changes(effect.changes)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func money(_ money: MoneyEffect) {
    list("years", money.years) { json, year in
      json.object { json in
        json.field("year", year.year)
        json.field("currency", year.currency.code)
        json.sums(year.sum)
      }
    }
    list("months", money.months) { json, month in
      json.object { json in
        json.field("month", String(month.start.description.prefix(7)))
        json.field("currency", month.currency.code)
        json.field("difference", amount: month.change)
        json.list("people", month.people) { json, person in
          json.object { json in
            json.field("person", person.name)
            json.field("trips", person.trips)
            json.field("difference", amount: person.change)
          }
        }
      }
    }
  }

  fileprivate mutating func problem(_ person: String, _ diagnostics: [Diagnostic], _ language: Language) {
    object { json in
      json.field("person", person)
      json.list("diagnostics", diagnostics) { $0.diagnostic($1, language) }
    }
  }

  fileprivate mutating func changes(_ changes: PackChanges) {
    list("packs", changes.versions) { json, change in
      json.object { json in
        json.field("name", change.pack)
        json.field("before", change.before)
        json.field("after", change.after)
        json.field("note", change.note)
      }
    }
    list("powers", changes.powers) { json, power in
      json.object { json in
        json.field("pack", power.pack)
        json.field("kind", power.kind.rawValue)
        json.field("before", power.before)
        json.field("after", power.after)
      }
    }
    list("values", changes.values) { json, value in
      json.object { json in
        json.field("pack", value.pack)
        json.field("parameter", value.parameter)
        json.field("from", value.from)
        json.field("before", value.before)
        json.field("after", value.after)
        json.strings("added", value.added)
        json.strings("removed", value.removed)
        json.field("reference", value.reference)
      }
    }
    list("rules", changes.files) { json, file in
      json.object { json in
        json.field("pack", file.pack)
        json.field("file", file.name)
        json.field("added", file.added)
        json.field("removed", file.removed)
      }
    }
  }
}
