import Values

/// Tests write codes as users read them. One that no problem has stands for itself: what writes diagnostics is tested with
/// invented ones.
extension Diagnostic.Code: ExpressibleByStringLiteral {
  /// The code of this name, or one of a test's own.
  public init(stringLiteral name: String) {
    self =
      Diagnostic.Code(named: name)
      ?? Diagnostic.Code(name, Diagnostic.Severity.allCases, Phrase(verbatim: name), Phrase(verbatim: name))
  }
}
