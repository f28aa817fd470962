import Fetching
import Packs
import Values

/// Packs in a registry of container images: the repository `base/SCOPE/NAME` with a tag a version, the list under
/// `base/SCOPE/releases:current`.
package struct RegistrySource: ReleaseSource {
  /// `oci://host[:port]/base`
  package let place: String
  private let registry: Registry
  private let lists: KeptLists

  package var isRemote: Bool { true }

  /// - Parameters:
  ///   - place: over https, but to this machine.
  ///   - known: the login for the registry.
  /// - Throws: a ``Failure`` for what is no such address.
  package init(
    _ place: String, over transport: any HTTPTransport, login known: KnownLogin = KnownLogin(), lists: KeptLists
  ) throws(Failure) {
    self.init(
      place, try Registry(place, over: transport, login: known, mayWrite: false), lists: lists)
  }

  init(_ place: String, _ registry: Registry, lists: KeptLists) {
    self.place = place
    self.registry = registry
    self.lists = lists
  }

  static let listTag = "current"
  static func listRepository(of scope: String) -> String { "\(scope)/\(ReleasesList.reservedName)" }

  package func list(of scope: String) throws(Failure) -> SourceFile? {
    let repository = Self.listRepository(of: scope)
    let name = registry.name(repository, Self.listTag)
    guard let image = try registry.image(repository, Self.listTag) else { return nil }
    if let kept = lists.list(at: name), kept.mark == image.layer.digest {
      return SourceFile(bytes: kept.bytes, name: name)
    }
    let bytes = try registry.file(of: image, in: repository, called: name)
    lists.keep(bytes, image.layer.digest, at: name)
    return SourceFile(bytes: bytes, name: name)
  }

  package func archive(of release: ReleasesList.Release, pack: String) throws(Failure) -> FoundPack {
    let name = registry.name(pack, release.version)
    guard let found = try archive(pack, release.version) else {
      throw Failure(SourceProblem.absent(pack, release.version, name))
    }
    guard found.archive.digest == release.digest else {
      throw Failure(
        ReleasesProblem.changed(
          pack, release.version, found.archive.digest, release.digest, seen: release.date, file: name))
    }
    return found
  }

  /// What lies under a version's tag; nil where nothing does.
  func archive(_ pack: String, _ version: String) throws(Failure) -> FoundPack? {
    let name = registry.name(pack, version)
    guard let image = try registry.image(pack, version) else { return nil }
    return try FoundPack(try registry.file(of: image, in: pack, called: name), file: name)
  }

  /// How much is fetched, from the newest version on, where no list says what there is.
  private static let mostUnlisted = 200
  private static let mostBytesUnlisted = 1 << 28

  package func versions(of pack: String) throws(Failure) -> FoundPacks {
    var found: [FoundPack] = []
    var problems: [Diagnostic] = []
    // Registries list in any order, some a tag twice, and more than versions.
    let tags = Set(try registry.tags(pack)).filter(PackIdentity.isVersion)
      .sorted { (SemanticVersion($0) ?? SemanticVersion(0, 0, 0)) > (SemanticVersion($1) ?? SemanticVersion(0, 0, 0)) }
    var bytes = 0
    for (number, tag) in tags.enumerated() {
      // Nobody has signed that there are so many: who runs the registry may have made them up.
      guard number < Self.mostUnlisted, bytes < Self.mostBytesUnlisted else {
        problems.append(RegistryProblem.unlisted("\(place)/\(pack)", looked: number, left: tags.count - number))
        break
      }
      let name = registry.name(pack, tag)
      do throws(Failure) {
        guard let archive = try archive(pack, tag) else { continue }
        bytes += archive.archive.bytes.count
        let identity = archive.identity
        guard identity.pack == pack, identity.version == tag else {
          let other = SourceProblem.otherPack(
            "\(identity.pack) \(identity.version)", not: "\(pack) \(tag)", name, isListed: false)
          problems.append(SourceProblem.passedOver(name, other))
          continue
        }
        found.append(archive)
      } catch {
        // A server that does not answer is not asked for the rest.
        if error.diagnostics.contains(where: { [.sourceUnreachable, .sourceUnsafe, .sourceRefused].contains($0.code) })
        {
          throw error
        }
        if let reason = error.diagnostics.first { problems.append(SourceProblem.passedOver(name, reason)) }
      }
    }
    return FoundPacks(found, problems: problems)
  }
}
