import Values

/// A link to a map in a text: Google, Apple, OpenStreetMap, Waze, Bing, Here, and `geo:`.
///
///     https://www.google.com/maps/place/Rives/@45.35,5.50,17z
///     https://www.openstreetmap.org/?mlat=45.3533&mlon=5.5008#map=17/45.3533/5.5008
///     geo:45.3533,5.5008?z=17
struct MapLink {
  /// Where it points; nil for a short link, and for one that only searches a text.
  private(set) var coordinate: Coordinate?
  /// Whether ``coordinate`` is the middle of a map that shows more than a few streets.
  private(set) var isWide = false
  /// What it searches or names: `12 rue Hoche, 38140 Rives`; empty where it names nothing.
  private(set) var address = ""
  /// The text without the link.
  private(set) var rest: String
  /// Whether it is a `geo:`, which is degrees rather than a map.
  private(set) var isPoint = false

  /// The first link to a map; nil when there is none.
  init?(_ text: String) {
    guard Self.mayHold(text) else { return nil }
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      guard start == 0 || Self.parts(bytes[start - 1]) else {
        start += 1
        continue
      }
      var end = start
      while end < bytes.count, !Self.parts(bytes[end]) { end += 1 }
      if let link = WebLink(String(decoding: bytes[start..<end], as: UTF8.self)), link.isMap {
        rest = String(decoding: bytes[..<start] + Array(" ; ".utf8) + bytes[end...], as: UTF8.self)
        read(link)
        return
      }
      start = max(end, start + 1)
    }
    return nil
  }

  /// Most texts have no colon and no point that a link needs.
  private static func mayHold(_ text: String) -> Bool {
    text.utf8.count >= 8 && (text.utf8.contains(UInt8(ascii: ":")) || text.utf8.contains(UInt8(ascii: "/")))
  }

  /// Spaces and what stands around a link in running text; a comma and a parenthesis may be a part of it.
  private static func parts(_ byte: UInt8) -> Bool { byte <= 0x20 || [0x22, 0x3C, 0x3E, 0x5C].contains(byte) }

  // MARK: Reading

  private mutating func read(_ link: WebLink) {
    if link.isGeo {
      isPoint = true
      coordinate = Self.point(link.path)
      if let there = link.value("q") {
        let point = Self.point(there)
        if let point { coordinate = point } else { address = there }
      }
      if let point = coordinate, point.latitude == 0, point.longitude == 0 { coordinate = nil }
      return
    }
    for name in [
      "q", "query", "daddr", "destination", "ll", "coordinate", "latlng", "loc", "where1", "address", "rtp", "to", "sp",
      "place",
    ] {
      // Bing parts the points of a way by "~": the last is its end.
      guard let value = link.value(name)?.split(separator: "~").last.map(String.init) else { continue }
      if let point = Self.point(value) {
        coordinate = coordinate ?? point
      } else if address.isEmpty, ["q", "query", "daddr", "destination", "where1", "address"].contains(name) {
        address = value
      }
    }
    for (latitude, longitude) in [("mlat", "mlon"), ("lat", "lon"), ("lat", "lng")] where coordinate == nil {
      if let first = link.value(latitude), let second = link.value(longitude) {
        coordinate = Self.point("\(first),\(second)")
      }
    }
    readPath(link)
    if coordinate == nil { readMiddle(link) }
  }

  /// `/maps/place/NAME/@…/data=!3d45.35!4d5.50`, `/maps/dir/FROM/TO`, `/maps/search/45.35,5.50`, `/l/45.35,5.50`.
  private mutating func readPath(_ link: WebLink) {
    if let pinned = Self.pinned(link.path) { coordinate = coordinate ?? pinned }
    let parts = link.path.split(separator: "/").map(String.init)
    guard let word = parts.firstIndex(where: { ["place", "search", "dir", "l"].contains($0) }) else { return }
    let named = parts[(word + 1)...].prefix { !$0.hasPrefix("@") && !$0.hasPrefix("data=") }
    // The way's end is the place; a name stands first otherwise.
    guard let name = parts[word] == "dir" ? named.last : named.first else { return }
    if let point = Self.point(name) { coordinate = coordinate ?? point } else if address.isEmpty { address = name }
  }

  /// `!3d45.3533!4d5.5008`: the pin; the last one is the end of a way.
  private static func pinned(_ path: String) -> Coordinate? {
    let marks = path.split(separator: "!").map(String.init)
    for index in marks.indices.reversed().dropFirst() {
      if marks[index].hasPrefix("3d"), marks[index + 1].hasPrefix("4d"),
        let point = point("\(marks[index].dropFirst(2)),\(marks[index + 1].dropFirst(2))")
      {
        return point
      }
      // A way writes longitude first: !1d5.50!2d45.35
      if marks[index].hasPrefix("1d"), marks[index + 1].hasPrefix("2d"),
        let point = point("\(marks[index + 1].dropFirst(2)),\(marks[index].dropFirst(2))")
      {
        return point
      }
    }
    return nil
  }

  /// `@45.35,5.50,17z`, `#map=17/45.35/5.50`, `cp=45.35~5.50&lvl=17`, `map=45.35,5.50,17`, `center=45.35,5.50`.
  private mutating func readMiddle(_ link: WebLink) {
    var zoom: Double?
    if let part = link.path.split(separator: "/").first(where: { $0.hasPrefix("@") }) {
      coordinate = Self.point(String(part.dropFirst()))
      let scale = part.split(separator: ",").dropFirst(2).first.map(String.init) ?? ""
      // "850m" is the height of a picture from above, "17z" a zoom.
      if scale.hasSuffix("m") { zoom = Double(scale.dropLast()).map { $0 <= 5_000 ? 17 : 10 } }
      if scale.hasSuffix("z") { zoom = Double(scale.dropLast()) }
    } else if let map = link.fragmentValue("map") {
      let numbers = map.split(separator: "/").map(String.init)
      if numbers.count >= 3 {
        zoom = Double(numbers[0])
        coordinate = Self.point("\(numbers[1]),\(numbers[2])")
      }
    } else if let middle = link.value("cp") ?? link.value("map") ?? link.value("center") ?? link.value("sll") {
      coordinate = Self.point(middle)
      zoom = (link.value("lvl") ?? link.value("z") ?? link.value("zoom")).flatMap { Double($0) }
    }
    isWide = coordinate != nil && (zoom ?? 17) < 14
  }

  /// Two numbers at the end of what may stand before them: `45.35,5.50`, `ll.45.35,5.50`, `point.45.35_5.50_Name`, `loc:45.35,5.50`.
  static func point(_ text: String) -> Coordinate? {
    var numbers: [Double] = []
    var rest = text[...]
    if let open = rest.firstIndex(where: { ("0"..."9").contains($0) || $0 == "-" }) {
      rest = rest[open...]
    } else {
      return nil
    }
    let before = text[..<rest.startIndex]
    guard before.isEmpty || before.hasSuffix(".") || before.hasSuffix(":") || before.hasSuffix("~") || before == "+"
    else { return nil }
    rest = rest.prefix { $0 != "(" }
    for part in rest.split(whereSeparator: { ",~_ ;+".contains($0) }).prefix(2) {
      guard part.contains("."), let number = Double(part) else { return nil }
      numbers.append(number)
    }
    return numbers.count == 2 ? Coordinate(latitude: numbers[0], longitude: numbers[1]) : nil
  }
}

