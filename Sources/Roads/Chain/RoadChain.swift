import Fetching
import Values

/// Road services one after another, a memory before them and the estimate behind them: every way has a distance, but for those
/// that the estimate refuses (``NoEstimate``).
///
/// For each way the services are asked in order, each of them once in a run. What the memory holds of a service comes first,
/// refusals too. A way that a service refuses, or whose road lies too far from an end, goes to the next service, with a warning;
/// so does one at which the service failed. A failure that lasts, or three in a row, ends the asking of that service for the
/// statement, and for the run when nobody is there. What no service measures is estimated. Two ends on one point are 0 m, asked of
/// nobody.
///
/// Where a service has tables, the ways of one call make one request when at least half of the table is wanted: of sources ×
/// targets, ends on one point not counted; all others are asked one by one. What a table does not say is asked as a route, and so
/// are all its ways when the service refuses the table.
///
/// Shared by all persons of a run, in parallel: no request is made twice, and each waits for what another is asking. What a
/// statement rests on is collected by a ``RoadFinder``, one a statement; what it hears of a service that fails stands at
/// ``ServiceRun``.
package final class RoadChain: Sendable {
  let runs: [ServiceRun<AskedRoads>]
  let limits: SnapLimits
  let estimate = EstimatedRoads()

  /// - Parameters:
  ///   - services: in the order in which they are asked.
  ///   - memory: what earlier runs were answered; nil forgets with the run.
  ///   - today: the local day, under which answers are kept.
  ///   - refreshes: asks anew what the memory knows, and keeps the new answers.
  package convenience init(
    services: [any RoadService], memory: (any RoadMemory)? = nil, today: CivilDate, refreshes: Bool = false,
    limits: SnapLimits = SnapLimits()
  ) {
    self.init(
      services.map {
        ServiceRun(AskedRoads(service: $0, memory: memory, today: today, limits: limits), refreshes: refreshes)
      }, limits: limits)
  }

  /// A chain of services that other chains of the run may ask as well.
  package init(_ runs: [ServiceRun<AskedRoads>], limits: SnapLimits = SnapLimits()) {
    self.runs = runs
    self.limits = limits
  }

  /// What the chain made of some ways.
  package struct Asked: Sendable {
    /// A distance a way, in the order asked; `source` says who measured it, or `estimate`. Nil where ``missing`` says why.
    package var distances: [RoadDistance?] = []
    /// Of the ways that no service measured and that are not estimated, by their place among those asked, the reasons.
    package var missing: [Int: NoEstimate] = [:]
    /// The metres of a ferry that were left out of a measured way, by its place among those asked.
    package var ferries: [Int: Metres] = [:]
    /// The answers that the distances rest on, refusals too, each once, in the order of the ways and services.
    package var records: [RoadRecord] = []
    /// A warning a refused way, and what went wrong with services and with the memory in this statement so far.
    package var diagnostics: [Diagnostic] = []
    /// The ways that a service refused, for who can name their ends better than by coordinates.
    package var refusals: [Refused] = []
  }

  /// A way that a service refused.
  package struct Refused: Sendable, Hashable {
    /// Its place among the ways that were asked.
    package var way: Int
    package var service: ServiceIdentity
    package var refusal: RoadRefusal
  }

  /// What measures the ways of one statement.
  package func finder() -> RoadFinder { RoadFinder(self) }

  /// The distances of a statement that asks once.
  package func ask(_ ends: [RoadEnds]) -> Asked { finder().ask(ends) }
}
