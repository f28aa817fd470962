import PackChecks
import PackSupport
import Packs
import Testing
import Values

/// A pack with a mistake that somebody made, as a test writes it.
struct Seeded: Sendable, CustomTestStringConvertible {
  /// What the mistake is.
  let testDescription: String
  /// By path below the pack's folder; a manifest and a README are added where there are none.
  var files: [String: String]
  /// `place severity code: message → advice`, a line each; the place without the folder.
  let expected: [String]

  /// - Parameter rules: the text of `rules.lua`.
  init(_ name: String, _ rules: String? = nil, files: [String: String] = [:], _ expected: [String]) {
    testDescription = name
    self.files = files
    if let rules { self.files["rules.lua"] = rules }
    self.expected = expected
  }

  /// The text of a rule file with one rule.
  static func rule(_ head: String, _ body: String) -> String {
    "local rules = { api = 1 }\nfunction rules.\(head)\n  \(body)\nend\nreturn rules\n"
  }

  static let manifest = "name: acme/rules\nversion: 1.0.0\napi: 1\ndescription: Rules.\nlicence: Apache-2.0\n"

  /// What a check finds in it.
  func report() throws -> CheckReport {
    var memory = MemoryFiles()
    memory.texts["pack/pack.yaml"] = Self.manifest
    memory.texts["pack/README.md"] = "Rules."
    for (name, text) in files { memory.texts["pack/" + name] = text }
    memory.add("shipped/fr/bareme", name: "fr/bareme", rules: "return {}", parameters: "scale: {value: [a]}")
    memory.add("shipped/izika/base", name: "izika/base")
    let library = PackLibrary(
      shipped: "shipped", files: memory, engine: .lendingFunctions(version: SemanticVersion(0, 1, 0)))
    return try PackCheck(library).run("pack")
  }

  /// The same as ``expected``.
  static func lines(_ report: CheckReport, _ language: Language = .english) -> [String] {
    report.diagnostics.map { diagnostic in
      let place = [
        diagnostic.place.file.map { $0.hasPrefix("pack/") ? String($0.dropFirst(5)) : $0 },
        diagnostic.place.line.map(String.init), diagnostic.place.column.map(String.init),
      ].compactMap { $0 }.joined(separator: ":")
      let advice = diagnostic.advice.text(language)
      return "\(place) \(diagnostic.severity) \(diagnostic.code): \(diagnostic.message.text(language))"
        + (advice.isEmpty ? "" : " → \(advice)")
    }
  }
}

extension Seeded {
  static let all =
    names + fields + calls + texts + table + answers + reach + parameters + manifests
}
