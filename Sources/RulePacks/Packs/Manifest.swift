import Values

/// What a pack says of itself in `pack.yaml`.
public struct Manifest: Sendable {
  /// `scope/name`.
  public var name: String
  public var version: String
  /// The rule API that its files are written for; this engine speaks 1.
  public var api: Int
  public var extends: [String]
  /// Host functions beyond the always present ones.
  public var needs: [String]
  public var description: String
  public var licence: String

  public init(
    name: String, version: String, api: Int = 1, extends: [String] = [], needs: [String] = [],
    description: String = "", licence: String = ""
  ) {
    self.name = name
    self.version = version
    self.api = api
    self.extends = extends
    self.needs = needs
    self.description = description
    self.licence = licence
  }

  static func read(_ file: YAMLFile) throws(Failure) -> Manifest {
    let reader = try YAMLReader(file.root, file: file.name)
    try reader.allow(only: ["name", "version", "api", "engine", "extends", "needs", "description", "licence"])
    let api = try reader.required("api", reader.integer("api"))
    guard api == 1 else {
      throw Failure(
        YAMLReader.problem(
          file.name, reader["api"]?.line,
          Phrase(
            en: "the pack is written for rule API \(api); this engine speaks API 1",
            fr: "le paquet est écrit pour l'API de règles \(api) ; ce moteur parle l'API 1"),
          advice: Phrase(
            en: "take a version of the pack for API 1, or a newer engine",
            fr: "prenez une version du paquet pour l'API 1, ou un moteur plus récent")))
    }
    return Manifest(
      name: try reader.required("name", reader.text("name")),
      version: try reader.required("version", reader.text("version")), api: api,
      extends: try names(reader.list("extends") ?? [], file.name),
      needs: (try reader.list("needs") ?? []).compactMap(\.text), description: try reader.text("description") ?? "",
      licence: try reader.text("licence") ?? "")
  }

  /// `extends` holds names, or mappings with a name and the range of versions that will do.
  private static func names(_ values: [YAMLValue], _ file: String) throws(Failure) -> [String] {
    var names: [String] = []
    for value in values {
      if let name = value.text {
        names.append(name)
      } else {
        let reader = try YAMLReader(value, file: file)
        try reader.allow(only: ["name", "range"])
        names.append(try reader.required("name", reader.text("name")))
      }
    }
    return names
  }
}
