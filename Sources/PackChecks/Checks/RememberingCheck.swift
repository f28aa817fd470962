import LuaSyntax
import Rules
import Values

/// What a function sets that is still there at the next question. The engine refuses the file, or the write when it comes.
enum RememberingCheck: Check {
  static let codes: [Diagnostic.Code] = [
    .ruleRemembers
  ]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    pack.files.flatMap { file in
      file.chunk.outlivingWrites.prefix(mostFindings).map { write in
        let name = file.chunk[write.variable].name.text
        return Diagnostic(
          .error, .ruleRemembers, at: file.place(of: write.span),
          write.isWithin ? changed(name) : set(name), advice: RuleProblem.remembersAdvice)
      }
    }
  }

  private static func set(_ name: String) -> Phrase {
    Phrase(
      en: "a rule cannot remember: this function sets \"\(name)\", a variable that stays when the rule has answered",
      fr: "une règle ne peut rien garder en mémoire : cette fonction affecte « \(name) », une variable qui reste après "
        + "la réponse de la règle")
  }

  private static func changed(_ name: String) -> Phrase {
    Phrase(
      en: "a rule cannot remember: this function changes \"\(name)\", a table that stays when the rule has answered",
      fr: "une règle ne peut rien garder en mémoire : cette fonction modifie « \(name) », une table qui reste après la "
        + "réponse de la règle")
  }
}
