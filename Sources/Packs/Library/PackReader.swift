import System
import Values
import YAML

/// Reads packs from folders and single Lua files.
package struct PackReader {
  let files: any FileReading
  let engine: Engine

  /// A folder with a `pack.yaml`, or one `.lua` file.
  /// - Parameter name: what the user called it, for messages.
  /// - Throws: a ``Failure`` that names the missing or broken file, with all that is wrong.
  func read(at path: String, name: String) throws(Failure) -> Pack {
    let draft = try draft(at: path, name: name)
    guard draft.problems.isEmpty else { throw Failure(draft.problems) }
    return draft.pack
  }

  /// The same as far as it can be read.
  /// - Parameter shown: what messages set before the names of the pack's files; by default its last two folders.
  /// - Throws: a ``Failure`` where there is no pack, or a file cannot be read.
  func draft(at path: String, name: String, shown: String? = nil) throws(Failure) -> PackDraft {
    if path.hasSuffix(".lua") { return PackDraft(pack: try readSingle(path), folder: nil) }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    let shown = shown ?? Self.shown(prefix)
    guard files.exists(prefix + "pack.yaml") else { throw Failure(PackProblem.notFound(name, path)) }
    let head = try files.read(prefix + "pack.yaml")
    var contents: [(name: String, bytes: [UInt8])] = [("pack.yaml", head)]
    var draft = PackDraft(
      pack: Pack(
        manifest: Manifest(name: name, version: "", file: shown + "pack.yaml"), sources: [], modules: [],
        parameters: [], sha256: ""),
      folder: prefix, shown: shown)
    var problems: [Diagnostic] = []
    var details: [Diagnostic] = []
    attempt(&problems) { () throws(Failure) in
      let file = try YAMLFile(head, name: shown + "pack.yaml")
      draft.manifestFile = file
      draft.pack.manifest = try ManifestReader(file).read(for: engine, &details)
      if draft.pack.manifest.name.isEmpty { draft.pack.manifest.name = name }
    }
    if files.exists(prefix + "rules.lua") {
      contents.append(("rules.lua", try files.read(prefix + "rules.lua")))
    }
    for file in try files.list(prefix + "rules", ending: ".lua") {
      contents.append(("rules/" + file, try files.read(prefix + "rules/" + file)))
    }
    for file in contents.dropFirst() {
      draft.pack.sources.append(Pack.Source(name: shown + file.name, bytes: file.bytes))
    }
    for file in try files.list(prefix + "lib", ending: ".lua") {
      let bytes = try files.read(prefix + "lib/" + file)
      contents.append(("lib/" + file, bytes))
      draft.pack.modules.append(
        Pack.Module(name: String(file.dropLast(4)), source: Pack.Source(name: shown + "lib/" + file, bytes: bytes)))
    }
    let parameterFiles = try files.list(prefix + "parameters", ending: ".yaml")
    for file in parameterFiles {
      let bytes = try files.read(prefix + "parameters/" + file)
      contents.append(("parameters/" + file, bytes))
      attempt(&problems) { () throws(Failure) in
        let yaml = try YAMLFile(bytes, name: shown + "parameters/" + file)
        draft.pack.parameters += try ParameterFile.read(yaml, &details)
        draft.parameterFiles.append(yaml)
      }
    }
    draft.knowsAllParameters = draft.parameterFiles.count == parameterFiles.count
    problems += details
    if draft.pack.sources.isEmpty, draft.pack.parameters.isEmpty, problems.isEmpty {
      problems.append(PackProblem.empty(name, path))
    }
    draft.problems = problems + PackProblem.declaredTwice(draft.pack.parameters)
    draft.pack.sha256 = Pack.digest(of: contents)
    return draft
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
    var folders: [Substring] = []
    for folder in prefix.split(separator: "/") where folder != "." {
      if folder == "..", let last = folders.last, last != ".." { folders.removeLast() } else { folders.append(folder) }
    }
    return folders.suffix(2).map { $0 + "/" }.joined()
  }
}

/// A pack as far as it could be read, and what is wrong with the rest.
package struct PackDraft {
  package var pack: Pack
  /// Where it lies, with `/` at its end; nil for a single file.
  package var folder: String?
  /// What messages set before the names of its files.
  package var shown = ""
  /// Nil where it is no YAML.
  package var manifestFile: YAMLFile?
  /// Those that are YAML, in the order of their names.
  package var parameterFiles: [YAMLFile] = []
  /// Whether they all are.
  package var knowsAllParameters = true
  package var problems: [Diagnostic] = []
}

/// Runs what may fail, and notes down why.
package func attempt(_ problems: inout [Diagnostic], _ body: () throws(Failure) -> Void) {
  do {
    try body()
  } catch {
    problems += error.diagnostics
  }
}
