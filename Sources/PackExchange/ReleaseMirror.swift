import Packs
import Values

/// Copies a pack with its list from one place to another: into a folder, for a mirror or a stick, or into a registry.
///
/// Nobody has to trust a mirror: who reads it holds the list against its signatures, and the packs against the list.
package struct ReleaseMirror {
  private let source: any ReleaseSource
  private let target: any ReleasePublisher
  private let scope: String
  private let keeping: PacksAtHand

  /// - Parameter keeping: what need not be downloaded.
  package init(
    _ scope: String, from source: any ReleaseSource, into target: any ReleasePublisher,
    keeping: PacksAtHand = PacksAtHand()
  ) {
    self.source = source
    self.scope = scope
    self.target = target
    self.keeping = keeping
  }

  package struct Copied: Sendable {
    package struct Version: Sendable {
      package let version: String
      package let digest: String
      /// Whether it was not there before.
      package let isNew: Bool
    }

    /// From the oldest on.
    package internal(set) var versions: [Version] = []
    /// The number of the list that lies there now; nil where there is none.
    package internal(set) var serial: Int?
    /// What could not be copied, and what a person should know; an error keeps the list from being copied.
    package internal(set) var diagnostics: [Diagnostic] = []
  }

  /// - Parameters:
  ///   - pack: `scope/name`.
  ///   - range: which versions; nil for all.
  /// - Throws: a ``Failure`` where the source cannot be asked or the other place not be written to, and where nothing is in the range.
  package func copy(_ pack: String, in range: VersionRange?) throws(Failure) -> Copied {
    let file = try source.list(of: scope)
    if file == nil, source.needsList { throw Failure(SourceProblem.noList(scope, source.place)) }
    let list = try file.map { file throws(Failure) in
      try ReleasesArchive(file.bytes, of: scope, file: file.name)
    }
    return try target.alone { () throws(Failure) in
      var copied = Copied()
      if let list {
        if let problem = try self.problem(with: list) {
          copied.diagnostics.append(problem)
          return copied
        }
      }
      for pack in try wanted(pack, in: range, list?.list, &copied) {
        do throws(Failure) {
          let isNew = try target.place(pack)
          copied.versions.append(
            Copied.Version(version: pack.identity.version, digest: pack.archive.digest, isNew: isNew))
        } catch {
          guard error.diagnostics.allSatisfy({ $0.code == .versionChanged }) else { throw error }
          copied.diagnostics += error.diagnostics
        }
      }
      // Last, so that it names nothing of this pack that is still to come.
      if let file, !copied.diagnostics.contains(where: { $0.severity == .error }) {
        try target.write(file, serial: list?.list.serial ?? 0)
        copied.serial = list?.list.serial
      }
      return copied
    }
  }

  /// A list never takes the place of a later one.
  private func problem(with list: ReleasesArchive) throws(Failure) -> Diagnostic? {
    guard let file = try target.source.list(of: scope) else { return nil }
    let there = try ReleasesArchive(file.bytes, of: scope, file: file.name)
    return ReleasesJudge.order(
      list, after: SeenReleases.List(serial: there.list.serial, digest: there.digest, day: there.list.date))
  }

  private func wanted(
    _ pack: String, in range: VersionRange?, _ list: ReleasesList?, _ copied: inout Copied
  ) throws(Failure) -> [FoundPack] {
    func isWanted(_ text: String) -> Bool {
      range.map { range in SemanticVersion(text).map { range.contains($0) } ?? false } ?? true
    }
    guard let list else {
      let found = try source.versions(of: pack)
      copied.diagnostics += found.problems
      let packs = found.packs.filter { isWanted($0.identity.version) }
      if packs.isEmpty {
        throw Failure(
          found.problems
            + [SourceProblem.noVersion(pack, range?.text, found.packs.map(\.identity.version), source.place)])
      }
      return packs
    }
    let releases = list.packs[String(pack.drop { $0 != "/" }.dropFirst())] ?? []
    var packs: [FoundPack] = []
    // What was withdrawn may be locked somewhere, and goes on there.
    for release in releases where isWanted(release.version) {
      do throws(Failure) {
        if let kept = kept(release, pack) {
          packs.append(kept)
        } else {
          packs.append(try source.archive(of: release, pack: pack))
        }
      } catch {
        copied.diagnostics += error.diagnostics
      }
    }
    if packs.isEmpty, copied.diagnostics.isEmpty {
      throw Failure(SourceProblem.noVersion(pack, range?.text, releases.map(\.version), source.place))
    }
    return packs
  }

  /// What the folder or the machine has of a version already, where it would cost a download.
  private func kept(_ release: ReleasesList.Release, _ pack: String) -> FoundPack? {
    guard source.isRemote else { return nil }
    if !target.source.isRemote, let there = try? target.there(pack, release.version),
      there.archive.digest == release.digest
    {
      return there
    }
    return keeping.pack(release.digest)
  }
}
