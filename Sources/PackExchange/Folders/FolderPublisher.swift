import Packs
import System
import Values

/// Writes into a folder that packs come from, one publisher at a time. Every file appears as a whole, under its name.
package struct FolderPublisher: ReleasePublisher {
  package var source: any ReleaseSource { folder }
  let folder: FolderSource
  private let scope: String
  private let disk = LocalFiles()

  /// - Throws: a ``Failure`` where there is no such folder.
  package init(_ path: String, scope: String) throws(Failure) {
    folder = try FolderSource(path)
    self.scope = scope
  }

  package func alone<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    try disk.makeFolderIfMissing(folder.folder + scope)
    let lock = "\(folder.folder)\(scope)/releases.lock"
    do throws(Failure) {
      try disk.create(Array("izika-rules pack push\n".utf8), at: lock)
    } catch {
      throw error.diagnostics.contains { $0.code == .fileExists } ? Failure(SourceProblem.busy(lock)) : error
    }
    defer { Machine.remove(lock) }
    return try body()
  }

  /// Who publishes has the lock.
  package func confirmAlone() {}

  package func packs() throws(Failure) -> FoundPacks { try folder.packs(of: scope) }

  package func there(_ pack: String, _ version: String) throws(Failure) -> FoundPack? {
    let name = FolderSource.file(of: pack, version)
    guard disk.exists(folder.folder + name) || disk.isLink(folder.folder + name) else { return nil }
    return try FoundPack(
      try disk.read(name, of: folder.folder, most: PackArchive.mostBytes), file: folder.folder + name)
  }

  package func place(_ pack: FoundPack) throws(Failure) -> Bool {
    let identity = pack.identity
    guard let pack = try missing(of: pack, beside: try there(identity.pack, identity.version)) else { return false }
    try disk.makeFolderIfMissing(folder.folder + identity.scope)
    try disk.makeFolderIfMissing(folder.folder + identity.pack)
    try disk.write(pack.archive.bytes, to: folder.folder + FolderSource.file(of: identity.pack, identity.version))
    return true
  }

  package func write(_ list: SourceFile, serial: Int) throws(Failure) {
    try disk.write(list.bytes, to: path)
  }

  package var path: String { folder.folder + FolderSource.list(of: scope) }
}
