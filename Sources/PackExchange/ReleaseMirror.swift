import Packs
import Values

/// Copies a pack with its list from one place to another: into a folder, for a mirror or a stick, or into a registry.
///
/// Nobody has to trust a mirror: who reads it holds the list against its signatures, and the packs against the list. Whoever makes one
/// keeps it from being spoiled: where the keys of the scope are known a list has to count, elsewhere it has to be signed by who signed
/// the one before; packs are what they are called.
package struct ReleaseMirror {
  private let source: any ReleaseSource
  private let target: any ReleasePublisher
  private let scope: String
  private let trust: Trust
  private let day: CivilDate
  private let keeping: PacksAtHand

  /// - Parameters:
  ///   - trust: whose signatures count; of the scope there may be nobody.
  ///   - day: on which it is copied.
  ///   - keeping: what need not be downloaded.
  package init(
    _ scope: String, from source: any ReleaseSource, into target: any ReleasePublisher, trust: Trust,
    on day: CivilDate, keeping: PacksAtHand = PacksAtHand()
  ) {
    self.trust = trust
    self.day = day
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
        copied.diagnostics += try problems(with: list)
        if copied.diagnostics.contains(where: { $0.severity == .error }) { return copied }
      }
      let packs = try wanted(pack, in: range, list?.list, &copied)
      // That took a while.
      try target.confirmAlone()
      for pack in packs {
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

  /// Whether anybody has said whose signatures count for the scope.
  private var hasKeys: Bool { trust.scopes[scope].map { !$0.signers.isEmpty || !$0.revoked.isEmpty } ?? false }

  /// An error keeps a list from being copied: it does not count, or would take the place of a later one. One that does not count itself
  /// keeps nothing from its place.
  private func problems(with list: ReleasesArchive) throws(Failure) -> [Diagnostic] {
    let judge = ReleasesJudge(trust, on: day)
    if hasKeys {
      let judged = judge.judge(list, after: SeenReleases())
      if !judged.isGood { return judged.diagnostics }
    }
    guard let file = try target.source.list(of: scope) else { return [] }
    let there: ReleasesArchive
    do throws(Failure) { there = try ReleasesArchive(file.bytes, of: scope, file: file.name) } catch {
      return error.diagnostics.map { SourceProblem.passedOver(file.name, $0) }
    }
    if hasKeys || there.signingKeys.isEmpty {
      let errors = judge.judge(there, after: SeenReleases()).diagnostics.filter { $0.severity == .error }
      // What nobody signed stays behind what nobody signed.
      let isPassedOver = hasKeys ? !errors.isEmpty : !list.signingKeys.isEmpty
      if isPassedOver { return errors.map { SourceProblem.passedOver(file.name, $0) } }
    } else if !Self.follows(list, there) {
      return [MirrorProblem.otherKeys(list, file.name)]
    }
    if list.list.serial < there.list.serial { return [MirrorProblem.older(list, than: there)] }
    return list.list.serial == there.list.serial && list.digest != there.digest
      ? [MirrorProblem.other(list, than: there)] : []
  }

  /// Whether a list bears a signature by a key that signed the one before, or that this one names as another of the scope.
  private static func follows(_ list: ReleasesArchive, _ before: ReleasesArchive) -> Bool {
    let keys = Set((before.signingKeys + before.list.signers.map(\.key)).map(\.fingerprint))
      .subtracting(before.list.revoked.map(\.fingerprint))
    return list.signingKeys.contains { keys.contains($0.fingerprint) }
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
      let packs = found.packs.filter { $0.identity.pack == pack && isWanted($0.identity.version) }
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
        let found: FoundPack
        if let kept = kept(release, pack) { found = kept } else { found = try source.archive(of: release, pack: pack) }
        // A list that names the digest of somebody else's pack would carry that along, and write where that belongs.
        guard found.identity.pack == pack, found.identity.version == release.version else {
          throw Failure(
            SourceProblem.otherPack(
              "\(found.identity.pack) \(found.identity.version)", not: "\(pack) \(release.version)", found.file))
        }
        packs.append(found)
      } catch {
        copied.diagnostics += error.diagnostics
      }
    }
    if packs.isEmpty, copied.diagnostics.isEmpty {
      throw Failure(SourceProblem.noVersion(pack, range?.text, releases.map(\.version), source.place))
    }
    return packs
  }

  /// What the folder or the machine has of a version already, where it would cost a download. One whose signatures are not enough may
  /// bear more of them at the source, as it may where nobody said how many are.
  private func kept(_ release: ReleasesList.Release, _ pack: String) -> FoundPack? {
    guard source.isRemote, hasKeys else { return nil }
    let judge = SignatureJudge(trust, on: day)
    if !target.source.isRemote, let there = try? target.there(pack, release.version),
      there.archive.digest == release.digest, judge.judge(there).isGood
    {
      return there
    }
    guard var kept = keeping.pack(release.digest) else { return nil }
    kept.file = "\(source.place): \(pack) \(release.version)"
    // Another's pack is none that the source is asked for.
    return kept.identity.pack != pack || judge.judge(kept).isGood ? kept : nil
  }
}

/// Why a list is not copied.
private enum MirrorProblem {
  static func older(_ list: ReleasesArchive, than there: ReleasesArchive) -> Diagnostic {
    Diagnostic(
      .error, .listOlder, at: Diagnostic.Place(file: list.file),
      Phrase(
        en:
          "this is list \(list.list.serial) of \(list.list.scope), and list \(there.list.serial) lies in the copy: \(there.file)",
        fr:
          "ceci est la liste \(list.list.serial) de la portée \(list.list.scope), et la liste \(there.list.serial) se trouve "
          + "dans la copie : \(there.file)"),
      advice: Phrase(
        en: "the copy stays as it is; ask who publishes why the source gives an older list",
        fr: "la copie reste comme elle est ; demandez à l'éditeur pourquoi la source donne une liste plus ancienne"))
  }

  static func other(_ list: ReleasesArchive, than there: ReleasesArchive) -> Diagnostic {
    Diagnostic(
      .error, .listOlder, at: Diagnostic.Place(file: list.file),
      Phrase(
        en:
          "this is another list \(list.list.serial) of \(list.list.scope) than the one that lies in the copy: \(there.file)",
        fr:
          "ceci est une autre liste \(list.list.serial) de la portée \(list.list.scope) que celle qui se trouve dans la "
          + "copie : \(there.file)"),
      advice: Phrase(
        en: "the copy stays as it is; ask who publishes which of the two is theirs",
        fr: "la copie reste comme elle est ; demandez à l'éditeur laquelle des deux est la sienne"))
  }

  static func otherKeys(_ list: ReleasesArchive, _ there: String) -> Diagnostic {
    let scope = list.list.scope
    return Diagnostic(
      .error, .packSigner, at: Diagnostic.Place(file: list.file),
      Phrase(
        en: "the list bears no signature by a key of the one that lies in the copy: \(there)",
        fr: "la liste ne porte aucune signature d'une clé de celle qui se trouve dans la copie : \(there)"),
      advice: Phrase(
        en:
          "the copy stays as it is; ask who publishes, then say whose signatures count: izika-rules pack trust add \(scope) --key FILE",
        fr:
          "la copie reste comme elle est ; demandez à l'éditeur, puis dites quelles signatures comptent : izika-rules pack trust add "
          + "\(scope) --key FICHIER"))
  }
}
