import Values

/// What a pack says of itself in `pack.yaml`.
package struct Manifest: Sendable {
  /// `scope/name`.
  package var name: String
  /// As semver.org defines it; empty for a single file.
  package var version: String
  /// The rule API that its files are written for; this engine speaks 1.
  package var api: Int
  /// The engines that it runs on; nil when any will do.
  package var engine: VersionRange?
  /// Asked after it, in this order.
  package var extends: [Parent]
  /// In which its amounts are; nil where it does not say.
  package var currency: Currency?
  /// Host functions beyond the always present ones.
  package var needs: [String]
  package var description: String
  package var licence: String
  /// As messages call it: `bareme/pack.yaml`; empty for a single file, which has none.
  package var file: String

  /// A pack that another one extends.
  package struct Parent: Sendable {
    package var name: String
    /// The versions that will do; nil when any will.
    package var range: VersionRange?
    /// Where it stands in `pack.yaml`, from 1.
    package var line: Int?

    /// Whether it is named by a path, relative to the pack that extends it: `../common`.
    package var isPath: Bool { name.hasPrefix(".") }

    package init(name: String, range: VersionRange? = nil, line: Int? = nil) {
      self.name = name
      self.range = range
      self.line = line
    }
  }

  package init(
    name: String, version: String, api: Int = 1, engine: VersionRange? = nil, extends: [Parent] = [],
    currency: Currency? = nil, needs: [String] = [], description: String = "", licence: String = "", file: String = ""
  ) {
    self.name = name
    self.version = version
    self.api = api
    self.engine = engine
    self.extends = extends
    self.currency = currency
    self.needs = needs
    self.description = description
    self.licence = licence
    self.file = file
  }
}
