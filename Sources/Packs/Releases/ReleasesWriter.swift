import Values

/// ``ReleasesList`` → the text of `releases.yaml`, the same for the same list.
package enum ReleasesWriter {
  package static func text(_ list: ReleasesList) -> String {
    var text = """
      # Written by izika-rules pack push.
      izika-releases: 1
      scope: \(quoted(list.scope))
      serial: \(list.serial)
      date: \(list.date)

      """
    if let next = list.next { text += "next: \(next)\n" }
    if !list.revoked.isEmpty { text += "revoked:\n" }
    for key in list.revoked.sorted(by: { ($0.since, $0.fingerprint) < ($1.since, $1.fingerprint) }) {
      text += "  - {key: \(quoted(key.fingerprint)), since: \(key.since), because: \(quoted(key.because))}\n"
    }
    if !list.signers.isEmpty { text += "signers:\n" }
    for signer in list.signers.sorted(by: { ($0.name, $0.key.line) < ($1.name, $1.key.line) }) {
      var parts = ["name: \(quoted(signer.name))", "key: \(quoted(signer.key.line))"]
      if let from = signer.from { parts.append("from: \(from)") }
      if let until = signer.until { parts.append("until: \(until)") }
      text += "  - {\(parts.joined(separator: ", "))}\n"
    }
    if list.packs.isEmpty { return text + "packs: {}\n" }
    text += "packs:\n"
    for (name, releases) in list.packs.sorted(by: { $0.key < $1.key }) {
      text += "  \(quoted(name)):\n"
      for release in releases { text += "    - {\(parts(of: release).joined(separator: ", "))}\n" }
    }
    return text
  }

  private static func parts(of release: ReleasesList.Release) -> [String] {
    var parts = ["version: \(quoted(release.version))", "digest: \(quoted(release.digest))", "date: \(release.date)"]
    if let withdrawal = release.withdrawal {
      parts += ["withdrawn: \(withdrawal.date)", "because: \(quoted(withdrawal.because))"]
    }
    return parts
  }

  private static func quoted(_ text: String) -> String { StrictYAML.quoted(text) }
}
