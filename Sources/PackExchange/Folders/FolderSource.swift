import Packs
import System
import Values

/// A folder with packs: on this machine, on a share, or one that a program keeps like another one elsewhere.
///
/// Its layout is that of the web and of mirrors: `SCOPE/releases.izika` and `SCOPE/NAME/SCOPE-NAME-VERSION.izika`. What a file is, is
/// told by what it holds and not by its name, so that copies that a browser or a synchronisation made beside it do no harm. No link in
/// it is followed.
package struct FolderSource: ReleaseSource {
  /// Ends with `/`.
  package let folder: String
  private let disk = LocalFiles()

  /// More files are no folder of packs.
  package static let mostFiles = 2_000
  private static let mostFolders = 10_000
  private static let deepest = 8

  package var place: String { folder.utf8.count > 1 ? String(folder.dropLast()) : folder }

  /// - Throws: a ``Failure`` where there is no such folder: what is not connected is not empty.
  package init(_ path: String) throws(Failure) {
    folder = path.hasSuffix("/") ? path : path + "/"
    guard disk.isFolder(path), Machine.isReadable(path) else { throw Failure(SourceProblem.noFolder(path)) }
  }

  // MARK: Names

  static func list(of scope: String) -> String { "\(scope)/\(ReleasesArchive.fileName)" }

  static func file(of pack: String, _ version: String) -> String {
    let parts = pack.split(separator: "/").joined(separator: "-")
    return "\(pack)/\(parts)-\(version).izika"
  }

  // MARK: With a list

  package func list(of scope: String) throws(Failure) -> SourceFile? {
    let name = Self.list(of: scope)
    guard let bytes = try read(name, most: ReleasesArchive.mostBytes) else { return nil }
    return SourceFile(bytes: bytes, name: folder + name)
  }

  package func archive(of release: ReleasesList.Release, pack: String) throws(Failure) -> FoundPack {
    let name = Self.file(of: pack, release.version)
    var problem: Diagnostic?
    do throws(Failure) {
      if let bytes = try read(name, most: PackArchive.mostBytes) {
        let found = try FoundPack(bytes, file: folder + name)
        if found.archive.digest == release.digest { return found }
        problem = ReleasesProblem.changed(
          pack, release.version, found.archive.digest, release.digest, seen: release.date, file: folder + name)
      }
    } catch {
      problem = error.diagnostics.first
    }
    // Beside it a copy may lie that a synchronisation has renamed.
    for other in try disk.list(folder + pack, ending: ".izika").prefix(Self.mostFiles) where "\(pack)/\(other)" != name
    {
      guard let bytes = try? read("\(pack)/\(other)", most: PackArchive.mostBytes),
        let found = try? FoundPack(bytes, file: "\(folder)\(pack)/\(other)"), found.archive.digest == release.digest
      else { continue }
      return found
    }
    throw Failure(problem ?? SourceProblem.absent(pack, release.version, folder + name))
  }

  /// Nil where there is no such file.
  private func read(_ name: String, most: Int) throws(Failure) -> [UInt8]? {
    // A link that leads nowhere is not nothing: it is refused below.
    if !disk.exists(folder + name), !disk.isLink(folder + name) { return nil }
    return try disk.read(name, of: folder, most: most)
  }

  // MARK: Without a list

  package func versions(of pack: String) throws(Failure) -> FoundPacks {
    try packs { $0.pack == pack }
  }

  /// Every pack of a scope.
  package func packs(of scope: String) throws(Failure) -> FoundPacks {
    try packs { $0.scope == scope }
  }

  private func packs(where isWanted: (PackIdentity) -> Bool) throws(Failure) -> FoundPacks {
    var found: [FoundPack] = []
    var problems: [Diagnostic] = []
    for name in try files() {
      do throws(Failure) {
        let bytes = try disk.read(name, of: folder, most: PackArchive.mostBytes)
        let pack = try FoundPack(bytes, file: folder + name)
        if isWanted(pack.identity) { found.append(pack) }
      } catch {
        if let reason = error.diagnostics.first { problems.append(SourceProblem.passedOver(folder + name, reason)) }
      }
    }
    return FoundPacks(found, problems: problems)
  }

  /// Every file of a pack below the folder, but for lists.
  private func files() throws(Failure) -> [String] {
    var files: [String] = []
    var folders: [(name: String, depth: Int)] = [("", 0)]
    var position = 0
    while position < folders.count {
      let (part, depth) = folders[position]
      position += 1
      files += try disk.list(folder + part, ending: ".izika").map { part + $0 }
        .filter { !disk.isFolder(folder + $0) && !$0.hasSuffix("/\(ReleasesArchive.fileName)") }
      if depth < Self.deepest { folders += disk.folders(in: folder + part).map { ("\(part)\($0)/", depth + 1) } }
      guard files.count <= Self.mostFiles, folders.count <= Self.mostFolders else {
        throw Failure(SourceProblem.tooMuch(place))
      }
    }
    return files
  }
}
