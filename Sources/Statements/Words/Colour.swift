/// Emphasis on a terminal by ANSI sequences (ECMA-48 SGR).
enum Colour: String, Sendable {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case yellow = "33"

  /// `text` in this colour where `enabled`; `text` is neutral by then, so nothing in it can end the colour.
  func paint(_ text: String, _ enabled: Bool) -> String {
    enabled && !text.isEmpty ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}
