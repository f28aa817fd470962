import Values
import YAML

/// `pack.yaml` → what it says, every key checked.
struct ManifestReader {
  private let reader: YAMLReader

  /// - Throws: a ``Failure`` for what is no mapping.
  init(_ file: YAMLFile) throws(Failure) { reader = try YAMLReader(file.root, file: file.name) }

  /// What the manifest says as far as it can be read.
  /// - Parameter problems: gets what is wrong or missing, each with its line.
  func read(for engine: Engine, _ problems: inout [Diagnostic]) -> Manifest {
    attempt(&problems) { () throws(Failure) in
      try reader.allow(only: [
        "name", "version", "api", "engine", "extends", "currency", "needs", "description", "licence",
      ])
    }
    var manifest = Manifest(name: "", version: "", file: reader.file)
    attempt(&problems) { () throws(Failure) in
      manifest.name = try reader.required("name", reader.text("name"))
    }
    attempt(&problems) { () throws(Failure) in manifest.version = try version() }
    attempt(&problems) { () throws(Failure) in manifest.api = try api() }
    attempt(&problems) { () throws(Failure) in manifest.engine = try range(reader["engine"], "engine") }
    attempt(&problems) { () throws(Failure) in manifest.extends = try parents() }
    attempt(&problems) { () throws(Failure) in manifest.currency = try currency() }
    attempt(&problems) { () throws(Failure) in manifest.needs = try needs(of: engine) }
    attempt(&problems) { () throws(Failure) in manifest.description = try reader.text("description") ?? "" }
    attempt(&problems) { () throws(Failure) in manifest.licence = try reader.text("licence") ?? "" }
    if let version = engine.version { attempt(&problems) { () throws(Failure) in try admit(version, manifest) } }
    return manifest
  }

  private func admit(_ engine: SemanticVersion, _ manifest: Manifest) throws(Failure) {
    guard let range = manifest.engine, !range.contains(engine.release) else { return }
    let pack = [manifest.name, manifest.version].filter { !$0.isEmpty }.joined(separator: " ")
    throw problem(
      reader["engine"],
      Phrase(
        en: "\(pack) is for the engine \(range); this one is \(engine)",
        fr: "\(pack) est pour le moteur \(range) ; celui-ci est en \(engine)"),
      Phrase(
        en: "take a version of the pack for this engine, or an engine that its range holds",
        fr: "prenez une version du paquet pour ce moteur, ou un moteur de cet intervalle"))
  }

  private func api() throws(Failure) -> Int {
    let api = try reader.required("api", reader.integer("api"))
    guard api == 1 else {
      throw problem(
        reader["api"],
        Phrase(
          en: "the pack is written for rule API \(api); this engine speaks API 1",
          fr: "le paquet est écrit pour l'API de règles \(api) ; ce moteur parle l'API 1"),
        Phrase(
          en: "take a version of the pack for API 1, or a newer engine",
          fr: "prenez une version du paquet pour l'API 1, ou un moteur plus récent"))
    }
    return api
  }

  private func version() throws(Failure) -> String {
    let text = try reader.required("version", reader.text("version"))
    guard SemanticVersion(text) != nil else {
      throw problem(
        reader["version"],
        Phrase(en: "\"\(text)\" is no version", fr: "« \(text) » n'est pas une version"),
        Phrase(
          en: "write three numbers, such as 1.0.0 (semver.org)", fr: "écrivez trois nombres, comme 1.0.0 (semver.org)"))
    }
    return text
  }

  private func range(_ value: YAMLValue?, _ key: String) throws(Failure) -> VersionRange? {
    guard let value else { return nil }
    guard let text = value.text, let range = VersionRange(text) else {
      throw problem(
        value,
        Phrase(
          en: "\"\(key)\" must be a range of versions, not \(value.kindName.english)",
          fr: "« \(key) » doit être un intervalle de versions, pas \(value.kindName.french)"),
        Phrase(
          en: "write \">=0.1 <2\", \"^1.2\" or \"1.x\", in quotes",
          fr: "écrivez \">=0.1 <2\", \"^1.2\" ou \"1.x\", entre guillemets"))
    }
    return range
  }

  /// `extends` holds names, or mappings with a name and the range of versions that will do.
  private func parents() throws(Failure) -> [Manifest.Parent] {
    var parents: [Manifest.Parent] = []
    for value in try reader.list("extends") ?? [] {
      if let name = value.text {
        parents.append(Manifest.Parent(name: name, line: value.line))
      } else {
        let fields = try YAMLReader(value, file: reader.file)
        try fields.allow(only: ["name", "range"])
        parents.append(
          Manifest.Parent(
            name: try fields.required("name", fields.text("name")), range: try range(fields["range"], "range"),
            line: value.line))
      }
    }
    return parents
  }

  private func currency() throws(Failure) -> Currency? {
    guard let value = reader["currency"] else { return nil }
    let text = value.text ?? ""
    guard let currency = Currency(text) else {
      throw problem(
        value,
        Phrase(
          en: "\(value.kindName.english) is no currency", fr: "\(value.kindName.french) n'est pas une devise"),
        Currency.advice(for: text))
    }
    return currency
  }

  private func needs(of engine: Engine) throws(Failure) -> [String] {
    let known = engine.functions
    var needs: [String] = []
    for value in try reader.list("needs") ?? [] {
      guard let name = value.text, known.contains(name) else {
        let nearest = value.text.flatMap { NearestName.of($0, in: known) }
        let names = engine.declared.joined(separator: ", ")
        throw problem(
          value,
          Phrase(
            en: "\(value.kindName.english) is no function that a pack can need",
            fr: "\(value.kindName.french) n'est pas une fonction dont un paquet peut avoir besoin"),
          nearest.map { Phrase(en: "did you mean \"\($0)\"?", fr: "vouliez-vous dire « \($0) » ?") }
            ?? Phrase(en: "known functions: \(names)", fr: "fonctions connues : \(names)"))
      }
      needs.append(name)
    }
    return needs
  }

  private func problem(_ value: YAMLValue?, _ message: Phrase, _ advice: Phrase) -> Failure {
    Failure(YAMLReader.problem(reader.file, value?.line, message, advice: advice))
  }
}