/// A link taken apart, its parts decoded.
private struct WebLink {
  let scheme: String
  let host: String
  let path: String
  private let query: [(name: String, value: String)]
  private let fragment: String

  /// Nil for what is no link.
  init?(_ text: String) {
    var rest = text[...]
    // A sentence's end.
    while let last = rest.last, ".,;)".contains(last) { rest.removeLast() }
    if let colon = rest.firstIndex(of: ":"), rest[..<colon].utf8.allSatisfy(Self.isSchemeByte), colon > rest.startIndex
    {
      scheme = rest[..<colon].lowercased()
      rest = rest[rest.index(after: colon)...]
    } else {
      scheme = "https"
      rest = rest.drop { $0 == "/" }
      guard rest.contains("/") else { return nil }
    }
    let mark = rest.firstIndex(of: "#") ?? rest.endIndex
    fragment = String(rest[mark...].dropFirst())
    rest = rest[..<mark]
    let question = rest.firstIndex(of: "?") ?? rest.endIndex
    query = rest[question...].dropFirst().split(separator: "&").map(Self.field)
    rest = rest[..<question]
    if scheme == "geo" {
      host = ""
      path = String(rest.prefix { $0 != ";" })
      return
    }
    rest = rest.drop { $0 == "/" }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    host = rest[..<slash].lowercased()
    path = Self.decoded(rest[slash...])
  }

  var isGeo: Bool { scheme == "geo" }

  /// Whether it leads to a map.
  var isMap: Bool {
    if ["geo", "comgooglemaps", "maps", "waze", "om", "google.navigation"].contains(scheme) { return true }
    guard scheme == "https" || scheme == "http" else { return false }
    let labels = host.split(separator: ".")
    if labels.contains("google") {
      return labels.first == "maps" || path == "/maps" || path.hasPrefix("/maps/") || path.hasPrefix("/maps@")
    }
    if host == "goo.gl" { return path.hasPrefix("/maps") }
    if labels.contains("bing") { return path.hasPrefix("/maps") }
    return Self.hosts.contains { host == $0 || host.hasSuffix("." + $0) }
  }

  private static let hosts = [
    "maps.app.goo.gl", "maps.apple.com", "maps.apple", "openstreetmap.org", "openstreetmap.fr", "osm.org", "waze.com",
    "here.com", "mappy.com", "geoportail.gouv.fr", "map.geo.admin.ch", "umap.openstreetmap.fr", "osmand.net",
    "organicmaps.app",
    "omaps.app", "what3words.com", "w3w.co",
  ]

  func value(_ name: String) -> String? {
    query.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  func fragmentValue(_ name: String) -> String? {
    fragment.split(separator: "&").map(Self.field).first { $0.name == name }?.value
  }

  private static func field(_ text: Substring) -> (name: String, value: String) {
    let equals = text.firstIndex(of: "=") ?? text.endIndex
    return (decoded(text[..<equals]).lowercased(), decoded(text[equals...].dropFirst()))
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (0x61...0x7A).contains(lower) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
  }

  /// With `%2C` as a comma and `+` as a space.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
