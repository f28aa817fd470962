import Fetching
import Synchronization
import Values

/// Finds the places of one statement, and collects what they rest on.
package final class PlaceFinder: Sendable {
  private struct Session {
    /// In the order of the chain.
    var services: [ServiceSession<AskedPlaces>]
    var records: [PlaceRecord] = []
    var known: Set<PlaceRecord> = []
    var diagnostics: [Diagnostic] = []

    mutating func record(_ query: String, of service: Int) -> PlaceRecord? {
      let record = services[service].answer(to: query)
      if let record, known.insert(record).inserted { records.append(record) }
      // Services that keep their answers in one memory fail with it together.
      for diagnostic in services[service].diagnostics where !diagnostics.contains(diagnostic) {
        diagnostics.append(diagnostic)
      }
      return record
    }
  }

  private let chain: PlaceChain
  private let session: Mutex<Session>

  init(_ chain: PlaceChain) {
    self.chain = chain
    session = Mutex(Session(services: chain.runs.map { ServiceSession($0) }))
  }

  /// What services answered to the texts that were looked up, empty answers included, in the order of their first use.
  package var records: [PlaceRecord] { session.withLock { $0.records } }

  /// What went wrong with services and with the memory, each once; none of it concerns one event alone.
  package var diagnostics: [Diagnostic] { session.withLock { $0.diagnostics } }

  /// The place that a text names: see ``PlaceLaw``.
  /// - Parameter near: the person's home, which settles a name that several towns have, and a street without its town.
  package func find(_ text: String, near: Coordinate?) -> FoundPlace {
    let own = chain.gazetteer.find(text, near: near)
    guard let law = law(text, own, near) else { return own }
    var question: FoundPlace?
    var isAnswered = false
    for (service, run) in chain.runs.enumerated() {
      guard let answers = answers(to: law.queries, of: service) else { continue }
      isAnswered = true
      var judgement = law.judge(answers, of: run.service.identity)
      if !judgement.isSettled, let closer = law.closerQuery, let more = self.answers(to: [closer], of: service) {
        judgement = law.judge(answers + more, of: run.service.identity)
      }
      switch judgement {
      case .settled(let place): return place
      case .question(let place): return question ?? place
      case .doubt(let place): question = question ?? place
      case .nothing: continue
      }
    }
    return question ?? law.withoutStreet(isAnswered: isAnswered)
  }

  /// The place of an event that carries coordinates of its own, as ``GazetteerGeocoder/find(_:at:near:)`` holds them against the
  /// text's town.
  ///
  /// Services are asked only where they disagree and the gazetteer is not certain of the town: a service that finds the text's
  /// street where the coordinates are settles it.
  package func find(_ text: String, at coordinate: Coordinate, near: Coordinate?) -> FoundPlace {
    if coordinate.latitude == 0, coordinate.longitude == 0 { return find(text, near: near) }
    let place = chain.gazetteer.find(text, at: coordinate, near: near)
    guard place.status == .confirm else { return place }
    let own = chain.gazetteer.find(text, near: near)
    guard own.status != .ok, let law = law(text, own, near) else { return place }
    for service in chain.runs.indices {
      guard let answers = answers(to: law.queries, of: service) else { continue }
      if let there = law.street(at: coordinate, answers) { return there }
    }
    return place
  }

  /// What a text is; no service is asked.
  package func kind(of text: String) -> PlaceKind { chain.gazetteer.kind(of: text) }

  /// Nil when there is nothing to ask.
  private func law(_ text: String, _ own: FoundPlace, _ near: Coordinate?) -> PlaceLaw? {
    if chain.runs.isEmpty { return nil }
    let law = PlaceLaw(AddressText(text, in: own.country), own, near: near, chain.gazetteer)
    return law.queries.isEmpty ? nil : law
  }

  /// The answers to each query; nil when the service failed at any.
  private func answers(to queries: [String], of service: Int) -> [[PlaceAnswer]]? {
    session.withLock { session in
      var lists: [[PlaceAnswer]] = []
      for query in queries {
        guard let record = session.record(query, of: service) else { return nil }
        lists.append(record.answers)
      }
      return lists
    }
  }
}
