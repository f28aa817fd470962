import Values

/// What Apple's calendars write beside LOCATION: a place somebody picked on a map.
public struct StructuredLocation: Sendable, Hashable {
  /// X-TITLE; empty when absent.
  public var title: String
  /// X-ADDRESS, lines joined by line feeds; empty when absent.
  public var address: String
  /// The `geo:` of the value (RFC 5870), in decimal degrees; nil when it has none that can be read.
  public var coordinate: Coordinate?
}

extension CalendarEvent {
  /// GEO (RFC 5545 section 3.8.1.6): `lat;lon` in decimal degrees. An escaped semicolon is read too; nil when absent or
  /// anything else.
  public var geo: Coordinate? {
    var coordinate: Coordinate?
    each(.geo) { line in
      if coordinate == nil { coordinate = Coordinate(line.value, separator: Byte.semicolon) }
    }
    return coordinate
  }

  /// X-APPLE-STRUCTURED-LOCATION; nil when absent. Its `geo:` is `lat,lon`; some producers write `lon,lat`, which is
  /// recognised only where the first number can be no latitude.
  public var structuredLocation: StructuredLocation? {
    var location: StructuredLocation?
    each(.structuredLocation) { line in
      guard location == nil else { return }
      var found = StructuredLocation(title: "", address: "", coordinate: nil)
      line.eachParameter { name, value in
        if name.spells("X-TITLE") { found.title = Self.text(value) }
        if name.spells("X-ADDRESS") { found.address = Self.text(value) }
        return true
      }
      // A title with a colon and without quotes pushes the `geo:` further into the value.
      var colon = line.value.firstIndex(of: Byte.colon, from: 0)
      while let place = colon, found.coordinate == nil {
        if place >= 3, line.value.part(place - 3, place).spells("GEO") {
          found.coordinate = Coordinate(line.value.part(place + 1, line.value.count), separator: Byte.comma)
        }
        colon = line.value.firstIndex(of: Byte.colon, from: place + 1)
      }
      location = found
    }
    return location
  }

  /// Apple escapes these parameters as if they were TEXT.
  private static func text(_ value: UnsafeBufferPointer<UInt8>) -> String {
    let decoded = Array(LineText.decodedParameter(value).utf8)
    return decoded.withUnsafeBufferPointer { FeedStorage.withClean($0, isEscaped: true) { $0.string } }
  }
}

extension Coordinate {
  /// Two decimal numbers with a separator between; what follows a further separator (an uncertainty) is passed over.
  fileprivate init?(_ text: UnsafeBufferPointer<UInt8>, separator: UInt8) {
    let bytes = text.filter { $0 != Byte.backslash && $0 != Byte.space }
    let parts = bytes.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count >= 2 else { return nil }
    let second = parts[1].prefix { $0 != Byte.semicolon }
    guard let first = Double(String(decoding: parts[0], as: UTF8.self)),
      let second = Double(String(decoding: second, as: UTF8.self))
    else { return nil }
    if let coordinate = Coordinate(latitude: first, longitude: second) {
      self = coordinate
    } else if separator == Byte.comma, let swapped = Coordinate(latitude: second, longitude: first) {
      self = swapped
    } else {
      return nil
    }
  }
}
