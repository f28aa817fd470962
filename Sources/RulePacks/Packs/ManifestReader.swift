import Values

/// `pack.yaml` → what it says, every key checked.
struct ManifestReader {
  private let reader: YAMLReader

  /// - Throws: a ``Failure`` with the line of what is wrong or missing.
  init(_ file: YAMLFile) throws(Failure) {
    reader = try YAMLReader(file.root, file: file.name)
    try reader.allow(only: ["name", "version", "api", "engine", "extends", "needs", "description", "licence"])
  }

  /// - Parameter engine: the version of this engine; nil where none is to be held against the pack's range.
  /// - Throws: a ``Failure`` with the line of what is wrong.
  func read(for engine: SemanticVersion?) throws(Failure) -> Manifest {
    let manifest = Manifest(
      name: try reader.required("name", reader.text("name")), version: try version(), api: try api(),
      engine: try range(reader["engine"], "engine"), extends: try parents(), needs: try needs(),
      description: try reader.text("description") ?? "", licence: try reader.text("licence") ?? "", file: reader.file)
    if let range = manifest.engine, let engine, !range.contains(engine.release) {
      throw problem(
        reader["engine"],
        Phrase(
          en: "\(manifest.name) \(manifest.version) is for the engine \(range); this one is \(engine)",
          fr: "\(manifest.name) \(manifest.version) est pour le moteur \(range) ; celui-ci est en \(engine)"),
        Phrase(
          en: "take a version of the pack for this engine, or an engine that its range holds",
          fr: "prenez une version du paquet pour ce moteur, ou un moteur de cet intervalle"))
    }
    return manifest
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

  private func needs() throws(Failure) -> [String] {
    let known = RuleFunctionEntry.all.map(\.name)
    var needs: [String] = []
    for value in try reader.list("needs") ?? [] {
      guard let name = value.text, known.contains(name) else {
        let declared = RuleFunctionEntry.all.filter(\.isDeclared).map(\.name)
        let nearest = value.text.flatMap { NearestName.of($0, in: known) }
        let names = declared.joined(separator: ", ")
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
