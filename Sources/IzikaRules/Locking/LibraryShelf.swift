import Journal
import Packs
import Synchronization
import System
import Values

/// The libraries of a run, one a lock: a lock is read once, and each of its packs is read and verified once, however many people
/// are worked on.
final class LibraryShelf: Sendable {
  private let shippedPacks: PackLibrary
  private let engine: Engine
  private let requiresLock: Bool
  /// Nil where there is none.
  private let journal: JournalFile?
  private let opened = Mutex<[Key: PackLibrary]>([:])

  /// The same lock may be written in several ways. One that somebody named has to be there.
  private struct Key: Hashable {
    var path: String
    var isNamed: Bool
  }

  init(_ shippedPacks: PackLibrary, _ engine: Engine, journal: JournalFile?, requiresLock: Bool) {
    self.shippedPacks = shippedPacks
    self.engine = engine
    self.journal = journal
    self.requiresLock = requiresLock
  }

  /// - Throws: a `Failure` for a lock that is not understood, and for the first of its packs that is not as it was accepted.
  func library(_ place: LockPlace) throws(Failure) -> PackLibrary {
    try opened.withLock { (opened) throws(Failure) in
      let key = Key(path: place.absolutePath, isNamed: place.isNamed)
      if let library = opened[key] { return library }
      let library = try fresh(place)
      opened[key] = library
      return library
    }
  }

  /// The same, with a library in the place of the one that a lock would give.
  func proposing(_ library: PackLibrary, at place: LockPlace) -> LibraryShelf {
    let shelf = LibraryShelf(shippedPacks, engine, journal: journal, requiresLock: requiresLock)
    shelf.opened.withLock { opened in
      for isNamed in [false, true] { opened[Key(path: place.absolutePath, isNamed: isNamed)] = library }
    }
    return shelf
  }

  /// One that has read no folder yet.
  func fresh(_ place: LockPlace) throws(Failure) -> PackLibrary {
    PackLibrary(
      shipped: shippedPacks.shipped, files: LocalFiles(), engine: engine, locked: try locked(place),
      requiresLock: requiresLock)
  }

  /// Nil where there is no lock: then it is asked neither what was ever shipped nor whom the user trusts.
  private func locked(_ place: LockPlace) throws(Failure) -> LockedPacks? {
    guard let bytes = try place.read() else { return nil }
    let shipped = try ShippedPacks(shippedPacks)
    let lock = try LockReader(bytes, name: place.path, reserved: shipped.reserved).read()
    // Where all came with the program, it does not matter whom the user trusts.
    let isTrustAsked = lock.packs.values.contains { $0.standing != .shipped }
    let law = VerifiedPack.Law(
      trust: isTrustAsked ? try TrustFiles(shipped).read().all : Trust(), released: shipped.released, engine: engine,
      seen: try seen(lock), file: place.path)
    return try LockedPacks(lock, kept: KeptPacks(store: PackStore(), shipped: shipped), by: law)
  }

  /// What this machine remembers of those who sign packs of a lock.
  private func seen(_ lock: PackLock) throws(Failure) -> [String: SeenReleases] {
    guard let journal else { return [:] }
    let releases = JournalReleases(journal)
    var seen: [String: SeenReleases] = [:]
    for scope in lock.signedScopes { seen[scope] = try releases.recall(scope) }
    return seen
  }
}
