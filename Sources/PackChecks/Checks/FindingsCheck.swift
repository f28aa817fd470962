import LuaSyntax
import Mileage
import Rules
import Values

/// What Lua takes and is probably a mistake: names that nothing uses, values that nobody reads, lines never run.
enum FindingsCheck: Check {
  static let codes: [Diagnostic.Code] = [
    .luaUnused, .luaUnusedParameter, .luaNeverRead, .luaLostValue, .luaShadowing, .luaUnreachable, .luaSurplusValue,
    .luaDecimalComma, .luaConstantCondition,
  ]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    pack.files.flatMap { file in
      file.chunk.findings().findings { diagnostic($0, in: file).map { [$0] } ?? [] }
    }
  }

  private static func diagnostic(_ finding: Finding, in file: CheckedFile) -> Diagnostic? {
    var diagnostic = file.chunk.diagnostic(finding)
    switch finding.kind {
    case .unusedParameter(let parameter):
      // The engine says what a rule is given: that it needs less is no news.
      if file.rules.contains(where: { $0.body?.parameters.contains(parameter) ?? false }) { return nil }
    case .unused(let variable):
      let name = file.chunk[variable].name.text
      if file.chunk[variable].kind == .function, RuleName(rawValue: name) != nil {
        diagnostic.advice = onTable(name)
      }
    default: break
    }
    return diagnostic
  }

  /// A rule that is a local function is never asked.
  private static func onTable(_ name: String) -> Phrase {
    Phrase(
      en: "to be asked it must stand on the table of rules: write function rules.\(name)(…)",
      fr: "pour être interrogée, elle doit être dans la table des règles : écrivez function rules.\(name)(…)")
  }
}
