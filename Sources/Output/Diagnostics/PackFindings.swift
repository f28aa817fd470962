import Values

/// What was found in a rule pack, as the writers of check reports take it.
package struct PackFindings: Sendable {
  package var pack: String
  /// By file, line and column.
  package var diagnostics: [Diagnostic]

  package init(pack: String, diagnostics: [Diagnostic]) {
    self.pack = pack
    self.diagnostics = diagnostics
  }

  package func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }
}

/// Writes what was found in packs as text or as JSON, a pack each.
package struct PackFindingsWriter: Sendable {
  package var language: Language
  package var colours: Bool

  package init(language: Language, colours: Bool = false) {
    self.language = language
    self.colours = colours
  }

  /// Appends the findings as people read them, and a line that counts them: `my-agency/rules: 1 error, 2 warnings`.
  package func writeText(_ findings: PackFindings, into output: inout [UInt8]) {
    DiagnosticWriter(language: language, colours: colours).write(findings.diagnostics, into: &output)
    let counts = Diagnostic.Severity.allCases.sorted(by: >).compactMap { severity -> String? in
      let count = findings.count(severity)
      return count == 0 ? nil : "\(count) \(Self.word(severity, count).text(language))"
    }
    let summary =
      counts.isEmpty
      ? Phrase(en: "nothing found", fr: "rien à signaler").text(language) : counts.joined(separator: ", ")
    let pack = TerminalText.neutral(Phrase.shortened(findings.pack, to: 600))
    output += "\(Colour.bold.paint(pack, colours))\(language == .french ? " : " : ": ")\(summary)\n".utf8
  }

  private static func word(_ severity: Diagnostic.Severity, _ count: Int) -> Phrase {
    let plural = count > 1 ? "s" : ""
    return switch severity {
    case .error: Phrase(en: "error\(plural)", fr: "erreur\(plural)")
    case .warning: Phrase(en: "warning\(plural)", fr: "avertissement\(plural)")
    case .note: Phrase(en: "note\(plural)", fr: "remarque\(plural)")
    }
  }

  /// Appends a line with one object: `{"schema":"izika.check/1","pack","errors","warnings","notes","diagnostics":[…]}`.
  package func writeJSON(_ findings: PackFindings, into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", "izika.check/1")
      json.field("pack", Phrase.shortened(findings.pack, to: 2_000))
      json.field("errors", findings.count(.error))
      json.field("warnings", findings.count(.warning))
      json.field("notes", findings.count(.note))
      json.key("diagnostics")
      json.array { json in
        for diagnostic in findings.diagnostics.bounded { json.diagnostic(diagnostic, language) }
      }
    }
    json.endLine()
    output += json.bytes
  }
}
