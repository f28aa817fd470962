import Packs
import Values

/// A place that packs come from: a folder, one on a web server, a registry.
///
/// Nothing that it gives is believed: lists are signed, archives are held against their digests and their signatures.
package protocol ReleaseSource: Sendable {
  /// As messages call it.
  var place: String { get }

  /// Whether an archive costs a download, so that one that is kept here already is not asked for.
  var isRemote: Bool { get }

  /// Whether nobody knows without a list what lies there.
  var needsList: Bool { get }

  /// The list of versions of a scope as it lies there; nil where there is none.
  /// - Throws: a ``Failure`` where the place cannot be asked, or what lies there is too large.
  func list(of scope: String) throws(Failure) -> SourceFile?

  /// The archive of a version that a list names, by its digest.
  /// - Parameter pack: `scope/name`.
  /// - Throws: a ``Failure``: `version-absent` where there is none, `version-changed` where the version's file is of other content,
  ///   `pack-archive` or `pack-list` where it is not whole.
  func archive(of release: ReleasesList.Release, pack: String) throws(Failure) -> FoundPack

  /// Every version of a pack that lies there, where no list says which there are.
  /// - Parameter pack: `scope/name`.
  /// - Throws: a ``Failure`` where the place cannot be asked.
  func versions(of pack: String) throws(Failure) -> FoundPacks
}

extension ReleaseSource {
  package var isRemote: Bool { false }
  package var needsList: Bool { false }
}

/// A file as a source gives it.
package struct SourceFile: Sendable {
  package let bytes: [UInt8]
  /// As messages call it.
  package let name: String

  package init(bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }
}

/// An archive that was found, and which pack it says it is.
package struct FoundPack: Sendable {
  package let identity: PackIdentity
  package let archive: PackArchive
  /// As messages call it.
  package internal(set) var file: String

  /// - Throws: a ``Failure`` for what is no whole archive of a pack that can be shared.
  package init(_ bytes: [UInt8], file: String) throws(Failure) {
    archive = try PackArchive(bytes, name: file)
    identity = try archive.identity(shown: file)
    self.file = file
  }

  /// What a list says of it once it is published.
  package func release(on date: CivilDate) -> ReleasesList.Release {
    ReleasesList.Release(version: identity.version, digest: archive.digest, date: date)
  }
}

/// What was found where no list says what there is.
package struct FoundPacks: Sendable {
  /// A version once, whatever its files are called; by version.
  package var packs: [FoundPack]
  /// Files that were passed over, and versions of which there are several contents.
  package var problems: [Diagnostic]

  /// - Parameter found: as they were met: of one version there may be several, of one content or not.
  init(_ found: [FoundPack], problems: [Diagnostic]) {
    self.problems = problems
    packs = []
    for (_, copies) in Dictionary(grouping: found, by: \.identity) {
      let first = copies[0]
      if let other = copies.first(where: { $0.archive.digest != first.archive.digest }) {
        self.problems.append(
          ReleasesProblem.changed(
            first.identity.pack, first.identity.version, other.archive.digest, first.archive.digest, seen: nil,
            file: other.file))
        continue
      }
      // Copies of one content may bear different signatures.
      packs.append(copies.max { $0.archive.signatures.count < $1.archive.signatures.count } ?? first)
    }
    packs.sort { left, right in
      (left.identity.pack, SemanticVersion(left.identity.version) ?? SemanticVersion(0, 0, 0))
        < (right.identity.pack, SemanticVersion(right.identity.version) ?? SemanticVersion(0, 0, 0))
    }
  }
}
