import Values

/// What a pack says of itself in `pack.yaml`.
public struct Manifest: Sendable {
  /// `scope/name`.
  public var name: String
  /// As semver.org defines it; empty for a single file.
  public var version: String
  /// The rule API that its files are written for; this engine speaks 1.
  public var api: Int
  /// The engines that it runs on; nil when any will do.
  public var engine: VersionRange?
  /// Asked after it, in this order.
  public var extends: [Parent]
  /// Host functions beyond the always present ones.
  public var needs: [String]
  public var description: String
  public var licence: String
  /// As messages call it: `bareme/pack.yaml`; empty for a single file, which has none.
  public var file: String

  /// A pack that another one extends.
  public struct Parent: Sendable {
    public var name: String
    /// The versions that will do; nil when any will.
    public var range: VersionRange?
    /// Where it stands in `pack.yaml`, from 1.
    public var line: Int?

    /// Whether it is named by a path, relative to the pack that extends it: `../common`.
    var isPath: Bool { name.hasPrefix(".") }

    public init(name: String, range: VersionRange? = nil, line: Int? = nil) {
      self.name = name
      self.range = range
      self.line = line
    }
  }

  public init(
    name: String, version: String, api: Int = 1, engine: VersionRange? = nil, extends: [Parent] = [],
    needs: [String] = [], description: String = "", licence: String = "", file: String = ""
  ) {
    self.name = name
    self.version = version
    self.api = api
    self.engine = engine
    self.extends = extends
    self.needs = needs
    self.description = description
    self.licence = licence
    self.file = file
  }
}
