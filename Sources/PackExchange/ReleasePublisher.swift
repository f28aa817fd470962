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

  /// Puts a pack where it belongs, in the place of another copy of the same content.
  /// - Returns: whether anything was written.
  /// - Throws: `version-changed` where other content stands there, and a ``Failure`` where it cannot be written.
  func place(_ pack: FoundPack) throws(Failure) -> Bool

  /// Puts a list in the place of the one that is there.
  /// - Parameter serial: its number.
  func write(_ list: SourceFile, serial: Int) throws(Failure)

  /// Of the list, as messages call it.
  var path: String { get }
}

extension ReleasePublisher {
  /// Whether a pack is still to be written, beside what stands in its place.
  /// - Throws: `version-changed` where that has other content.
  func isNew(_ pack: FoundPack, beside there: FoundPack?) throws(Failure) -> Bool {
    guard let there else { return true }
    guard there.archive.digest == pack.archive.digest else {
      throw Failure(
        ReleasesProblem.changed(
          pack.identity.pack, pack.identity.version, pack.archive.digest, there.archive.digest, seen: nil,
          file: there.file))
    }
    return there.archive.bytes != pack.archive.bytes
  }
}
