import Values

extension Diagnostic {
  /// What is wrong and what to do, as an English reader sees it.
  package var told: String { "\(message.english) → \(advice.english)" }
}
