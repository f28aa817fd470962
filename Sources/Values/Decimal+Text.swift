extension Decimal: CustomStringConvertible, LosslessStringConvertible {
  /// Reads `-12`, `0.636`, `1395.`; nil for anything else, for more than 12 places and for what does not fit.
  public init?(_ text: String) {
    self.init(text, most: Self.places)
  }

  init?(_ text: String, most places: Int) {
    var magnitude: UInt128 = 0
    var negative = false
    var digits = 0
    var fraction: Int?
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: negative = true
      case UInt8(ascii: "+") where index == 0: break
      case UInt8(ascii: ".") where fraction == nil: fraction = 0
      case 48...57:
        digits += 1
        if let count = fraction {
          guard count < places else { return nil }
          fraction = count + 1
        }
        let (tenfold, overflow) = magnitude.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tenfold.addingReportingOverflow(UInt128(byte - 48))
        if overflow || carry { return nil }
        magnitude = sum
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    for _ in (fraction ?? 0)..<Self.places {
      let (tenfold, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      magnitude = tenfold
    }
    guard let units = try? Self.signed(magnitude, negative: negative) else { return nil }
    self.init(units: units)
  }

  /// The decimal that a person meant by a binary number: its shortest text, with at most six places.
  /// - Throws: ``DecimalError/notFinite``, ``DecimalError/tooManyPlaces`` or ``DecimalError/overflow``.
  public init(shortest value: Double) throws(DecimalError) {
    guard value.isFinite else { throw .notFinite }
    let text = Self.plain(value)
    if let decimal = Decimal(text, most: 6) {
      self = decimal
    } else {
      throw value.magnitude < 1e15 ? .tooManyPlaces : .overflow
    }
  }

  /// The shortest text without an exponent: `1.2e-05` as `0.000012`, `1.5e+16` as `15000000000000000`.
  private static func plain(_ value: Double) -> String {
    let text = value.magnitude.description
    let sign = value < 0 ? "-" : ""
    let parts = text.split(separator: "e")
    let point = parts[0].split(separator: ".")
    let fraction = point.count < 2 || point[1] == "0" ? "" : String(point[1])
    var whole = String(point[0])
    guard parts.count == 2, let exponent = Int(parts[1]) else {
      return sign + (fraction.isEmpty ? whole : whole + "." + fraction)
    }
    if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + whole + fraction }
    whole += fraction
    return sign + whole + String(repeating: "0", count: max(0, exponent - fraction.utf8.count))
  }

  /// The shortest text: `12.14`, `0.636`, `-3`.
  public var description: String {
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: Self.scale.magnitude)
    let text = (units < 0 ? "-" : "") + String(whole)
    if rest == 0 { return text }
    // Less than 10^12. The zeros at its end are taken off the number: cutting them off a text takes many times as long.
    var fraction = UInt64(rest)
    var places = Self.places
    while fraction % 10 == 0 {
      fraction /= 10
      places -= 1
    }
    let digits = String(fraction)
    return text + "." + String(repeating: "0", count: places - digits.utf8.count) + digits
  }

  /// The text with at least `places` places and no digit lost: `12.50` for two places, `0.636` for two as well.
  public func text(places: Int) -> String {
    var text = description
    guard places > 0 else { return text }
    let bytes = text.utf8
    let written: Int
    if let point = bytes.firstIndex(of: UInt8(ascii: ".")) {
      written = bytes.distance(from: point, to: bytes.endIndex) - 1
    } else {
      written = 0
      text += "."
    }
    if written < places { text += String(repeating: "0", count: places - written) }
    return text
  }
}
