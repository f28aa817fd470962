import Values
import YAML

/// `izika.lock` → ``PackLock``, every key and every value checked: a line that is passed over could be the one that pins a pack.
package struct LockReader {
  private let file: YAMLFile
  private let strict: StrictYAML
  private let reserved: Set<String>

  /// - Parameters:
  ///   - name: of the file, for messages.
  ///   - reserved: scopes of shipped packs; what stands under them came with the program, and nothing else did.
  /// - Throws: a ``Failure`` for what is no YAML.
  package init(_ bytes: [UInt8], name: String, reserved: Set<String>) throws(Failure) {
    file = try YAMLFile(bytes, name: name)
    strict = StrictYAML(file: name, code: .lockInvalid, valueless: Self.again)
    self.reserved = reserved
  }

  /// - Throws: a ``Failure`` for the first line that is not understood to the end.
  package func read() throws(Failure) -> PackLock {
    let reader = try strict.whole(file.root, ["izika-lock", "packs"])
    try strict.requireVersion(1, "izika-lock", reader)
    let packs = try YAMLReader(try reader.required("packs", reader["packs"]), file: file.name)
    var lock = PackLock()
    for entry in packs.value.map ?? [] {
      guard PackIdentity.isName(entry.key) else {
        throw strict.problem(
          line: entry.line,
          Phrase(
            en: "\"\(Phrase.shortened(entry.key, to: 200))\" is no name of a pack",
            fr: "« \(Phrase.shortened(entry.key, to: 200)) » n'est pas le nom d'un paquet"), Self.again)
      }
      lock.packs[entry.key] = try pack(entry)
    }
    return lock
  }

  private static let keys = [
    "version", "digest", "decides", "wanted", "signed", "unsigned", "shipped", "accepted", "for",
  ]

  private func pack(_ entry: YAMLValue.Entry) throws(Failure) -> LockedPack {
    let reader = try strict.whole(entry.value, Self.keys)
    let version = try reader.required("version", reader.text("version"))
    guard let read = SemanticVersion(version), read.build.isEmpty else {
      throw strict.problem(
        line: reader["version"]?.line,
        Phrase(en: "\"\(version)\" is no version", fr: "« \(version) » n'est pas une version"), Self.again)
    }
    let standing = try standing(reader, entry)
    let isReserved = reserved.contains(String(entry.key.prefix { $0 != "/" }))
    if isReserved != (standing == .shipped) {
      throw strict.problem(
        line: entry.line,
        isReserved
          ? Phrase(
            en: "\(entry.key) has the name of a shipped pack and is not called shipped",
            fr: "\(entry.key) porte le nom d'un paquet livré et n'est pas dit livré")
          : Phrase(
            en: "\(entry.key) is called shipped, and no pack of that scope ever was",
            fr: "\(entry.key) est dit livré, et aucun paquet de cette portée ne l'a été"), Self.again)
    }
    let accepted = try reader.date("accepted")
    if standing != .shipped { _ = try reader.required("accepted", accepted) }
    var locked = LockedPack(
      version: version, digest: try digest("digest", reader), decides: try digest("decides", reader),
      standing: standing, accepted: accepted, line: entry.line)
    if let text = try reader.text("wanted") {
      guard let range = VersionRange(text) else {
        throw strict.problem(
          line: reader["wanted"]?.line,
          Phrase(en: "\"\(text)\" is no range of versions", fr: "« \(text) » n'est pas un intervalle de versions"),
          Self.again)
      }
      locked.wanted = range
    }
    for value in try reader.list("for") ?? [] {
      guard let name = value.text, PackIdentity.isName(name) else {
        throw strict.problem(
          line: value.line, Phrase(en: "\"for\" lists names of packs", fr: "« for » liste des noms de paquets"),
          Self.again)
      }
      locked.askedBy.append(name)
    }
    return locked
  }

  /// Exactly one of `signed`, `unsigned: true` and `shipped: true`.
  private func standing(_ reader: YAMLReader, _ entry: YAMLValue.Entry) throws(Failure) -> LockedPack.Standing {
    var found: [LockedPack.Standing] = []
    if let keys = try reader.list("signed") {
      var fingerprints: [String] = []
      for value in keys {
        guard let text = value.text, RevokedKey.isFingerprint(text) else {
          throw strict.problem(
            line: value.line, Phrase(en: "this is no fingerprint of a key", fr: "ce n'est pas l'empreinte d'une clé"),
            Self.again)
        }
        fingerprints.append(text)
      }
      guard (1...PackArchive.mostSignatures).contains(fingerprints.count) else {
        throw strict.problem(
          line: entry.line,
          Phrase(
            en: "\"signed\" names \(fingerprints.count) keys", fr: "« signed » nomme \(fingerprints.count) clés"),
          Self.again)
      }
      found.append(.signed(fingerprints))
    }
    if try reader.flag("unsigned") == true { found.append(.unsigned) }
    if try reader.flag("shipped") == true { found.append(.shipped) }
    let words = ["signed", "unsigned", "shipped"].filter { reader[$0] != nil }
    guard let standing = found.first, found.count == 1, words.count == 1 else {
      throw strict.problem(
        line: entry.line,
        Phrase(
          en: "\(entry.key) must be one of signed, unsigned: true and shipped: true",
          fr: "\(entry.key) doit être l'un de signed, unsigned: true et shipped: true"), Self.again)
    }
    return standing
  }

  private func digest(_ key: String, _ reader: YAMLReader) throws(Failure) -> String {
    let text = try reader.required(key, reader.text(key))
    guard LockedPack.isDigest(text) else {
      throw strict.problem(
        line: reader[key]?.line,
        Phrase(
          en: "\"\(key)\" is no digest: sha256: and 64 hexadecimal digits in small letters",
          fr: "« \(key) » n'est pas une empreinte : sha256: et 64 chiffres hexadécimaux en minuscules"), Self.again)
    }
    return text
  }

  private static let again = Phrase(
    en: "the program writes this file: take it from a copy, or move it away and run izika-rules pack install",
    fr:
      "c'est le programme qui écrit ce fichier : reprenez une copie, ou déplacez-le et lancez izika-rules pack install"
  )
}
