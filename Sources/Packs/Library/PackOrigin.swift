/// Where a pack comes from, as statements say it.
package struct PackOrigin: Sendable, Hashable {
  /// `sha256:…` of the archive; empty for what is in none.
  package let digest: String
  /// The fingerprints of the keys whose signatures count, or one word for what has none.
  package let signed: [String]

  package init(digest: String, signed: [String]) { (self.digest, self.signed) = (digest, signed) }

  /// A folder or a file, which its owner can change at any time.
  package static let folder = PackOrigin(digest: "", signed: ["folder"])
  /// With the program, and in no lock.
  package static let shipped = PackOrigin(digest: "", signed: ["shipped"])
  /// Of what was accepted without a signature.
  static let unsigned = ["unsigned"]
}
