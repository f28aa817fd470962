import ICalendar
import Mileage
import PackSupport
import Packs
import Rules
import TestSupport
import Values

/// Everything that a rule can see, once with every field filled and once with none that can be missing.
struct ReferenceSample {
  let trip: Trip
  let ledger: Ledger
  let person: Person
  let isFull: Bool

  static let full = ReferenceSample(isFull: true)
  static let bare = ReferenceSample(isFull: false)

  /// What `type` says of an expression, with `math.type` for a number and the text of a short string; for a list or
  /// mapping, of its first element too.
  func types(of expression: String) throws -> [String] {
    let body = """
      local function kind(value)
        if type(value) == "number" then return math.type(value) end
        return type(value)
      end
      local value = \(expression)
      local said = kind(value)
      if said == "list" and #value > 0 then said = said .. "," .. kind(value[1]) end
      if said == "map" or said == "properties" then
        for _, first in pairs(value) do said = said .. "," .. kind(first) break end
      end
      if said == "string" and #value < 10 and not value:find("%W") and value == value:lower() then said = said .. "," .. value end
      error(said, 0)
      """
    let parameters: [Parameter] =
      isFull ? [Parameter(name: "bonus", value: .integer(1), file: "profile.yaml", line: 1)] : []
    func decisions(_ head: String) throws -> LuaDecisions {
      try Sample.decisions(Sample.rule(head, body), profile: parameters, person: person)
    }
    let failure: Diagnostic? =
      if expression.hasPrefix("ledger") || expression.hasPrefix("period") {
        try decisions("settle(ledger, period)").settle(ledger, Self.period).failure
      } else if expression.hasPrefix("tally") {
        try decisions("payable(trip, tally)").payable(trip, tally).failure
      } else if expression.hasPrefix("statement") {
        try decisions("review(statement)").review(statement).failure
      } else {
        try decisions("supplements(trip)").supplements(trip).failure
      }
    let message = failure?.message.english ?? ""
    let said = message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? ""
    return said.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  private static let period = Period(from: day("2026-10-01"), to: day("2026-11-01"))

  private var tally: Tally {
    var tally = Tally(currency: .euro)
    if !isFull { (tally.month.driven, tally.month.km, tally.month.amounts, tally.month.trips) = (nil, nil, nil, nil) }
    return tally
  }

  private var statement: Statement {
    var statement = Statement(person: "Camille Martin", period: Self.period, zone: "Europe/Paris", currency: .euro)
    statement.trips = [trip]
    statement.totals = [
      VehicleTotal(vehicle: Sample.car, metres: Metres(1), amount: .zero, trips: 1, before: ledger, after: ledger)
    ]
    return statement
  }

  private init(isFull: Bool) {
    self.isFull = isFull
    let found = FoundPlace(
      status: .ok, town: "Nord", postcode: "38000", country: "FR",
      coordinate: Coordinate(latitude: 45.5, longitude: 5.5), precision: .address, source: "table")
    let event = Self.event(isFull)
    let place = Place(
      kind: .stop, label: "Nord", address: "Nord", found: isFull ? found : FoundPlace(status: .none, source: "table"),
      event: isFull ? event : nil)
    let stop = Stop(event: event, place: place)
    var leg = Leg(from: Sample.home, to: place, departure: isFull ? event.start : nil)
    if isFull { leg.distance = RoadDistance(metres: Metres(12_345), seconds: 900, source: "table") }
    var trip = Trip(
      id: "t", date: event.date, legs: [leg], stops: [stop],
      day: Day(
        date: event.date, stops: [stop], previousPlace: isFull ? Sample.home : nil,
        nextStart: isFull ? event.start : nil
      ))
    if isFull {
      trip.day.legs = [leg]
      trip.vehicle = Self.van
      trip.metres = Metres(12_345)
      trip.payable = Metres(12_345)
      trip.amount = Decimal(3)
    } else {
      trip.notByOwnVehicle = "by train"
    }
    self.trip = trip
    let year = FiscalYear(year: 2026)
    ledger = Ledger(
      owner: .vehicle(Sample.car.id), vehicles: [Sample.car], asked: Sample.car, year: year, currency: .euro,
      openings: [
        OpeningLedger(year: 2026, vehicle: Sample.car.id, before: isFull ? year.start + 31 : nil, km: Decimal(100))
      ])
    person = Person(
      name: "Camille Martin", zone: Sample.person.zone, places: ["home": Sample.home],
      vehicles: [Self.van, Self.bicycle])
  }

  private static let van = Vehicle(
    id: "van", kind: .car, power: 7, energy: .diesel, from: CivilDate("2020-01-01"), to: CivilDate("2030-01-01"))
  private static let bicycle = Vehicle(id: "velo", kind: .bicycle)

  private static func event(_ isFull: Bool) -> Event {
    let lines = [
      "SUMMARY:Visite", "CATEGORIES:Vente", "GEO:45.5;5.5", "RESOURCES:Voiture", "COLOR:blue",
      "CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Salle:https://meet.example.org/x",
      "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS=3 rue Basse;X-TITLE=Mairie:geo:45.5,5.5",
      "ORGANIZER;CN=Paul;DELEGATED-TO=\"mailto:a@example.org\";DELEGATED-FROM=\"mailto:b@example.org\":mailto:p@example.org",
      "ATTENDEE;PARTSTAT=ACCEPTED:mailto:lea@example.org", "RRULE:FREQ=DAILY;COUNT=2",
    ]
    do {
      return try Sample.event(lines: isFull ? lines : [])
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
