/// How long the texts may be that rules give and get. A statement keeps each of them, once a decision.
enum TextLimit {
  /// Bytes of a text of an answer, such as a place, a label or a message of `review`; a purpose is cut to it.
  static let answer = 1_000
  /// Bytes of all labels of an answer.
  static let labels = 5_000
  /// Lines of an answer.
  static let lines = 100
  /// Bytes of a remark, in each language.
  static let remark = 500
  /// Bytes of what a decision shows of a table that was answered.
  static let table = 200
  /// Bytes of what a message quotes.
  static let quoted = 60

  /// The text itself, or its beginning and "…": at most so many bytes, whole characters.
  static func cut(_ text: String, to most: Int) -> String {
    guard text.utf8.count > most else { return text }
    let more = "…"
    var end = text.utf8.index(text.startIndex, offsetBy: most - more.utf8.count)
    while end > text.startIndex, text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(before: end) }
    return String(text[..<end]) + more
  }
}
