/// Text that came from outside, made safe to show on a terminal.
public enum TerminalText {
  /// One line without anything that a terminal would act on or that would turn the direction of writing.
  ///
  /// Line breaks and tabs become one space; control characters and direction marks become `�`, so that what was there
  /// remains to be seen. Invisible characters vanish; the joiners stay, emoji and some scripts are made with them.
  public static func neutral(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029:
        if shown.last != " " { shown.append(" ") }
      case _ where isObeyed(scalar): shown.append("\u{FFFD}")
      // Soft hyphen, zero-width space, word joiner, byte order mark, annotation marks, tags.
      case 0xAD, 0x180E, 0x200B, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: continue
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// The same of a text of several lines.
  package static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { neutral(String($0)) }.joined(separator: "\n")
  }

  /// Control characters (C0, DEL, C1), separators of lines, and what turns the direction of writing.
  static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
