import Packs
import Values

/// Writes whom a user trusts, for the user and for programs. The thirty digits of nobody stand in it.
package struct TrustListing: Sendable {
  private let language: Language

  package init(language: Language) { self.language = language }

  package func writeText(_ report: TrustReport, into output: inout [UInt8]) {
    if report.scopes.isEmpty {
      let nobody = Phrase(
        en: "Nobody is trusted yet, but the shipped packs.",
        fr: "Personne n'a encore votre confiance, hors les paquets livrés.")
      output += (nobody.text(language) + "\n").utf8
    }
    for scope in report.scopes { output += lines(scope).map { $0 + "\n" }.joined().utf8 }
  }

  private func lines(_ entry: TrustReport.Entry) -> [String] {
    let scope = entry.scope
    var head = "\(entry.name)  \(TerminalText.neutral(scope.source.description))"
    if scope.need > 1 {
      head +=
        "  " + Phrase(en: "\(scope.need) people must sign", fr: "\(scope.need) personnes doivent signer").text(language)
    }
    if entry.isMachine { head += "  " + Phrase(en: "of this machine", fr: "de cette machine").text(language) }
    var lines = [head]
    for mirror in scope.mirrors {
      lines.append("  " + Phrase(en: "also ", fr: "aussi ").text(language) + TerminalText.neutral(mirror.description))
    }
    for signer in scope.signers {
      var parts = [TerminalText.neutral(signer.name), signer.key.fingerprint]
      parts.append(TerminalText.neutral(signer.spokenChecked.text(language)))
      if let from = signer.from {
        parts.append(Phrase(en: "from \(from)", fr: "à partir du \(FrenchText.date(from))").text(language))
      }
      if let until = signer.until {
        parts.append(Phrase(en: "until \(until)", fr: "jusqu'au \(FrenchText.date(until))").text(language))
      }
      lines.append("  " + parts.joined(separator: "  "))
    }
    for key in scope.revoked {
      let because = TerminalText.neutral(key.because)
      lines.append(
        "  "
          + Phrase(
            en: "revoked as of \(key.since): \(key.fingerprint)  \(because)",
            fr: "révoquée à compter du \(FrenchText.date(key.since)) : \(key.fingerprint)  \(because)"
          ).text(language))
    }
    return lines
  }

  /// Appends an object a scope.
  package func writeJSON(_ report: TrustReport, into output: inout [UInt8]) {
    var json = JSONWriter()
    for entry in report.scopes {
      json.object { json in
        json.field("schema", "izika.trust/1")
        json.field("scope", entry.name)
        json.field("machine", entry.isMachine)
        json.field("source", entry.scope.source.description)
        json.key("mirrors")
        json.array { json in for mirror in entry.scope.mirrors { json.string(mirror.description) } }
        json.field("need", entry.scope.need)
        json.key("signers")
        json.array { json in for signer in entry.scope.signers { json.signer(signer) } }
        json.key("revoked")
        json.array { json in
          for key in entry.scope.revoked {
            json.object { json in
              json.field("fingerprint", key.fingerprint)
              json.field("since", key.since.description)
              json.field("because", key.because)
            }
          }
        }
      }
      json.endLine()
    }
    output += json.bytes
  }
}

/// Whom a user trusts.
package struct TrustReport: Sendable {
  package struct Entry: Sendable {
    let name: String
    let scope: TrustedScope
    /// Whether the machine's file says so, which the user does not change.
    let isMachine: Bool
  }

  /// By name.
  let scopes: [Entry]
  /// What the user should know besides.
  package let warnings: [Diagnostic]
  /// What was done; nil where nothing was.
  package var done: Phrase?

  /// - Parameter scope: the only one to be told; nil for all.
  init(_ state: TrustFiles.State, only scope: String? = nil, warnings: [Diagnostic] = [], done: Phrase? = nil) {
    scopes = state.all.scopes.sorted { $0.key < $1.key }.filter { scope == nil || $0.key == scope }.map {
      Entry(name: $0.key, scope: $0.value, isMachine: state.machine.scopes[$0.key] != nil)
    }
    self.warnings = warnings
    self.done = done
  }
}

extension JSONWriter {
  fileprivate mutating func signer(_ signer: TrustedSigner) {
    object { json in
      json.field("name", signer.name)
      json.field("key", signer.key.line)
      json.field("fingerprint", signer.key.fingerprint)
      json.field("from", signer.from?.description)
      json.field("until", signer.until?.description)
      json.field("checked", signer.checked)
    }
  }
}
