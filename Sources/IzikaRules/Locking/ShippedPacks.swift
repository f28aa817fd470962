import Packs
import System
import Values

/// What came with the program: the packs in the folder `rules`, and the list of all that ever did.
struct ShippedPacks: Sendable {
  let library: PackLibrary
  let released: ReleasedPacks
  /// Scopes of shipped packs, of former ones as well: nobody signs for them.
  let reserved: Set<String>

  /// - Throws: a `Failure` for a list of which a line is not understood.
  init(_ library: PackLibrary) throws(Failure) {
    self.library = library
    let file = library.shipped + ReleasedPacks.fileName
    // Without the list nothing counts as shipped that stands in a lock.
    released =
      try LocalFiles().readIfThere(file, most: 1 << 20).map { bytes throws(Failure) in
        try ReleasedPacks(bytes, file: file)
      } ?? ReleasedPacks()
    let shipped = try library.shippedNames().compactMap { $0.split(separator: "/").first.map(String.init) }
    reserved = Set(shipped).union(released.scopes).union(["izika"])
  }

  func contains(_ name: String) -> Bool {
    PackIdentity.isName(name) && LocalFiles().exists(library.shipped + name + "/pack.yaml")
  }

  /// Where the archives of versions lie that were released; the program carries all of them, so that a newer one still evaluates by
  /// what was accepted.
  static let formerFolder = "released/"

  static func formerFile(_ name: String, _ version: String) -> String {
    "\(formerFolder)\(name.split(separator: "/").joined(separator: "-"))-\(version).izika"
  }

  /// A version that was released before; nil where there is none. Nothing of it is believed.
  /// - Throws: a `Failure` for a file that cannot be read.
  func former(_ name: String, _ version: String) throws(Failure) -> KeptArchive? {
    let file = Self.formerFile(name, version)
    guard LocalFiles().exists(library.shipped + file) else { return nil }
    let bytes = try LocalFiles().read(file, of: library.shipped, most: PackArchive.mostBytes)
    return KeptArchive(bytes: bytes, path: library.shipped + file)
  }

  /// A shipped pack as it would travel; its digest is that of its folder.
  /// - Throws: a `Failure` for a file that cannot be read.
  func archive(_ name: String) throws(Failure) -> PackArchive {
    let selection = try PackSelection(of: library.shipped + name + "/", shown: name + "/")
    return try PackArchive(of: selection.files, name: name)
  }
}

/// Archives for a lock: those of the store and, for what came with the program, the shipped folder and what was shipped before.
struct KeptPacks: ArchiveKeeping {
  let store: PackStore
  let shipped: ShippedPacks
  /// Such as are about to be kept, by their digests.
  var given: [String: PackArchive] = [:]

  func archive(of name: String, _ pack: LockedPack) throws(Failure) -> KeptArchive? {
    if let archive = given[pack.digest] { return KeptArchive(bytes: archive.bytes, path: name) }
    if let kept = try store.read(pack.digest) { return kept }
    guard pack.standing == .shipped else { return nil }
    if shipped.contains(name) {
      let archive = try shipped.archive(name)
      if archive.digest == pack.digest {
        return KeptArchive(bytes: archive.bytes, path: shipped.library.shipped + name)
      }
    }
    return try shipped.former(name, pack.version)
  }
}
