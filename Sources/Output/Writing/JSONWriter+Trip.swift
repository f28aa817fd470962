import Mileage
import Values

extension JSONWriter {
  mutating func trip(_ trip: Trip, _ language: Language) {
    object { json in
      json.field("id", trip.id)
      json.field("date", trip.date)
      json.field("vehicle", trip.vehicle?.id)
      json.field("purpose", trip.purpose)
      json.list("legs", trip.legs) { $0.leg($1, of: trip) }
      json.field("metres", trip.metres)
      json.field("payable_metres", trip.payable)
      json.field("amount", amount: trip.amount)
      json.field("currency", trip.currency.code)
      if trip.staysOutOfLedger { json.field("in_ledger", false) }
      json.list("supplements", trip.supplements) { json, line in
        json.object { $0.amountLine(line) }
      }
      json.list("decisions", trip.allDecisions) { $0.decision($1, language) }
    }
  }

  /// `uid` is the event that the leg goes to, at a base too; on the way back, the one that it comes from.
  private mutating func leg(_ leg: Leg, of trip: Trip) {
    let reached = leg.to.event?.uid ?? trip.stops.first { $0.place == leg.to }?.event.uid
    object { json in
      json.key("from")
      json.place(leg.from)
      json.key("to")
      json.place(leg.to)
      json.field("uid", reached ?? leg.from.event?.uid)
      json.field("metres", leg.distance?.metres)
      json.field("source", leg.distance?.source)
      json.field("range", leg.distance?.range)
    }
  }

  mutating func place(_ place: Place) {
    object { json in
      json.field("kind", place.kind.rawValue)
      json.field("label", place.label)
      json.field("address", place.address)
      json.field("town", place.found.town)
      json.field("postcode", place.found.postcode)
      json.field("country", place.found.country)
      json.field("lat", place.found.coordinate?.latitude, places: 6)
      json.field("lon", place.found.coordinate?.longitude, places: 6)
      json.field("precision", place.found.precision?.rawValue)
      json.field("status", place.found.status.rawValue)
      json.field("event", place.event?.uid)
    }
  }

  fileprivate mutating func amountLine(_ line: AmountLine) {
    field("label", line.label)
    field("amount", amount: line.amount)
  }

  mutating func adjustment(_ adjustment: Adjustment, _ language: Language) {
    object { json in
      json.field("vehicle", adjustment.vehicle)
      json.amountLine(adjustment.line)
      json.field("currency", adjustment.currency.code)
      json.key("decision")
      json.decision(adjustment.decision, language)
    }
  }

  mutating func decision(_ decision: Decision, _ language: Language) {
    object { json in
      json.field("rule", decision.ruleName)
      json.field("value", decision.value)
      json.field("pack", decision.pack)
      json.field("at", decision.at)
      json.field("because", decision.because.text(language))
      json.strings("read", decision.read)
      json.list("parameters", decision.parameters) { json, use in
        json.object { json in
          json.field("name", use.name)
          json.field("layer", use.layer)
          json.field("valid_from", use.validFrom)
          if let known = use.knownFrom { json.field("known_from", known) }
          json.field("reference", use.reference)
          // Only mappings to which several layers add are told by their keys.
          if !use.key.isEmpty {
            json.field("key", use.key)
            json.field("at", use.at)
          }
        }
      }
      if let band = decision.terms?.band, !band.isEmpty { json.field("band", band.text(language)) }
      // Only rules of packs that declare it ask the map.
      if !decision.found.isEmpty { json.list("found", decision.found) { $0.lookUp($1) } }
      json.strings("asked", decision.asked)
      guard !decision.silent.isEmpty else { return }
      json.list("silent", decision.silent) { json, silence in
        json.object { json in
          json.field("by", silence.by)
          json.strings("read", silence.read)
          json.strings("parameters", silence.parameters.map(\.fullName))
        }
      }
    }
  }

  private mutating func lookUp(_ lookUp: LookUp) {
    object { json in
      json.field("function", lookUp.function)
      json.strings("arguments", lookUp.arguments)
      json.field("value", lookUp.value)
      json.field("source", lookUp.source)
      json.field("version", lookUp.version)
    }
  }
}
