import Fetching
import Values

/// Asks one service for ways that are the caller's to ask, and settles each of them.
struct RoadRequests {
  private let chain: RoadChain
  private let index: Int

  init(_ chain: RoadChain, _ service: Int) {
    self.chain = chain
    index = service
  }

  /// An outcome a way, in their order.
  func ask(_ ways: [RoadEnds]) -> [(RoadEnds, RoadLedger.Outcome)] {
    var outcomes: [RoadEnds: RoadLedger.Outcome] = [:]
    if let tables = chain.services[index] as? any RoadTableService {
      for table in TablePlan(ways, limit: tables.tableLimit).tables where chain.ledger.stopped(index) == nil {
        for (way, distance) in ask(tables, table) { outcomes[way] = settle(way, .distance(distance)) }
      }
    }
    for way in ways where outcomes[way] == nil { outcomes[way] = route(way) }
    return ways.compactMap { way in outcomes[way].map { (way, $0) } }
  }

  private func route(_ way: RoadEnds) -> RoadLedger.Outcome {
    if let problem = chain.ledger.stopped(index) { return settle(way, failed: problem) }
    do throws(ServiceProblem) {
      let answer = try chain.services[index].route(way)
      chain.ledger.worked(index)
      return settle(way, answer)
    } catch {
      chain.ledger.failed(index, error)
      return settle(way, failed: error)
    }
  }

  /// The wanted cells that the table says; nothing when the service refuses the table, for its routes say why.
  private func ask(_ service: any RoadTableService, _ table: TablePlan.Table) -> [(RoadEnds, RoadDistance)] {
    do throws(ServiceProblem) {
      let cells = try service.table(from: table.sources, to: table.targets)
      chain.ledger.worked(index)
      return table.ways.compactMap { way in
        guard let row = table.sources.firstIndex(of: way.from), let column = table.targets.firstIndex(of: way.to)
        else { return nil }
        return cells[row][column].map { (way, $0) }
      }
    } catch {
      if case .refused = error { return [] }
      chain.ledger.failed(index, error)
      return []
    }
  }

  /// Keeps the answer for the run, and a refusal with the limits that it was given under.
  private func settle(_ way: RoadEnds, _ answer: RoadRecord.Answer) -> RoadLedger.Outcome {
    var answer = answer
    switch answer {
    case .refused(let code):
      answer = .refused(code: RoadRefusal(word: code, within: chain.limits.pair(way)).code)
    case .distance(let distance):
      if let refusal = chain.limits.refusal(of: distance, for: way) { answer = .refused(code: refusal.code) }
    }
    let record = RoadRecord(
      service: chain.services[index].identity, from: way.from.coordinate, to: way.to.coordinate, answer: answer,
      asked: chain.today)
    return settle(way, outcome: .answered(record))
  }

  private func settle(_ way: RoadEnds, failed problem: ServiceProblem) -> RoadLedger.Outcome {
    settle(way, outcome: .failed(problem))
  }

  private func settle(_ way: RoadEnds, outcome: RoadLedger.Outcome) -> RoadLedger.Outcome {
    chain.ledger.settle(way, outcome, of: index)
    return outcome
  }
}
