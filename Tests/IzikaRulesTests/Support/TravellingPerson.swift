import Fetching
import Foundation
import Mileage
import TestSupport
import Values

@testable import IzikaRules

/// A person with a month of appointments in a folder of one test's own.
final class TravellingPerson {
  private let folder: TemporaryFolder
  /// Where the appointments are, a few kilometres apart, north of Lyon.
  static let sites: [(lat: Double, lon: Double)] = (0..<12).map { number in
    let (north, east) = (Double(number), Double(number % 5))
    return (45.80 + 0.01 * north, 4.85 + 0.007 * east)
  }

  var journal: String { folder.path("journal.sqlite") }
  var profile: String { folder.path("profile.yaml") }

  /// - Parameters:
  ///   - days: working days of October 2026 that have appointments, from the first.
  ///   - visits: a day, of which the next site of the list is always another one.
  ///   - lines: of the profile, besides home, car, calendar and rules.
  init(days: Int, visits: Int, lines: [String] = [], calendar: String = "{name: Pro, file: calendar.ics}") throws {
    folder = try TemporaryFolder()
    try folder.write(Self.calendar(days: days, visits: visits), to: "calendar.ics")
    let profile =
      ["person: Camille Martin", "places:", "  home: {address: \"69001 Lyon\", lat: 45.767, lon: 4.834}"]
      + ["vehicles: [{id: clio, kind: car, power: 5, energy: petrol, from: 2026-10-01}]"]
      + ["calendars: [\(calendar)]", "rules: [fr/bareme]"] + lines
    try folder.write(profile.joined(separator: "\n") + "\n", to: "profile.yaml")
  }

  static func calendar(days: Int, visits: Int) -> String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//test//EN"]
    for day in 0..<days {
      for visit in 0..<visits {
        let site = sites[(day * 5 + visit * 7) % sites.count]
        let date = "202610" + (day + 1 < 10 ? "0\(day + 1)" : "\(day + 1)")
        lines += [
          "BEGIN:VEVENT", "UID:v\(day)-\(visit)@test", "DTSTAMP:20261001T000000Z",
          "DTSTART;TZID=Europe/Paris:\(date)T\(10 + visit)0000", "DTEND;TZID=Europe/Paris:\(date)T\(10 + visit)3000",
          "SUMMARY:Visit \(visit)", "LOCATION:Site \(day * 5 + visit * 7)", "GEO:\(site.lat);\(site.lon)", "END:VEVENT",
        ]
      }
    }
    return (lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
  }

  /// October's statement, evaluated as by a run of its own; servers that fail are asked again without waiting.
  func statement(roads: [String] = [], places: [String] = [], refreshes: Bool = false) throws -> Statement {
    var patience = Patience()
    patience.firstPause = 1
    let settings = ServiceSettings(places: places, roads: roads, journal: journal, refreshes: refreshes)
    let workspace = try Workspace(settings, transport: ProgramTransport.make(patience))
    return try StatementRun(workspace).run(try request())
  }

  func request() throws -> StatementRequest {
    let profiles = try ProfileSource(profiles: [profile], calendars: [], rules: []).read()
    if let failure = profiles[0].failure { throw failure }
    return StatementRequest(
      profile: profiles[0],
      period: Period(from: CivilDate(year: 2026, month: 10, day: 1), to: CivilDate(year: 2026, month: 11, day: 1)))
  }
}

/// A road engine that knows every way: 150 metres a thousandth of a degree, as OSRM answers.
enum RoadEngine {
  static func answer(_ request: LoopbackRequest) -> LoopbackAnswer {
    let parts = request.path.split(separator: "/").map(String.init)
    guard parts.count == 4, let points = points(parts[3]) else { return .respond(404) }
    let waypoints = points.map { _ in "{\"distance\":1.5,\"name\":\"\",\"location\":[0,0],\"hint\":\"\"}" }
    switch parts[0] {
    case "route":
      let metres = Self.metres(points[0], points[1])
      return .json(
        "{\"code\":\"Ok\",\"routes\":[{\"distance\":\(metres),\"duration\":\(metres / 10)}],\"waypoints\":[\(waypoints.joined(separator: ","))]}"
      )
    case "table":
      let sources = indices("sources", request, points.count)
      let targets = indices("destinations", request, points.count)
      func table(_ scale: Int) -> String {
        let rows = sources.map { from in
          "[" + targets.map { "\(Self.metres(points[from], points[$0]) / scale)" }.joined(separator: ",") + "]"
        }
        return "[" + rows.joined(separator: ",") + "]"
      }
      func ends(_ indices: [Int]) -> String { indices.map { waypoints[$0] }.joined(separator: ",") }
      return .json(
        "{\"code\":\"Ok\",\"distances\":\(table(1)),\"durations\":\(table(10)),\"sources\":[\(ends(sources))],\"destinations\":[\(ends(targets))]}"
      )
    default: return .respond(404)
    }
  }

  /// The pairs that a request asks for.
  static func pairs(_ request: LoopbackRequest) -> [String] {
    let parts = request.path.split(separator: "/").map(String.init)
    guard parts.count == 4 else { return [] }
    let points = parts[3].split(separator: ";").map(String.init)
    if parts[0] == "route" { return [points.joined(separator: ">")] }
    return indices("sources", request, points.count).flatMap { from in
      indices("destinations", request, points.count).filter { points[$0] != points[from] }.map {
        "\(points[from])>\(points[$0])"
      }
    }
  }

  private static func indices(_ name: String, _ request: LoopbackRequest, _ count: Int) -> [Int] {
    guard let text = request.query.first(where: { $0.name == name })?.value, text != "all" else {
      return Array(0..<count)
    }
    return text.split(separator: ";").compactMap { Int($0) }
  }

  private static func points(_ text: String) -> [[Double]]? {
    let points = text.split(separator: ";").map { $0.split(separator: ",").compactMap { Double($0) } }
    return points.allSatisfy { $0.count == 2 } ? points : nil
  }

  private static func metres(_ from: [Double], _ to: [Double]) -> Int {
    let degrees: Double = abs(from[0] - to[0]) + abs(from[1] - to[1])
    return Int((degrees * 150_000).rounded())
  }
}
