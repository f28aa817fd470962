import Testing
import Values

@testable import Roads

@Suite struct EstimateTests {
  let roads = EstimatedRoads()
  let lyon = Coordinate(latitude: 45.7485, longitude: 4.8467)!
  let grenoble = Coordinate(latitude: 45.1787, longitude: 5.7148)!

  @Test func followsTheFormula() {
    // 1.27·10 + 4·(1 − 1/e) and 1.27·100 + 4·(1 − e^−10), worked out by hand.
    #expect(abs(EstimatedRoads.kilometres(crow: 10) - 15.22848) < 0.00001)
    #expect(abs(EstimatedRoads.kilometres(crow: 100) - 130.99982) < 0.00001)
    #expect(EstimatedRoads.kilometres(crow: 0) == 0)
  }

  @Test func goesFromTownToTown() throws {
    let distance = roads.distance(from: lyon, to: grenoble)
    // 92.4 km for the crow; 121 km by the formula, 110 km by the motorway.
    #expect((120_000...123_000).contains(distance.metres.count))
    #expect(distance.source == "estimate")
    #expect(distance.version == roads.version)
    #expect(distance.seconds == nil)
    let range = try #require(distance.range)
    #expect(range.contains(Metres(110_000)))
    #expect(range.contains(distance.metres))
    #expect(range.upperBound.count < 140_000)
  }

  @Test func goesBackAsFar() {
    #expect(roads.distance(from: lyon, to: grenoble) == roads.distance(from: grenoble, to: lyon))
  }

  @Test func onePointIsNoDistanceAndSaysSo() throws {
    let distance = roads.distance(from: lyon, to: lyon)
    #expect(distance.metres == .zero)
    #expect(distance.range == nil)
    #expect(roads.note(for: distance)?.code == .samePoint)
    #expect(roads.note(for: roads.distance(from: lyon, to: grenoble)) == nil)
  }

  @Test func noRangeGoesBelowTheCrow() throws {
    for kilometres in [0.1, 1.0, 3, 8, 15, 30, 60, 150, 700] {
      let north = try #require(Coordinate(latitude: 43 + kilometres / 111.2, longitude: 3))
      let south = try #require(Coordinate(latitude: 43, longitude: 3))
      let range = try #require(roads.distance(from: south, to: north).range)
      #expect(range.lowerBound.count >= Int(south.distance(to: north)) - 1, "\(kilometres) km")
    }
  }

  /// The published medians of road over crow lie in the range of their band.
  @Test(arguments: [(15.0, 1.66), (30, 1.40), (60, 1.34), (220, 1.30), (600, 1.27)])
  func holdsThePublishedMedians(crow: Double, ratio: Double) {
    let band = RatioBand.of(crow: crow)
    let estimate = EstimatedRoads.kilometres(crow: crow)
    #expect((estimate * band.low...estimate * band.high).contains(crow * ratio))
  }

  @Test func bandsJoin() {
    #expect(RatioBand.bands.map(\.upTo) == RatioBand.bands.map(\.upTo).sorted())
    #expect(RatioBand.of(crow: 10).upTo == 20)
    #expect(RatioBand.of(crow: 5_000).upTo == .infinity)
    for band in RatioBand.bands { #expect(band.low < 1 && band.high > 1) }
  }
}
