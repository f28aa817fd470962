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
final class Surveyor: Sendable {
  private let settings: ServiceSettings
  private let gazetteer: GazetteerGeocoder
  private let journal: JournalFile?
  private let transport: any HTTPTransport
  private let today = Today.date
  /// By the names of the services: persons whose profiles name the same ones share what is learnt.
  private let placeChains = Mutex<[[PlaceServiceName]: PlaceChain]>([:])
  private let roadChains = Mutex<[[RoadServiceName]: RoadChain]>([:])

  init(
    _ settings: ServiceSettings, gazetteer: GazetteerGeocoder, journal: JournalFile?, transport: any HTTPTransport
  ) {
    self.settings = settings
    self.gazetteer = gazetteer
    self.journal = journal
    self.transport = transport
  }

  /// What one statement asks.
  /// - Throws: a ``Failure`` for a service that is not known, with the place in the profile that names it.
  func survey(for profile: Profile) throws(Failure) -> Survey {
    Survey(gazetteer: gazetteer, places: try placeChain(for: profile), roads: try roadChain(for: profile))
  }

  private func placeChain(for profile: Profile) throws(Failure) -> PlaceChain? {
    let texts = settings.places.isEmpty ? profile.geocoders : settings.places
    let place = settings.places.isEmpty ? profile.place(of: "geocoders") : Diagnostic.Place()
    // What stands behind the gazetteer is asked all the same: it knows the streets that the gazetteer does not.
    let names = try Self.unique(texts, at: place) { text throws(Failure) in try PlaceServiceName(text) }
      .filter { $0.address != nil }
    if names.isEmpty { return nil }
    return placeChains.withLock { chains in
      if let chain = chains[names] { return chain }
      let chain = PlaceChain(
        services: names.compactMap { $0.service(over: transport) }, gazetteer: gazetteer,
        memory: journal.map { JournalPlaces($0) }, today: today, refreshes: settings.refreshes)
      chains[names] = chain
      return chain
    }
  }

  private func roadChain(for profile: Profile) throws(Failure) -> RoadChain? {
    let texts = settings.roads.isEmpty ? profile.roads : settings.roads
    let place = settings.roads.isEmpty ? profile.place(of: "roads") : Diagnostic.Place()
    let names = try Self.unique(texts, at: place) { text throws(Failure) in try RoadServiceName(text) }
    let services = RoadServiceName.services(named: names, over: transport)
    if services.isEmpty { return nil }
    return roadChains.withLock { chains in
      if let chain = chains[names] { return chain }
      let chain = RoadChain(
        services: services, memory: journal.map { JournalRoads($0) }, today: today, refreshes: settings.refreshes)
      chains[names] = chain
      return chain
    }
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
