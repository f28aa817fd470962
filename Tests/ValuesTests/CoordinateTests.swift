import Testing
import Values

@Suite struct CoordinateTests {
  private func point(_ text: String) throws -> Coordinate { try #require(Coordinate(text)) }

  /// Great circles on a sphere of 6,371,008.8 m: a degree of the equator, the quarter of a meridian, half a turn.
  @Test(arguments: [
    ("0,0", "0,1", 111_195.0), ("0,0", "90,0", 10_007_557.0), ("0,0", "0,180", 20_015_115.0),
    ("45.764,4.8357", "48.8566,2.3522", 391_500.0), ("45,179.5", "45,-179.5", 78_626.0), ("45,5", "45,5", 0.0),
  ])
  func distances(from: String, to: String, metres: Double) throws {
    let (from, to) = (try point(from), try point(to))
    #expect(abs(from.distance(to: to) - metres) < 100)
    #expect(from.distance(to: to) == to.distance(from: from))
  }

  @Test(arguments: ["45.764,4.8357", "-45.5,-179.25", "90.0,180.0"])
  func isReadBackFromItsText(text: String) throws {
    #expect(try point(text).description == text)
    #expect(try point(text) == point(text.replacing(",", with: ", ")))
  }

  @Test(arguments: ["", "45", "45,", ",5", "90.1,0", "0,180.1", "a,b", "1,2,3", "nan,0", "1e1,2", "45 ,5", "0x1,2"])
  func refuses(text: String) { #expect(Coordinate(text) == nil) }

  @Test(arguments: [
    (45.7640004, 45.764), (45.7640005, 45.764001), (-45.7640005, -45.764001), (45.7640015, 45.764002), (90.0000004, 90),
    (-0.0000004, 0), (89.9999999, 90),
  ])
  func roundsToSixDecimalsAwayFromZero(degrees: Double, rounded: Double) {
    #expect(
      Coordinate(roundingLatitude: degrees, longitude: degrees) == Coordinate(latitude: rounded, longitude: rounded))
    #expect(Coordinate.millionths(degrees) / 1_000_000 == rounded)
  }

  @Test(arguments: [90.000001, -90.1, .nan, .infinity, 1e300]) func roundsNothingIntoBounds(latitude: Double) {
    #expect(Coordinate(roundingLatitude: latitude, longitude: 5) == nil)
  }

  @Test func whatIsRoundedStaysAsItIs() throws {
    let point = try #require(Coordinate(roundingLatitude: 45.123456789, longitude: -4.987654321))
    #expect(Coordinate(roundingLatitude: point.latitude, longitude: point.longitude) == point)
  }
}

extension Coordinate {
  fileprivate func distance(from other: Coordinate) -> Double { distance(to: other) }
}
