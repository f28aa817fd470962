/// Places and roads: what an evaluation asks where an address lies and how far it is, and what rules may ask too.
public struct Map: Sendable {
  /// Finds places.
  public let geocoder: any Geocoder
  /// Measures ways.
  public let roads: any RoadDistances

  /// Both of one kind: a distance is asked for between points that the geocoder found.
  public init(geocoder: any Geocoder, roads: any RoadDistances) {
    self.geocoder = geocoder
    self.roads = roads
  }
}
