import Packs
import Values

/// A place that packs go to: a folder, or a registry. What is there never changes; a list takes the place of the one before it.
package protocol ReleasePublisher: Sendable {
  /// What lies there, as those see it who take packs from it.
  var source: any ReleaseSource { get }

  /// Runs what reads and writes the list of a scope, while no other publisher does.
  /// - Throws: `list-busy` where another one is at it, a ``Failure`` for a place that cannot be written to, and what `body` throws.
  func alone<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result

  /// What stands where a version belongs; nil where nothing does.
  /// - Parameter pack: `scope/name`.
  /// - Throws: a ``Failure`` for what stands there and is no whole pack.
  func there(_ pack: String, _ version: String) throws(Failure) -> FoundPack?

  /// The packs of the scope that lie there and that a first list names with the one that is published; none where a place does not
  /// tell what lies in it.
  func packs() throws(Failure) -> FoundPacks

  /// Within ``alone(_:)``: that it still is so, before anything is written.
  /// - Throws: `list-busy` where somebody else has written the list since.
  func confirmAlone() throws(Failure)

  /// Puts a pack where it belongs; of another copy of the same content the signatures stay that hold.
  /// - Returns: whether anything was written.
  /// - Throws: `version-changed` where other content stands there, and a ``Failure`` where it cannot be written.
  func place(_ pack: FoundPack) throws(Failure) -> Bool

  /// Puts a list in the place of the one that is there.
  /// - Parameter serial: its number.
  /// - Throws: `list-busy` where somebody else has written one meanwhile, and a ``Failure`` where it cannot be written.
  func write(_ list: SourceFile, serial: Int) throws(Failure)

  /// Of the list, as messages call it.
  var path: String { get }
}

extension ReleasePublisher {
  /// What is to be written of a pack, beside what stands in its place; nil where nothing is.
  /// - Throws: `version-changed` where that has other content.
  func missing(of pack: FoundPack, beside there: FoundPack?) throws(Failure) -> FoundPack? {
    guard let there else { return pack }
    guard there.archive.digest == pack.archive.digest else {
      throw Failure(
        ReleasesProblem.changed(
          pack.identity.pack, pack.identity.version, pack.archive.digest, there.archive.digest, seen: nil,
          file: there.file))
    }
    let joined = try pack.joining(there)
    return there.archive.bytes == joined.archive.bytes ? nil : joined
  }
}

extension FoundPack {
  /// The pack with those signatures of it and of another copy that hold, each under the name of its key: what somebody signed once is
  /// not lost, and what holds nowhere does not travel on.
  /// - Parameter other: of the same content; nil gives the pack as it is.
  /// - Throws: a ``Failure`` for content that no new archive holds.
  package func joining(_ other: FoundPack?) throws(Failure) -> FoundPack {
    guard let other, other.archive.bytes != archive.bytes else { return self }
    precondition(other.archive.digest == archive.digest)
    var joined = try PackArchive(of: archive.files, name: file)
    var names: Set<String> = []
    for candidate in archive.candidates + other.archive.candidates where names.count < PackArchive.mostSignatures {
      guard let signature = try? SSHSignature(candidate.bytes), signature.key.shortName == candidate.name,
        signature.verifies(archive.list, for: .pack), names.insert(candidate.name).inserted
      else { continue }
      joined = try joined.signed(candidate.bytes, by: candidate.name, name: file)
    }
    return try FoundPack(joined.bytes, file: file)
  }
}
