import Packs
import System
import Values

/// A pack's file, with what its signatures are about.
package struct SignedPack: Sendable {
  let path: String
  private let archive: PackArchive
  private let identity: PackIdentity

  /// - Throws: a `Failure` for a file that cannot be read, or is no whole archive of a pack.
  init(_ path: String) throws(Failure) {
    self.path = path
    archive = try ArchiveReader.archive(path)
    identity = try archive.identity(shown: path)
  }

  /// Of the signed pack.yaml: `agence-durand/visites`.
  var name: String { identity.pack }
  var version: String { identity.version }
  /// The first part of ``name``.
  var scope: String { identity.scope }
  /// What a person should know of the file's name.
  var remarks: [Diagnostic] { identity.remarks(on: path) }
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
