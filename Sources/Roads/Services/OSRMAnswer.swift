import Fetching
import Values

/// What OSRM answers to a route or a table, and Valhalla when it is asked for OSRM's form.
///
/// Numbers are metres and seconds. An error has a code and a message alone.
struct OSRMAnswer: Decodable {
  struct Route: Decodable {
    var distance: Double
    var duration: Double
    var legs: [Leg]?
  }
  struct Leg: Decodable {
    var steps: [Step]?
  }
  /// A part of a way; told only when steps are asked for.
  struct Step: Decodable {
    /// `driving`, `ferry`, `train`.
    var mode: String?
    var distance: Double
    var duration: Double
  }
  /// A point that was asked, and the metres from it to the road that was taken.
  struct Waypoint: Decodable {
    var distance: Double
  }

  var code: String
  var message: String?
  /// What the map was built with: `osrm-extract --data_version`.
  var dataVersion: String?
  var routes: [Route]?
  var waypoints: [Waypoint]?
  var distances: [[Double?]]?
  var durations: [[Double?]]?
  var sources: [Waypoint]?
  var destinations: [Waypoint]?
}

extension OSRMAnswer {
  /// The words of refusal: what is true of the way or its ends, not of the service or the question.
  static let refusals: Set<String> = ["NoRoute", "NoSegment", "DistanceExceeded"]

  /// - Throws: ``ServiceProblem/status(_:)`` for a status that no OSRM answers with, ``ServiceProblem/unreadable(_:)``.
  static func read(_ response: HTTPResponse) throws(ServiceProblem) -> OSRMAnswer {
    // Every error of the engine itself is a 400; another status comes from a server before it.
    guard response.status == 200 || response.status == 400 else { throw .status(response.status) }
    do {
      return try ServiceJSON().read(OSRMAnswer.self, from: response.body)
    } catch {
      throw response.status == 200 ? error : .status(response.status)
    }
  }

  /// The way of an answer to one route.
  /// - Parameter crossesWater: leaves out what is not driven, and tells it; without steps the way is refused.
  func route(
    source: String, version: String = "", dataDate: CivilDate? = nil, crossesWater: Bool = false
  ) throws(ServiceProblem) -> RoadRecord.Answer {
    if Self.refusals.contains(code) { return .refused(code: code) }
    guard code == "Ok" else { throw .refused(code: code, message: message ?? "") }
    guard let route = routes?.first, let whole = Metres(measured: route.distance), let waypoints,
      waypoints.count == 2,
      let from = Metres(measured: waypoints[0].distance), let to = Metres(measured: waypoints[1].distance)
    else { throw .unreadable(.otherShape("routes")) }
    var (driven, driving, version) = (route.distance, route.duration, version)
    if crossesWater {
      let steps = (route.legs ?? []).flatMap { $0.steps ?? [] }
      guard steps.contains(where: { $0.mode != nil }) else { return .refused(code: RoadRefusal.ferryUnknown) }
      for step in steps where step.mode.map(FerryPart.modes.contains) == true {
        driven -= step.distance
        driving -= step.duration
      }
      let metres = Metres(measured: max(0, driven)) ?? whole
      version = FerryPart.told(whole - metres, after: version)
    }
    guard let metres = Metres(measured: max(0, driven)), let seconds = wholeSeconds(max(0, driving)) else {
      throw .unreadable(.otherShape("routes"))
    }
    return .distance(
      RoadDistance(
        metres: metres, seconds: seconds, source: source, version: version, dataDate: dataDate, snapFrom: from,
        snapTo: to))
  }
}

extension Metres {
  /// A service's metres to the nearest whole one, halves up; nil for what is no length on earth.
  init?(measured metres: Double) {
    guard metres >= 0, metres < 1_000_000_000 else { return nil }
    self.init(Int(metres.rounded(.toNearestOrAwayFromZero)))
  }
}

/// A service's seconds to the nearest whole one; nil for what is no driving time.
func wholeSeconds(_ seconds: Double) -> Int? {
  guard seconds >= 0, seconds < 1_000_000_000 else { return nil }
  return Int(seconds.rounded(.toNearestOrAwayFromZero))
}
