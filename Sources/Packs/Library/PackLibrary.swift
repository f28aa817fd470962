import System
import Values

/// Where packs are found: those of a lock by name, shipped ones by name where there is no lock, the user's own by path.
///
/// An archive is given out verified or not at all: the lock's packs are ``VerifiedPack``s.
package struct PackLibrary: Sendable {
  /// The folder that holds `izika/base` and the other shipped packs; ends with `/`.
  package let shipped: String
  private let reader: PackReader
  private let files: any FileReading
  private let known = KnownPacks()
  private let locked: LockedPacks?
  private let requiresLock: Bool
  /// Whether a shipped pack that the lock lacks is taken as it is today: packs' tests ask such as no profile here does, and no
  /// statement rests on them.
  package var takesShipped = false

  package static let base = "izika/base"

  /// - Parameters:
  ///   - locked: the packs of a lock; nil where there is none.
  ///   - requiresLock: whether nothing but these is given out: no folder, no file, no shipped pack of today.
  package init(
    shipped: String, files: any FileReading, engine: Engine, locked: LockedPacks? = nil, requiresLock: Bool = false
  ) {
    self.shipped = shipped.hasSuffix("/") ? shipped : shipped + "/"
    self.files = files
    reader = PackReader(files: files, engine: engine)
    self.locked = locked
    self.requiresLock = requiresLock
  }

  /// Whether there is a lock, or there has to be one.
  package var isLocked: Bool { locked != nil || requiresLock }

  /// Where a name stands, which decides what it can mean.
  fileprivate enum Standpoint {
    /// A profile, the command line or a pack of a folder: what paths are relative to; ends with `/`, or is empty.
    case folder(String)
    /// A pack that travels, of whose surroundings nothing is known: its names are those of the lock.
    case archive
  }

  /// What a name means there.
  fileprivate enum Meaning {
    case locked(VerifiedPack)
    case path(String, isShipped: Bool)
  }

  /// The layers in the order in which they are asked: each pack followed by what it extends, `izika/base` last. A
  /// pack met twice keeps its last place. What a pack extends by `./` or `../` is relative to that pack's own folder.
  /// - Parameters:
  ///   - names: shipped packs' names, folders or `.lua` files; the first is asked first.
  ///   - folder: what relative paths are relative to; ends with `/`, or is empty for the working directory.
  /// - Throws: a ``Failure`` for a pack that is missing or broken, that extends itself, whose version does not suit, or of which
  ///   there are two.
  package func layers(_ names: [String], relativeTo folder: String) throws(Failure) -> [Pack] {
    var layers = LayerWalk(library: self)
    // What is wrong with the first of them is said first.
    for name in names { _ = try find(name, from: .folder(folder)) }
    for name in [Self.base] + names.reversed() { try layers.add(name, from: .folder(folder)) }
    return layers.fromTheLast.reversed()
  }

  /// Walks the packs from the last layer to the first. Whatever is met again has its last place already, and so has
  /// all that it extends: each pack is walked through once, however many ways lead to it.
  private struct LayerWalk {
    let library: PackLibrary
    private(set) var fromTheLast: [Pack] = []
    /// The packs that were walked through, and in which currency each is.
    private var done: [Pack.Identity: Currency?] = [:]
    /// The packs that lead here, each extending the next.
    private var path: [(pack: Pack, name: String)] = []
    /// Those with a manifest, by the name that it gives them, and who asked for each first.
    private var asked: [String: PackAsked] = [:]

    init(library: PackLibrary) { self.library = library }

    /// - Parameters:
    ///   - standpoint: where the name stands.
    ///   - parent: how the pack before it names it; nil for one that the profile names.
    /// - Returns: the pack's currency; nil where neither it nor what it extends says one.
    @discardableResult
    mutating func add(
      _ name: String, from standpoint: Standpoint, as parent: Manifest.Parent? = nil
    ) throws(Failure) -> Currency? {
      var (pack, own) = try found(name, from: standpoint, as: parent)
      if let parent, let range = parent.range, let child = path.last?.pack.manifest {
        guard let version = SemanticVersion(pack.manifest.version), range.contains(version) else {
          throw Failure(PackProblem.outOfRange(child, parent, range, pack))
        }
      }
      if !pack.manifest.file.isEmpty {
        let now = PackAsked(
          pack: pack, name: name, child: parent == nil ? nil : path.last?.pack.manifest, line: parent?.line)
        if let other = asked[pack.name], other.pack.identity != pack.identity {
          throw Failure(PackProblem.twoVersions(now, other))
        }
        asked[pack.name] = now
      }
      if let first = path.firstIndex(where: { $0.pack.identity == pack.identity }) {
        let place = Diagnostic.Place(file: path.last?.pack.manifest.file, line: parent?.line)
        throw Failure(PackProblem.cycle(path[first...].map(\.name) + [name], at: place))
      }
      if let known = done[pack.identity] { return known }
      path.append((pack, name))
      for parent in pack.manifest.extends.reversed() {
        let place: Standpoint =
          switch own {
          case .archive: own
          case .folder: parent.isPath ? own : standpoint
          }
        let currency = try add(parent.name, from: place, as: parent)
        pack.inheritedCurrency = currency ?? pack.inheritedCurrency
      }
      path.removeLast()
      done[pack.identity] = .some(pack.currency)
      fromTheLast.append(pack)
      return pack.currency
    }

    /// A pack that is not there concerns the line that names it.
    private func found(
      _ name: String, from standpoint: Standpoint, as parent: Manifest.Parent?
    ) throws(Failure) -> (pack: Pack, own: Standpoint) {
      do {
        return try library.find(name, from: standpoint)
      } catch {
        guard let parent, let child = path.last?.pack.manifest else { throw error }
        var failure = error
        for index in failure.diagnostics.indices where failure.diagnostics[index].place.file == nil {
          failure.diagnostics[index].place = Diagnostic.Place(file: child.file, line: parent.line)
        }
        throw failure
      }
    }
  }

  /// A pack, and where the names in it stand.
  private func find(_ name: String, from standpoint: Standpoint) throws(Failure) -> (pack: Pack, own: Standpoint) {
    switch try meaning(of: name, from: standpoint) {
    case .locked(let verified): return (verified.pack, .archive)
    case .path(let path, let isShipped):
      var pack = try known.read(path, name, reader)
      if isShipped { pack.origin = .shipped } else if let taken = try taken(pack, line: nil) { throw Failure(taken) }
      return (pack, .folder(Self.folder(of: path)))
    }
  }

  private static func folder(of path: String) -> String { path.hasSuffix("/") ? path : path + "/" }

  /// A pack as far as it can be read, its files named as they lie below the folder that the user gave; and where its files
  /// are, with the folder that its own paths are relative to.
  /// - Throws: a ``Failure`` where there is no pack, or a file cannot be read.
  package func draft(
    _ name: String, relativeTo folder: String
  ) throws(Failure) -> (draft: PackDraft, folder: String, files: any FileReading) {
    switch try meaning(of: name, from: .folder(folder)) {
    case .locked(let verified): return (verified.draft, verified.files.folder, verified.files)
    case .path(let path, let isShipped):
      let parts = name.split(separator: "/").filter { $0 != "." }
      let given = (name.hasPrefix("/") ? "/" : "") + parts.map { $0 + "/" }.joined()
      var draft = try reader.draft(at: path, name: name, shown: isShipped ? nil : given)
      let line = draft.manifestFile?.root.map?.first { $0.key == "name" }?.line
      if !isShipped, let taken = try taken(draft.pack, line: line) { draft.problems.append(taken) }
      return (draft, Self.folder(of: path), files)
    }
  }

  /// In this order: a path; a pack of the lock; a shipped pack, without a lock; a folder of that name.
  private func meaning(of name: String, from standpoint: Standpoint) throws(Failure) -> Meaning {
    guard case .folder(let folder) = standpoint else {
      if let verified = locked?[name] { return .locked(verified) }
      throw Failure(LockProblem.incomplete(name, locked?.file ?? PackLock.fileName))
    }
    let path = name.hasPrefix("/") ? name : folder + name
    let isThere = files.exists(path.hasSuffix(".lua") ? path : path + "/pack.yaml")
    guard Self.isPath(name) else {
      if let locked {
        if let verified = locked[name] {
          // Which of the two pays must not depend on which was there first.
          if isThere { throw Failure(LockProblem.ambiguous(name, path, locked.file)) }
          return .locked(verified)
        }
        if takesShipped, isShipped(name) { return .path(shipped + name, isShipped: true) }
        if isShipped(name) || !isThere && PackIdentity.isName(name) {
          throw Failure(LockProblem.incomplete(name, locked.file))
        }
      } else if isShipped(name), !requiresLock {
        return .path(shipped + name, isShipped: true)
      }
      if requiresLock { throw Failure(LockProblem.unlocked(name, locked?.file)) }
      guard isThere else { throw Failure(PackProblem.notFound(name, path, shipped: try shippedNames())) }
      return .path(path, isShipped: false)
    }
    if requiresLock { throw Failure(LockProblem.unlocked(name, locked?.file)) }
    guard isThere else {
      let isLoose = !name.hasPrefix(".") && !name.hasPrefix("/")
      throw Failure(PackProblem.notFound(name, path, shipped: isLoose ? try shippedNames() : []))
    }
    return .path(path, isShipped: false)
  }

  /// Whether a name says where a pack lies.
  private static func isPath(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("/") || name.hasSuffix(".lua")
  }

  /// `scope/name` of every shipped pack, in order.
  package func shippedNames() throws(Failure) -> [String] {
    var names: [String] = []
    for scope in try files.list(shipped, ending: "") {
      for name in try files.list(shipped + scope, ending: "")
      where files.exists(shipped + scope + "/" + name + "/pack.yaml") {
        names.append(scope + "/" + name)
      }
    }
    return names
  }
}

