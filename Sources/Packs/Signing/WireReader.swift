/// Bytes as SSH writes them (RFC 4251, section 5): numbers big-endian, texts behind their length.
struct WireReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) { rest = Array(bytes)[...] }

  /// Whether everything has been read.
  var isAtEnd: Bool { rest.isEmpty }

  /// Nil where fewer bytes are left.
  mutating func take(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  mutating func byte() -> UInt8? { rest.popFirst() }

  mutating func number() -> UInt32? {
    take(4).map { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  /// What stands behind a length; nil where that is longer than what is left.
  mutating func string() -> [UInt8]? {
    guard let length = number() else { return nil }
    return take(Int(length))
  }
}

extension [UInt8] {
  /// Appends a text behind its length, as ``WireReader/string()`` reads it.
  mutating func appendWire(_ text: some Collection<UInt8>) {
    appendWire(UInt32(text.count))
    self += text
  }

  mutating func appendWire(_ number: UInt32) {
    for shift in [24, 16, 8, 0] as [UInt32] { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
