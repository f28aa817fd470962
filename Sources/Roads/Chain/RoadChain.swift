import Values

/// Road services one after another, a memory before them and the estimate behind them: every way has a distance.
///
/// For each way the services are asked in order, each of them once in a run. What the memory holds of a service comes first,
/// refusals too. A way that a service refuses, or whose road lies too far from an end, goes to the next service, with a warning;
/// so does one at which the service failed. A failure that lasts, or three in a row, ends the asking of that service for the run.
/// What no service measures is estimated. Two ends on one point are 0 m, asked of nobody.
///
/// Where a service has tables, the ways of one call make one request when at least half of the table is wanted: of sources ×
/// targets, ends on one point not counted; all others are asked one by one. What a table does not say is asked as a route, and so
/// are all its ways when the service refuses the table.
///
/// Shared by all persons of a run, in parallel: no way is asked twice, and each waits for what another is asking.
public final class RoadChain: Sendable {
  let services: [any RoadService]
  let memory: (any RoadMemory)?
  let today: CivilDate
  let refreshes: Bool
  let limits: SnapLimits
  let ledger: RoadLedger
  let estimate = EstimatedRoads()

  /// - Parameters:
  ///   - services: in the order in which they are asked.
  ///   - memory: what earlier runs were answered; nil forgets with the run.
  ///   - today: the local day, under which answers are kept.
  ///   - refreshes: asks anew what the memory knows, and keeps the new answers.
  public init(
    services: [any RoadService], memory: (any RoadMemory)? = nil, today: CivilDate, refreshes: Bool = false,
    limits: SnapLimits = SnapLimits()
  ) {
    self.services = services
    self.memory = memory
    self.today = today
    self.refreshes = refreshes
    self.limits = limits
    ledger = RoadLedger(services: services.count)
  }

  /// What the chain made of some ways.
  public struct Asked: Sendable {
    /// A distance a way, in the order asked; `source` says who measured it, or `estimate`.
    public var distances: [RoadDistance] = []
    /// The answers that the distances rest on, refusals too, each once, in the order of the ways and services.
    public var records: [RoadRecord] = []
    /// A warning a refused way, and one a service that failed.
    public var diagnostics: [Diagnostic] = []
    /// The ways that a service refused, for who can name their ends better than by coordinates.
    public var refusals: [Refused] = []
  }

  /// A way that a service refused.
  public struct Refused: Sendable, Hashable {
    /// Its place among the ways that were asked.
    public var way: Int
    public var service: ServiceIdentity
    public var refusal: RoadRefusal
  }

  /// The distances of some ways, each asked once however often it stands there.
  public func ask(_ ends: [RoadEnds]) -> Asked {
    var asking = RoadAsking(self)
    asking.ask(ends.map(\.asAsked))
    return asking.answer(ends)
  }
}
