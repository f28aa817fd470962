import Packs
import System
import Values

/// Signs a pack: one more signature within its file, and the same content.
package struct SignRun {
  private let files: TrustFiles

  /// - Throws: a `Failure` where the shipped packs are not there, or no home folder.
  package init(_ workspace: Workspace) throws(Failure) { files = try TrustFiles(workspace) }

  /// - Parameters:
  ///   - path: the pack, whose file is replaced at once when the signature has been verified.
  ///   - key: by `--key`; nil for the user's own.
  ///   - name: under which one's own key is entered where its scope is new; the scope's unless it is given.
  /// - Throws: a `Failure` where nothing was signed; the file is then as it was.
  package func sign(_ path: String, by key: String?, as name: String?) throws(Failure) -> SignReport {
    let own = try OwnKey(key, files.folders)
    let pack = try SignedPack(path)
    var change = TrustChange(try files.read(), reserved: files.reserved)
    let known = change.state.all.scopes[pack.scope]
    // Where packs come from may have been said before whose they are.
    let isFirst = known?.signers.isEmpty ?? true
    var warnings = own.warnings()
    if isFirst {
      try change.admit(pack.scope)
      warnings += change.similar(to: pack.scope)
    }
    if let revoked = known?.revocation(of: own.key) {
      throw Failure(own.revoked(revoked, for: pack.scope))
    }
    let bytes = try SSHKeygen.sign(pack.list, by: own, for: .pack)
    try pack.write(adding: own.key, bytes)
    var signer = known?.signer(own.key)?.name
    if isFirst {
      try change.enter(own.key, for: pack.scope, as: try TrustRun.name(name ?? pack.scope))
      try files.write(change.state)
      signer = name ?? pack.scope
    }
    return SignReport(
      pack: pack, key: own.key, signer: signer, isEntered: isFirst, warnings: warnings)
  }
}

/// What was signed, and by whom.
package struct SignReport: Sendable {
  let pack: SignedPack
  let key: PublicKey
  /// Nil where one's own key is not among those that are trusted for the scope.
  let signer: String?
  /// Whether one's own key was entered for the scope.
  let isEntered: Bool
  package let warnings: [Diagnostic]

  package func text(_ language: Language) -> String {
    var text = Phrase(
      en: "Signed as \(TerminalText.neutral(signer ?? key.fingerprint)). The content is still \(pack.digest)\n",
      fr: "Signé : \(TerminalText.neutral(signer ?? key.fingerprint)). Le contenu reste \(pack.digest)\n")
    if isEntered {
      text.english += "Your key counts for \(pack.scope) on this computer from now on.\n"
      text.french += "Votre clé vaut désormais pour \(pack.scope) sur cet ordinateur.\n"
    } else if signer == nil {
      text.english +=
        "Your key is not among those trusted for \(pack.scope) on this computer: the signature counts where it is.\n"
      text.french +=
        "Votre clé n'est pas de celles qui valent pour \(pack.scope) sur cet ordinateur : la signature compte là où elle l'est.\n"
    }
    return text.text(language)
  }

  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.signing/1")
      json.field("file", pack.path)
      json.field("pack", pack.name)
      json.field("version", pack.version)
      json.field("digest", pack.digest)
      json.field("fingerprint", key.fingerprint)
      json.field("signer", signer)
      json.field("entered", isEntered)
    }
    json.endLine()
    return json.bytes
  }
}
