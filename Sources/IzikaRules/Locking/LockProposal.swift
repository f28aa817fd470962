import Packs
import System
import Values

/// A lock as it would be: what stands in it, what was sent, and all that these ask for.
struct LockProposal {
  /// Where the rules are that it is for.
  struct Rules {
    /// A rule as a profile lists it.
    struct Asked: Hashable {
      var name: String
      /// What a path is relative to; ends with `/`, or is empty for the working directory.
      var folder: String
    }

    /// In the order of the profiles; none where there is no profile.
    let asked: [Asked]
    var names: [String] { asked.map(\.name) }
    /// What the names of packs that no profile asks for yet are looked up from.
    var folder: String { asked.first?.folder ?? "" }

    init(of profiles: [Profile]) {
      var asked: [Asked] = []
      for profile in profiles {
        for name in profile.rules {
          let rule = Asked(name: name, folder: profile.rulesFolder)
          if !asked.contains(rule) { asked.append(rule) }
        }
      }
      self.asked = asked
    }
  }

  private(set) var lock: PackLock
  /// Archives that are not in the store yet, by their digests.
  private(set) var given: [String: PackArchive] = [:]
  /// Entries of the lock as it was whose archives are nowhere on this computer.
  private(set) var missing: [String] = []

  private let before: PackLock
  private let offers: [String: InstallOffer]
  private let shipped: ShippedPacks
  private let store: PackStore
  private let engine: Engine
  private let today: CivilDate
  private var askedBy: [String: Set<String>] = [:]
  private var visited: Set<String> = []

