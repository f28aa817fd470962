import Packs
import System
import Values

/// Keys that somebody was sent: as a file of a public key, or within a pack that they signed.
enum KeyFile {
  /// - Throws: a `Failure` for a file that holds no key, or a pack of another scope.
  static func keys(_ path: String, for scope: String) throws(Failure) -> [PublicKey] {
    guard path.hasSuffix(".izika") else { return [try OwnKey.read(path)] }
    let pack = try SignedPack(path)
    guard pack.scope == scope else {
      throw Failure(
        Diagnostic(
          .error, .scopeRefused, at: Diagnostic.Place(file: path),
          Phrase(
            en: "the pack is \(pack.name), not one of \(scope)",
            fr: "le paquet est \(pack.name), il n'est pas de la portée \(scope)"),
          advice: Phrase(
            en: "trust its key for \(pack.scope), or take a pack of \(scope)",
            fr: "accordez sa clé à \(pack.scope), ou prenez un paquet de la portée \(scope)")))
    }
    let keys = pack.signingKeys
    guard !keys.isEmpty else {
      throw Failure(
        Diagnostic(
          .error, .packUnsigned, at: Diagnostic.Place(file: path),
          Phrase(en: "the pack bears no sound signature", fr: "le paquet ne porte aucune signature valable"),
          advice: Phrase(en: "ask for the signed file", fr: "demandez le fichier signé")))
    }
    return keys
  }
}
