import Fetching
import Synchronization
import Values

/// Measures the ways of one statement, and collects what their distances rest on.
package final class RoadFinder: Sendable {
  private struct Session {
    /// In the order of the chain.
    var services: [ServiceSession<AskedRoads>]
    var records: [RoadRecord] = []
    var known: Set<RoadRecord> = []
    var diagnostics: [Diagnostic] = []
  }

  private let chain: RoadChain
  private let session: Mutex<Session>

  init(_ chain: RoadChain) {
    self.chain = chain
    session = Mutex(Session(services: chain.runs.map { ServiceSession($0) }))
  }

  /// What services answered, refusals too, each once in the order of first use.
  package var records: [RoadRecord] { session.withLock { $0.records } }

  /// What went wrong with services and with the memory, each once; none of it concerns one way alone.
  package var diagnostics: [Diagnostic] { session.withLock { $0.diagnostics } }

  /// The distances of some ways, each asked once however often it stands there.
  package func ask(_ ends: [RoadEnds]) -> RoadChain.Asked {
    session.withLock { session in
      var asking = RoadAsking(chain, session.services)
      asking.ask(ends.map(\.asAsked))
      session.services = asking.services
      let asked = asking.answer(ends)
      for record in asked.records where session.known.insert(record).inserted { session.records.append(record) }
      // A way that was refused is told by who can name its ends.
      for diagnostic in asked.diagnostics where diagnostic.concernsWhole && !session.diagnostics.contains(diagnostic) {
        session.diagnostics.append(diagnostic)
      }
      return asked
    }
  }

  /// What every service and, last, the estimate say of one way, whether or not one before them measured it.
  ///
  /// The memory is asked and kept as ever. Two ends on one point are the estimate's alone.
  package func compare(_ ends: RoadEnds) -> [RoadChain.Compared] {
    session.withLock { session in
      var asking = RoadAsking(chain, session.services)
      let lines = asking.compare(ends.asAsked)
      session.services = asking.services
      return lines
    }
  }
}
