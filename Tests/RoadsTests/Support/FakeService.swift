import Roads
import Synchronization
import TestSupport
import Values

@testable import Fetching

/// A service by a script, which counts what it is asked.
final class FakeService: RoadTableService {
  typealias Script = @Sendable (RoadEnds) throws(ServiceProblem) -> RoadRecord.Answer

  let identity: ServiceIdentity
  let tableLimit: TableLimit
  private let script: Script
  private let asked = Mutex<(routes: [RoadEnds], tables: [(sources: [RoadEnd], targets: [RoadEnd])])>(([], []))

  /// - Parameter tables: nil makes every table fail as too big, so that ways are asked one by one.
  init(_ kind: String = "osrm", tables: TableLimit? = nil, _ script: @escaping Script) {
    identity = ServiceIdentity(kind: kind, address: "http://\(kind).test", profile: "driving")
    tableLimit = tables ?? TableLimit(ends: 1, cells: 1)
    self.script = script
  }

  /// A service to which every way is ten metres longer than its crow's flight.
  convenience init(_ kind: String = "osrm", tables: TableLimit? = nil, snap: Int = 0) {
    self.init(kind, tables: tables) { ends in .distance(measure(ends, kind, snap: snap)) }
  }

  var routes: [RoadEnds] { asked.withLock { $0.routes } }
  var tables: [(sources: [RoadEnd], targets: [RoadEnd])] { asked.withLock { $0.tables } }

  func route(_ ends: RoadEnds) throws(ServiceProblem) -> RoadRecord.Answer {
    asked.withLock { $0.routes.append(ends) }
    return try script(ends)
  }

  func table(from sources: [RoadEnd], to targets: [RoadEnd]) throws(ServiceProblem) -> [[RoadDistance?]] {
    asked.withLock { $0.tables.append((sources, targets)) }
    var rows: [[RoadDistance?]] = []
    for from in sources {
      var row: [RoadDistance?] = []
      for to in targets {
        guard case .distance(let distance) = try script(RoadEnds(from: from, to: to)) else {
          row.append(nil)
          continue
        }
        row.append(distance)
      }
      rows.append(row)
    }
    return rows
  }
}

func measure(_ ends: RoadEnds, _ kind: String = "osrm", snap: Int = 0) -> RoadDistance {
  let crow = ends.from.coordinate.distance(to: ends.to.coordinate)
  return RoadDistance(
    metres: Metres(Int(crow) + 10), seconds: 60, source: kind, version: "7", snapFrom: Metres(snap), snapTo: .zero)
}

extension FakeTransport {
  /// Whole addresses but for user and password, with the keys in them: no request leaves a test.
  var addresses: [String] { requests.map(\.address.text) }
}
