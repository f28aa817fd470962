import Fetching
import Values

/// IGN's route service of the Géoplateforme, on the roads of BD TOPO; and any other server of Road2, which it runs.
///
/// `GET /itineraire`, the fastest way for a car. The answer says which road it took both ends to, and the day of its data
/// (`resourceVersion`), which is kept as version and data date. No way is a 404 with an error of its own; a point outside of the
/// resource's rectangle is a 400 about `start` or `end`. It does not say what part of a way is a ferry: ways across water are not asked.
package struct IGNRoads: RoadService {
  /// Where the service is for everybody, without a key.
  static let publicAddress = "https://data.geopf.fr/navigation"

  package let identity: ServiceIdentity
  private let address: WebAddress
  private let transport: any HTTPTransport
  private let pace: Pace?
  private static let resource = "bdtopo-osrm"

  /// - Parameters:
  ///   - address: the service's, without `/itineraire`.
  ///   - pace: how often it may be asked, for a ``PoliteTransport``.
  package init(at address: WebAddress, transport: any HTTPTransport, pace: Pace? = nil) {
    identity = ServiceIdentity(kind: "ign", address: address.withoutSecrets, profile: "car")
    self.address = address
    self.transport = transport
    self.pace = pace
  }

  package func route(_ ends: RoadEnds) throws(ServiceProblem) -> RoadRecord.Answer {
    if ends.crossesWater { return .refused(code: RoadRefusal.ferryUnknown) }
    let fields = [
      ("resource", Self.resource), ("start", ends.from.longitudeFirst), ("end", ends.to.longitudeFirst),
      ("profile", "car"), ("optimization", "fastest"), ("distanceUnit", "meter"), ("timeUnit", "second"),
      ("crs", "EPSG:4326"), ("geometryFormat", "polyline"), ("getSteps", "false"), ("getBbox", "false"),
    ]
    let request = HTTPRequest(
      .get, address.appending("/itineraire", fields.map { (name: $0.0, value: $0.1) }), pace: pace)
    let response = try transport.answer(request)
    guard response.status == 200 else { return try Self.refusal(response) }
    return .distance(try Self.way(response.body, ends))
  }

  private struct Way: Decodable {
    var resource: String?
    var resourceVersion: String?
    var start: String
    var end: String
    var distance: Double
    var duration: Double
    var distanceUnit: String?
    var timeUnit: String?
  }

  private static func way(_ body: [UInt8], _ ends: RoadEnds) throws(ServiceProblem) -> RoadDistance {
    let way = try ServiceJSON().read(Way.self, from: body)
    guard way.distanceUnit ?? "meter" == "meter", way.timeUnit ?? "second" == "second" else {
      throw .unreadable(.otherShape("distanceUnit"))
    }
    guard let metres = Metres(measured: way.distance), let seconds = wholeSeconds(way.duration),
      let from = snap(way.start, ends.from), let to = snap(way.end, ends.to)
    else { throw .unreadable(.otherShape("distance")) }
    let data = TerminalText.neutral(String((way.resourceVersion ?? "").prefix(64)))
    let resource = way.resource ?? Self.resource
    return RoadDistance(
      metres: metres, seconds: seconds, source: "ign",
      // A server may answer from another resource than was asked.
      version: resource == Self.resource ? data : TerminalText.neutral("\(resource.prefix(64)) \(data)"),
      dataDate: CivilDate(data.prefix(10)), snapFrom: from, snapTo: to)
  }

  /// How far the road's point, `lon,lat`, lies from the one that was asked.
  private static func snap(_ text: String, _ end: RoadEnd) -> Metres? {
    let parts = text.split(separator: ",")
    guard parts.count == 2, let longitude = Double(parts[0]), let latitude = Double(parts[1]),
      let point = Coordinate(latitude: latitude, longitude: longitude)
    else { return nil }
    return Metres(measured: point.distance(to: end.coordinate))
  }

  private struct Refusal: Decodable {
    struct Words: Decodable { var message: String }
    var error: Words
  }

  private static func refusal(_ response: HTTPResponse) throws(ServiceProblem) -> RoadRecord.Answer {
    guard response.status == 400 || response.status == 404,
      let refusal = try? ServiceJSON().read(Refusal.self, from: response.body)
    else { throw .status(response.status) }
    let message = refusal.error.message.trimmed
    // The same status answers a path that does not exist, but without words about a way.
    if response.status == 404, ["No path found", "No route found", "No data found"].contains(message) {
      return .refused(code: "NoRoute")
    }
    if message.contains("bbox"), message.contains("'start'") || message.contains("'end'") {
      return .refused(code: "OutOfBounds")
    }
    throw .refused(code: String(response.status), message: message)
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
