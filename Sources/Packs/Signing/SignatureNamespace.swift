/// What a signature is for: one that was made for a letter, a commit or a list of versions never stands for a pack.
package enum SignatureNamespace: String, Sendable, CaseIterable {
  case pack = "izika-pack"
  case releases = "izika-releases"
  case trust = "izika-trust"
}
