import Fetching
import Values

/// One call of a chain: what each service said of the ways, until each has a distance or no service is left.
struct RoadAsking {
  private typealias Outcome = ServiceSession<AskedRoads>.Outcome

  private let chain: RoadChain
  /// As the statement knows them, in the order of the chain.
  private(set) var services: [ServiceSession<AskedRoads>]
  /// What each service said.
  private var outcomes: [[RoadEnds: Outcome]]
  private var measured: [RoadEnds: RoadDistance] = [:]

  init(_ chain: RoadChain, _ services: [ServiceSession<AskedRoads>]) {
    self.chain = chain
    self.services = services
    outcomes = Array(repeating: [:], count: services.count)
  }

  /// Asks service after service for what none before it measured.
  mutating func ask(_ ways: [RoadEnds]) {
    var seen: Set<RoadEnds> = []
    var open = ways.filter { !$0.isOnePoint && seen.insert($0).inserted }
    for service in services.indices where !open.isEmpty {
      ask(open, of: service)
      for way in open { measured[way] = distance(way, of: service) }
      open.removeAll { measured[$0] != nil }
    }
  }

  /// Asks one service for every way, whatever others said.
  private mutating func ask(_ ways: [RoadEnds], of service: Int) {
    outcomes[service].merge(services[service].ask(ways)) { $1 }
  }

  /// What every service and the estimate say of a way.
  mutating func compare(_ way: RoadEnds) -> [RoadChain.Compared] {
    if let zero = zero(way) { return [RoadChain.Compared(service: nil, outcome: .distance(zero))] }
    var lines: [RoadChain.Compared] = []
    for service in services.indices {
      ask([way], of: service)
      let outcome: RoadChain.Compared.Outcome? =
        switch outcomes[service][way] {
        case .failure(let problem)?: .failed(problem)
        case .success(let record)?:
          switch judge(record, way) {
          case (let distance?, _): .distance(distance)
          case (_, let refusal?): .refused(refusal)
          default: nil
          }
        case nil: nil
        }
      if let outcome { lines.append(RoadChain.Compared(service: services[service].identity, outcome: outcome)) }
    }
    let (from, to) = (way.from.coordinate, way.to.coordinate)
    let estimated: RoadChain.Compared.Outcome =
      chain.estimate.refusal(from: from, to: to).map { .refused($0.refusal) }
      ?? .distance(chain.estimate.distance(from: from, to: to))
    return lines + [RoadChain.Compared(service: nil, outcome: estimated)]
  }

  // MARK: Judging

  private func distance(_ way: RoadEnds, of service: Int) -> RoadDistance? {
    record(way, of: service).flatMap { judge($0, way).distance }
  }

  private func record(_ way: RoadEnds, of service: Int) -> RoadRecord? {
    try? outcomes[service][way]?.get()
  }

  /// What an answer means for this question: the road may lie too far from an end that another question knew less well.
  private func judge(_ record: RoadRecord, _ way: RoadEnds) -> (distance: RoadDistance?, refusal: RoadRefusal?) {
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
      if let missing = missing(way) { asked.missing[index] = missing }
      if let ferry = measured[way].flatMap({ FerryPart.metres(in: $0.version) }), ferry > .zero {
        asked.ferries[index] = ferry
      }
      guard told.insert(way).inserted else { continue }
      for service in services.indices {
        guard let record = record(way, of: service) else { continue }
        asked.records.append(record)
        if let refusal = judge(record, way).refusal {
          asked.refusals.append(RoadChain.Refused(way: index, service: record.service, refusal: refusal))
          asked.diagnostics.append(
            refusal.diagnostic(from: way.from.latitudeFirst, to: way.to.latitudeFirst, of: record.service))
        }
      }
    }
    for diagnostic in services.flatMap(\.diagnostics) where !asked.diagnostics.contains(diagnostic) {
      asked.diagnostics.append(diagnostic)
    }
    return asked
  }

  /// Why nobody says how long a way is; nil for a way that was measured or is estimated.
  private func missing(_ way: RoadEnds) -> NoEstimate? {
    guard measured[way] == nil, !way.isOnePoint else { return nil }
    return chain.estimate.refusal(from: way.from.coordinate, to: way.to.coordinate)
  }

  private func distance(_ ends: RoadEnds, _ way: RoadEnds, _ asked: inout RoadChain.Asked) -> RoadDistance? {
    if let distance = measured[way] { return distance }
    if missing(way) != nil { return nil }
    let distance = zero(way) ?? chain.estimate.distance(from: ends.from.coordinate, to: ends.to.coordinate)
    if let note = chain.estimate.note(for: distance), !asked.diagnostics.contains(note) {
      asked.diagnostics.append(note)
    }
    return distance
  }

  /// No way at all, between two ends on one point; nil for any other.
  private func zero(_ way: RoadEnds) -> RoadDistance? {
    way.isOnePoint ? RoadDistance(metres: .zero, source: "estimate", version: chain.estimate.version) : nil
  }
}
