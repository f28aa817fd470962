import LuaSandbox
import Mileage
import Values

extension Review: PlainQuestion {
  package static let document = RuleDocument(
    name, [ArgumentDocument("statement", .record("statement"))],
    answers: .list(
      .either([
        .text,
        .table([
          .init("message", .text), .init("severity", .optional(.choice(["note", "warning", "error"]))),
          .init("advice", .optional(.text)),
        ]),
      ])),
    Phrase(
      en: "Once, at the end: what a person should look at.",
      fr: "Une fois, à la fin : ce qu'une personne doit voir."))
  package static let shape = AnswerShape.lines(under: "diagnostics")

  package static func arguments(_ statement: Statement) -> [LuaValue] { [.object(StatementView(statement))] }

  package static func subject(_: Statement) -> QuestionSubject { .statement }

  package static func decode(_ value: LuaValue) throws(WrongAnswer) -> [Diagnostic] {
    let expected = "a list of texts, or of {message = text, severity = \"note\", \"warning\" or \"error\"}"
    guard case .table(let table) = value, table.fields.isEmpty else {
      throw WrongAnswer(name, expected: expected, got: value)
    }
    var diagnostics: [Diagnostic] = []
    for item in table.list {
      switch item {
      case .text(let text):
        diagnostics.append(Diagnostic(.warning, .review, try phrase(text)))
      case .table(let fields):
        guard case .text(let message)? = fields.fields["message"] else {
          throw WrongAnswer(name, expected: expected, got: item)
        }
        var severity = Diagnostic.Severity.warning
        if case .text(let text)? = fields.fields["severity"] {
          guard let known = Diagnostic.Severity(rawValue: text) else {
            throw WrongAnswer(name, expected: expected, got: item)
          }
          severity = known
        }
        var advice = Phrase.none
        if case .text(let text)? = fields.fields["advice"] { advice = try phrase(text) }
        diagnostics.append(Diagnostic(severity, .review, try phrase(message), advice: advice))
      default: throw WrongAnswer(name, expected: expected, got: item)
      }
    }
    return diagnostics
  }

  /// In the reader's language where the rule has it so.
  private static func phrase(_ text: String) throws(WrongAnswer) -> Phrase {
    _ = try AnswerDecoder.short(text, name)
    return Phrase(rule: text)
  }
}
