import Output
import Packs
import System
import Values

/// Reads archives of packs, whole or not at all.
package struct ArchiveReader: Sendable {
  private let workspace: Workspace

  package init(_ workspace: Workspace) { self.workspace = workspace }

  /// An archive as the listings show it, and what keeps this engine from loading it.
  /// - Throws: a `Failure` with `pack-archive`, `pack-list` or `pack-identity` for what is no archive of ours, another one for a
  ///   file that cannot be read.
  package func read(_ path: String) throws(Failure) -> (description: PackDescription, problems: [Diagnostic]) {
    let (description, problems, identity) = try look(at: try Self.archive(path), path)
    return (description, problems + identity.remarks(on: path))
  }

  /// The same of a pack that is locked or came with the program; nil for a name under which there is none.
  /// - Parameter profile: whose lock; nil for that of the folder that one stands in, where there is one.
  /// - Throws: a `Failure` for a lock that is not understood, a pack of it that is not here, and bytes that are no archive.
  package func read(
    named name: String, _ profile: String?
  ) throws(Failure) -> (description: PackDescription, problems: [Diagnostic])? {
    guard PackIdentity.isName(name) else { return nil }
    let shipped = try ShippedPacks(workspace.shippedPacks)
    let isThere = try LockPlace().read() != nil
    let use: LockUse? = if profile != nil || isThere { try LockUse(of: profile, shipped) } else { nil }
    if let use, let entry = use.lock.packs[name] {
      guard let kept = try KeptPacks(store: PackStore(), shipped: shipped).archive(of: name, entry) else {
        throw Failure(LockProblem.missing(name, entry, use.place.path))
      }
      let archive = try PackArchive(kept.bytes, name: kept.path)
      guard archive.digest == entry.digest else {
        throw Failure(LockProblem.changed(name, entry, found: archive.digest, kept.path))
      }
      return try describe(archive, kept.path)
    }
    guard shipped.contains(name) else { return nil }
    return try describe(try shipped.archive(name), shipped.library.shipped + name)
  }

  static func archive(_ path: String) throws(Failure) -> PackArchive {
    // Known before anything is read: what is larger is none.
    if let stamp = try? FileStamp(of: path), stamp.isRegular, stamp.size > PackArchive.mostBytes {
      throw Failure(PackArchive.tooMuch(path))
    }
    return try PackArchive(try LocalFiles().readPlain(path, most: PackArchive.mostBytes), name: path)
  }

  func describe(
    _ archive: PackArchive, _ path: String
  ) throws(Failure) -> (description: PackDescription, problems: [Diagnostic]) {
    let (description, problems, _) = try look(at: archive, path)
    return (description, problems)
  }

  private func look(
    at archive: PackArchive, _ path: String
  ) throws(Failure) -> (description: PackDescription, problems: [Diagnostic], identity: PackIdentity) {
    var draft = try archive.draft(shown: path, for: workspace.engine)
    let identity: PackIdentity
    do {
      identity = try PackIdentity(of: draft.pack.manifest)
    } catch {
      // A manifest that cannot be read says why it has no name.
      throw draft.problems.isEmpty ? error : Failure(Array(draft.problems.prefix(1)))
    }
    // Once it is known, messages name the pack.
    draft = try archive.draft(shown: identity.pack, for: workspace.engine)
    let manifest = draft.pack.manifest
    let description = PackDescription(
      file: path, pack: identity.pack, version: identity.version, digest: archive.digest, decides: draft.pack.sha256,
      size: archive.bytes.count, signatures: archive.signatures.count, engine: manifest.engine.map { "\($0)" },
      extends: manifest.extends.map { PackDescription.Parent(name: $0.name, range: $0.range.map { "\($0)" }) },
      needs: manifest.needs, summary: manifest.description, licence: manifest.licence,
      files: archive.files.map { PackDescription.File(name: $0.name, size: $0.bytes.count) })
    return (description, draft.problems, identity)
  }
}
