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

  /// What every service and, last, the estimate say of one way: see ``RoadFinder/compare(_:)``.
  public func compare(_ ends: RoadEnds) -> [Compared] { finder().compare(ends) }
}

extension RoadChain.Compared.Outcome {
  public var distance: RoadDistance? { if case .distance(let distance) = self { distance } else { nil } }
  public var refused: RoadRefusal? { if case .refused(let refusal) = self { refusal } else { nil } }
}
