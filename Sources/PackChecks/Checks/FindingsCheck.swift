import LuaSyntax
import Mileage
import Rules
import Values

/// What Lua takes and is probably a mistake: names that nothing uses, values that nobody reads, lines never run.
enum FindingsCheck: Check {
  static let codes = [
    CheckCode(
      "lua-unused", Phrase(en: "Nothing uses a name", fr: "Rien n'emploie un nom"),
      Phrase(
        en:
          "It is left over, or misspelt where it is meant; a function of a rule's name belongs on the table of rules.",
        fr: "C'est un reste, ou il est mal écrit là où on le voulait ; une fonction du nom d'une règle se met dans la "
          + "table des règles.")),
    CheckCode(
      "lua-unused-parameter",
      Phrase(en: "A function does not use its parameter", fr: "Une fonction n'emploie pas son paramètre"),
      Phrase(en: "Begin its name with _ where this is meant.", fr: "Commencez son nom par _ si c'est voulu.")),
    CheckCode(
      "lua-never-read", Phrase(en: "Nothing reads a variable", fr: "Rien ne lit une variable"),
      Phrase(en: "Remove it, or use it.", fr: "Ôtez-la, ou employez-la.")),
    CheckCode(
      "lua-lost-value", Phrase(en: "Nothing reads a value", fr: "Rien ne lit une valeur"),
      Phrase(
        en: "It is overwritten before: another variable was probably meant.",
        fr: "Elle est remplacée avant : on voulait sans doute une autre variable.")),
    CheckCode(
      "lua-shadowing", Phrase(en: "A name hides another", fr: "Un nom en cache un autre"),
      Phrase(en: "Give one of them another name.", fr: "Donnez un autre nom à l'un des deux.")),
    CheckCode(
      "lua-unreachable", Phrase(en: "A line is never run", fr: "Une ligne n'est jamais exécutée"),
      Phrase(
        en: "What stands before it always leaves, or a condition is always the same.",
        fr: "Ce qui précède s'en va toujours, ou une condition est toujours la même.")),
    CheckCode(
      "lua-surplus-value", Phrase(en: "No variable takes a value", fr: "Aucune variable ne prend une valeur"),
      Phrase(en: "Remove it, or add the variable.", fr: "Ôtez-la, ou ajoutez la variable.")),
    CheckCode(
      "lua-decimal-comma", Phrase(en: "A number has a decimal comma", fr: "Un nombre a une virgule décimale"),
      Phrase(en: "Lua writes a point: 0.5.", fr: "Lua écrit un point : 0.5.")),
    CheckCode(
      "lua-constant-condition", Phrase(en: "A condition is always the same", fr: "Une condition est toujours la même"),
      Phrase(
        en: "Name what is compared each time; 0 and \"\" count as true.",
        fr: "Nommez chaque fois ce qui est comparé ; 0 et \"\" comptent comme vrais.")),
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
