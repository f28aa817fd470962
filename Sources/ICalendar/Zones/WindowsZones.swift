/// Time zones by the names Windows gives them: Exchange, Outlook and Microsoft 365 write these as TZID.
enum WindowsZones {
  /// The IANA zone of `Romance Standard Time` or `(UTC+01:00) Brussels, Copenhagen, Madrid, Paris`; nil for other names.
  static func name(for text: String) -> String? {
    if let name = table[text] { return name }
    let shown = withoutOffset(text)
    if let name = table[shown] { return name }
    // Only behind Outlook's own mark: a program may call a zone of its own `Office/Jerusalem`.
    return shown.hasPrefix(mark) ? table[String(shown.dropFirst(mark.count))] : nil
  }

  private static let mark = "tzone://Microsoft/"

  /// Cuts `(UTC+01:00) ` or `(GMT-08.00) ` off the front and spaces off both ends.
  static func withoutOffset(_ text: String) -> String {
    var bytes = text.utf8[...]
    if bytes.starts(with: "(UTC".utf8) || bytes.starts(with: "(GMT".utf8),
      let close = bytes.firstIndex(of: UInt8(ascii: ")"))
    {
      bytes = bytes[bytes.index(after: close)...]
    }
    bytes = bytes.drop { $0 == Byte.space }
    while bytes.last == Byte.space { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
