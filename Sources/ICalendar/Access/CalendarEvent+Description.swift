extension CalendarEvent {
  /// The words of X-ALT-DESC, where DESCRIPTION says nothing; nil where it says something or there is no X-ALT-DESC.
  ///
  /// Outlook writes the text of an appointment as HTML and may leave `\n` in DESCRIPTION ([MS-OXCICAL] section
  /// 2.1.3.1.1.20.27); Zimbra hands on both.
  func descriptionOfHTML() -> [UInt8]? {
    let plain = Int(record.description)
    guard plain < 0 || isBlank(plain) else { return nil }
    let html = first(named: "X-ALT-DESC")
    guard html >= 0 else { return nil }
    return storage.withText(html, isEscaped: true) { HTMLText.text($0) }
  }

  /// Whether a text is nothing but spaces and line ends. A long one is not looked through: it says something.
  private func isBlank(_ place: Int) -> Bool {
    let found = storage.properties[place]
    guard found.end - found.valueStart <= 64 else { return false }
    return storage.withText(place, isEscaped: true) { text in
      let rest = text.withoutBlankEnds
      // What remains of lines with spaces that may not break, as Outlook writes empty ones.
      return rest.allSatisfy { $0 == 0xC2 || $0 == 0xA0 || $0 <= Byte.space }
    }
  }
}
