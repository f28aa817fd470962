import Fetching
import Foundation
import Roads
import TestSupport
import Testing
import Values

/// Real engines that `scripts/test` starts, named by the environment; tests of one that is not there are left out, and say so.
enum Engines {
  /// OSRM's address.
  static let osrm = address("IZIKA_TEST_OSRM")
  /// Valhalla's address.
  static let valhalla = address("IZIKA_TEST_VALHALLA")
  /// Valhalla's program and its settings: two paths.
  static let program: (program: String, configuration: String)? = {
    let words = (environment["IZIKA_TEST_VALHALLA_PROGRAM"] ?? "").split(separator: " ").map(String.init)
    return words.count == 2 ? (words[0], words[1]) : nil
  }()

  /// Whether the engines have the map beside the project, and not one that `IZIKA_TEST_OSM` names.
  static let haveMonaco = environment["IZIKA_TEST_OSM"] == nil

  static let transport = CurlTransport(program: "izika-rules-tests", version: "1", page: "https://example.org")

  /// Streets of the map that the engines have: every seventh of those beside the project, else a few points of it.
  static let streets: [RoadEnd] = {
    let named = environment["IZIKA_TEST_STREETS"].map { URL(filePath: $0) }
    guard let file = named ?? SourceTree.shared("roads/streets-monaco.sjson"),
      let text = try? String(contentsOf: file, encoding: .utf8)
    else {
      return ["43.7311,7.4197", "43.7256,7.3974", "43.7430,7.4050", "43.7570,7.4720"].map { RoadEnd($0, .street) }
    }
    let lines = text.split(separator: "\n")
    return stride(from: 0, to: lines.count, by: max(1, lines.count / 30)).compactMap { index in
      guard let street = try? JSONDecoder().decode(Street.self, from: Data(lines[index].utf8)),
        let point = Coordinate(latitude: street.lat, longitude: street.lon)
      else { return nil }
      return RoadEnd(point, .street)
    }
  }()

  /// Every street to every other.
  static let ways: [RoadEnds] = streets.flatMap { from in
    streets.filter { $0 != from }.map { RoadEnds(from: from, to: $0) }
  }

  private struct Street: Decodable { var lat, lon: Double }
  private static let environment = ProcessInfo.processInfo.environment
  private static func address(_ name: String) -> WebAddress? { environment[name].flatMap { WebAddress($0) } }
}

/// What holds for every engine's answer: no road is shorter than the crow's flight between the points it snapped to.
func isPlausible(_ answer: RoadRecord.Answer, _ ends: RoadEnds) -> Bool {
  switch answer {
  case .refused: return true
  case .distance(let distance):
    let crow = ends.from.coordinate.distance(to: ends.to.coordinate)
    let snaps = Double((distance.snapFrom ?? .zero).count + (distance.snapTo ?? .zero).count)
    return Double(distance.metres.count) >= crow - snaps - 3 && distance.metres.count < 100_000
  }
}

extension SnapLimits {
  /// As if the service had not been told how near a road must be.
  static var endless: SnapLimits {
    var limits = SnapLimits()
    limits.address.count = 1_000_000
    limits.street.count = 1_000_000
    return limits
  }
}
