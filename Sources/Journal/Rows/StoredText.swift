/// A text as SQLite can hold it, which ends one at U+0000: two texts would become one.
///
/// No address holds that character; where it came in by accident it is kept as U+FFFD, the mark of what cannot be read.
func storedText(_ text: String) -> String {
  guard text.utf8.contains(0) else { return text }
  var kept = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { kept.append(scalar == "\0" ? "\u{FFFD}" : scalar) }
  return String(kept)
}
