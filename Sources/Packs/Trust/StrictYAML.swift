import Values
import YAML

/// Reads files on which trust rests: every key in them is known and has a value, every text shows all that it holds. A line that is
/// passed over could be the one that revokes a key.
struct StrictYAML {
  /// As messages call it.
  let file: String
  /// Of what is understood as YAML and means nothing here.
  let code: Diagnostic.Code
  /// What to do about a key without a value.
  var valueless = Phrase(en: "give it one, or take the line out", fr: "donnez-lui-en une, ou ôtez la ligne")

  func problem(_ value: YAMLValue?, _ message: Phrase, _ advice: Phrase) -> Failure {
    problem(line: value?.line, message, advice)
  }

  func problem(line: Int?, _ message: Phrase, _ advice: Phrase) -> Failure {
    Failure(Diagnostic(.error, code, at: Diagnostic.Place(file: file, line: line), message, advice: advice))
  }

  /// A mapping with known keys, each of which has a value: `until:` with nothing behind would be a key without an end.
  func whole(_ value: YAMLValue, _ known: [String]) throws(Failure) -> YAMLReader {
    let reader = try YAMLReader(value, file: file)
    try reader.allow(only: known)
    for entry in value.map ?? [] where entry.value.isNull {
      throw problem(
        line: entry.line,
        Phrase(en: "\"\(entry.key)\" has no value", fr: "« \(entry.key) » n'a pas de valeur"), valueless)
    }
    return reader
  }

  /// - Throws: a ``Failure`` unless the file says that it is written as this program reads it.
  func requireVersion(_ known: Int, _ key: String, _ reader: YAMLReader) throws(Failure) {
    let version = try reader.required(key, reader.integer(key))
    guard version == known else {
      throw problem(
        reader[key],
        Phrase(
          en: "the file is of version \(version); this program reads version \(known)",
          fr: "le fichier est de version \(version) ; ce programme lit la version \(known)"),
        Phrase(en: "take a newer program", fr: "prenez un programme plus récent"))
    }
  }

  /// A line of visible text.
  func words(_ key: String, _ reader: YAMLReader) throws(Failure) -> String {
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

  func revoked(_ value: YAMLValue) throws(Failure) -> RevokedKey {
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

  /// - Parameter checked: how it is known to be this person's key; empty where that is not said.
  func signer(_ reader: YAMLReader, checked: String) throws(Failure) -> TrustedSigner {
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
      checked: checked)
    if let from = signer.from, let until = signer.until, until < from {
      throw problem(
        reader["until"],
        Phrase(en: "the key ends before it begins", fr: "la clé finit avant de commencer"),
        Phrase(en: "correct one of the two days", fr: "corrigez l'un des deux jours"))
    }
    return signer
  }

  /// A text between double quotes; what is written holds no control characters.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text.unicodeScalars {
      if character == "\"" || character == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(character)
    }
    return quoted + "\""
  }
}
