import Values

/// ``Trust`` → the text of `trust.yaml`, the same for the same trust.
///
/// A person has one line, and a scope's revocations stand above its signers: of a file that is cut off anywhere, what remains
/// either cannot be read or trusts nobody whose revocation was lost.
package enum TrustWriter {
  package static func text(_ trust: Trust) -> String {
    var text = """
      # Written by izika-rules pack trust. Whoever can change this file decides whose rule packs are believed.
      izika-trust: 1

      """
    if trust.scopes.isEmpty { return text + "scopes: {}\n" }
    text += "scopes:\n"
    for (name, scope) in trust.scopes.sorted(by: { $0.key < $1.key }) {
      text += "  \(name):\n    source: \(quoted(scope.source.description))\n"
      if !scope.mirrors.isEmpty {
        text += "    mirrors: [\(scope.mirrors.map { quoted($0.description) }.joined(separator: ", "))]\n"
      }
      text += "    need: \(scope.need)\n"
      if !scope.revoked.isEmpty { text += "    revoked:\n" }
      for key in scope.revoked.sorted(by: { ($0.since, $0.fingerprint) < ($1.since, $1.fingerprint) }) {
        text += "      - {key: \(quoted(key.fingerprint)), since: \(key.since), because: \(quoted(key.because))}\n"
      }
      if !scope.signers.isEmpty { text += "    signers:\n" }
      for signer in scope.signers.sorted(by: { ($0.name, $0.key.line) < ($1.name, $1.key.line) }) {
        text += "      - \(line(signer))\n"
      }
    }
    return text
  }

  private static func line(_ signer: TrustedSigner) -> String {
    var parts = ["name: \(quoted(signer.name))", "key: \(quoted(signer.key.line))"]
    if let from = signer.from { parts.append("from: \(from)") }
    if let until = signer.until { parts.append("until: \(until)") }
    parts.append("checked: \(quoted(signer.checked))")
    return "{\(parts.joined(separator: ", "))}"
  }

  private static func quoted(_ text: String) -> String { StrictYAML.quoted(text) }
}
