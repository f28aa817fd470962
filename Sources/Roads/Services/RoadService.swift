import Fetching
import Values

/// Measures ways on a road network.
///
/// A service answers or refuses: it knows no way, or no road near one of the ends. Both are answers that may be kept. Everything
/// else is a ``ServiceProblem``, which says nothing of the way.
///
/// Words of refusal are the same for all services: `NoRoute`, `NoSegment` (no road near enough to an end), `DistanceExceeded`
/// (farther than the service measures), `OutOfBounds` (outside of its map).
package protocol RoadService: Sendable {
  /// Under which its answers are kept.
  var identity: ServiceIdentity { get }

  /// The way from one end to the other, in whole metres and seconds, with how far the road lies from both ends.
  /// - Throws: a ``ServiceProblem`` when the service did not answer the question.
  func route(_ ends: RoadEnds) throws(ServiceProblem) -> RoadRecord.Answer
}

/// A service that measures many ways in one request, as far as a route of each alone would.
package protocol RoadTableService: RoadService {
  /// How much one request may ask.
  var tableLimit: TableLimit { get }

  /// A row a source and a cell a target; nil where the table does not say, so that the way must be asked alone.
  /// - Throws: a ``ServiceProblem``; one without a road near it makes a whole table ``ServiceProblem/refused(code:message:)``.
  func table(from sources: [RoadEnd], to targets: [RoadEnd]) throws(ServiceProblem) -> [[RoadDistance?]]
}

/// How much one request of a table may ask.
package struct TableLimit: Sendable, Hashable {
  /// Different ends, sources and targets together.
  package var ends: Int
  /// Sources × targets.
  package var cells: Int

  package init(ends: Int, cells: Int) {
    self.ends = ends
    self.cells = cells
  }
}
