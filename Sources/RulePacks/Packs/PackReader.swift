import Values

/// Reads packs from folders and single Lua files.
struct PackReader {
  let files: any FileReading

  /// A folder with a `pack.yaml`, or one `.lua` file.
  /// - Parameter name: what the user called it, for messages.
  /// - Throws: a ``Failure`` that names the missing or broken file.
  func read(at path: String, name: String) throws(Failure) -> Pack {
    if path.hasSuffix(".lua") { return try readSingle(path) }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    let shown = Self.shown(prefix)
    guard files.exists(prefix + "pack.yaml") else { throw Failure(PackProblem.notFound(name, path)) }
    let manifest = try files.read(prefix + "pack.yaml")
    var contents: [(name: String, bytes: [UInt8])] = [("pack.yaml", manifest)]
    var sources: [Pack.Source] = []
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
    for file in try files.list(prefix + "parameters", ending: ".yaml") {
      let bytes = try files.read(prefix + "parameters/" + file)
      contents.append(("parameters/" + file, bytes))
      parameters += try ParameterFile.read(YAMLFile(bytes, name: shown + "parameters/" + file))
    }
    guard !sources.isEmpty || !parameters.isEmpty else { throw Failure(PackProblem.empty(name, path)) }
    try PackProblem.refuseTwice(parameters)
    return Pack(
      manifest: try Manifest.read(YAMLFile(manifest, name: shown + "pack.yaml")), sources: sources,
      parameters: parameters, sha256: Pack.digest(of: contents))
  }

  private func readSingle(_ path: String) throws(Failure) -> Pack {
    let bytes = try files.read(path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return Pack(
      manifest: Manifest(name: name, version: ""), sources: [Pack.Source(name: path, bytes: bytes)], parameters: [],
      sha256: Pack.digest(of: [(name, bytes)]))
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

enum PackProblem {
  /// - Parameter shipped: the names that `name` may stand for; none when it is a path.
  static func notFound(_ name: String, _ path: String, shipped: [String] = []) -> Diagnostic {
    let isFile = name.hasSuffix(".lua")
    return Diagnostic(
      .error, "pack-not-found",
      isFile
        ? Phrase(en: "there is no rule file \"\(name)\"", fr: "il n'y a pas de fichier de règles « \(name) »")
        : Phrase(en: "there is no rule pack \"\(name)\"", fr: "il n'y a pas de paquet de règles « \(name) »"),
      advice: isFile
        ? Phrase(en: "looked for \(path)", fr: "cherché : \(path)") : searched(name, path, shipped))
  }

  private static func searched(_ name: String, _ path: String, _ shipped: [String]) -> Phrase {
    if let nearest = NearestName.of(name, in: shipped) {
      return Phrase(en: "did you mean \"\(nearest)\"?", fr: "vouliez-vous dire « \(nearest) » ?")
    }
    let known = shipped.joined(separator: ", ")
    return shipped.isEmpty
      ? Phrase(
        en: "a pack is a folder with a pack.yaml; looked in \(path)",
        fr: "un paquet est un dossier avec un pack.yaml ; cherché dans \(path)")
      : Phrase(
        en: "shipped packs: \(known); or give a folder with a pack.yaml, or a .lua file",
        fr: "paquets livrés : \(known) ; ou donnez un dossier avec un pack.yaml, ou un fichier .lua")
  }

  static func empty(_ name: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .error, "pack-empty",
      Phrase(
        en: "the pack \"\(name)\" holds neither rules nor parameters",
        fr: "le paquet « \(name) » ne contient ni règles ni paramètres"),
      advice: Phrase(
        en: "add rules.lua, or files in rules/ or parameters/, to \(path)",
        fr: "ajoutez rules.lua, ou des fichiers dans rules/ ou parameters/, à \(path)"))
  }

  static func cycle(_ path: [String]) -> Diagnostic {
    Diagnostic(
      .error, "pack-cycle", at: Diagnostic.Place(file: path.dropLast().last.map { $0 + "/pack.yaml" }),
      Phrase(
        en: "packs extend each other in a circle: \(path.joined(separator: " → "))",
        fr: "des paquets s'étendent en cercle : \(path.joined(separator: " → "))"),
      advice: Phrase(
        en: "take one of the names out of its `extends`", fr: "retirez l'un de ces noms de son « extends »"))
  }

  static func refuseTwice(_ parameters: [Parameter]) throws(Failure) {
    var seen: [String: Parameter] = [:]
    for parameter in parameters {
      if let first = seen[parameter.name] {
        throw Failure(
          YAMLReader.problem(
            parameter.file, parameter.line,
            Phrase(
              en: "the parameter \"\(parameter.name)\" is declared twice; first in \(first.file):\(first.line)",
              fr: "le paramètre « \(parameter.name) » est déclaré deux fois ; d'abord dans \(first.file):\(first.line)"
            ), advice: Phrase(en: "keep one of the two", fr: "gardez l'un des deux")))
      }
      seen[parameter.name] = parameter
    }
  }
}
