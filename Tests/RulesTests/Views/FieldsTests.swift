import Mileage
import PackSupport
import TestSupport
import Testing
import Values

/// The fields of the rule API: their names and types are a contract with the users' files.
@Suite struct FieldsTests {
  /// `type` or the value of each expression over `event`, `text` as Lua writes it.
  @Test(arguments: [
    ("event.summary", "Visite"), ("event.description", ""), ("event.location", "3 rue Basse, Montsoleil"),
    ("event.class", "PUBLIC"), ("event.status", "CONFIRMED"), ("event.transparency", "OPAQUE"), ("event.url", ""),
    ("event.uid", "visit-1"), ("event.recurrence_id", "nil"), ("event.all_day", "false"), ("event.busy_status", ""),
    ("event.calendar.name", "Pro"), ("event.calendar.kind", "zimbra"), ("#event.categories", "2"),
    ("event.categories[2]", "Nord"), ("event.organizer.email", "paul@example.org"), ("event.organizer.name", "Paul"),
    ("#event.attendees", "1"), ("event.attendees[1].status", "ACCEPTED"), ("type(event.start)", "date-time"),
    ("type(event.finish)", "date-time"), ("type(event.date)", "date"), ("type(event.last_date)", "date"),
    ("type(event.finish.last_date)", "date"), ("event.geo.lat", "45.5"),
    ("math.type(event.geo.lon)", "float"), ("#event.conferences", "0"), ("type(event)", "event"),
    ("event.conferences[1]", "nil"), ("#event.links", "0"), ("event.structured_location", "nil"),
    ("type(event.geo)", "point"), ("#event.resources", "1"), ("event.resources[1]", "Voiture 2"),
    ("event.properties.color", "turquoise"), ("event.properties[\"X-NONE\"]", "nil"), ("event.comment", ""),
    ("event.contact", ""), ("event.attendees[1].kind", "INDIVIDUAL"), ("event.attendees[1].role", ""),
    ("event.attendees[1].rsvp", "false"), ("event.attendees[1].sent_by", ""), ("#event.attendees[1].delegated_to", "0"),
    ("#event.attendees[1].delegated_from", "0"), ("type(event.organizer)", "attendee"), ("event.attendees[2]", "nil"),
    ("(function(all) return all[1] == all[1] end)(event.attendees)", "true"),
  ])
  func event(expression: String, text: String) throws {
    let event = try Sample.event(
      "SUMMARY:Visite", "LOCATION:3 rue Basse\\, Montsoleil", "CATEGORIES:Vente,Nord", "GEO:45.5;5",
      "RESOURCES:Voiture 2", "COLOR:turquoise", "ORGANIZER;CN=Paul:mailto:paul@example.org",
      "ATTENDEE;PARTSTAT=ACCEPTED:mailto:lea@example.org")
    let decisions = try Sample.decisions(Sample.rule("place(event)", "return \"=\" .. tostring(\(expression))"))
    #expect(decisions.place(event).value == .text("=" + text))
  }

