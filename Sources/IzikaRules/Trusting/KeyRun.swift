import Packs
import System
import Values

/// One's own key: makes it, names its digits, and enters it for a scope.
package struct KeyRun {
  private let files: TrustFiles

  /// - Throws: a `Failure` where the shipped packs are not there, or no home folder.
  package init(_ workspace: Workspace) throws(Failure) { files = try TrustFiles(workspace) }

  /// Makes a key where there is none.
  /// - Parameters:
  ///   - path: of the private key; nil for the user's own folder.
  ///   - onDevice: whether it is made in a security key.
  ///   - isProtected: whether a passphrase is asked for.
  /// - Throws: a `Failure` where there is a key already, or ssh-keygen makes none.
  package func make(_ path: String?, onDevice: Bool, isProtected: Bool) throws(Failure) {
    let path = path ?? files.folders.key
    let local = LocalFiles()
    for name in [path, path + ".pub"] where local.exists(name) || local.isLink(name) {
      throw Failure(
        Diagnostic(
          .error, .fileExists, at: Diagnostic.Place(file: name),
          Phrase(en: "there is a key already", fr: "il y a déjà une clé"),
          advice: Phrase(
            en: "use it, or give --key FILE for another; a lost key is revoked by who trusted it",
            fr: "servez-vous-en, ou donnez --key FICHIER pour une autre ; une clé perdue est révoquée par qui s'y fiait"
          )))
    }
    if isProtected, !Console.hasTerminal, Machine.environment("SSH_ASKPASS") == nil {
      throw Failure(
        Diagnostic(
          .error, .signingFailed,
          Phrase(
            en: "there is no terminal at which to ask for a passphrase",
            fr: "il n'y a pas de terminal où demander une phrase secrète"),
          advice: Phrase(
            en: "run it at a terminal, set SSH_ASKPASS, or give --no-passphrase",
            fr: "lancez-le dans un terminal, définissez SSH_ASKPASS, ou donnez --no-passphrase")))
    }
    do { try Machine.makePrivateFolders(of: path) } catch {
      throw Failure(
        Diagnostic(
          .error, .outputUnwritable, at: Diagnostic.Place(file: path),
          Phrase(en: "cannot be written: \(error.words)", fr: "écriture impossible : \(error.phrase.french)"),
          advice: Phrase(en: "check the folder and its permissions", fr: "vérifiez le dossier et ses droits")))
    }
    try SSHKeygen.make(path, onDevice: onDevice, isProtected: isProtected)
  }

  /// - Parameters:
  ///   - path: by `--key`; nil for the user's own folder.
  ///   - scope: for which it is entered as one's own; nil for none.
  ///   - name: under which; the scope's unless it is given.
  /// - Throws: a `Failure` where there is no key, or the scope is not the user's to give.
  package func tell(_ path: String?, enteringFor scope: String?, as name: String?) throws(Failure) -> KeyReport {
    let own = try OwnKey(path, files.folders)
    var state = try files.read()
    var warnings = own.warnings()
    if let scope {
      var change = TrustChange(state, reserved: files.reserved)
      try change.admit(scope)
      warnings += change.similar(to: scope)
      try change.enter(own.key, for: scope, as: try TrustRun.name(name ?? scope))
      try files.write(change.state)
      state = change.state
    }
    let scopes = state.all.scopes.filter { $0.value.signer(own.key) != nil }.keys.sorted()
    return KeyReport(path: own.path, key: own.key, scopes: scopes, warnings: warnings)
  }
}

extension TrustChange {
  /// One's own key, which nobody has to telephone about.
  mutating func enter(_ key: PublicKey, for scope: String, as name: String) throws(Failure) {
    if state.own.scopes[scope]?.signer(key) != nil { return }
    try add(TrustedSigner(name: name, key: key, checked: TrustedSigner.ownKey), to: scope)
  }
}

/// One's own key, with the digits that one reads out.
package struct KeyReport: Sendable {
  let path: String
  let key: PublicKey
  let scopes: [String]
  package let warnings: [Diagnostic]

  package func text(_ language: Language) -> String {
    let names = scopes.joined(separator: ", ")
    let number = key.number.description
    return
      (scopes.isEmpty
      ? Phrase(
        en: "Your key. To whoever asks by phone, read: \(number)\n",
        fr: "Votre clé. À qui la demande par téléphone, lisez : \(number)\n")
      : Phrase(
        en: "Key of \(names). To whoever asks by phone, read: \(number)\n",
        fr: "Clé pour \(names). À qui la demande par téléphone, lisez : \(number)\n")).text(language)
  }

  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.key/1")
      json.field("file", path)
      json.field("kind", key.kind.rawValue)
      json.field("key", key.line)
      json.field("fingerprint", key.fingerprint)
      json.field("number", key.number.description)
      json.key("scopes")
      json.array { json in for scope in scopes { json.string(scope) } }
    }
    json.endLine()
    return json.bytes
  }
}
