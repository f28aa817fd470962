import Values

/// Writes findings as a SARIF 2.1.0 log (OASIS Standard, 27 March 2020), which code hosts and editors show at their lines.
package struct SARIFWriter: Sendable {
  package var language: Language
  package var version: String
  /// Every kind of finding that there may be: SARIF's `reportingDescriptor`s.
  package var rules: [Diagnostic.Code]

  package init(language: Language, version: String, rules: [Diagnostic.Code]) {
    self.language = language
    self.version = version
    self.rules = rules
  }

  /// Appends one log with one run that holds the findings of all packs.
  package func write(_ findings: [PackFindings], into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.field("version", "2.1.0")
      json.key("runs")
      json.array { json in
        json.object { json in
          tool(&json)
          // Columns count code points.
          json.field("columnKind", "unicodeCodePoints")
          json.key("results")
          json.array { json in
            for diagnostic in findings.flatMap(\.diagnostics.bounded) { result(diagnostic, &json) }
          }
        }
      }
    }
    json.endLine()
    output += json.bytes
  }

  private func tool(_ json: inout JSONWriter) {
    json.key("tool")
    json.object { json in
      json.key("driver")
      json.object { json in
        json.field("name", "izika-rules")
        json.field("version", version)
        json.field("language", language.rawValue)
        json.key("rules")
        json.array { json in
          for rule in rules {
            json.object { json in
              json.field("id", rule.name)
              text("shortDescription", rule.meaning.text(language), &json)
              text("help", rule.remedy.text(language), &json)
            }
          }
        }
      }
    }
  }

  private func result(_ diagnostic: Diagnostic, _ json: inout JSONWriter) {
    json.object { json in
      json.field("ruleId", diagnostic.code.name)
      if let index = rules.firstIndex(of: diagnostic.code) { json.field("ruleIndex", index) }
      json.field("level", diagnostic.severity.rawValue)
      let advice = diagnostic.advice.text(language)
      let message = diagnostic.message.text(language)
      text("message", advice.isEmpty ? message : "\(message)\n→ \(advice)", &json)
      guard let file = diagnostic.place.file else { return }
      json.key("locations")
      json.array { json in
        json.object { json in
          json.key("physicalLocation")
          json.object { json in
            json.key("artifactLocation")
            json.object { $0.field("uri", Self.uri(file)) }
            if let line = diagnostic.place.line { region(line, diagnostic.place.column, &json) }
          }
        }
      }
    }
  }

  private func region(_ line: Int, _ column: Int?, _ json: inout JSONWriter) {
    json.key("region")
    json.object { json in
      json.field("startLine", line)
      if let column { json.field("startColumn", column) }
    }
  }

  private func text(_ name: String, _ text: String, _ json: inout JSONWriter) {
    json.key(name)
    json.object { $0.field("text", text) }
  }

  /// A path as a relative reference, or as a `file` URI where it is absolute (RFC 3986, RFC 8089).
  static func uri(_ path: String) -> String {
    (path.hasPrefix("/") ? "file://" : "") + PercentEncoding.encode(path: path)
  }
}
