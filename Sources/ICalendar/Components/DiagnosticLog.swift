import Values

/// Collects diagnostics up to a limit, then only counts: a broken feed must not drown its reader.
struct DiagnosticLog {
  static let limit = 100

  let file: String
  private var kept: [Diagnostic] = []
  private var dropped = 0

  init(file: String) { self.file = file }

  /// Whether one more is kept; if not it is counted. Asked before anything is put together for it.
  mutating func hasRoom() -> Bool {
    if kept.count < Self.limit { return true }
    dropped += 1
    return false
  }

  mutating func warn(_ code: Diagnostic.Code, line: Int?, event: String? = nil, _ message: Phrase, advice: Phrase) {
    kept.append(
      Diagnostic(.warning, code, at: Diagnostic.Place(file: file, line: line, event: event), message, advice: advice))
  }

  /// An error counts even when there are a hundred warnings before it.
  mutating func add(_ diagnostic: Diagnostic) { kept.append(diagnostic) }

  /// What was kept, and one more that says how many were not.
  var diagnostics: [Diagnostic] {
    guard dropped > 0 else { return kept }
    return kept + [
      Diagnostic(
        .warning, .calendarMoreProblems, at: Diagnostic.Place(file: file),
        Phrase(
          en: "\(dropped) more problems of this calendar are not listed",
          fr: "\(dropped) autres problèmes de cet agenda ne sont pas affichés"),
        advice: Phrase(
          en: "mend the ones above first; they may be the cause of the others",
          fr: "corrigez d'abord ceux ci-dessus ; les autres en découlent peut-être"))
    ]
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The text as a diagnostic shows it: a hostile name or UID may be megabytes long.
  var excerpt: String { count <= 200 ? string : part(0, 200).string + "…" }
}
