import Mileage
import Values

extension JSONWriter {
  /// One of the packs that decided.
  mutating func pack(_ pack: Version) {
    object { json in
      json.field("name", pack.name)
      json.field("version", pack.version)
      json.field("sha256", pack.sha256)
      json.field("digest", pack.digest.isEmpty ? nil : pack.digest)
      json.strings("signed", pack.signed)
    }
  }

  /// Title and place are private: without `isShown` they are left out, not blanked.
  mutating func skipped(_ skipped: Skipped, isShown: Bool, _ decisions: inout WrittenDecisions) {
    let occurrence = skipped.event.occurrence
    object { json in
      json.field("uid", skipped.event.uid)
      json.field("start", occurrence.isAllDay ? occurrence.startDate.description : occurrence.start.description)
      json.field("reason", skipped.reason.text(decisions.language))
      if isShown {
        json.field("summary", occurrence.event.text(.summary))
        json.field("location", occurrence.event.text(.location))
      }
      json.key("decision")
      if let decision = skipped.decision {
        let hidesPlaces = !isShown && !decision.found.isEmpty
        json.written(decisions.json(hidesPlaces ? decision.withoutPlaces : decision))
      } else {
        json.null()
      }
    }
  }

  mutating func vehicle(_ vehicle: Vehicle) {
    object { json in
      json.field("id", vehicle.id)
      json.field("kind", vehicle.kind.rawValue)
      json.field("power", vehicle.power)
      json.field("energy", vehicle.energy?.rawValue ?? "")
      json.field("plate", vehicle.plate)
      json.field("from", vehicle.from)
      json.field("to", vehicle.to)
    }
  }

  mutating func total(_ total: VehicleTotal) {
    object { json in
      json.field("vehicle", total.vehicle.id)
      json.field("currency", total.currency.code)
      json.field("trips", total.trips)
      json.field("metres", total.metres)
      json.field("amount", amount: total.amount)
      json.key("ledger")
      json.object { json in
        json.field("of", total.after.owner.name)
        json.key("before")
        json.ledger(total.before)
        json.key("after")
        json.ledger(total.after)
        if total.outsideLedger > .zero { json.field("metres_outside", total.outsideLedger) }
      }
    }
  }

  /// `km` is exact, so it is a decimal string like money.
  private mutating func ledger(_ ledger: Ledger) {
    object { json in
      json.field("fiscal_year", ledger.year.year)
      json.field("km", ledger.km.description)
      json.field("amount", amount: ledger.amount)
      json.field("trips", ledger.trips)
    }
  }
}

extension LedgerOwner {
  fileprivate var name: String {
    switch self {
    case .vehicle: LedgerScope.vehicle.rawValue
    case .kind: LedgerScope.kind.rawValue
    case .person: LedgerScope.person.rawValue
    }
  }
}

extension Decision {
  /// Without the addresses that a rule looked up: of a private appointment nobody else must see them.
  fileprivate var withoutPlaces: Decision {
    var decision = self
    decision.found = []
    return decision
  }
}

/// Decisions as JSON. A year skips thousands of events for a handful of reasons: each is written once and copied.
struct WrittenDecisions {
  let language: Language
  private var known: [Decision: [UInt8]] = [:]

  init(language: Language) { self.language = language }

  mutating func json(_ decision: Decision) -> [UInt8] {
    if let written = known[decision] { return written }
    var json = JSONWriter()
    json.decision(decision, language)
    known[decision] = json.bytes
    return json.bytes
  }
}
