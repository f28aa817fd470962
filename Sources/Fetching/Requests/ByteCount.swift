/// A limit as a person reads it.
enum ByteCount {
  /// `8 MB`, `128 KB`, `100 bytes`.
  static func text(_ bytes: Int) -> String { text(bytes, ["bytes", "KB", "MB"]) }
  /// In French: `8 Mo`, `128 Ko`, `100 octets`.
  static func texte(_ bytes: Int) -> String { text(bytes, ["octets", "Ko", "Mo"]) }

  private static func text(_ bytes: Int, _ units: [String]) -> String {
    if bytes >= 1 << 20 { return "\(bytes >> 20) \(units[2])" }
    return bytes >= 1 << 10 ? "\(bytes >> 10) \(units[1])" : "\(bytes) \(units[0])"
  }
}