/// Names that belong to shipped packs.
extension PackLibrary {
  /// What is wrong with the name of a pack that is not shipped; nil where it is its own, or where it is a copy of the shipped
  /// pack, byte for byte.
  private func taken(_ pack: Pack, line: Int?) throws(Failure) -> Diagnostic? {
    let looks = PackLook(pack.name)
    guard let shipped = try known.names(shippedNames).first(where: { PackLook($0) == looks }) else { return nil }
    if (try? known.read(self.shipped + shipped, shipped, reader))?.sha256 == pack.sha256 { return nil }
    return PackProblem.nameTaken(pack.manifest, by: shipped, line: line)
  }

  /// A warning for each name of a shipped pack under which there is another pack of one's own as well, which is not taken; where
  /// there is a lock, a note for each folder that could be taken for a pack of it.
  /// - Parameter folder: what paths are relative to, as in ``layers(_:relativeTo:)``.
  package func shadowed(_ names: [String], relativeTo folder: String) -> [Diagnostic] {
    if let locked {
      return names.filter { PackIdentity.isName($0) && locked[$0] == nil }.map { LockProblem.folder($0, locked.file) }
    }
    return names.filter(isShipped).flatMap { name -> [Diagnostic] in
      let digest = (try? known.read(shipped + name, name, reader))?.sha256
      return Set([folder, ""]).sorted().compactMap { folder in
        let own = folder + name
        guard files.exists(own + "/pack.yaml") else { return nil }
        if let pack = try? reader.read(at: own, name: name), pack.sha256 == digest { return nil }
        return PackProblem.shadowed(name, own)
      }
    }
  }
}

extension Pack {
  /// Two files of one name in two folders are two layers.
  fileprivate struct Identity: Hashable {
    var name: String
    var sha256: String
  }

  fileprivate var identity: Identity { Identity(name: name, sha256: sha256) }
}

/// Where packs lie, for those who read more of a pack than what decides.
extension PackLibrary {
  /// Whether a name is that of a shipped pack.
  package func isShipped(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasPrefix("/") && files.exists(shipped + name + "/pack.yaml")
  }

  /// The files of a pack, by the name that ``layers(_:relativeTo:)`` takes, and the folder below which they stand; it ends with
  /// `/`. What lies in no folder of a disk can only be read.
  package func place(of name: String) -> (folder: String, files: any FileReading, isArchive: Bool) {
    if let verified = locked?[name] { return (verified.files.folder, verified.files, true) }
    let path = locked == nil && isShipped(name) ? shipped + name : name
    return (Self.folder(of: path), files, false)
  }

  /// A pack's name as somebody in `folder` writes it, such that it means the same in the working directory.
  package func name(_ name: String, from folder: String) -> String {
    if name.hasPrefix("/") || locked?[name] != nil || isShipped(name) { return name }
    return name.hasPrefix(".") || files.exists(folder + name) ? folder + name : name
  }
}
