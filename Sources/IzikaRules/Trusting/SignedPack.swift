import Packs
import System
import Values

/// A pack's file, with what its signatures are about.
package struct SignedPack: Sendable {
  let path: String
  private let archive: PackArchive
  /// Of the signed pack.yaml: `agence-durand/visites`.
  let name: String
  let version: String
  /// What a person should know of the file's name.
  let remarks: [Diagnostic]

  /// - Throws: a `Failure` for a file that cannot be read, or is no whole archive of a pack.
  init(_ path: String) throws(Failure) { try self.init(path, try Self.read(path)) }

  static func read(_ path: String) throws(Failure) -> [UInt8] {
    try LocalFiles().readPlain(path, most: PackArchive.mostBytes)
  }

  /// - Throws: a `Failure` for bytes that are no whole archive of a pack.
  init(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    self.path = path
    archive = try PackArchive(bytes, name: path)
    // For whom it is made, and whether its rules hold, is asked of who runs it.
    let draft = try archive.draft(
      shown: path, for: Engine(version: nil, functions: [], declared: []))
    (name, version) = (draft.pack.manifest.name, draft.pack.manifest.version)
    remarks = (try? PackIdentity(of: draft.pack.manifest))?.remarks(on: path) ?? []
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ Trust.isScope(String($0)) }), SemanticVersion(version) != nil else {
      throw Failure(
        Diagnostic(
          .error, .packName, at: Diagnostic.Place(file: path),
          Phrase(
            en: "its pack.yaml names no pack and version: \"\(name)\" \"\(version)\"",
            fr: "son pack.yaml ne nomme ni paquet ni version : « \(name) » « \(version) »"),
          advice: Phrase(
            en: "a name is scope/name, such as agence-durand/visites",
            fr: "un nom est portée/nom, comme agence-durand/visites")))
    }
  }

  /// The first part of ``name``.
  var scope: String { name.split(separator: "/").first.map(String.init) ?? "" }
  var digest: String { archive.digest }
  /// How many files the pack has.
  var files: Int { archive.files.count }
  /// What is signed.
  var list: [UInt8] { archive.list }

  var signatures: [SignatureJudge.Candidate] { archive.candidates }
  var signingKeys: [PublicKey] { archive.signingKeys }

  /// Puts a copy with one signature more into the file's place, at once.
  /// - Throws: a `Failure` where there are eight already, or the file cannot be written.
  func write(adding key: PublicKey, _ signature: [UInt8]) throws(Failure) {
    let signed = try archive.signed(signature, by: key.shortName, name: path)
    // A link is left, and the file to which it leads is replaced.
    let target = (try? Machine.resolved(path)) ?? path
    try LocalFiles().write(signed.bytes, to: target)
  }
}
