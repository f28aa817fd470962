import ICalendar
import Mileage
import Packs
import Rules
import Values

/// Rules as a test writes them, ready to be asked.
package enum Sample {
  /// One layer for each text, the first asked first; each is named for its place: `one`, `two`.
  package static func decisions(
    _ layers: String..., parameters: String? = nil, profile: [Parameter] = [], asOf: CivilDate? = nil,
    person: Person = person
  ) throws -> LuaDecisions {
    var files = MemoryFiles()
    let names = Array(["one", "two", "three"].prefix(layers.count))
    for (name, rules) in zip(names, layers) {
      files.add(name, rules: rules, parameters: name == "one" ? parameters : nil)
    }
    let packs = try files.library().layers(names, relativeTo: "")
    return try LuaDecisions(
      packs: packs, parameters: ParameterLayers(profile: profile, packs: packs, asOf: asOf), person: person,
      profile: profile)
  }

  /// A layer with one rule: `allowance(trip, ledger)` and its body.
  package static func rule(_ head: String, _ body: String) -> String {
    "local rules = {}\nfunction rules.\(head)\n\(body)\nend\nreturn rules"
  }

  /// What an expression over `trip` gives, as text; nil when it fails.
  package static func text(_ expression: String, of trip: Trip = trip()) throws -> String? {
    let answer = try told(expression, of: trip)
    return answer.failure == nil ? String(answer.decision.because.english.dropFirst()) : nil
  }

  /// Why an expression over `trip` fails.
  package static func failure(_ expression: String, of trip: Trip = trip()) throws -> Diagnostic? {
    try told(expression, of: trip).failure
  }

  /// Where everything of a trip is known.
  private static func told(_ expression: String, of trip: Trip) throws -> Answer<[AmountLine]> {
    try decisions(rule("supplements(trip)", "return verdict({}, \"=\" .. tostring(\(expression)))")).supplements(trip)
  }

  // MARK: Samples

  package static let car = Vehicle(id: "clio", kind: .car, power: 5, energy: .petrol, from: CivilDate("2026-01-01"))

  package static let home = Place(
    kind: .home, label: "home", address: "12 rue des Lilas",
    found: FoundPlace(
      status: .ok, town: "Montsoleil", postcode: "38000", country: "FR",
      coordinate: Coordinate(latitude: 45.25, longitude: 5.5), precision: .address, source: "profile"))

  package static let person = Person(
    name: "Camille Martin", zone: Zone.named("Europe/Paris") ?? .utc, places: ["home": home], vehicles: [car])

  package static func event(_ lines: String...) throws -> Event { try event(lines: lines) }

  package static func event(lines: [String]) throws -> Event {
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:visit-1"]
    let times =
      lines.contains { $0.hasPrefix("DTSTART") }
      ? [] : ["DTSTART;TZID=Europe/Paris:20261006T093000", "DTEND;TZID=Europe/Paris:20261006T110000"]
    let text = (head + times + lines + ["END:VEVENT", "END:VCALENDAR", ""]).joined(separator: "\r\n")
    let feed = try Feed(Array(text.utf8), name: "a.ics")
    let days = (from: CivilDate(year: 2026, month: 1, day: 1), to: CivilDate(year: 2027, month: 1, day: 1))
    let found = feed.occurrences(from: .date(days.from), to: .date(days.to), floating: person.zone).occurrences
    guard let first = found.first else {
      throw Failure(Diagnostic(.error, "test", Phrase(verbatim: "no occurrence in \(text)")))
    }
    return Event(occurrence: first, calendar: CalendarLabel(name: "Pro", kind: "zimbra"))
  }

  package static func trip(metres: Int = 12_345, on date: CivilDate = CivilDate(year: 2026, month: 10, day: 6)) -> Trip
  {
    var trip = Trip(id: "t", date: date, legs: [], stops: [], day: Day(date: date, stops: []))
    trip.vehicle = car
    trip.metres = Metres(metres)
    trip.payable = Metres(metres)
    return trip
  }

  package static func ledger(km: Int = 0) -> Ledger {
    var ledger = Ledger(vehicle: car, year: FiscalYear(year: 2026))
    ledger.km = Decimal(km)
    return ledger
  }
}
