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
    if path.hasSuffix(".lua") { return try single(path) }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    let shown = shown ?? Self.shown(prefix)
    guard files.exists(prefix + "pack.yaml") else { throw Failure(PackProblem.notFound(name, path)) }
    var folder = PackFolder(files: files, path: prefix)
    let head = try folder.read("pack.yaml")
    var draft = PackDraft(
      pack: Pack(
        manifest: Manifest(name: name, version: "", file: shown + "pack.yaml"), sources: [], modules: [],
        parameters: [], sha256: ""),
      folder: prefix, shown: shown)
    var problems: [Diagnostic] = []
    var details: [Diagnostic] = []
    attempt(&problems) { () throws(Failure) in
      let file = try draft.yaml(head, name: shown + "pack.yaml")
      draft.manifestFile = file
      draft.pack.manifest = try ManifestReader(file).read(for: engine, &details)
      if draft.pack.manifest.name.isEmpty { draft.pack.manifest.name = name }
    }
    for file in try folder.names(in: "", ending: "rules.lua") where file == "rules.lua" {
      let bytes = try folder.read(file)
      attempt(&problems) { () throws(Failure) in
        draft.pack.sources.append(try draft.source(bytes, name: shown + file))
      }
    }
    for file in try folder.names(in: "rules", ending: ".lua") {
      let bytes = try folder.read("rules/" + file)
      attempt(&problems) { () throws(Failure) in
        draft.pack.sources.append(try draft.source(bytes, name: shown + "rules/" + file))
      }
    }
    for file in try folder.names(in: "lib", ending: ".lua") {
      let bytes = try folder.read("lib/" + file)
      attempt(&problems) { () throws(Failure) in
        draft.pack.modules.append(
          Pack.Module(name: String(file.dropLast(4)), source: try draft.source(bytes, name: shown + "lib/" + file)))
      }
    }
    let parameterFiles = try folder.names(in: "parameters", ending: ".yaml")
    for file in parameterFiles {
      let bytes = try folder.read("parameters/" + file)
      attempt(&problems) { () throws(Failure) in
        let yaml = try draft.yaml(bytes, name: shown + "parameters/" + file)
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
    draft.pack.sha256 = Pack.digest(of: folder.contents)
    draft.pack.paths = folder.contents.map { prefix + $0.name }
    return draft
  }

  private func single(_ path: String) throws(Failure) -> PackDraft {
    let bytes = try files.readPlain(path, most: PackFolder.mostOfFile)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var draft = PackDraft(
      pack: Pack(
        manifest: Manifest(name: name, version: ""), sources: [], modules: [], parameters: [],
        sha256: Pack.digest(of: [(name, bytes)]), paths: [path]), folder: nil)
    var problems: [Diagnostic] = []
    attempt(&problems) { () throws(Failure) in draft.pack.sources.append(try draft.source(bytes, name: path)) }
    draft.problems = problems
    return draft
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
  /// Its files that are text, by the names that messages have for them.
  package private(set) var texts: [(name: String, text: SourceText)] = []

  fileprivate mutating func yaml(_ bytes: [UInt8], name: String) throws(Failure) -> YAMLFile {
    let file = try YAMLFile(bytes, name: name)
    texts.append((name, try SourceText(bytes, name: name)))
    return file
  }

  /// Lua without a byte order mark, at which its reader would stop.
  fileprivate mutating func source(_ bytes: [UInt8], name: String) throws(Failure) -> Pack.Source {
    let source = Pack.Source(name: name, bytes: bytes)
    if source.isCompiled { return source }
    let text = try SourceText(bytes, name: name)
    texts.append((name, text))
    return Pack.Source(name: name, bytes: text.bytes)
  }
}

/// The files of a pack's folder, which a stranger may have filled: regular ones of its own alone, and not too many.
private struct PackFolder {
  let files: any FileReading
  /// Ends with `/`.
  let path: String
  /// What was read, by the names of the digest's list.
  private(set) var contents: [(name: String, bytes: [UInt8])] = []

  /// No rule file may be as large, nor any YAML.
  static let mostOfFile = 1 << 20
  private static let mostFiles = 1_000
  private static let mostBytes = 16 << 20

  init(files: any FileReading, path: String) {
    self.files = files
    self.path = path
  }

  mutating func read(_ name: String) throws(Failure) -> [UInt8] {
    let bytes = try files.read(name, of: path, most: Self.mostOfFile)
    contents.append((name, bytes))
    let sum = contents.reduce(0) { $0 + $1.bytes.count }
    guard contents.count <= Self.mostFiles, sum <= Self.mostBytes else { throw Failure(PackProblem.tooLarge(path)) }
    return bytes
  }

  func names(in part: String, ending suffix: String) throws(Failure) -> [String] {
    try files.list(path + part, ending: suffix)
  }
}

/// Runs what may fail, and notes down why.
package func attempt(_ problems: inout [Diagnostic], _ body: () throws(Failure) -> Void) {
  do {
    try body()
  } catch {
    problems += error.diagnostics
  }
}
