import Values
import YAML

/// `trust.yaml` → ``Trust``, every key and every value checked: a line that is passed over could be the one that revokes a key.
package struct TrustReader {
  private let file: YAMLFile
  private let reserved: Set<String>

  /// - Parameters:
  ///   - name: of the file, for messages.
  ///   - reserved: scopes of shipped packs, which are trusted with the program itself.
  /// - Throws: a ``Failure`` for what is no YAML.
  package init(_ bytes: [UInt8], name: String, reserved: Set<String>) throws(Failure) {
    file = try YAMLFile(bytes, name: name)
    self.reserved = reserved
  }

  /// - Throws: a ``Failure`` for the first line that is not understood to the end.
  package func read() throws(Failure) -> Trust {
    let reader = try whole(file.root, ["izika-trust", "scopes"])
    let version = try reader.required("izika-trust", reader.integer("izika-trust"))
    guard version == 1 else {
      throw problem(
        reader["izika-trust"],
        Phrase(
          en: "the file is of version \(version); this program reads version 1",
          fr: "le fichier est de version \(version) ; ce programme lit la version 1"),
        Phrase(en: "take a newer program", fr: "prenez un programme plus récent"))
    }
    let value = try reader.required("scopes", reader["scopes"])
    var trust = Trust()
    for entry in try YAMLReader(value, file: file.name).value.map ?? [] {
      try admit(entry.key, at: entry.value)
      trust.scopes[entry.key] = try scope(entry.value)
    }
    return trust
  }

  private func admit(_ scope: String, at value: YAMLValue) throws(Failure) {
    guard Trust.isScope(scope) else {
      throw problem(
        value, Phrase(en: "\"\(scope)\" is no scope", fr: "« \(scope) » n'est pas une portée"),
        Phrase(
          en: "a scope is the first part of a pack's name: small letters, digits, hyphens",
          fr: "une portée est la première partie du nom d'un paquet : minuscules, chiffres, traits d'union"))
    }
    guard !reserved.contains(scope) else {
      throw problem(
        value,
        Phrase(
          en: "the scope \"\(scope)\" belongs to the shipped packs",
          fr: "la portée « \(scope) » est celle des paquets livrés"),
        Phrase(en: "take it out", fr: "ôtez-la"))
    }
  }

  private func scope(_ value: YAMLValue) throws(Failure) -> TrustedScope {
    let reader = try whole(value, ["source", "mirrors", "need", "revoked", "signers"])
    var scope = TrustedScope()
    if let text = try reader.text("source") { scope.source = try source(text, at: reader["source"]) }
    for value in try reader.list("mirrors") ?? [] { scope.mirrors.append(try source(value.text ?? "", at: value)) }
    if let need = try reader.integer("need") {
      guard (1...TrustedScope.mostNeeded).contains(need) else {
        throw problem(
          reader["need"],
          Phrase(
            en: "\"need\" is a number of people from 1 to \(TrustedScope.mostNeeded), not \(need)",
            fr: "« need » est un nombre de personnes de 1 à \(TrustedScope.mostNeeded), pas \(need)"),
          Phrase(en: "write 1 where one signature will do", fr: "écrivez 1 si une signature suffit"))
      }
      scope.need = need
    }
    for value in try reader.list("revoked") ?? [] {
      let key = try revoked(value)
      if scope.revoked.contains(where: { $0.fingerprint == key.fingerprint }) { throw twice(value) }
      scope.revoked.append(key)
    }
    for value in try reader.list("signers") ?? [] {
      let signer = try signer(value)
      if scope.signer(signer.key) != nil { throw twice(value) }
      scope.signers.append(signer)
    }
    return scope
  }

  private func source(_ text: String, at value: YAMLValue?) throws(Failure) -> PackSource {
    guard let source = PackSource(text) else {
      throw problem(
        value,
        Phrase(en: "this is no place that packs come from", fr: "ce n'est pas un endroit d'où viennent des paquets"),
        Phrase(
          en: "write oci://host/path, https://host/path/, an absolute path, or file",
          fr: "écrivez oci://hôte/chemin, https://hôte/chemin/, un chemin absolu, ou file"))
    }
    return source
  }

  private func revoked(_ value: YAMLValue) throws(Failure) -> RevokedKey {
    let reader = try whole(value, ["key", "since", "because"])
    let fingerprint = try reader.required("key", reader.text("key"))
    guard RevokedKey.isFingerprint(fingerprint) else {
      throw problem(
        reader["key"], Phrase(en: "this is no fingerprint of a key", fr: "ce n'est pas l'empreinte d'une clé"),
        Phrase(en: "write SHA256:… with its 43 letters", fr: "écrivez SHA256:… avec ses 43 lettres"))
    }
    return RevokedKey(
      fingerprint: fingerprint, since: try reader.required("since", reader.date("since")),
      because: try words("because", reader))
  }

  private func signer(_ value: YAMLValue) throws(Failure) -> TrustedSigner {
    let reader = try whole(value, ["name", "key", "from", "until", "checked"])
    let line = try reader.required("key", reader.text("key"))
    guard let key = PublicKey(line: line), line == key.line else {
      throw problem(
        reader["key"],
        Phrase(
          en: "this is no key that can sign packs", fr: "ce n'est pas une clé qui puisse signer des paquets"),
        Phrase(
          en: "write ssh-ed25519 AAAA…, or sk-ssh-ed25519@openssh.com AAAA…, on one line and with nothing behind",
          fr: "écrivez ssh-ed25519 AAAA…, ou sk-ssh-ed25519@openssh.com AAAA…, sur une ligne et sans rien derrière"))
    }
    let signer = TrustedSigner(
      name: try words("name", reader), key: key, from: try reader.date("from"), until: try reader.date("until"),
      checked: try words("checked", reader))
    if let from = signer.from, let until = signer.until, until < from {
      throw problem(
        reader["until"],
        Phrase(en: "the key ends before it begins", fr: "la clé finit avant de commencer"),
        Phrase(en: "correct one of the two days", fr: "corrigez l'un des deux jours"))
    }
    return signer
  }

  private func words(_ key: String, _ reader: YAMLReader) throws(Failure) -> String {
    let text = try reader.required(key, reader.text(key))
    guard TrustedSigner.isName(text) else {
      throw problem(
        reader[key],
        Phrase(
          en: "\"\(key)\" is empty, too long or holds signs that cannot be seen",
          fr: "« \(key) » est vide, trop long ou contient des signes invisibles"),
        Phrase(en: "write a line of visible text", fr: "écrivez une ligne de texte visible"))
    }
    return text
  }

  /// A mapping with known keys, each of which has a value: `until:` with nothing behind would be a key without an end.
  private func whole(_ value: YAMLValue, _ known: [String]) throws(Failure) -> YAMLReader {
    let reader = try YAMLReader(value, file: file.name)
    try reader.allow(only: known)
    for entry in value.map ?? [] where entry.value.isNull {
      throw problem(
        YAMLValue(.null, line: entry.line),
        Phrase(en: "\"\(entry.key)\" has no value", fr: "« \(entry.key) » n'a pas de valeur"),
        Phrase(en: "give it one, or take the line out", fr: "donnez-lui-en une, ou ôtez la ligne"))
    }
    return reader
  }

  private func twice(_ value: YAMLValue) -> Failure {
    problem(
      value, Phrase(en: "the key stands twice under this scope", fr: "la clé est deux fois sous cette portée"),
      Phrase(en: "keep one of the two", fr: "gardez l'une des deux"))
  }

  private func problem(_ value: YAMLValue?, _ message: Phrase, _ advice: Phrase) -> Failure {
    Failure(
      Diagnostic(
        .error, .trustInvalid, at: Diagnostic.Place(file: file.name, line: value?.line), message, advice: advice)
    )
  }
}

extension RevokedKey {
  /// Whether a text is `SHA256:` and 32 bytes in base64 without padding.
  package static func isFingerprint(_ text: String) -> Bool {
    guard text.hasPrefix("SHA256:") else { return false }
    return Base64.decoded(Array(text.utf8.dropFirst(7)) + [UInt8(ascii: "=")])?.count == 32
  }
}

extension TrustedSigner {
  /// Whether a text can stand for a person: one line that shows all that it holds.
  package static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 200 && VisibleText.isLine(text) && !text.hasPrefix(" ") && !text.hasSuffix(" ")
  }
}

/// Texts that look like what they are, and are read from YAML as they were written.
enum VisibleText {
  static func isLine(_ text: String) -> Bool {
    TerminalText.neutral(text) == text && text.unicodeScalars.allSatisfy { $0.value & 0xFFFE != 0xFFFE }
  }
}
