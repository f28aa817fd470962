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
  /// The packs that come with the program, by themselves: what they are called and where they lie. Whoever evaluates asks
  /// ``library(for:)``, which knows what is locked.
  package let shippedPacks: PackLibrary
  private var libraries: LibraryShelf
  /// What packs are held against.
  let engine: Engine
  package let files = LocalFiles()
  /// Nil where there is no folder for one.
  package let journal: JournalFile?
  let transport: any HTTPTransport
  private let mapServices: MapServices

  /// - Parameters:
  ///   - services: who is asked for places and roads, and where answers are kept.
  ///   - requiresLock: whether rules that a lock does not hold are refused: folders, files, and all of them where there is no lock.
  /// - Throws: a `Failure` when the gazetteer or the shipped packs are not where the program was installed.
  public init(_ services: ServiceSettings = ServiceSettings(), requiresLock: Bool = false) throws(Failure) {
    try self.init(services, transport: ProgramTransport.make(), requiresLock: requiresLock)
  }

  init(
    _ services: ServiceSettings, transport: any HTTPTransport, requiresLock: Bool = false
  ) throws(Failure) {
    self.transport = transport
    gazetteer = GazetteerGeocoder(try Gazetteer.embedded())
    engine = .lendingFunctions(version: SemanticVersion(ProgramVersion.text))
    shippedPacks = PackLibrary(shipped: try ShippedRules.folder(), files: LocalFiles(), engine: engine)
    journal = services.journalPath.map { JournalFile(path: $0) }
    libraries = LibraryShelf(shippedPacks, engine, journal: journal, requiresLock: requiresLock)
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

  /// Where the packs of a profile are found, by the lock beside it where there is one.
  /// - Throws: a `Failure` for a lock that is not understood, or one of whose packs is not as it was accepted.
  package func library(for profile: Profile) throws(Failure) -> PackLibrary {
    try libraries.library(profile.lockPlace)
  }

  /// The same for who has no profile: by the lock of the working directory.
  package func library() throws(Failure) -> PackLibrary { try libraries.library(LockPlace()) }

  /// The same, with packs that a lock does not hold yet.
  func proposing(_ library: PackLibrary, at place: LockPlace) -> Workspace {
    var workspace = self
    workspace.libraries = libraries.proposing(library, at: place)
    return workspace
  }

  /// One that reads folders anew, which a person may be mending.
  func freshLibrary() throws(Failure) -> PackLibrary { try libraries.fresh(LockPlace()) }

  /// Loads the packs of all whose rules are locked: with one pack that is not as it was accepted nobody's statement is begun.
  /// - Throws: a `Failure` for the first profile, in their order, whose locked rules do not load.
  package func checkLocks(of requests: [StatementRequest]) throws(Failure) {
    for profile in requests.map(\.profile) where profile.failure == nil {
      let library = try library(for: profile)
      if library.isLocked { _ = try StatementRun(self).packs(profile) }
    }
  }

  /// The files of the packs that a request's rules are made of, and their lock; none of packs that cannot be read.
  package func packFiles(of request: StatementRequest) -> [String] {
    let profile = request.profile
    let packs = try? library(for: profile).layers(profile.rules, relativeTo: profile.rulesFolder)
    return (packs ?? []).flatMap(\.paths) + [profile.lockPlace.path]
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
