import Synchronization
import Values

/// Where packs are found: the shipped ones by name, the user's own by path.
public struct PackLibrary: Sendable {
  /// The folder that holds `izika/base` and the other shipped packs.
  let shipped: String
  let reader: PackReader
  private let files: any FileReading
  private let known = KnownPacks()

  public static let base = "izika/base"

  public init(shipped: String, files: any FileReading) {
    self.shipped = shipped.hasSuffix("/") ? shipped : shipped + "/"
    self.files = files
    reader = PackReader(files: files)
  }

  /// The layers in the order in which they are asked: each pack followed by what it extends, `izika/base` last. A
  /// pack met twice keeps its last place.
  /// - Parameters:
  ///   - names: shipped packs' names, folders or `.lua` files; the first is asked first.
  ///   - folder: what relative paths are relative to; ends with `/`, or is empty for the working directory.
  /// - Throws: a ``Failure`` for a pack that is missing or broken, or that extends itself.
  public func layers(_ names: [String], relativeTo folder: String) throws(Failure) -> [Pack] {
    var order: [Pack] = []
    for name in names { try add(name, relativeTo: folder, path: [], to: &order) }
    try add(Self.base, relativeTo: folder, path: [], to: &order)
    var layers: [Pack] = []
    for pack in order.reversed() where !layers.contains(where: { $0.isSame(as: pack) }) { layers.append(pack) }
    return layers.reversed()
  }

  private func add(
    _ name: String, relativeTo folder: String, path: [String], to order: inout [Pack]
  ) throws(Failure) {
    if path.contains(name) { throw Failure(PackProblem.cycle(path + [name])) }
    let pack = try find(name, relativeTo: folder)
    order.append(pack)
    for parent in pack.manifest.extends where parent != Self.base || name == Self.base {
      try add(parent, relativeTo: folder, path: path + [name], to: &order)
    }
  }

  private func find(_ name: String, relativeTo folder: String) throws(Failure) -> Pack {
    if !name.hasPrefix("."), !name.hasPrefix("/"), files.exists(shipped + name + "/pack.yaml") {
      return try known.read(shipped + name, name, reader)
    }
    let path = name.hasPrefix("/") ? name : folder + name
    guard files.exists(path.hasSuffix(".lua") ? path : path + "/pack.yaml") else {
      let isPath = name.hasPrefix(".") || name.hasPrefix("/")
      throw Failure(PackProblem.notFound(name, path, shipped: isPath ? [] : try shippedNames()))
    }
    return try known.read(path, name, reader)
  }

  private func shippedNames() throws(Failure) -> [String] {
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

extension Pack {
  /// Two files of one name in two folders are two layers.
  fileprivate func isSame(as other: Pack) -> Bool { name == other.name && sha256 == other.sha256 }
}

/// Packs that were read before: the people of an agency share them, so a run reads each once.
private final class KnownPacks: Sendable {
  private let packs = Mutex<[String: Pack]>([:])

  func read(_ path: String, _ name: String, _ reader: PackReader) throws(Failure) -> Pack {
    if let pack = packs.withLock({ $0[path] }) { return pack }
    let pack = try reader.read(at: path, name: name)
    packs.withLock { $0[path] = pack }
    return pack
  }
}
