import Values

/// What an archive holds, and who it asks for what, as the listings show it.
package struct PackDescription: Sendable {
  package struct File: Sendable {
    package var name: String
    /// In bytes.
    package var size: Int

    package init(name: String, size: Int) { (self.name, self.size) = (name, size) }
  }

  package struct Parent: Sendable {
    package var name: String
    package var range: String?

    package init(name: String, range: String?) { (self.name, self.range) = (name, range) }
  }

  /// The archive's own path.
  package var file: String
  package var pack: String
  package var version: String
  package var digest: String
  /// Of what decides: what statements cite.
  package var decides: String
  /// Of the archive, in bytes.
  package var size: Int
  package var signatures: Int
  package var engine: String?
  package var extends: [Parent]
  package var needs: [String]
  package var summary: String
  package var licence: String
  /// By name.
  package var files: [File]

  package init(
    file: String, pack: String, version: String, digest: String, decides: String, size: Int, signatures: Int,
    engine: String?, extends: [Parent], needs: [String], summary: String, licence: String, files: [File]
  ) {
    (self.file, self.pack, self.version, self.digest, self.decides) = (file, pack, version, digest, decides)
    (self.size, self.signatures, self.engine, self.extends) = (size, signatures, engine, extends)
    (self.needs, self.summary, self.licence, self.files) = (needs, summary, licence, files)
  }
}

extension PackDescription {
  /// What its archive is called where it is made.
  package var fileName: String { "\(pack.split(separator: "/").joined(separator: "-"))-\(version).izika" }
}

/// What `pack build` made, and what it left out.
package struct BuiltPack: Sendable {
  package struct LeftOut: Sendable {
    package var name: String
    package var because: Phrase

    package init(name: String, because: Phrase) { (self.name, self.because) = (name, because) }
  }

  package var description: PackDescription
  /// How many tests of the pack passed; all of them did.
  package var tests: Int
  package var leftOut: [LeftOut]

  package init(_ description: PackDescription, tests: Int, leftOut: [LeftOut]) {
    (self.description, self.tests, self.leftOut) = (description, tests, leftOut)
  }
}