  @Test(arguments: [
    ("trip.date", "2026-10-06"), ("type(trip.date)", "date"), ("#trip.legs", "1"), ("#trip.stops", "1"),
    ("trip.vehicle.id", "clio"), ("trip.vehicle.kind", "car"), ("trip.vehicle.power", "5"),
    ("trip.vehicle.energy", "petrol"), ("trip.vehicle.from", "2026-01-01"), ("trip.vehicle.to", "nil"),
    ("math.type(trip.metres)", "integer"), ("trip.payable_metres", "12345"), ("trip.km", "12.345"),
    ("type(trip.km)", "decimal"), ("trip.first_of_day", "true"), ("trip.last_of_day", "true"),
    ("trip.round_trip", "false"), ("trip.commute", "false"),
    ("trip.day.date", "2026-10-06"), ("#trip.day.stops", "1"),
    ("trip.day.previous_place.label", "home"), ("trip.day.next_start", "nil"), ("trip.legs[1].from.kind", "home"),
    ("trip.legs[1].to.kind", "stop"), ("trip.legs[1].from.base", "true"), ("trip.legs[1].to.base", "false"),
    ("trip.legs[1].to.event.uid", "visit-1"), ("trip.legs[1].from.event", "nil"),
    ("trip.legs[1].metres", "12345"), ("trip.legs[1].seconds", "900"), ("trip.legs[1].source", "declared"),
    ("type(trip.legs[1].departure)", "date-time"), ("trip.legs[1].from.town", "Montsoleil"),
    ("trip.legs[1].from.postcode", "38000"), ("trip.legs[1].from.country", "FR"), ("trip.legs[1].from.lat", "45.25"),
    ("trip.legs[1].from.precision", "address"), ("trip.legs[1].from.status", "ok"), ("trip.legs[1].to.lat", "nil"),
    ("trip.legs[1].to.status", "none"), ("trip.legs[1].from.address", "12 rue des Lilas"),
    ("trip.stops[1].event.summary", "Visite"), ("trip.stops[1].place.label", "Nord"),
    ("profile.person", "Camille Martin"), ("profile.places.home.label", "home"), ("profile.places.office", "nil"),
    ("#profile.vehicles", "1"), ("profile.parameters.bonus", "nil"),
  ])
  func trip(expression: String, text: String) throws {
    let event = try Sample.event("SUMMARY:Visite")
    let place = Place(
      kind: .stop, label: "Nord", address: "Nord", found: FoundPlace(status: .none, source: "table"), event: event)
    let stop = Stop(event: event, place: place)
    var leg = Leg(from: Sample.home, to: place, departure: event.start)
    leg.distance = RoadDistance(metres: Metres(12_345), seconds: 900, source: "declared")
    var trip = Sample.trip()
    trip.legs = [leg]
    trip.stops = [stop]
    trip.day = Day(date: trip.date, stops: [stop], previousPlace: Sample.home)
    #expect(try Sample.text(expression, of: trip) == text)
  }

  /// What a deduction leaves to izika/base.
  @Test(arguments: [
    ([Place.Kind.home, .office], "true"), ([.office, .home], "true"), ([.home, .office, .home], "true"),
    ([.home, .named], "false"), ([.home, .home], "false"), ([.office, .stop, .office], "false"),
    ([.home, .office, .stop], "false"), ([.home], "false"),
  ])
  func theWayToWork(places: [Place.Kind], isCommute: String) throws {
    let stations = places.map {
      Place(kind: $0, label: $0.rawValue, address: "", found: FoundPlace(status: .none, source: "table"))
    }
    var trip = Sample.trip()
    trip.legs = zip(stations, stations.dropFirst()).map { Leg(from: $0, to: $1) }
    #expect(try Sample.text("trip.commute", of: trip) == isCommute)
  }

  @Test(arguments: [
    ("ledger.vehicle.id", "clio"), ("ledger.fiscal_year", "2026"), ("ledger.km", "100"), ("type(ledger.km)", "decimal"),
    ("ledger.amount", "0"), ("type(ledger.amount)", "decimal"), ("ledger.trips", "0"), ("#ledger.months", "12"),
    ("type(ledger.months[1])", "decimal"),
  ])
  func ledger(expression: String, text: String) throws {
    let decisions = try Sample.decisions(
      Sample.rule("allowance(trip, ledger)", "return verdict(1, tostring(\(expression)))"))
    #expect(decisions.allowance(Sample.trip(), Sample.ledger(km: 100)).decision.because.english == text)
  }

  @Test(arguments: [
    ("trip.metre", "“metres”"), ("trip.vehicle.powr", "“power”"), ("profile.persn", "“person”"),
    ("trip.day.dat", "“date”"), ("trip.day.stop", "“stops”"),
  ])
  func anUnknownFieldNamesTheNearest(expression: String, nearest: String) throws {
    let failure = try #require(try Sample.failure(expression))
    #expect(failure.told.contains("did you mean \(nearest)?"), "\(failure.told)")
  }

  @Test(arguments: ["trip.km = 1", "trip.vehicle.id = \"x\"", "profile.places.home = nil", "trip.stops[1] = 1"])
  func everythingIsReadOnly(statement: String) throws {
    let decisions = try Sample.decisions(Sample.rule("purpose(trip)", "\(statement)\nreturn \"done\""))
    let answer = decisions.purpose(Sample.trip())
    #expect(answer.value == nil)
    #expect(answer.failure?.place.line == 3)
  }
}