  /// - Parameters:
  ///   - before: what stays where nothing is offered.
  ///   - wanted: which versions an update may choose, of packs for which somebody said so now.
  ///   - fetched: archives that the lock names and the store lacks.
  /// - Throws: a `Failure` for a pack that is asked for and is nowhere.
  init(
    _ before: PackLock, _ offers: [InstallOffer], wanted: [String: VersionRange] = [:], fetched: [PackArchive] = [],
    for rules: Rules, _ shipped: ShippedPacks, _ store: PackStore, _ engine: Engine, on today: CivilDate
  ) throws(Failure) {
    self.before = before
    self.offers = Dictionary(offers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    (self.shipped, self.store, self.engine, self.today) = (shipped, store, engine, today)
    lock = before
    for archive in fetched { given[archive.digest] = archive }
    for offer in offers {
      given[offer.archive.digest] = offer.archive
      enter(offer.name, offer.archive.digest, offer.draft.pack, offer.standing)
    }
    for rule in rules.asked { try visit(rule.name, from: rule.folder, for: nil) }
    // Packs that no profile asks for yet ask for others, too.
    for name in offers.map(\.name) + [PackLibrary.base] + before.packs.keys.sorted() {
      try visit(name, from: rules.folder, for: nil)
    }
    for name in visited where lock.packs[name] != nil {
      lock.packs[name]?.askedBy = (askedBy[name] ?? []).sorted()
    }
    for (name, range) in wanted where lock.packs[name]?.standing != .shipped { lock.packs[name]?.wanted = range }
  }

  private mutating func enter(_ name: String, _ digest: String, _ pack: Pack, _ standing: LockedPack.Standing) {
    let old = lock.packs[name]
    let isSame = old?.digest == digest
    lock.packs[name] = LockedPack(
      version: pack.manifest.version, digest: digest, decides: "sha256:" + pack.sha256,
      wanted: old?.wanted.flatMap { wanted in
        // Whoever takes a version beyond it wants it no more.
        SemanticVersion(pack.manifest.version).map(wanted.contains) == true ? wanted : nil
      },
      standing: standing, accepted: isSame ? old?.accepted ?? today : today, askedBy: old?.askedBy ?? [],
      line: isSame ? old?.line : nil)
  }

  /// Enters what a name means, and then what that asks for.
  private mutating func visit(_ name: String, from folder: String, for child: String?) throws(Failure) {
    let isPath = name.hasPrefix(".") || name.hasPrefix("/") || name.hasSuffix(".lua")
    if !isPath, let child { askedBy[name, default: []].insert(child) }
    guard visited.insert(isPath ? folder + " " + name : name).inserted else { return }
    let isFolder = isPath || lock.packs[name] == nil && !shipped.contains(name) && Self.isFolder(name, folder)
    if isFolder {
      if name.hasSuffix(".lua") { return }
      let found = try shipped.library.draft(name, relativeTo: folder)
      for parent in found.draft.pack.manifest.extends {
        try visit(parent.name, from: parent.isPath ? found.folder : folder, for: nil)
      }
      return
    }
    guard let manifest = try manifest(name, for: child) else { return }
    for parent in manifest.extends { try visit(parent.name, from: folder, for: name) }
  }

  static func isFolder(_ name: String, _ folder: String) -> Bool {
    LocalFiles().exists((name.hasPrefix("/") ? name : folder + name) + "/pack.yaml")
  }

  /// What a pack that is, or will be, in the lock says of itself; nil where it is not on this computer.
  private mutating func manifest(_ name: String, for child: String?) throws(Failure) -> Manifest? {
    if let offer = offers[name] { return offer.draft.pack.manifest }
    if let entry = lock.packs[name] {
      guard let kept = try KeptPacks(store: store, shipped: shipped, given: given).archive(of: name, entry) else {
        missing.append(name)
        return nil
      }
      // Who says that these bytes are right is asked once all are there.
      let archive = try PackArchive(kept.bytes, name: kept.path)
      return try archive.draft(shown: name, for: engine).pack.manifest
    }
    guard shipped.contains(name) else { throw Failure(InstallProblem.absent(name, for: child)) }
    let archive = try shipped.archive(name)
    let pack = try archive.draft(shown: name, for: engine).pack
    given[archive.digest] = archive
    enter(name, archive.digest, pack, .shipped)
    return pack.manifest
  }

  /// Holds the proposal against everything that `eval` would, by the same code.
  /// - Returns: where its packs are found before they are kept.
  /// - Throws: a `Failure` for what `eval` would refuse, but for packs that are missing.
  func check(_ rules: Rules, trust: Trust, file: String) throws(Failure) -> PackLibrary {
    var present = lock
    for (name, entry) in lock.packs where offers[name] == nil && given[entry.digest] == nil {
      if try KeptPacks(store: store, shipped: shipped).archive(of: name, entry) == nil { present.packs[name] = nil }
    }
    let law = VerifiedPack.Law(trust: trust, released: shipped.released, engine: engine, file: file)
    let packs = try LockedPacks(
      present, kept: KeptPacks(store: store, shipped: shipped, given: given), by: law)
    let library = PackLibrary(
      shipped: shipped.library.shipped, files: LocalFiles(), engine: engine, locked: packs)
    guard present.packs.count == lock.packs.count else { return library }
    for folder in Set(rules.asked.map(\.folder)).sorted() {
      _ = try library.layers(rules.asked.filter { $0.folder == folder }.map(\.name), relativeTo: folder)
    }
    _ = try library.layers(offers.keys.sorted(), relativeTo: rules.folder)
    return library
  }

  /// What a pack asks for that it did not ask for before; of a new one, the functions that it calls.
  func powers(of offer: InstallOffer) -> [String] {
    let manifest = offer.draft.pack.manifest
    var old: Manifest?
    if let entry = before.packs[offer.name], entry.digest != offer.archive.digest,
      let kept = try? store.read(entry.digest), let archive = try? PackArchive(kept.bytes, name: kept.path),
      archive.digest == entry.digest
    {
      old = try? archive.draft(shown: offer.name, for: engine).pack.manifest
    }
    if before.packs[offer.name]?.digest == offer.archive.digest { return [] }
    var powers = manifest.needs.filter { old?.needs.contains($0) != true }.map { "needs \($0)" }
    guard let old else { return powers }
    let known = Set(old.extends.map(\.name))
    powers += manifest.extends.map(\.name).filter { !known.contains($0) }.map { "extends \($0)" }
    if let range = manifest.engine, range != old.engine { powers.append("engine \(range)") }
    return powers
  }
}
