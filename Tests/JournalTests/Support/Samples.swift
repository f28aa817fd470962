import Values

@testable import Journal

let osrm = ServiceIdentity(kind: "osrm", address: "http://127.0.0.1:5000", profile: "driving")
let ban = ServiceIdentity(kind: "ban", address: "https://data.geopf.fr/geocodage")
let lyon = Coordinate(latitude: 45.7485, longitude: 4.8467)!
let grenoble = Coordinate(latitude: 45.1787, longitude: 5.7148)!
let october = CivilDate(year: 2026, month: 10, day: 6)

func ends(_ from: Coordinate, _ to: Coordinate) -> RoadEnds {
  RoadEnds(from: RoadEnd(from, .address), to: RoadEnd(to, .town))
}

func road(
  _ metres: Int, from: Coordinate = lyon, to: Coordinate = grenoble, version: String = "5.27",
  asked: CivilDate = october
) -> RoadRecord {
  RoadRecord(
    service: osrm, from: from, to: to,
    answer: .distance(RoadDistance(metres: Metres(metres), source: "osrm", version: version)), asked: asked)
}

func place(_ query: String, _ towns: String..., version: String = "", asked: CivilDate = october) -> PlaceRecord {
  let answers = towns.map { town in
    PlaceAnswer(
      label: "12 Rue des Lilas, \(town)", town: town, postcode: "38500", country: "FR",
      coordinate: Coordinate(latitude: 45.3641237, longitude: 5.5925419)!, precision: .address, score: 873)
  }
  return PlaceRecord(service: ban, query: query, answers: answers, version: version, asked: asked)
}

extension JournalRoads {
  /// The metres kept for one pair; nil where there are none.
  func metres(_ from: Coordinate = lyon, _ to: Coordinate = grenoble) throws -> Int? {
    guard case .distance(let distance)? = try recall([ends(from, to)], of: osrm)[0]?.answer else { return nil }
    return distance.metres.count
  }
}
