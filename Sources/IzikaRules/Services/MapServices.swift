import Fetching
import Journal
import Places
import Roads
import Synchronization
import System
import Values

/// The services of places and roads that a run asks, shared by all its persons, with the journal that keeps their answers.
///
/// A run without services opens no connection, and no journal for them.
final class MapServices: Sendable {
  private let settings: ServiceSettings
  private let gazetteer: GazetteerGeocoder
  private let journal: JournalFile?
  private let transport: any HTTPTransport
  private let today = Today.date
  /// Persons whose profiles name the same service share what is learnt of it.
  private let places = Mutex<[PlaceServiceName: ServiceRun<AskedPlaces>]>([:])
  private let roads = Mutex<[RoadServiceName: ServiceRun<AskedRoads>]>([:])

  init(
    _ settings: ServiceSettings, gazetteer: GazetteerGeocoder, journal: JournalFile?, transport: any HTTPTransport
  ) {
    self.settings = settings
    self.gazetteer = gazetteer
    self.journal = journal
    self.transport = transport
  }

  /// What one statement asks.
  /// - Throws: a `Failure` for a service that is not known, with the place in the profile that names it.
  func map(for profile: Profile) throws(Failure) -> StatementMap {
    StatementMap(gazetteer: gazetteer, places: try placeChain(for: profile), roads: try roadChain(for: profile))
  }

  private func placeChain(for profile: Profile) throws(Failure) -> PlaceChain? {
    let texts = settings.places.isEmpty ? profile.geocoders : settings.places
    let place = settings.places.isEmpty ? profile.place(of: "geocoders") : Diagnostic.Place()
    // What stands behind the gazetteer is asked all the same: it knows the streets that the gazetteer does not.
    let names = try Self.unique(texts, at: place) { text throws(Failure) in try PlaceServiceName(text) }
      .filter { $0.address != nil }
    let runs = names.compactMap { name in
      places.withLock { runs in
        if let run = runs[name] { return run }
        let memory = journal.map { JournalPlaces($0) }
        runs[name] = name.service(over: transport).map {
          ServiceRun(AskedPlaces(service: $0, memory: memory, today: today), refreshes: settings.refreshes)
        }
        return runs[name]
      }
    }
    return runs.isEmpty ? nil : PlaceChain(runs, gazetteer: gazetteer)
  }

  private func roadChain(for profile: Profile) throws(Failure) -> RoadChain? {
    let texts = settings.roads.isEmpty ? profile.roads : settings.roads
    let place = settings.roads.isEmpty ? profile.place(of: "roads") : Diagnostic.Place()
    let names = try Self.unique(texts, at: place) { text throws(Failure) in try RoadServiceName(text) }
    let runs = RoadServiceName.asked(of: names).compactMap { name in
      roads.withLock { runs in
        if let run = runs[name] { return run }
        let memory = journal.map { JournalRoads($0) }
        runs[name] = name.service(over: transport).map {
          ServiceRun(AskedRoads(service: $0, memory: memory, today: today), refreshes: settings.refreshes)
        }
        return runs[name]
      }
    }
    return runs.isEmpty ? nil : RoadChain(runs)
  }

  /// The services that texts name, each once.
  private static func unique<Name: Hashable>(
    _ texts: [String], at place: Diagnostic.Place, _ read: (String) throws(Failure) -> Name
  ) throws(Failure) -> [Name] {
    var names: [Name] = []
    for text in texts {
      do throws(Failure) {
        let name = try read(text)
        if !names.contains(name) { names.append(name) }
      } catch {
        var failure = error
        for index in failure.diagnostics.indices { failure.diagnostics[index].place = place }
        throw failure
      }
    }
    return names
  }
}
