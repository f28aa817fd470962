import Values

/// Text that came from outside, made safe for the cell of a spreadsheet.
enum SpreadsheetText {
  /// One line that is never a formula to the spreadsheet that opens it.
  ///
  /// An apostrophe in front makes a spreadsheet take the cell as text (OWASP, "CSV Injection"). Spaces and full-width
  /// forms before or instead of the sign count as well: some programs trim the ones and read the others.
  static func neutral(_ text: String) -> String {
    let neutral = TerminalText.neutral(text)
    guard let first = neutral.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return neutral }
    return formulaStarts.contains(first) ? "'" + neutral : neutral
  }

  private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
}
