/// Writes JSON into bytes: fields in the order they are written, no spaces, numbers never localised.
///
/// ```swift
/// var json = JSONWriter()
/// json.object { json in
///   json.field("town", "Thurins")
///   json.field("lat", 45.6818, places: 4)
/// }
/// // {"town":"Thurins","lat":45.6818}
/// ```
public struct JSONWriter: Sendable {
  /// What has been written so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// Whether a value has been written since the last opening bracket, so that the next one needs a comma.
  private var needsComma = false

  /// A writer that has written nothing.
  public init() {}

  /// What has been written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object; `body` writes its fields.
  public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try enclose("{", "}", body)
  }

  /// Writes an array; `body` writes its elements.
  public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try enclose("[", "]", body)
  }

  /// Writes a field's name, one of the program's own that needs no escape; its value must follow.
  public mutating func key(_ name: String) {
    var name = name
    name.withUTF8 { appendPlain($0, endsWith: UInt8(ascii: ":")) }
    needsComma = false
  }

  /// Writes a text in quotes, with the escapes that it needs.
  public mutating func string(_ text: String) {
    var text = text
    let isWritten = text.withUTF8 { utf8 in
      guard Self.isPlain(utf8) else { return false }
      appendPlain(utf8, endsWith: nil)
      return true
    }
    if isWritten { needsComma = true } else { escaped(text) }
  }

  /// Writes a whole number.
  public mutating func int(_ value: Int) { literal(String(value)) }

  /// Every digit of an exact decimal, as a number. Amounts of money are written as ``string(_:)`` instead.
  public mutating func decimal(_ value: Decimal) { literal(value.description) }

  /// A binary number rounded to at most `places` decimals, without trailing zeros: coordinates. Null unless finite.
  public mutating func number(_ value: Double, places: Int) {
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    guard value.isFinite, let units = Int(exactly: (value * Double(scale)).rounded()) else { return null() }
    var fraction = String(units.magnitude % UInt(scale) + UInt(scale)).dropFirst()
    while fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
    let whole = (units < 0 ? "-" : "") + String(units.magnitude / UInt(scale))
    literal(fraction.isEmpty ? whole : whole + "." + fraction)
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }
  /// Writes `null`.
  public mutating func null() { literal("null") }

  /// A value that another writer wrote before.
  public mutating func written(_ value: [UInt8]) {
    separate()
    bytes += value
  }

  /// Ends a line: one object a line is JSON Lines.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  // MARK: Fields

  /// A field with a text, or null.
  public mutating func field(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  /// A field with a whole number, or null.
  public mutating func field(_ name: String, _ value: Int?) {
    key(name)
    if let value { int(value) } else { null() }
  }

  /// A field with `true` or `false`.
  public mutating func field(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// A field with a rounded number, or null: see ``number(_:places:)``.
  public mutating func field(_ name: String, _ value: Double?, places: Int) {
    key(name)
    if let value { number(value, places: places) } else { null() }
  }

  // MARK: Bytes

  private mutating func enclose(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    try body(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a text in quotes that needs no escape in one go, the comma before it included; most of a statement is such texts.
  /// - Parameter last: what stands behind the quotes.
  private mutating func appendPlain(_ text: UnsafeBufferPointer<UInt8>, endsWith last: UInt8?) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + 4) { room in
      var count = 0
      func put(_ byte: UInt8) {
        room[count] = byte
        count += 1
      }
      if needsComma { put(UInt8(ascii: ",")) }
      put(UInt8(ascii: "\""))
      if let start = text.baseAddress { (room.baseAddress! + count).update(from: start, count: text.count) }
      count += text.count
      put(UInt8(ascii: "\""))
      if let last { put(last) }
      bytes.append(contentsOf: room[..<count])
    }
  }

  private mutating func escaped(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(scalar.value)]
      case "\n": bytes += Array("\\n".utf8)
      case "\r": bytes += Array("\\r".utf8)
      case "\t": bytes += Array("\\t".utf8)
      case _ where TerminalText.isObeyed(scalar): escape(scalar)
      case _ where scalar.isASCII: bytes.append(UInt8(scalar.value))
      default: if let encoded = UTF8.encode(scalar) { bytes += encoded }
      }
    }
  }

  /// Whether no escape starts in a text; three leads of UTF-8 begin what terminals obey, among harmless others.
  ///
  /// Most of a statement is such texts: eight bytes at a time, each holding a byte below 0x80 against those that matter.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    /// High bits where a byte of a word without high bits is zero.
    func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
    var index = 0
    while index + 8 <= text.count {
      let word = UnsafeRawPointer(text.baseAddress! + index).loadUnaligned(as: UInt64.self)
      let matters =
        word & highs | zeros(word & 0xE0E0_E0E0_E0E0_E0E0) | zeros(word ^ (ones &* 0x22)) | zeros(word ^ (ones &* 0x5C))
        | zeros(word ^ (ones &* 0x7F))
      guard matters == 0 || text[index..<index + 8].allSatisfy({ isPlain($0) }) else { return false }
      index += 8
    }
    return text[index...].allSatisfy { isPlain($0) }
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xD8, 0xE2: false
    default: true
    }
  }

  /// JSON is read on terminals too: what one would obey is written in digits, and means the same.
  private mutating func escape(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    bytes += Array("\\u".utf8) + Array(repeating: UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count)) + digits.utf8
  }
}
