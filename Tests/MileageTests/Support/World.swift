import ICalendar
import Mileage
import TestSupport
import Values

/// Finds the places of a small invented country, where a tenth of a degree is ten kilometres of road.
struct TableGeocoder: Geocoder {
  static let points: [String: (latitude: Double, longitude: Double)] = [
    World.homeAddress: (45.0, 5.0), World.officeAddress: (45.0, 5.1), "Aubeval": (45.2, 5.0), "Bresac": (45.3, 5.0),
    "Corvigny": (45.0, 5.4), "Doutel": (45.1, 5.0),
  ]

  func find(_ text: String, near: Coordinate?) -> FoundPlace {
    guard let point = Self.points[text],
      let coordinate = Coordinate(latitude: point.latitude, longitude: point.longitude)
    else { return FoundPlace(status: .none, source: "table", because: Phrase(verbatim: "not in the table")) }
    let isDoubtful = text == "Doutel"
    return FoundPlace(
      status: isDoubtful ? .confirm : .ok, town: text, country: "FR", coordinate: coordinate, precision: .address,
      source: "table", because: Phrase(verbatim: isDoubtful ? "two towns bear the name" : ""))
  }

  func find(_ text: String, at coordinate: Coordinate, near: Coordinate?) -> FoundPlace {
    FoundPlace(status: .ok, town: text, coordinate: coordinate, precision: .address, source: "geo")
  }
}

/// Roads along the grid: ten kilometres a tenth of a degree, in latitude then longitude, at 60 km/h.
struct StraightRoads: RoadDistances {
  func roads(_ ways: [RoadEnds]) -> [FoundRoad] {
    ways.map { FoundRoad(road(from: $0.from.coordinate, to: $0.to.coordinate)) }
  }

  private func road(from: Coordinate, to: Coordinate) -> RoadDistance {
    let degrees = abs(from.latitude - to.latitude) + abs(from.longitude - to.longitude)
    let metres = Int((degrees * 100_000).rounded())
    return RoadDistance(metres: Metres(metres), seconds: metres * 60 / 1_000, source: "grid")
  }
}

/// A person of that country and her statements.
enum World {
  static let homeAddress = "12 rue des Lilas, Montsoleil"
  static let officeAddress = "3 place de la Gare, Montsoleil"
  static let zone = Zone.named("Europe/Paris") ?? .utc
  /// Hers since October, so that nothing is asked about the months before.
  static let clio = Vehicle(id: "clio", kind: .car, power: 5, from: day("2026-10-01"))

  static func base(_ kind: Place.Kind, _ label: String, _ address: String) -> Place {
    Place(kind: kind, label: label, address: address, found: TableGeocoder().find(address, near: nil))
  }

  static func person(vehicles: [Vehicle] = [clio], openings: [OpeningLedger] = []) -> Person {
    Person(
      name: "Camille Martin", zone: zone,
      places: ["home": base(.home, "home", homeAddress), "office": base(.office, "office", officeAddress)],
      vehicles: vehicles, openings: openings)
  }

  /// - Parameter calendars: the appointments of each calendar, by its name.
  static func statement(
    _ calendars: [(name: String, appointments: [Appointment])], from: String = "2026-10-01", to: String = "2026-11-01",
    person: Person = person(), settlesMonths: Bool = false, _ decisions: ScriptedDecisions = ScriptedDecisions(),
    roads: any RoadDistances = StraightRoads(), corrections: [Correction] = [], dayEnd: DayEnd = .midnight,
    order: ([Event]) -> [Event] = { $0 }
  ) throws -> Statement {
    let period = Period(from: day(from), to: day(to))
    var events: [Event] = []
    for calendar in calendars {
      events += try Appointment.events(
        calendar.appointments, calendar: calendar.name, in: Evaluation.window(for: period, years: decisions.years))
    }
    var evaluation = Evaluation(
      person: person, period: period, decisions: decisions, map: Map(geocoder: TableGeocoder(), roads: roads),
      corrections: corrections)
    evaluation.dayEnd = dayEnd
    evaluation.settlesMonths = settlesMonths
    return evaluation.run(order(events))
  }

  static func statement(
    _ appointments: [Appointment], from: String = "2026-10-01", to: String = "2026-11-01",
    person: Person = person(), settlesMonths: Bool = false, _ decisions: ScriptedDecisions = ScriptedDecisions(),
    roads: any RoadDistances = StraightRoads(), corrections: [Correction] = [], dayEnd: DayEnd = .midnight
  ) throws -> Statement {
    try statement(
      [("Pro", appointments)], from: from, to: to, person: person, settlesMonths: settlesMonths, decisions,
      roads: roads, corrections: corrections, dayEnd: dayEnd)
  }
}
