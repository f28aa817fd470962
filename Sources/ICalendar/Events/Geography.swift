import Values

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

  /// The point that the event itself carries: the place somebody picked on a map, else GEO.
  public var point: Coordinate? { structuredLocation?.coordinate ?? geo }
}

extension Coordinate {
  /// Two decimal numbers with a separator between; what follows a further separator or a line end (an uncertainty) is passed
  /// over. Latitude and longitude both 0 are what programs write for nothing.
  init?(_ text: UnsafeBufferPointer<UInt8>, separator: UInt8) {
    let text = text.prefix { $0 != Byte.lineFeed }
    let bytes = text.filter { $0 != Byte.backslash && $0 != Byte.space }
    let parts = bytes.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count >= 2 else { return nil }
    let second = parts[1].prefix { $0 != Byte.semicolon }
    guard let first = Self.degrees(parts[0]), let second = Self.degrees(second), first != 0 || second != 0 else {
      return nil
    }
    if let coordinate = Coordinate(latitude: first, longitude: second) {
      self = coordinate
    } else if separator == Byte.comma, let swapped = Coordinate(latitude: second, longitude: first) {
      self = swapped
    } else {
      return nil
    }
  }

  private static func degrees(_ text: some Collection<UInt8>) -> Double? {
    Double(String(decoding: text, as: UTF8.self))
  }
}
