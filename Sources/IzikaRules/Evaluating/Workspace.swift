import ICalendar
import Mileage
import Places
import Roads
import RulePacks
import ShippedRules
import Values

extension GazetteerGeocoder: Geocoder {}
/// The estimate always has an answer.
extension EstimatedRoads: RoadDistances {
  public func roads(_ ways: [RoadEnds]) -> [FoundRoad] {
    ways.map { FoundRoad(distance(from: $0.from.coordinate, to: $0.to.coordinate)) }
  }
}

/// What all evaluations of a run share: the places, the roads and where packs are found.
public struct Workspace: Sendable {
  public let gazetteer: GazetteerGeocoder
  public let roads: EstimatedRoads
  public let library: PackLibrary
  public let files = LocalFiles()

  /// - Throws: a ``Failure`` when the gazetteer or the shipped packs are not where the program was installed.
  public init() throws(Failure) {
    gazetteer = GazetteerGeocoder(try Gazetteer.embedded())
    roads = EstimatedRoads()
    library = PackLibrary(
      shipped: try ShippedRules.folder(), files: LocalFiles(), engine: SemanticVersion(ProgramVersion.text))
  }

  /// What rules may ask whose packs declare it.
  public var map: RuleMap { RuleMap(geocoder: gazetteer, roads: roads) }

  /// The data that a statement rests on besides its packs.
  public var dataVersions: [Version] {
    [
      Version(name: "gazetteer", version: gazetteer.version),
      Version(name: "tzdata", version: Zone.databaseVersion),
      Version(name: "roads", version: "estimate \(roads.version)"),
    ]
  }
}
