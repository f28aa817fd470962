import Values

/// Reads packs from folders and single Lua files.
struct PackReader {
  let files: any FileReading
  /// Held against the range of engines that a pack names; nil where none is to be.
  let engine: SemanticVersion?

  /// A folder with a `pack.yaml`, or one `.lua` file.
  /// - Parameter name: what the user called it, for messages.
  /// - Throws: a ``Failure`` that names the missing or broken file.
  func read(at path: String, name: String) throws(Failure) -> Pack {
    if path.hasSuffix(".lua") { return try readSingle(path) }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    let shown = Self.shown(prefix)
    guard files.exists(prefix + "pack.yaml") else { throw Failure(PackProblem.notFound(name, path)) }
    let head = try files.read(prefix + "pack.yaml")
    let manifest = try ManifestReader(YAMLFile(head, name: shown + "pack.yaml")).read(for: engine)
    var contents: [(name: String, bytes: [UInt8])] = [("pack.yaml", head)]
    var sources: [Pack.Source] = []
    var modules: [Pack.Module] = []
    var parameters: [Parameter] = []
    if files.exists(prefix + "rules.lua") {
      contents.append(("rules.lua", try files.read(prefix + "rules.lua")))
    }
    for file in try files.list(prefix + "rules", ending: ".lua") {
      contents.append(("rules/" + file, try files.read(prefix + "rules/" + file)))
    }
    for file in contents.dropFirst() {
      sources.append(Pack.Source(name: shown + file.name, bytes: file.bytes))
    }
    for file in try files.list(prefix + "lib", ending: ".lua") {
      let bytes = try files.read(prefix + "lib/" + file)
      contents.append(("lib/" + file, bytes))
      modules.append(
        Pack.Module(name: String(file.dropLast(4)), source: Pack.Source(name: shown + "lib/" + file, bytes: bytes)))
    }
    for file in try files.list(prefix + "parameters", ending: ".yaml") {
      let bytes = try files.read(prefix + "parameters/" + file)
      contents.append(("parameters/" + file, bytes))
      parameters += try ParameterFile.read(YAMLFile(bytes, name: shown + "parameters/" + file))
    }
    guard !sources.isEmpty || !parameters.isEmpty else { throw Failure(PackProblem.empty(name, path)) }
    try PackProblem.refuseTwice(parameters)
    return Pack(
      manifest: manifest, sources: sources, modules: modules, parameters: parameters,
      sha256: Pack.digest(of: contents))
  }

  private func readSingle(_ path: String) throws(Failure) -> Pack {
    let bytes = try files.read(path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Pack(
      manifest: Manifest(name: name, version: ""), sources: [Pack.Source(name: path, bytes: bytes)], modules: [],
      parameters: [], sha256: Pack.digest(of: [(name, bytes)]))
  }

  /// The last two folders: `fr/bareme/`, wherever the pack lies on this machine.
  private static func shown(_ prefix: String) -> String {
    prefix.split(separator: "/").filter { $0 != "." }.suffix(2).map { $0 + "/" }.joined()
  }
}

/// What the pack reader needs of a file system.
public protocol FileReading: Sendable {
  func exists(_ path: String) -> Bool
  /// - Throws: a ``Failure`` that names the file and why it cannot be read.
  func read(_ path: String) throws(Failure) -> [UInt8]
  /// The names in a folder that end with `suffix`, sorted; none when there is no such folder.
  func list(_ folder: String, ending suffix: String) throws(Failure) -> [String]
}
