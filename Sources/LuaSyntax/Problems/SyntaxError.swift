import Values

/// Why a source is not Lua: where, what is wrong, what to do. There is one for a source, as for Lua's compiler: what
/// comes behind the first mistake is guesswork.
package struct SyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
  /// As it was named when it was read.
  package let file: String
  /// What is wrong, or where what is not closed begins.
  package let span: Span
  package let position: Position
  package let message: Phrase
  package let advice: Phrase
  /// The line it stands on, safe to show on a terminal, and under it a `^` below the place.
  package let excerpt: String

  /// The same as a diagnostic.
  package var diagnostic: Diagnostic {
    var diagnostic = Diagnostic(
      .error, .luaSyntax, at: Diagnostic.Place(file: file, line: position.line, column: position.column), message,
      advice: advice, concernsWhole: true)
    let line = excerpt.prefix { $0 != "\n" }.drop { $0 == " " }
    diagnostic.excerpt = line.isEmpty ? nil : String(line)
    return diagnostic
  }

  /// `rules.lua:12:7: what is wrong`.
  package var description: String { "\(file):\(position): \(message.english)" }

  init(_ problem: SyntaxProblem, file: String, _ source: SourceText) {
    self.file = file
    let problem = problem.withHint(from: source)
    span = problem.span
    position = source.position(of: span.start)
    let wording = SyntaxWording(problem, source)
    message = wording.message
    advice = wording.advice
    excerpt = Self.excerpt(span, position, source)
  }

  /// A long line is shown around the place only.
  private static func excerpt(_ span: Span, _ position: Position, _ source: SourceText) -> String {
    let line = source.line(position.line)
    let before = line[..<min(span.start, line.endIndex)].suffix(80)
    let after = line[min(span.start, line.endIndex)...].prefix(80)
    let start = TerminalText.neutral(String(decoding: before, as: UTF8.self))
    let end = TerminalText.neutral(String(decoding: after, as: UTF8.self))
    return start + end + "\n" + String(repeating: " ", count: start.unicodeScalars.count) + "^"
  }
}
