import Values

/// What calendars write beside LOCATION: a place somebody picked on a map or in a directory.
public struct StructuredLocation: Sendable, Hashable {
  /// Its name; empty when absent.
  public var title: String
  /// Its address, lines joined by line feeds; empty when absent.
  public var address: String
  /// In decimal degrees (Apple: a `geo:` of RFC 5870); nil when it has none that can be read.
  public var coordinate: Coordinate?

  /// A place; the lines of its address are joined by line feeds.
  public init(title: String, address: String, coordinate: Coordinate?) {
    self.title = title
    self.address = address
    self.coordinate = coordinate
  }
}

extension CalendarEvent {
  /// Apple's X-APPLE-STRUCTURED-LOCATION, else what Microsoft writes instead (X-MICROSOFT-LATITUDE and its like), else the
  /// first of its list (X-MICROSOFT-LOCATIONS) that has an address; nil when the event has none.
  public var structuredLocation: StructuredLocation? {
    var location: StructuredLocation?
    each(.structuredLocation) { line in
      if location == nil { location = StructuredLocation(apple: line) }
    }
    return location ?? microsoftLocation ?? listedLocation
  }

  /// Outlook and Exchange split the place into properties of its own. The name alone repeats LOCATION and is no place; a
  /// place that Outlook does not know has latitude and longitude 0.
  private var microsoftLocation: StructuredLocation? {
    // Exchange writes the name with every place.
    let title = text(named: "X-MICROSOFT-LOCATIONDISPLAYNAME")
    guard !title.isEmpty || first(named: "X-MICROSOFT-LATITUDE") >= 0 else { return nil }
    let degrees = "\(text(named: "X-MICROSOFT-LATITUDE"));\(text(named: "X-MICROSOFT-LONGITUDE"))"
    let coordinate = Array(degrees.utf8).withUnsafeBufferPointer { Coordinate($0, separator: Byte.semicolon) }
    let town = [text(named: "X-MICROSOFT-LOCATIONPOSTALCODE"), text(named: "X-MICROSOFT-LOCATIONCITY")]
    let address = [
      text(named: "X-MICROSOFT-LOCATIONSTREET"), town.filter { !$0.isEmpty }.joined(separator: " "),
      text(named: "X-MICROSOFT-LOCATIONCOUNTRY"),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
    guard coordinate != nil || !address.isEmpty else { return nil }
    return StructuredLocation(title: title, address: address, coordinate: coordinate)
  }

  private var listedLocation: StructuredLocation? {
    let list = first(named: "X-MICROSOFT-LOCATIONS")
    guard list >= 0 else { return nil }
    return storage.withText(list, isEscaped: true) { MicrosoftLocations.firstAddress(Array($0)) }
  }
}

extension StructuredLocation {
  /// X-TITLE, X-ADDRESS and the `geo:` of X-APPLE-STRUCTURED-LOCATION, which are written with little care for RFC 5545: colons,
  /// semicolons, quotes and line breaks stand bare in the parameters.
  ///
  /// So the last `geo:` is the value, and a parameter starts only at a semicolon with a name and `=` after it. The numbers are
  /// `lat,lon`; some producers write `lon,lat`, which is recognised only where the first can be no latitude.
  init(apple line: LineText) {
    self.init(title: "", address: "", coordinate: nil)
    var head = line.bytes.part(line.nameEnd, Swift.max(line.nameEnd, line.valueStart - 1))
    let text = line.bytes.part(line.nameEnd, line.bytes.count)
    if let geo = Self.lastPoint(in: text) {
      coordinate = Coordinate(text.part(geo + 4, text.count), separator: Byte.comma)
      head = text.part(0, geo)
    }
    Self.eachParameter(in: head) { name, value in
      if name.spells("X-TITLE") { title = Self.text(value) }
      if name.spells("X-ADDRESS") { address = Self.text(value) }
    }
  }

  /// Where the last `geo:` starts that no letter precedes.
  private static func lastPoint(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var found: Int?
    var colon = text.firstIndex(of: Byte.colon, from: 0)
    while let place = colon {
      if place >= 4, !Byte.isName(text[place - 4]), text.part(place - 3, place).spells("GEO") { found = place - 3 }
      colon = text.firstIndex(of: Byte.colon, from: place + 1)
    }
    return found
  }

  private static func eachParameter(
    in head: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var current: (name: UnsafeBufferPointer<UInt8>, valueStart: Int)?
    var semicolon = head.firstIndex(of: Byte.semicolon, from: 0)
    while let start = semicolon {
      semicolon = head.firstIndex(of: Byte.semicolon, from: start + 1)
      var nameEnd = start + 1
      while nameEnd < head.count, Byte.isName(head[nameEnd]) { nameEnd += 1 }
      guard nameEnd > start + 1, nameEnd < head.count, head[nameEnd] == Byte.equals else { continue }
      if let current { body(current.name, head.part(current.valueStart, start)) }
      current = (head.part(start + 1, nameEnd), nameEnd + 1)
      if let end = Self.quoteEnd(in: head, from: nameEnd + 1) {
        semicolon = head.firstIndex(of: Byte.semicolon, from: end)
      }
    }
    if let current { body(current.name, head.part(current.valueStart, head.count)) }
  }

  /// Past the quote that closes a value which starts with one: a semicolon, a colon or nothing follows it.
  private static func quoteEnd(in head: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < head.count, head[start] == Byte.quote else { return nil }
    var quote = head.firstIndex(of: Byte.quote, from: start + 1)
    while let place = quote {
      let next = place + 1
      if next == head.count || head[next] == Byte.semicolon || head[next] == Byte.colon { return next }
      quote = head.firstIndex(of: Byte.quote, from: next)
    }
    return nil
  }

  /// Apple escapes these parameters as if they were TEXT, and some of its servers once more: `\\n` is a line end.
  private static func text(_ value: UnsafeBufferPointer<UInt8>) -> String {
    var bytes = Array(LineText.decodedParameter(value.trimmed).utf8)
    if bytes.last == Byte.colon { bytes.removeLast() }
    if bytes.first == Byte.quote { bytes.removeFirst() }
    if bytes.last == Byte.quote, bytes.dropLast().last != Byte.backslash { bytes.removeLast() }
    for _ in 0..<2 where bytes.contains(Byte.backslash) { bytes = bytes.withUnsafeBufferPointer(TextBytes.unescaped) }
    return bytes.withUnsafeBufferPointer { $0.withoutBlankEnds.string }
  }
}
