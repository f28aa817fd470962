import Values

/// X-MICROSOFT-LOCATIONS: all places of an event of Outlook as JSON in a TEXT value, where the single properties know one.
///
///     [{"DisplayName":"Le Central","LocationStreet":"2 place de la Mairie","LocationCity":"Moirans","LocationPostalCode":"38430"}]
enum MicrosoftLocations {
  /// Of one event; more are no list that a person made.
  private static let most = 20

  /// The first place that has an address; nil when the list has none, or is none.
  static func firstAddress(_ json: [UInt8]) -> StructuredLocation? {
    var reader = FlatJSON(json)
    for _ in 0..<most {
      guard let fields = reader.nextObject() else { return nil }
      let location = StructuredLocation(
        title: fields["DisplayName"] ?? "",
        address: address(fields), coordinate: nil)
      if !location.address.isEmpty { return location }
    }
    return nil
  }

  private static func address(_ fields: [String: String]) -> String {
    let town = ["LocationPostalCode", "LocationCity"].compactMap { fields[$0] }.filter { !$0.isEmpty }
    let lines = [fields["LocationStreet"] ?? "", town.joined(separator: " ")].filter { !$0.isEmpty }
    if lines.isEmpty { return fields["LocationFullAddress"] ?? "" }
    return (lines + [fields["LocationCountry"] ?? ""]).filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

/// Reads objects of texts one after another; whatever else stands in them is passed over.
private struct FlatJSON {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The texts of the next object by their names; nil at the end, and where it is cut.
  mutating func nextObject() -> [String: String]? {
    guard skip(to: UInt8(ascii: "{")) else { return nil }
    var fields: [String: String] = [:]
    var name: String?
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "}"):
        index += 1
        return fields
      case UInt8(ascii: "\""):
        guard let text = text() else { return nil }
        if let known = name {
          fields[known] = text
          name = nil
        } else {
          name = text
        }
      case UInt8(ascii: ","):
        name = nil
        index += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["): return fields
      default: index += 1
      }
    }
    return nil
  }

  private mutating func skip(to byte: UInt8) -> Bool {
    while index < bytes.count, bytes[index] != byte { index += 1 }
    index += 1
    return index <= bytes.count
  }

  /// The text whose opening quote stands here; nil where it does not end.
  private mutating func text() -> String? {
    var found: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: found, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\"), index < bytes.count else {
        found.append(byte)
        continue
      }
      let escaped = bytes[index]
      index += 1
      switch escaped {
      case UInt8(ascii: "u"): found += scalar()
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): found.append(UInt8(ascii: " "))
      default: found.append(escaped)
      }
    }
    return nil
  }

  /// The four figures of `\u00e9`; half of a pair is a mark for what cannot be shown.
  private mutating func scalar() -> [UInt8] {
    let figures = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
    index = min(index + 4, bytes.count)
    let scalar = UInt32(figures, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
    return Array(String(Character(scalar)).utf8)
  }
}
