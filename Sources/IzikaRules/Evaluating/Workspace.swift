import Fetching
import ICalendar
import Journal
import Mileage
import Packs
import Places
import Roads
import Rules
import ShippedRules
import System
import Values

/// What all evaluations of a run share: the places, the roads, the journal, and where packs are found.
public struct Workspace: Sendable {
  package let gazetteer: GazetteerGeocoder
  package let library: PackLibrary
  /// What packs are held against.
  let engine: Engine
  package let files = LocalFiles()
  /// Nil where there is no folder for one.
  package let journal: JournalFile?
  let transport: any HTTPTransport
  private let mapServices: MapServices

  /// - Throws: a `Failure` when the gazetteer or the shipped packs are not where the program was installed.
  public init(_ services: ServiceSettings = ServiceSettings()) throws(Failure) {
    try self.init(services, transport: ProgramTransport.make())
  }

  init(_ services: ServiceSettings, transport: any HTTPTransport) throws(Failure) {
    self.transport = transport
    gazetteer = GazetteerGeocoder(try Gazetteer.embedded())
    engine = .lendingFunctions(version: SemanticVersion(ProgramVersion.text))
    library = PackLibrary(shipped: try ShippedRules.folder(), files: LocalFiles(), engine: engine)
    journal = services.journalPath.map { JournalFile(path: $0) }
    mapServices = MapServices(services, gazetteer: gazetteer, journal: journal, transport: transport)
  }

  /// What one statement asks of places and roads.
  /// - Throws: a `Failure` for a service that is not known.
  package func map(for profile: Profile) throws(Failure) -> StatementMap { try mapServices.map(for: profile) }

  /// A person's words that stand, in the order of their numbers.
  /// - Throws: a `Failure` when there is a journal that cannot be read.
  func corrections(of person: String) throws(Failure) -> [Correction] {
    guard let journal, !person.isEmpty else { return [] }
    return try JournalCorrections(journal).active(person: person)
  }

  /// The files of the packs that a request's rules are made of; none of packs that cannot be read.
  package func packFiles(of request: StatementRequest) -> [String] {
    let profile = request.profile
    return (try? library.layers(profile.rules, relativeTo: profile.rulesFolder))?.flatMap(\.paths) ?? []
  }

  /// What rules may ask without a calendar, and tests on every machine alike.
  package var map: Map { Map(geocoder: gazetteer, roads: EstimatedRoads()) }

  /// The data that a statement rests on besides its packs and what services answered.
  package var dataVersions: [Version] {
    [
      Version(name: "gazetteer", version: gazetteer.version),
      Version(name: "tzdata", version: Zone.databaseVersion),
      Version(name: "roads", version: "estimate \(EstimatedRoads().version)"),
    ]
  }
}
