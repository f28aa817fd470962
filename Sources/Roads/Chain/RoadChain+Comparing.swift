import Fetching
import Values

extension RoadChain {
  /// What one service says of a way that all are asked for.
  public struct Compared: Sendable, Hashable {
    public enum Outcome: Sendable, Hashable {
      case distance(RoadDistance)
      case refused(RoadRefusal)
      case failed(ServiceProblem)
    }

    /// Nil for the estimate.
    public var service: ServiceIdentity?
    public var outcome: Outcome
  }

  /// What every service and, last, the estimate say of one way, whether or not one before them measured it.
  ///
  /// The memory is asked and kept as ever. Two ends on one point are the estimate's alone.
  public func compare(_ ends: RoadEnds) -> [Compared] {
    let way = ends.asAsked
    if let zero = zero(way) { return [Compared(service: nil, outcome: .distance(zero))] }
    var asking = RoadAsking(self)
    var lines = services.indices.compactMap { service -> Compared? in
      asking.ask([way], of: service)
      let outcome: Compared.Outcome? =
        switch asking.outcomes[service][way] {
        case .failed(let problem): .failed(problem)
        case .answered(let record):
          switch asking.judge(record, way) {
          case (let distance?, _): .distance(distance)
          case (_, let refusal?): .refused(refusal)
          default: nil
          }
        case nil: nil
        }
      return outcome.map { Compared(service: services[service].identity, outcome: $0) }
    }
    let estimated = estimate.distance(from: ends.from.coordinate, to: ends.to.coordinate)
    lines.append(Compared(service: nil, outcome: .distance(estimated)))
    return lines
  }
}

extension RoadChain.Compared.Outcome {
  public var distance: RoadDistance? { if case .distance(let distance) = self { distance } else { nil } }
  public var refused: RoadRefusal? { if case .refused(let refusal) = self { refusal } else { nil } }
}
