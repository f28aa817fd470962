/// How much a request may cost before it is given up.
package struct FetchLimits: Sendable, Hashable {
  /// Until a connection stands, in seconds.
  var connectSeconds = 5
  /// For the whole of one attempt with its redirects, in seconds.
  package var totalSeconds = 30
  /// For all attempts together, the pauses between them included, in seconds.
  var togetherSeconds = 120
  /// Without a hundred bytes a second, in seconds: waiting for an answer's first byte counts.
  var stallSeconds = 20
  /// Of a body, unpacked.
  package var bytes = 8 << 20
  /// Of all headers, redirects' included.
  var headerBytes = 128 << 10
  /// Lines of headers, redirects' included.
  var headerCount = 500

  package init() {}
}

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
