import Values

extension WindowBound {
  /// Reads a local date `2026-10-06` or a UTC instant `2026-10-06T07:00:00Z`; nil for anything else.
  public init?(_ text: String) {
    if let date = CivilDate(text) {
      self = .date(date)
      return
    }
    let bytes = Array(text.utf8)
    let separators: [Int: Character] = [4: "-", 7: "-", 10: "T", 13: ":", 16: ":", 19: "Z"]
    guard bytes.count == 20, separators.allSatisfy({ bytes[$0.key] == $0.value.asciiValue }) else { return nil }
    let digits = bytes.enumerated().filter { ![4, 7, 13, 16].contains($0.offset) }.map(\.element)
    guard let value = digits.withUnsafeBufferPointer({ TimeValue($0) }) else { return nil }
    self = .instant(Instant(seconds: value.seconds))
  }
}
