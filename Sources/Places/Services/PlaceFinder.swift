import Synchronization
import Values

/// Finds the places of one statement, and collects what they rest on.
public final class PlaceFinder: Sendable {
  private struct Session {
    var records: [PlaceRecord] = []
    var seen: Set<Key> = []
    var diagnostics: [Diagnostic] = []
    var told: Set<Told> = []

    mutating func note(_ asked: ServiceRun.Asked, _ key: Key) {
      if let record = asked.record, seen.insert(key).inserted { records.append(record) }
      for diagnostic in asked.diagnostics {
        let isNew = told.insert(Told(service: key.service, code: diagnostic.code)).inserted
        if isNew, !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
      }
    }
  }

  private struct Key: Hashable {
    var service: ServiceIdentity
    var query: String
  }

  /// A service's failure is told once, however its words differ from one query to the next.
  private struct Told: Hashable {
    var service: ServiceIdentity
    var code: String
  }

  private let chain: PlaceChain
  private let session = Mutex(Session())

  init(_ chain: PlaceChain) { self.chain = chain }

  /// What services answered to the texts that were looked up, empty answers included, in the order of their first use.
  public var records: [PlaceRecord] { session.withLock { $0.records } }

  /// What went wrong with services and with the memory, each once; none of it concerns one event alone.
  public var diagnostics: [Diagnostic] { session.withLock { $0.diagnostics } }

  /// The place that a text names: see ``PlaceLaw``.
  /// - Parameter near: the person's home, which settles a name that several towns have, and a street without its town.
  public func find(_ text: String, near: Coordinate?) -> FoundPlace {
    let own = chain.gazetteer.find(text, near: near)
    guard let law = law(text, own, near) else { return own }
    var question: FoundPlace?
    var isAnswered = false
    for run in chain.runs {
      guard let answers = answers(to: law.queries, of: run) else { continue }
      isAnswered = true
      var judgement = law.judge(answers, of: run.service.identity)
      if !judgement.isSettled, let closer = law.closerQuery, let more = self.answers(to: [closer], of: run) {
        judgement = law.judge(answers + more, of: run.service.identity)
      }
      switch judgement {
      case .settled(let place): return place
      case .question(let place): return question ?? place
      case .doubt(let place): question = question ?? place
      case .nothing: continue
      }
    }
    return question ?? (isAnswered ? law.withoutStreet : own)
  }

  /// The place of an event that carries coordinates of its own, as ``GazetteerGeocoder/find(_:at:near:)`` holds them against the
  /// text's town.
  ///
  /// Services are asked only where they disagree and the gazetteer is not certain of the town: a service that finds the text's
  /// street where the coordinates are settles it.
  public func find(_ text: String, at coordinate: Coordinate, near: Coordinate?) -> FoundPlace {
    if coordinate.latitude == 0, coordinate.longitude == 0 { return find(text, near: near) }
    let place = chain.gazetteer.find(text, at: coordinate, near: near)
    guard place.status == .confirm else { return place }
    let own = chain.gazetteer.find(text, near: near)
    guard own.status != .ok, let law = law(text, own, near) else { return place }
    for run in chain.runs {
      guard let answers = answers(to: law.queries, of: run) else { continue }
      if let there = law.street(at: coordinate, answers) { return there }
    }
    return place
  }

  /// Nil when there is nothing to ask.
  private func law(_ text: String, _ own: FoundPlace, _ near: Coordinate?) -> PlaceLaw? {
    if chain.runs.isEmpty { return nil }
    let law = PlaceLaw(AddressText(text), own, near: near, chain.gazetteer)
    return law.queries.isEmpty ? nil : law
  }

  /// The answers to each query; nil when the service failed at any.
  private func answers(to queries: [String], of run: ServiceRun) -> [[PlaceAnswer]]? {
    var lists: [[PlaceAnswer]] = []
    for query in queries {
      let asked = run.ask(query)
      session.withLock { $0.note(asked, Key(service: run.service.identity, query: query)) }
      guard let record = asked.record else { return nil }
      lists.append(record.answers)
    }
    return lists
  }
}
