import Fetching
import Values

/// A road service and the memory of its answers: a question is a way, whose points have six decimals.
package struct AskedRoads: AskedService {
  let service: any RoadService
  let memory: (any RoadMemory)?
  /// The local day, under which answers are kept.
  let today: CivilDate
  let limits: SnapLimits

  /// - Parameter memory: nil forgets with the run.
  package init(
    service: any RoadService, memory: (any RoadMemory)?, today: CivilDate, limits: SnapLimits = SnapLimits()
  ) {
    self.service = service
    self.memory = memory
    self.today = today
    self.limits = limits
  }

  package var identity: ServiceIdentity { service.identity }

  package func ask(_ way: RoadEnds) throws(ServiceProblem) -> RoadRecord { record(way, try service.route(way)) }

  // MARK: Tables

  package func groups(of ways: [RoadEnds]) -> [[RoadEnds]] {
    guard let service = service as? any RoadTableService else { return [] }
    // A table does not say what part of a way is a ferry.
    return TablePlan(ways.filter { !$0.crossesWater }, limit: service.tableLimit).tables.map(\.ways)
  }

  package func ask(together ways: [RoadEnds]) throws(ServiceProblem) -> [RoadEnds: RoadRecord] {
    guard let service = service as? any RoadTableService else { return [:] }
    let table = TablePlan.Table(ways)
    let cells = try service.table(from: table.sources, to: table.targets)
    var records: [RoadEnds: RoadRecord] = [:]
    for way in ways {
      guard let row = table.sources.firstIndex(of: way.from), let column = table.targets.firstIndex(of: way.to),
        let distance = cells[row][column]
      else { continue }
      records[way] = record(way, .distance(distance))
    }
    return records
  }

  /// An answer as it is kept: a refusal with the limits that it was given under.
  private func record(_ way: RoadEnds, _ answer: RoadRecord.Answer) -> RoadRecord {
    var answer = answer
    switch answer {
    case .refused(let code): answer = .refused(code: RoadRefusal(word: code, within: limits.pair(way)).code)
    case .distance(let distance):
      if let refusal = limits.refusal(of: distance, for: way) { answer = .refused(code: refusal.code) }
    }
    return RoadRecord(
      service: identity, from: way.from.coordinate, to: way.to.coordinate, answer: answer, asked: today)
  }

  // MARK: Memory

  package func recall(_ ways: [RoadEnds]) throws(Failure) -> [RoadRecord?] {
    guard let memory else { return ways.map { _ in nil } }
    return zip(ways, try memory.recall(ways, of: identity)).map { way, record in
      record.flatMap { holds($0, for: way) ? $0 : nil }
    }
  }

  /// Whether a kept answer is one to this question: a refusal for want of a near road is not, when a farther one will do; nor is
  /// a distance across water that may hold a ferry's kilometres.
  private func holds(_ record: RoadRecord, for way: RoadEnds) -> Bool {
    switch record.answer {
    case .refused(let code): RoadRefusal(code: code).holds(within: limits.pair(way))
    case .distance(let distance): !way.crossesWater || FerryPart.metres(in: distance.version) != nil
    }
  }

  package func keep(_ records: [RoadRecord]) throws(Failure) { try memory?.keep(records) }
}
