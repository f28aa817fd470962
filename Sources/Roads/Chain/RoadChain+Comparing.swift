import Fetching
import Values

extension RoadChain {
  /// What one service says of a way that all are asked for.
  package struct Compared: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
      case distance(RoadDistance)
      case refused(RoadRefusal)
      case failed(ServiceProblem)
    }

    /// Nil for the estimate.
    package var service: ServiceIdentity?
    package var outcome: Outcome
  }

  /// What every service and, last, the estimate say of one way: see ``RoadFinder/compare(_:)``.
  package func compare(_ ends: RoadEnds) -> [Compared] { finder().compare(ends) }
}

extension RoadChain.Compared.Outcome {
  package var distance: RoadDistance? { if case .distance(let distance) = self { distance } else { nil } }
  package var refused: RoadRefusal? { if case .refused(let refusal) = self { refusal } else { nil } }
}
