import Fetching
import Journal
import Places
import Roads
import Synchronization
import Values

/// The services of places and roads that a run asks, shared by all its persons, with the journal that keeps their answers.
///
/// A run without services opens no connection and no journal for them.
final class Surveyor: Sendable {
  private let settings: ServiceSettings
  private let gazetteer: GazetteerGeocoder
  private let journal: JournalFile?
  private let transport: PoliteTransport
  private let today = Today.date
  /// By the names of the services: persons whose profiles name the same ones share what is learnt.
  private let placeChains = Mutex<[[PlaceServiceName]: PlaceChain]>([:])
  private let roadChains = Mutex<[[RoadServiceName]: RoadChain]>([:])

  init(_ settings: ServiceSettings, gazetteer: GazetteerGeocoder, journal: JournalFile?, transport: PoliteTransport) {
    self.settings = settings
    self.gazetteer = gazetteer
    self.journal = journal
    self.transport = transport
  }

  /// What one statement asks.
  /// - Throws: a ``Failure`` for a service that is not known, with the place in the profile that names it.
  func survey(for profile: Profile) throws(Failure) -> Survey {
    Survey(
      gazetteer: gazetteer,
      places: try places(settings.places.isEmpty ? profile.geocoders : settings.places, profile),
      roads: try roads(settings.roads.isEmpty ? profile.roads : settings.roads, profile))
  }

  private func places(_ texts: [String], _ profile: Profile) throws(Failure) -> PlaceChain? {
    var names: [PlaceServiceName] = []
    for text in texts {
      let name = try at(profile.place(of: "geocoders"), settings.places.isEmpty) { () throws(Failure) in
        try PlaceServiceName(text)
      }
      if name.address != nil, !names.contains(name) { names.append(name) }
    }
    if names.isEmpty { return nil }
    return placeChains.withLock { chains in
      if let chain = chains[names] { return chain }
      for name in names { pace(name.address, name.requestsPerSecond) }
      let chain = PlaceChain(
        services: names.compactMap { $0.service(over: transport) }, gazetteer: gazetteer,
        memory: journal.map { JournalPlaces($0) }, today: today, refreshes: settings.refreshes)
      chains[names] = chain
      return chain
    }
  }
}
