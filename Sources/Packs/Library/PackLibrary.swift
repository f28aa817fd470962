import Synchronization
import System
import Values

/// Where packs are found: the shipped ones by name, the user's own by path.
package struct PackLibrary: Sendable {
  /// The folder that holds `izika/base` and the other shipped packs; ends with `/`.
  package let shipped: String
  private let reader: PackReader
  package let files: any FileReading
  private let known = KnownPacks()

  package static let base = "izika/base"

  package init(shipped: String, files: any FileReading, engine: Engine) {
    self.shipped = shipped.hasSuffix("/") ? shipped : shipped + "/"
    self.files = files
    reader = PackReader(files: files, engine: engine)
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
    for name in names { _ = try find(name, relativeTo: folder) }
    for name in [Self.base] + names.reversed() { try layers.add(name, from: folder) }
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
    ///   - folder: what the name is relative to.
    ///   - parent: how the pack before it names it; nil for one that the profile names.
    /// - Returns: the pack's currency; nil where neither it nor what it extends says one.
    @discardableResult
    mutating func add(_ name: String, from folder: String, as parent: Manifest.Parent? = nil) throws(Failure)
      -> Currency?
    {
      var (pack, own) = try found(name, in: folder, as: parent)
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
        let currency = try add(parent.name, from: parent.isPath ? own : folder, as: parent)
        pack.inheritedCurrency = currency ?? pack.inheritedCurrency
      }
      path.removeLast()
      done[pack.identity] = .some(pack.currency)
      fromTheLast.append(pack)
      return pack.currency
    }

    /// A pack that is not there concerns the line that names it.
    private func found(
      _ name: String, in folder: String, as parent: Manifest.Parent?
    ) throws(Failure) -> (pack: Pack, folder: String) {
      do {
        return try library.find(name, relativeTo: folder)
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

  /// A pack, and the folder that its own paths are relative to.
  private func find(_ name: String, relativeTo folder: String) throws(Failure) -> (pack: Pack, folder: String) {
    let (path, isShipped) = try location(of: name, relativeTo: folder)
    let pack = try known.read(path, name, reader)
    if !isShipped, let taken = try taken(pack, line: nil) { throw Failure(taken) }
    return (pack, Self.folder(of: path))
  }

  private static func folder(of path: String) -> String { path.hasSuffix("/") ? path : path + "/" }

  /// A pack as far as it can be read, its files named as they lie below the folder that the user gave; and the folder that
  /// its own paths are relative to.
  /// - Throws: a ``Failure`` where there is no pack, or a file cannot be read.
  package func draft(_ name: String, relativeTo folder: String) throws(Failure) -> (draft: PackDraft, folder: String) {
    let location = try location(of: name, relativeTo: folder)
    let parts = name.split(separator: "/").filter { $0 != "." }
    let given = (name.hasPrefix("/") ? "/" : "") + parts.map { $0 + "/" }.joined()
    var draft = try reader.draft(at: location.path, name: name, shown: location.isShipped ? nil : given)
    let line = draft.manifestFile?.root.map?.first { $0.key == "name" }?.line
    if !location.isShipped, let taken = try taken(draft.pack, line: line) { draft.problems.append(taken) }
    return (draft, Self.folder(of: location.path))
  }

  private func location(of name: String, relativeTo folder: String) throws(Failure) -> (path: String, isShipped: Bool) {
    if isShipped(name) { return (shipped + name, true) }
    let path = name.hasPrefix("/") ? name : folder + name
    guard files.exists(path.hasSuffix(".lua") ? path : path + "/pack.yaml") else {
      let isPath = name.hasPrefix(".") || name.hasPrefix("/")
      throw Failure(PackProblem.notFound(name, path, shipped: isPath ? [] : try shippedNames()))
    }
    return (path, false)
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

  /// A warning for each name of a shipped pack under which there is another pack of one's own as well, which is not taken.
  /// - Parameter folder: what paths are relative to, as in ``layers(_:relativeTo:)``.
  package func shadowed(_ names: [String], relativeTo folder: String) -> [Diagnostic] {
    names.filter(isShipped).flatMap { name -> [Diagnostic] in
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

/// A pack's name as a reader sees it: without case, spaces, accents, and letters of other scripts that look like Latin ones.
private struct PackLook: Equatable {
  private var text: [UInt8] = []

  init(_ name: String) {
    for scalar in name.unicodeScalars {
      if let alike = Self.alike[scalar] {
        text.append(alike)
      } else if scalar == "/" || scalar == "\u{2215}" || scalar == "\u{2044}" {
        text.append(UInt8(ascii: "/"))
      } else if case .letters(let first, let second) = LatinLetter.of(scalar.value) {
        text.append(first)
        if second != 0 { text.append(second) }
      }
    }
  }

  /// Cyrillic and Greek.
  private static let alike: [Unicode.Scalar: UInt8] = Dictionary(
    uniqueKeysWithValues: zip("аеорсхіјѕкмтνοραАЕОРСХІЈЅКМТΟΡΑ".unicodeScalars, "AEOPCXIJSKMTVOPAAEOPCXIJSKMTOPA".utf8))
}

extension Pack {
  /// Two files of one name in two folders are two layers.
  fileprivate struct Identity: Hashable {
    var name: String
    var sha256: String
  }

  fileprivate var identity: Identity { Identity(name: name, sha256: sha256) }
}

/// Packs that were read before: the people of an agency share them, so a run reads each once.
private final class KnownPacks: Sendable {
  private let packs = Mutex<[String: Pack]>([:])
  private let shipped = Mutex<[String]?>(nil)

  /// The shipped packs' names, listed once.
  func names(_ list: () throws(Failure) -> [String]) throws(Failure) -> [String] {
    try shipped.withLock { (names) throws(Failure) in
      if let names { return names }
      let found = try list()
      names = found
      return found
    }
  }

  func read(_ path: String, _ name: String, _ reader: PackReader) throws(Failure) -> Pack {
    if let pack = packs.withLock({ $0[path] }) { return pack }
    let pack = try reader.read(at: path, name: name)
    packs.withLock { $0[path] = pack }
    return pack
  }
}

/// Where packs lie, for those who read more of a pack than what decides.
extension PackLibrary {
  /// Whether a name is that of a shipped pack.
  package func isShipped(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasPrefix("/") && reader.files.exists(shipped + name + "/pack.yaml")
  }

  /// The folder of a pack, by the name that ``layers(_:relativeTo:)`` takes; ends with `/`.
  package func folder(of name: String) -> String {
    let path = isShipped(name) ? shipped + name : name
    return path.hasSuffix("/") ? path : path + "/"
  }

  /// A pack's name as somebody in `folder` writes it, such that it means the same in the working directory.
  package func name(_ name: String, from folder: String) -> String {
    if name.hasPrefix("/") || isShipped(name) { return name }
    return name.hasPrefix(".") || reader.files.exists(folder + name) ? folder + name : name
  }
}
