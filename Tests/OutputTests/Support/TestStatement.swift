import ICalendar
import Mileage
import Values

/// The statement of October 2026 that the golden texts show: one trip of each kind.
struct TestStatement {
  private let events: TestEvents
  let home = Self.place(.home, "home", "12 rue des Lilas, 38000 Grenoble", "Grenoble", "38000", 45.1885, 5.7245)
  let clio = Vehicle(id: "clio", kind: .car, power: 5, energy: .petrol, plate: "AB-123-CD")

  init() throws { events = try TestEvents() }

  static let period = Period(
    from: CivilDate(year: 2026, month: 10, day: 1), to: CivilDate(year: 2026, month: 11, day: 1))

  func statement() throws -> Statement {
    var statement = Statement(person: "Camille Martin", period: Self.period, zone: "Europe/Paris", currency: .euro)
    statement.trips = [try round(), try byTrain(), try unknown()]
    statement.adjustments = [
      Adjustment(
        vehicle: "clio", days: Self.period,
        line: AmountLine(label: "Régularisation 2026", amount: Self.decimal("-3.20")),
        decision: Decision(rule: "settle", value: "-3.20", pack: "fr/bareme", at: "rules.lua:60", because: "année"))
    ]
    statement.skipped = [
      try skipped("dentist", "marked private"), try skipped("holiday", "marked private"),
      try skipped("call", "video call", rule: "place"),
    ]
    var before = Ledger(vehicle: clio, year: FiscalYear(year: 2026), openingKm: Decimal(1_830))
    before.amount = Self.decimal("1163.88")
    var after = before
    (after.km, after.amount, after.trips) = (Self.decimal("2075.312"), Self.decimal("1319.87"), 2)
    statement.totals = [
      VehicleTotal(
        vehicle: clio, metres: Metres(245_312), amount: nil, trips: 2, before: before, after: after)
    ]
    statement.diagnostics = [
      Diagnostic(
        .error, .placeNotFound, at: try events.event("nowhere").diagnosticPlace,
        Phrase(en: "no place found", fr: "lieu introuvable"),
        advice: Phrase(en: "add a town", fr: "ajoutez une commune"))
    ]
    statement.packs = [
      Version(name: "fr/bareme", version: "1.0.0", sha256: "ab12", digest: "sha256:cd34", signed: ["shipped"])
    ]
    statement.data = [Version(name: "gazetteer", version: "2025-12-30"), Version(name: "tzdata", version: "2025b")]
    return statement
  }

  /// Home, Voiron, Lyon, home, estimated, with a supplement and every decision of its chain.
  private func round() throws -> Trip {
    let voiron = Self.place(
      .stop, "3 rue Genevoise, 38500 Voiron", "3 rue Genevoise, 38500 Voiron", "Voiron", "38500", 45.3647, 5.5917,
      event: try events.event("voiron"))
    let lyon = Self.place(
      .stop, "69003 Lyon", "69003 Lyon", "Lyon", "69003", 45.75, 4.85, event: try events.event("lyon"))
    let stops = [
      try stop("voiron", voiron, because: "mentions visite"), try stop("lyon", lyon, because: "mentions signature"),
    ]
    var trip = try trip("t1", "voiron", stops)
    trip.legs = [
      Self.leg(home, voiron, 27_100, 22_000...33_000), Self.leg(voiron, lyon, 98_200, 88_000...110_000),
      Self.leg(lyon, home, 120_012, 108_000...134_000),
    ]
    (trip.purpose, trip.vehicle) = ("Visite puis signature", clio)
    (trip.metres, trip.payable, trip.amount) = (Metres(245_312), Metres(245_312), Self.decimal("155.99"))
    trip.supplements = [AmountLine(label: "Parking", amount: Self.decimal("12.5"))]
    trip.decisions = [
      Decision(rule: "vehicle", value: "clio", pack: "izika/base", at: "rules.lua:50", because: "first vehicle"),
      Decision(rule: "payable", value: "245312", pack: "izika/base", at: "rules.lua:70", because: "all of it"),
      Decision(
        rule: "allowance", value: "155.99", pack: "fr/bareme", at: "rules.lua:31", because: "5 CV, up to 5 000 km",
        read: ["ledger.km", "trip.km"],
        parameters: [
          ParameterUse(
            name: "car_5", layer: "fr/bareme", validFrom: CivilDate(year: 2026, month: 1, day: 1), reference: "arrêté")
        ], asked: ["my/agency"]),
    ]
    return trip
  }

  private func byTrain() throws -> Trip {
    let paris = Self.place(.stop, "Paris", "Paris", "Paris", "75001", 48.8566, 2.3522, event: try events.event("paris"))
    var trip = try trip("t2", "paris", [try stop("paris", paris, because: "mentions salon")])
    trip.legs = [Self.leg(home, paris, 575_000, nil), Self.leg(paris, home, 575_000, nil)]
    (trip.purpose, trip.notByOwnVehicle, trip.metres) = ("Salon", "train", Metres(1_150_000))
    return trip
  }

  private func unknown() throws -> Trip {
    let found = FoundPlace(status: .none, source: "gazetteer", because: Phrase(en: "no town", fr: "aucune commune"))
    let place = Place(
      kind: .stop, label: "chez le notaire", address: "chez le notaire", found: found,
      event: try events.event("nowhere"))
    var trip = try trip("t3", "nowhere", [try stop("nowhere", place, because: "mentions estimation")])
    trip.legs = [Leg(from: home, to: place), Leg(from: place, to: home)]
    (trip.purpose, trip.vehicle) = ("Estimation", clio)
    return trip
  }

  // MARK: Parts

  private func trip(_ id: String, _ uid: String, _ stops: [Stop]) throws -> Trip {
    let date = try events.event(uid).date
    return Trip(id: id, date: date, legs: [], stops: stops, day: Day(date: date, stops: stops))
  }

  private func stop(_ uid: String, _ place: Place, because: Phrase) throws -> Stop {
    let decision = Decision(
      rule: "professional", value: "true", pack: "my/agency", at: "rules.lua:7", because: because,
      read: ["event.summary"])
    return Stop(event: try events.event(uid), place: place, decisions: [decision])
  }

  private func skipped(_ uid: String, _ reason: Phrase, rule: String = "professional") throws -> Skipped {
    let decision = Decision(rule: rule, value: "false", pack: "my/agency", at: "rules.lua:4", because: reason)
    return Skipped(event: try events.event(uid), reason: reason, decision: decision)
  }

  /// - Parameter range: in metres; nil for a measured distance.
  private static func leg(_ from: Place, _ to: Place, _ metres: Int, _ range: ClosedRange<Int>?) -> Leg {
    var leg = Leg(from: from, to: to)
    leg.distance = RoadDistance(
      metres: Metres(metres), source: range == nil ? "osrm" : "estimate", version: range == nil ? "26.10" : "1",
      range: range.map { Metres($0.lowerBound)...Metres($0.upperBound) })
    return leg
  }

  private static func place(
    _ kind: Place.Kind, _ label: String, _ address: String, _ town: String, _ postcode: String, _ latitude: Double,
    _ longitude: Double, event: Event? = nil
  ) -> Place {
    let found = FoundPlace(
      status: .ok, town: town, postcode: postcode, country: "FR",
      coordinate: Coordinate(latitude: latitude, longitude: longitude), precision: .town, source: "gazetteer")
    return Place(kind: kind, label: label, address: address, found: found, event: event)
  }

  /// Of a literal in this file; what is none would show as zero in every golden text.
  private static func decimal(_ text: String) -> Decimal { Decimal(text) ?? .zero }
}
