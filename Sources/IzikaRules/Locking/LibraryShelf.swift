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
  private let opened = Mutex<[LockPlace: PackLibrary]>([:])

  init(_ shippedPacks: PackLibrary, _ engine: Engine, requiresLock: Bool) {
    self.shippedPacks = shippedPacks
    self.engine = engine
    self.requiresLock = requiresLock
  }

  /// - Throws: a `Failure` for a lock that is not understood, and for the first of its packs that is not as it was accepted.
  func library(_ place: LockPlace) throws(Failure) -> PackLibrary {
    try opened.withLock { (opened) throws(Failure) in
      if let library = opened[place] { return library }
      let library = try fresh(place)
      opened[place] = library
      return library
    }
  }

  /// One that has read no folder yet.
  func fresh(_ place: LockPlace) throws(Failure) -> PackLibrary {
    let shippedPacks = shippedPacks
    let lock = try place.read { () throws(Failure) in try ShippedPacks(shippedPacks).reserved }
    return PackLibrary(
      shipped: shippedPacks.shipped, files: LocalFiles(), engine: engine,
      locked: try lock.map { lock throws(Failure) in try verified(lock, place) }, requiresLock: requiresLock)
  }

  private func verified(_ lock: PackLock, _ place: LockPlace) throws(Failure) -> LockedPacks {
    let shipped = try ShippedPacks(shippedPacks)
    // Where all came with the program, it does not matter whom the user trusts.
    let isTrustAsked = lock.packs.values.contains { $0.standing != .shipped }
    let law = VerifiedPack.Law(
      trust: isTrustAsked ? try TrustFiles(shipped).read().all : Trust(), released: shipped.released, engine: engine,
      file: place.path)
    return try LockedPacks(lock, kept: KeptPacks(store: PackStore(), shipped: shipped), by: law)
  }
}
