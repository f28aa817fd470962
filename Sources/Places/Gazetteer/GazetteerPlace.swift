import Values

/// One (postcode, town) of the gazetteer, as it lies in the file; the name is read when asked for.
struct GazetteerPlace: Sendable, Hashable {
  /// Its number in the file, by which it is told from others.
  var number: Int
  /// Ten-thousandths of a degree.
  var latitude: Int
  var longitude: Int
  /// Inhabitants of the town, to ten; 0 when unknown, as for most villages.
  var people: Int
  var country: CountryCode
  var postcode: PostcodeKey
  var nameOffset: Int

  /// Nil in a damaged file only.
  var coordinate: Coordinate? {
    Coordinate(latitude: Double(latitude) / 10_000, longitude: Double(longitude) / 10_000)
  }

  /// In a country of which only the large towns are known.
  var isFar: Bool { postcode.bytes == 0 }

  /// Kilometres as the crow flies; coordinates that a damaged file put off the earth are far from everything.
  func kilometres(to other: GazetteerPlace) -> Double {
    guard let here = coordinate, let there = other.coordinate else { return 20_000 }
    return here.distance(to: there) / 1_000
  }

  func kilometres(to point: Coordinate) -> Double {
    coordinate.map { $0.distance(to: point) / 1_000 } ?? 20_000
  }
}

/// ISO 3166-1 alpha-2 in two bytes.
struct CountryCode: Sendable, Hashable {
  var letters: UInt16

  init(letters: UInt16) { self.letters = letters }

  init(_ text: StaticString) {
    letters = text.withUTF8Buffer { $0.count == 2 ? UInt16($0[0]) << 8 | UInt16($0[1]) : 0 }
  }

  var text: String { String(decoding: [UInt8(letters >> 8), UInt8(letters & 0xFF)], as: UTF8.self) }

  static let france = CountryCode("FR")
  static let overseas: Set<CountryCode> = [
    CountryCode("GP"), CountryCode("MQ"), CountryCode("GF"), CountryCode("RE"), CountryCode("YT"), CountryCode("NC"),
    CountryCode("PF"), CountryCode("PM"), CountryCode("BL"), CountryCode("MF"), CountryCode("WF"),
  ]
  /// Where French is written, and where the gazetteer's villages are worth a guess.
  static let neighbours: Set<CountryCode> = [
    CountryCode("BE"), CountryCode("CH"), CountryCode("LU"), CountryCode("MC"), CountryCode("AD"),
  ]

  /// France with its overseas départements, which have codes of their own.
  var isFrench: Bool { self == .france || Self.overseas.contains(self) }
  /// Luxembourg and Monaco are towns as well as countries.
  var isAlsoTown: Bool { self == CountryCode("LU") || self == CountryCode("MC") }
  var isNeighbour: Bool { Self.neighbours.contains(self) }
}

/// A postcode of at most five letters and digits, in the order in which the file is sorted.
struct PostcodeKey: Sendable, Hashable, Comparable {
  /// The first byte uppermost of five.
  var bytes: UInt64

  init(bytes: UInt64) { self.bytes = bytes }

  /// Nil for more than five bytes or none.
  init?(_ text: some Collection<UInt8>) {
    guard (1...5).contains(text.count) else { return nil }
    var bytes: UInt64 = 0
    for byte in text { bytes = bytes << 8 | UInt64(byte) }
    self.bytes = bytes << UInt64(8 * (5 - text.count))
  }

  var text: String {
    let all = (0..<5).map { UInt8(truncatingIfNeeded: bytes >> UInt64(8 * (4 - $0))) }
    return String(decoding: all.prefix { $0 != 0 }, as: UTF8.self)
  }

  static func < (left: PostcodeKey, right: PostcodeKey) -> Bool { left.bytes < right.bytes }
}
