import Output
import Values

/// What an audit found.
package struct AuditReport: Sendable {
  /// The lock's path.
  let lock: String
  /// How many are locked.
  let packs: Int
  /// Whose lock it is.
  let profiles: [String]
  package let findings: [AuditFinding]
  /// What a person should know and need not do anything about.
  let notes: [Phrase]

  package func text(_ language: Language) -> String {
    var lines = [head.text(language)]
    for finding in findings {
      lines.append(TerminalText.neutral(finding.message.text(language)))
      lines.append("  → " + TerminalText.neutral(finding.advice.text(language)))
    }
    for note in notes {
      lines.append(
        TerminalText.neutral(Phrase(en: "Note: \(note.english)", fr: "À savoir : \(note.french)").text(language)))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var head: Phrase {
    switch (findings.count, packs) {
    case (0, 1):
      Phrase(
        en: "No findings: 1 pack is as it was accepted.", fr: "Rien à signaler : 1 paquet est tel qu'il a été accepté.")
    case (0, let count):
      Phrase(
        en: "No findings: \(count) packs are as they were accepted.",
        fr: "Rien à signaler : \(count) paquets sont tels qu'ils ont été acceptés.")
    case (1, _): Phrase(en: "1 finding.", fr: "1 constat.")
    case (let count, _): Phrase(en: "\(count) findings.", fr: "\(count) constats.")
    }
  }

  package func json(_ language: Language) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.audit/1")
      json.field("lock", lock)
      json.field("packs", packs)
      json.key("profiles")
      json.array { json in for profile in profiles { json.string(profile) } }
      json.key("findings")
      json.array { json in
        for finding in findings {
          json.object { json in
            json.field("kind", finding.kind.rawValue)
            json.field("pack", finding.pack)
            json.field("version", finding.version)
            json.field("message", finding.message.text(language))
            json.field("advice", finding.advice.text(language))
          }
        }
      }
      json.key("notes")
      json.array { json in for note in notes { json.string(note.text(language)) } }
    }
    json.endLine()
    return json.bytes
  }
}
