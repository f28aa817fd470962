import Values
import YAML

/// `releases.yaml` → ``ReleasesList``, every key and every value checked.
package struct ReleasesReader {
  private let file: YAMLFile
  private let strict: StrictYAML

  /// - Parameter name: of the file, for messages.
  /// - Throws: a ``Failure`` for what is no YAML.
  package init(_ bytes: [UInt8], name: String) throws(Failure) {
    file = try YAMLFile(bytes, name: name)
    strict = StrictYAML(file: name, code: .listInvalid)
  }

  /// - Throws: a ``Failure`` for the first line that is not understood to the end.
  package func read() throws(Failure) -> ReleasesList {
    let reader = try strict.whole(
      file.root, ["izika-releases", "scope", "serial", "date", "next", "revoked", "signers", "packs"])
    try strict.requireVersion(1, "izika-releases", reader)
    let scope = try reader.required("scope", reader.text("scope"))
    guard Trust.isScope(scope) else {
      throw strict.problem(
        reader["scope"], Phrase(en: "\"\(scope)\" is no scope", fr: "« \(scope) » n'est pas une portée"), Self.anew)
    }
    let serial = try reader.required("serial", reader.integer("serial"))
    guard (1...ReleasesList.mostSerial).contains(serial) else {
      throw strict.problem(
        reader["serial"],
        Phrase(en: "\"serial\" counts lists from 1", fr: "« serial » compte les listes à partir de 1"), Self.anew)
    }
    var list = ReleasesList(
      scope: scope, serial: serial, date: try reader.required("date", reader.date("date")),
      next: try reader.date("next"))
    for value in try reader.list("revoked") ?? [] {
      let key = try strict.revoked(value)
      if list.revocation(of: key.fingerprint) != nil { throw twice(value) }
      list.revoked.append(key)
    }
    for value in try reader.list("signers") ?? [] {
      let signer = try strict.signer(try strict.whole(value, ["name", "key", "from", "until"]), checked: "")
      if list.signers.contains(where: { $0.key == signer.key }) { throw twice(value) }
      list.signers.append(signer)
    }
    for entry in try YAMLReader(reader.required("packs", reader["packs"]), file: file.name).value.map ?? [] {
      try readPack(entry, into: &list)
    }
    return list
  }

  private func readPack(_ entry: YAMLValue.Entry, into list: inout ReleasesList) throws(Failure) {
    guard PackIdentity.isName("\(list.scope)/\(entry.key)"), entry.key != ReleasesList.reservedName else {
      throw strict.problem(
        line: entry.line,
        Phrase(
          en: "\"\(entry.key)\" is no second part of a pack's name",
          fr: "« \(entry.key) » n'est pas la deuxième partie d'un nom de paquet"), Self.anew)
    }
    guard let values = entry.value.list else {
      throw strict.problem(
        line: entry.line, Phrase(en: "a list of versions is expected", fr: "une liste de versions est attendue"),
        Self.anew)
    }
    for value in values {
      let release = try release(value)
      if list.release(entry.key, release.version) != nil { throw twice(value) }
      list.set(release, of: entry.key)
    }
  }

  private func release(_ value: YAMLValue) throws(Failure) -> ReleasesList.Release {
    let reader = try strict.whole(value, ["version", "digest", "date", "withdrawn", "because"])
    let version = try reader.required("version", reader.text("version"))
    guard PackIdentity.isVersion(version) else {
      throw strict.problem(
        reader["version"],
        Phrase(en: "\"\(version)\" is no version", fr: "« \(version) » n'est pas une version"), Self.anew)
    }
    let digest = try reader.required("digest", reader.text("digest"))
    guard Self.isDigest(digest) else {
      throw strict.problem(
        reader["digest"], Phrase(en: "this is no digest of a pack", fr: "ce n'est pas l'empreinte d'un paquet"),
        Self.anew)
    }
    var release = ReleasesList.Release(
      version: version, digest: digest, date: try reader.required("date", reader.date("date")))
    guard let withdrawn = try reader.date("withdrawn") else {
      if reader["because"] != nil { _ = try reader.required("withdrawn", nil as CivilDate?) }
      return release
    }
    release.withdrawal = ReleasesList.Withdrawal(date: withdrawn, because: try strict.words("because", reader))
    return release
  }

  private static func isDigest(_ text: String) -> Bool {
    guard text.hasPrefix("sha256:"), text.utf8.count == 71 else { return false }
    return text.utf8.dropFirst(7).allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  private func twice(_ value: YAMLValue) -> Failure {
    strict.problem(
      value, Phrase(en: "this stands twice in the list", fr: "ceci est deux fois dans la liste"), Self.anew)
  }

  private static let anew = Phrase(
    en: "ask who publishes the packs for a list that `izika-rules pack push` wrote",
    fr: "demandez à qui publie les paquets une liste écrite par « izika-rules pack push »")
}
