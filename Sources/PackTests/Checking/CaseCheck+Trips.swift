import Mileage
import Values

/// `trips:`, every trip of the period.
extension CaseCheck {
  package func trips(_ expected: [ExpectedTrip], _ line: Int) -> [TestFailure] {
    let found = statement.trips
    guard found.count == expected.count else {
      let routes = found.map { "\($0.date) \(Self.route($0))" }
      return [
        difference(
          "trips", line, Phrase(en: "\(expected.count) trips", fr: "\(expected.count) trajets"),
          Phrase(en: "\(found.count) trips", fr: "\(found.count) trajets"), routes.map { "+ " + $0 })
      ]
    }
    return zip(expected, found).enumerated().flatMap { trip($1.0, $1.1, "trips[\($0 + 1)]") }
  }

  private func trip(_ expected: ExpectedTrip, _ found: Trip, _ name: String) -> [TestFailure] {
    var failures: [TestFailure] = []
    func compare(_ part: String, _ isMet: Bool, _ wanted: Phrase, _ got: Phrase) {
      if !isMet { failures.append(difference("\(name).\(part)", expected.line, wanted, got)) }
    }
    if let date = expected.date {
      compare("date", date == found.date, Phrase(verbatim: "\(date)"), Phrase(verbatim: "\(found.date)"))
    }
    if let route = expected.route {
      let places = found.legs.first.map { [$0.from] + found.legs.map(\.to) } ?? []
      let isMet = route.count == places.count && zip(places, route).allSatisfy { $0.answers(to: $1) }
      compare("route", isMet, Phrase(verbatim: route.joined(separator: " → ")), Phrase(verbatim: Self.route(found)))
    }
    if let metres = expected.metres {
      compare("metres", metres == found.metres, Self.metres(metres), Self.metres(found.metres))
    }
    if let payable = expected.payable {
      compare("payable_metres", payable == found.payable, Self.metres(payable), Self.metres(found.payable))
    }
    if let amount = expected.amount {
      compare(
        "amount", amount == found.amount, Phrase(verbatim: Self.amount(amount)),
        Phrase(verbatim: Self.amount(found.amount)))
    }
    if let currency = expected.currency {
      compare(
        "currency", currency == found.currency, Phrase(verbatim: currency.code), Phrase(verbatim: found.currency.code))
    }
    if let vehicle = expected.vehicle {
      compare(
        "vehicle", vehicle == found.vehicle?.id ?? "" && (!vehicle.isEmpty || found.notByOwnVehicle != nil),
        Self.vehicle(vehicle), Self.vehicle(found.vehicle?.id ?? ""))
    }
    if let purpose = expected.purpose {
      compare("purpose", purpose == found.purpose, Phrase(verbatim: purpose), Phrase(verbatim: found.purpose))
    }
    if let legs = expected.legs { failures += self.legs(legs, found, name, expected.line) }
    if let supplements = expected.supplements {
      let lines = found.supplements.map { ExpectedLine(label: $0.label, amount: $0.amount, line: 0) }
      failures += self.lines("\(name).supplements", supplements, lines, expected.line)
    }
    return failures
  }

  private func legs(_ expected: [ExpectedLeg], _ trip: Trip, _ name: String, _ line: Int) -> [TestFailure] {
    guard expected.count == trip.legs.count else {
      return [
        difference(
          "\(name).legs", line, Phrase(en: "\(expected.count) legs", fr: "\(expected.count) étapes"),
          Phrase(en: "\(trip.legs.count) legs: ", fr: "\(trip.legs.count) étapes : ").followed(by: Self.route(trip)))
      ]
    }
    var failures: [TestFailure] = []
    for (index, (expected, found)) in zip(expected, trip.legs).enumerated() {
      let name = "\(name).legs[\(index + 1)]"
      func compare(_ part: String, _ isMet: Bool, _ wanted: String, _ got: String) {
        if isMet { return }
        failures.append(
          difference("\(name).\(part)", expected.line, Phrase(verbatim: wanted), Phrase(verbatim: got)))
      }
      if let from = expected.from { compare("from", found.from.answers(to: from), from, found.from.label) }
      if let to = expected.to { compare("to", found.to.answers(to: to), to, found.to.label) }
      if let metres = expected.metres {
        compare(
          "metres", metres == found.distance?.metres, Self.metres(metres).english,
          Self.metres(found.distance?.metres).english)
      }
      if let source = expected.source {
        compare("source", source == found.distance?.source, source, found.distance?.source ?? "none")
      }
    }
    return failures
  }

  private static func route(_ trip: Trip) -> String {
    ((trip.legs.first.map { [$0.from.label] } ?? []) + trip.legs.map(\.to.label)).joined(separator: " → ")
  }

  private static func vehicle(_ id: String) -> Phrase {
    id.isEmpty ? Phrase(en: "not by own vehicle", fr: "pas en véhicule personnel") : Phrase(verbatim: id)
  }
}

extension Phrase {
  fileprivate func followed(by text: String) -> Phrase { Phrase(en: english + text, fr: french + text) }
}
