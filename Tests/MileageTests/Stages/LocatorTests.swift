import ICalendar
import Mileage
import TestSupport
import Testing
import Values

/// The coordinates that an event carries, held against its text.
@Suite struct LocatorTests {
  /// Knows one town and doubts a point that is far from it, as the gazetteer does.
  private struct TownGeocoder: Geocoder {
    static let town = Coordinate(latitude: 45.2, longitude: 5.0)

    func find(_ text: String, near: Coordinate?) -> FoundPlace {
      FoundPlace(status: .ok, town: text, coordinate: Self.town, precision: .town, source: "table")
    }

    func find(_ text: String, at coordinate: Coordinate, near: Coordinate?) -> FoundPlace {
      let isNear = text != "Aubeval" || coordinate.distance(to: Self.town ?? coordinate) < 15_000
      return FoundPlace(
        status: isNear ? .ok : .confirm, town: text, coordinate: isNear ? coordinate : Self.town, precision: .address,
        source: isNear ? "geo" : "table")
    }
  }

  private func stop(_ lines: String..., choice: PlaceChoice? = nil) throws -> Place? {
    let text =
      (["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "SUMMARY:Visite", "DTSTART:20261006T080000Z"] + lines
      + ["END:VEVENT", "END:VCALENDAR", ""]).joined(separator: "\r\n")
    let period = Period(from: day("2026-10-01"), to: day("2026-11-01"))
    let found = try Feed(Array(text.utf8), name: "a.ics")
      .occurrences(from: .date(period.from), to: .date(period.to), floating: World.zone).occurrences
    let decisions = ScriptedDecisions()
    if let choice { decisions.on(EventPlace.self) { _ in .said(choice, "place") } }
    let evaluation = Evaluation(
      person: World.person(), period: period, decisions: decisions,
      map: Map(geocoder: TownGeocoder(), roads: StraightRoads()))
    let events = found.map { Event(occurrence: $0, calendar: CalendarLabel(name: "Pro")) }
    return evaluation.run(events).trips.first?.stops.first?.place
  }

  @Test("A place picked on a map needs no geocoding", arguments: ["LOCATION:Aubeval", "LOCATION:Chez Max"])
  func picked(location: String) throws {
    let place = try stop(location, "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Max:geo:45.21,5.01")
    #expect(place?.found.coordinate == Coordinate(latitude: 45.21, longitude: 5.01))
    #expect(place?.found.source == "geo")
  }

  @Test(
    "The point belongs to the place picked and to what remains of the location, not to any text",
    arguments: [
      ("Max", "geo"), ("4 rue du Puits\nAubeval", "geo"), ("Chez Max", "geo"), ("Salle 2", "geo"),
      ("Corvigny", "table"),
      ("Chez", "table"), ("", "table"),
    ])
  func chosen(text: String, source: String) throws {
    let place = try stop(
      "LOCATION:Chez Max \\; Salle 2\\nRéunion Teams",
      #"X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="4 rue du Puits\nAubeval";X-TITLE=Max:geo:45.21,5.01"#,
      choice: .text(text))
    #expect(place?.found.source == source)
  }

  @Test("Longitude first is recognised by the town that the text names")
  func swapped() throws {
    let place = try stop("LOCATION:Aubeval", "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Max:geo:5.01,45.21")
    #expect(place?.found.coordinate == Coordinate(latitude: 45.21, longitude: 5.01))
    #expect(place?.found.status == .ok)
  }

  @Test("Where neither order is near the town the question stays; GEO has one order only")
  func neither() throws {
    let far = try stop("LOCATION:Aubeval", "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Max:geo:48.8,2.3")
    #expect(far?.found.status == .confirm)
    let geo = try stop("LOCATION:Aubeval", "GEO:5.01;45.21")
    #expect(geo?.found.status == .confirm)
  }

  @Test("A point that programs write for nothing is no point")
  func nullIsland() throws {
    let place = try stop("LOCATION:Aubeval", "GEO:0;0", "X-MICROSOFT-LATITUDE:0", "X-MICROSOFT-LONGITUDE:0")
    #expect(place?.found.source == "table")
    #expect(place?.found.coordinate == TownGeocoder.town)
  }
}
