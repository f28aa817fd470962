import Values
import YAML

/// `trust.yaml` → ``Trust``, every key and every value checked: a line that is passed over could be the one that revokes a key.
package struct TrustReader {
  private let file: YAMLFile
  private let strict: StrictYAML
  private let reserved: Set<String>

  /// - Parameters:
  ///   - name: of the file, for messages.
  ///   - reserved: scopes of shipped packs, which are trusted with the program itself.
  /// - Throws: a ``Failure`` for what is no YAML.
  package init(_ bytes: [UInt8], name: String, reserved: Set<String>) throws(Failure) {
    file = try YAMLFile(bytes, name: name)
    strict = StrictYAML(file: name, code: .trustInvalid)
    self.reserved = reserved
  }

  /// - Throws: a ``Failure`` for the first line that is not understood to the end.
  package func read() throws(Failure) -> Trust {
    let reader = try strict.whole(file.root, ["izika-trust", "scopes"])
    try strict.requireVersion(1, "izika-trust", reader)
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
    let reader = try strict.whole(value, ["source", "mirrors", "need", "revoked", "signers"])
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
      let key = try strict.revoked(value)
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

  private func signer(_ value: YAMLValue) throws(Failure) -> TrustedSigner {
    let reader = try strict.whole(value, ["name", "key", "from", "until", "checked"])
    return try strict.signer(reader, checked: try strict.words("checked", reader))
  }

  private func twice(_ value: YAMLValue) -> Failure {
    problem(
      value, Phrase(en: "the key stands twice under this scope", fr: "la clé est deux fois sous cette portée"),
      Phrase(en: "keep one of the two", fr: "gardez l'une des deux"))
  }

  private func problem(_ value: YAMLValue?, _ message: Phrase, _ advice: Phrase) -> Failure {
    strict.problem(value, message, advice)
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
