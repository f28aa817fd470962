import Packs
import System
import Values

/// Writes into a folder that packs come from, one publisher at a time. Every file appears as a whole, under its name.
package struct FolderPublisher: Sendable {
  package let source: FolderSource
  private let scope: String
  private let disk = LocalFiles()

  /// - Throws: a ``Failure`` where there is no such folder.
  package init(_ path: String, scope: String) throws(Failure) {
    source = try FolderSource(path)
    self.scope = scope
  }

  /// Runs what reads and writes the list of a scope, while no other publisher does.
  /// - Throws: `list-busy` where another one is at it, a ``Failure`` for a folder that cannot be written to, and what `body` throws.
  package func alone<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    try disk.makeFolderIfMissing(source.folder + scope)
    let lock = "\(source.folder)\(scope)/releases.lock"
    do throws(Failure) {
      try disk.create(Array("izika-rules pack push\n".utf8), at: lock)
    } catch {
      throw error.diagnostics.contains { $0.code == .fileExists } ? Failure(SourceProblem.busy(lock)) : error
    }
    defer { Machine.remove(lock) }
    return try body()
  }

  /// What stands where a version belongs; nil where nothing does.
  /// - Parameter pack: `scope/name`.
  /// - Throws: a ``Failure`` for what stands there and is no whole pack.
  package func there(_ pack: String, _ version: String) throws(Failure) -> FoundPack? {
    let name = FolderSource.file(of: pack, version)
    guard disk.exists(source.folder + name) || disk.isLink(source.folder + name) else { return nil }
    return try FoundPack(
      try disk.read(name, of: source.folder, most: PackArchive.mostBytes), file: source.folder + name)
  }

  /// Puts a pack where it belongs, in the place of another copy of the same content.
  /// - Returns: whether anything was written.
  /// - Throws: `version-changed` where other content stands there, and a ``Failure`` where it cannot be written.
  package func place(_ pack: FoundPack) throws(Failure) -> Bool {
    let identity = pack.identity
    if let there = try there(identity.pack, identity.version) {
      guard there.archive.digest == pack.archive.digest else {
        throw Failure(
          ReleasesProblem.changed(
            identity.pack, identity.version, pack.archive.digest, there.archive.digest, seen: nil, file: there.file))
      }
      if there.archive.bytes == pack.archive.bytes { return false }
    }
    try disk.makeFolderIfMissing(source.folder + identity.scope)
    try disk.makeFolderIfMissing(source.folder + identity.pack)
    try disk.write(pack.archive.bytes, to: source.folder + FolderSource.file(of: identity.pack, identity.version))
    return true
  }

  /// Puts a list in the place of the one that is there.
  package func write(_ list: SourceFile) throws(Failure) {
    try disk.write(list.bytes, to: path)
  }

  /// Of the list.
  package var path: String { source.folder + FolderSource.list(of: scope) }
}
