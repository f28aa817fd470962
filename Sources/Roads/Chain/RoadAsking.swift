import Values

/// One call of a chain: what each service said of the ways, until each has a distance or no service is left.
struct RoadAsking {
  private let chain: RoadChain
  /// What each service said, in their order.
  private(set) var outcomes: [[RoadEnds: RoadLedger.Outcome]]
  private var measured: [RoadEnds: RoadDistance] = [:]

  init(_ chain: RoadChain) {
    self.chain = chain
    outcomes = Array(repeating: [:], count: chain.services.count)
  }

  /// Asks service after service for what none before it measured.
  mutating func ask(_ ways: [RoadEnds]) {
    var seen: Set<RoadEnds> = []
    var open = ways.filter { !$0.isOnePoint && seen.insert($0).inserted }
    for service in chain.services.indices where !open.isEmpty {
      ask(open, of: service)
      for way in open { measured[way] = distance(way, of: service) }
      open.removeAll { measured[$0] != nil }
    }
  }

  /// Asks one service for every way, whatever others said.
  mutating func ask(_ ways: [RoadEnds], of service: Int) {
    var open = ways
    while !open.isEmpty {
      let (settled, claimed) = chain.ledger.take(open, of: service)
      outcomes[service].merge(settled) { $1 }
      for (way, outcome) in claim(claimed, of: service) { outcomes[service][way] = outcome }
      open.removeAll { outcomes[service][$0] != nil }
    }
  }

  /// Outcomes for ways that nobody else is asking: from the memory, else from the service.
  private mutating func claim(_ ways: [RoadEnds], of service: Int) -> [(RoadEnds, RoadLedger.Outcome)] {
    guard !ways.isEmpty else { return [] }
    let recalled = recall(ways, of: service)
    for (way, record) in recalled { chain.ledger.settle(way, .answered(record), of: service) }
    let known = Set(recalled.map(\.0))
    let answers = RoadRequests(chain, service).ask(ways.filter { !known.contains($0) })
    keep(answers.compactMap { if case .answered(let record) = $0.1 { record } else { nil } })
    return recalled.map { ($0.0, .answered($0.1)) } + answers
  }

  // MARK: Memory

  private mutating func recall(_ ways: [RoadEnds], of service: Int) -> [(RoadEnds, RoadRecord)] {
    guard let memory = chain.memory, !chain.refreshes, chain.ledger.memoryDiagnostics.isEmpty else { return [] }
    do throws(Failure) {
      let records = try memory.recall(ways, of: chain.services[service].identity)
      return zip(ways, records).compactMap { way, record in
        record.flatMap { holds($0, for: way) ? (way, $0) : nil }
      }
    } catch {
      tell(error)
      return []
    }
  }

  /// Whether a kept answer is one to this question: a refusal for want of a near road is not, when a farther one will do.
  private func holds(_ record: RoadRecord, for way: RoadEnds) -> Bool {
    guard case .refused(let code) = record.answer else { return true }
    return RoadRefusal(code: code).holds(within: chain.limits.pair(way))
  }

  private mutating func keep(_ records: [RoadRecord]) {
    guard let memory = chain.memory, !records.isEmpty, chain.ledger.memoryDiagnostics.isEmpty else { return }
    do throws(Failure) {
      try memory.keep(records)
    } catch {
      tell(error)
    }
  }

  /// A memory that fails costs no distance: it is a warning in every statement of the run.
  private func tell(_ failure: Failure) {
    chain.ledger.memoryFailed(
      failure.diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        diagnostic.severity = min(diagnostic.severity, .warning)
        diagnostic.concernsWhole = true
        return diagnostic
      })
  }

  // MARK: Judging

  private func distance(_ way: RoadEnds, of service: Int) -> RoadDistance? {
    guard case .answered(let record)? = outcomes[service][way] else { return nil }
    return judge(record, way).distance
  }

  /// What an answer means for this question: the road may lie too far from an end that another question knew less well.
  func judge(_ record: RoadRecord, _ way: RoadEnds) -> (distance: RoadDistance?, refusal: RoadRefusal?) {
    switch record.answer {
    case .refused(let code): return (nil, RoadRefusal(code: code))
    case .distance(let distance):
      if let refusal = chain.limits.refusal(of: distance, for: way) { return (nil, refusal) }
      return (distance, nil)
    }
  }

  // MARK: Telling

  /// The distances of the ways as they were asked, with all that is to tell.
  func answer(_ ends: [RoadEnds]) -> RoadChain.Asked {
    var asked = RoadChain.Asked()
    var told: Set<RoadEnds> = []
    for (index, ends) in ends.enumerated() {
      let way = ends.asAsked
      asked.distances.append(distance(ends, way, &asked))
      guard told.insert(way).inserted else { continue }
      for service in chain.services.indices {
        guard case .answered(let record)? = outcomes[service][way] else { continue }
        asked.records.append(record)
        if let refusal = judge(record, way).refusal {
          asked.refusals.append(RoadChain.Refused(way: index, service: record.service, refusal: refusal))
          asked.diagnostics.append(
            refusal.diagnostic(from: way.from.latitudeFirst, to: way.to.latitudeFirst, of: record.service))
        }
      }
    }
    asked.diagnostics += problems(ends) + chain.ledger.memoryDiagnostics
    return asked
  }

  private func distance(_ ends: RoadEnds, _ way: RoadEnds, _ asked: inout RoadChain.Asked) -> RoadDistance {
    if let distance = measured[way] { return distance }
    let distance = chain.zero(way) ?? chain.estimate.distance(from: ends.from.coordinate, to: ends.to.coordinate)
    if let note = chain.estimate.note(for: distance), !asked.diagnostics.contains(note) {
      asked.diagnostics.append(note)
    }
    return distance
  }

  /// The first problem of each service, as the ways met it.
  private func problems(_ ends: [RoadEnds]) -> [Diagnostic] {
    chain.services.indices.compactMap { service in
      for ends in ends {
        guard case .failed(let problem)? = outcomes[service][ends.asAsked] else { continue }
        return problem.diagnostic(of: chain.services[service].identity)
      }
      return nil
    }
  }
}

extension RoadChain {
  /// No way at all, between two ends on one point; nil for any other.
  func zero(_ way: RoadEnds) -> RoadDistance? {
    way.isOnePoint ? RoadDistance(metres: .zero, source: "estimate", version: estimate.version) : nil
  }
}
