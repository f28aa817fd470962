import Fetching
import Values

/// An OSRM server: `https://router.example/` answers `/route/v1/driving/…` and `/table/v1/driving/…`.
///
/// How far a point may lie from its road is always said, for without it the server takes the nearest road of its map: Paris becomes
/// a street of Monaco. The profile is a word of the address that most servers ignore; it is part of the identity all the same.
/// OSRM says no version of its own, only that of its map where it was built with one (`osrm-extract --data_version`): that text is
/// the version, and its first ten letters the data's day when they are a date.
///
/// A table measures what its routes measure (OSRM 26.10, to 0.1 m): of 870 pairs of streets none differed by a whole metre. Of
/// 9,178 pairs of random points on a steep coast 51 did, 49 of them by 10 m, where two ways take the same time; in nine, with an
/// end in a yard or car park that no road leaves, only one of both knew a way.
package struct OSRMRoads: RoadTableService {
  package let identity: ServiceIdentity
  /// What `osrm-routed` accepts unless it is told otherwise.
  package let tableLimit = TableLimit(ends: 100, cells: 10_000)

  private let address: WebAddress
  private let limits: SnapLimits
  private let transport: any HTTPTransport
  private let pace: Pace?

  /// - Parameters:
  ///   - address: the server's, without `/route/v1/…`.
  ///   - pace: how often it may be asked, for a ``PoliteTransport``.
  package init(
    at address: WebAddress, profile: String = "driving", limits: SnapLimits = SnapLimits(),
    transport: any HTTPTransport, pace: Pace? = nil
  ) {
    identity = ServiceIdentity(kind: "osrm", address: address.withoutSecrets, profile: profile)
    self.address = address
    self.limits = limits
    self.transport = transport
    self.pace = pace
  }

  package func route(_ ends: RoadEnds) throws(ServiceProblem) -> RoadRecord.Answer {
    let crossesWater = ends.crossesWater
    let steps = crossesWater ? [(name: "steps", value: "true")] : []
    let answer = try ask("route", of: [ends.from, ends.to], [("overview", "false")] + steps)
    let (version, date) = Self.data(answer.dataVersion)
    return try answer.route(source: "osrm", version: version, dataDate: date, crossesWater: crossesWater)
  }

  package func table(from sources: [RoadEnd], to targets: [RoadEnd]) throws(ServiceProblem) -> [[RoadDistance?]] {
    var ends: [RoadEnd] = []
    var index: [RoadEnd: Int] = [:]
    for end in sources + targets where index[end] == nil {
      index[end] = ends.count
      ends.append(end)
    }
    func list(_ some: [RoadEnd]) -> String { some.map { String(index[$0] ?? 0) }.joined(separator: ";") }
    let answer = try ask(
      "table", of: ends,
      [("annotations", "distance,duration"), ("sources", list(sources)), ("destinations", list(targets))])
    guard answer.code == "Ok" else { throw .refused(code: answer.code, message: answer.message ?? "") }
    return try cells(of: answer, sources.count, targets.count)
  }

  private func ask(
    _ service: String, of ends: [RoadEnd], _ fields: [(name: String, value: String)]
  ) throws(ServiceProblem) -> OSRMAnswer {
    let points = ends.map(\.longitudeFirst).joined(separator: ";")
    let radiuses = ends.map { String(limits.metres(for: $0.precision).count) }.joined(separator: ";")
    let request = HTTPRequest(
      .get,
      address.appending(
        "/\(service)/v1/\(identity.profile)/\(points)", fields + [("generate_hints", "false"), ("radiuses", radiuses)]),
      pace: pace)
    return try OSRMAnswer.read(transport.answer(request))
  }

  /// The cells of a table whose shape is the one that was asked; nil where the table knows no way.
  private func cells(
    of answer: OSRMAnswer, _ rows: Int, _ columns: Int
  ) throws(ServiceProblem) -> [[RoadDistance?]] {
    guard let distances = answer.distances, let durations = answer.durations, let sources = answer.sources,
      let targets = answer.destinations, distances.count == rows, durations.count == rows, sources.count == rows,
      targets.count == columns, (distances + durations).allSatisfy({ $0.count == columns })
    else { throw .unreadable(.otherShape("distances")) }
    let (version, date) = Self.data(answer.dataVersion)
    return (0..<rows).map { row in
      (0..<columns).map { column in
        guard let metres = distances[row][column].flatMap({ Metres(measured: $0) }),
          let seconds = durations[row][column].flatMap(wholeSeconds),
          let from = Metres(measured: sources[row].distance), let to = Metres(measured: targets[column].distance)
        else { return nil }
        return RoadDistance(
          metres: metres, seconds: seconds, source: "osrm", version: version, dataDate: date, snapFrom: from, snapTo: to
        )
      }
    }
  }

  /// The map's version, shortened where it is a novel, and its day.
  private static func data(_ version: String?) -> (version: String, date: CivilDate?) {
    let text = TerminalText.neutral(String((version ?? "").prefix(64)))
    return (text, CivilDate(text.prefix(10)))
  }
}
