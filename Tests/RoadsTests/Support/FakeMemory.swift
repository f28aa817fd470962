import Synchronization
import Values

/// Keeps answers in a dictionary, as the journal does in a file.
final class FakeMemory: RoadMemory {
  private struct Key: Hashable {
    var service: ServiceIdentity
    var from: Coordinate
    var to: Coordinate
  }

  private let failure: Failure?
  private let kept = Mutex<(records: [Key: RoadRecord], recalls: Int, keeps: Int)>(([:], 0, 0))

  init(failure: Failure? = nil) { self.failure = failure }

  var records: [RoadRecord] { kept.withLock { Array($0.records.values) } }
  var recalls: Int { kept.withLock { $0.recalls } }
  var keeps: Int { kept.withLock { $0.keeps } }

  func recall(_ pairs: [RoadEnds], of service: ServiceIdentity) throws(Failure) -> [RoadRecord?] {
    if let failure { throw failure }
    return kept.withLock { kept in
      kept.recalls += 1
      return pairs.map { kept.records[Key(service: service, from: $0.from.coordinate, to: $0.to.coordinate)] }
    }
  }

  func keep(_ records: [RoadRecord]) throws(Failure) {
    if let failure { throw failure }
    kept.withLock { kept in
      kept.keeps += 1
      for record in records { kept.records[Key(service: record.service, from: record.from, to: record.to)] = record }
    }
  }
}
