import Fetching
import Testing
import Values

@testable import Roads

@Suite struct RouteComparisonTests {
  private let lines: [RoadChain.Compared] = [
    RoadChain.Compared(
      service: ServiceIdentity(kind: "osrm", address: "http://127.0.0.1:5000"),
      outcome: .distance(
        RoadDistance(
          metres: Metres(12_345), seconds: 899, source: "osrm", version: "winter", dataDate: CivilDate("2026-11-20"),
          snapFrom: Metres(30), snapTo: Metres(4)))),
    RoadChain.Compared(
      service: ServiceIdentity(kind: "valhalla", address: "http://127.0.0.1:8002"),
      outcome: .distance(RoadDistance(metres: Metres(13_000), seconds: 960, source: "valhalla", version: "3.9.1"))),
    RoadChain.Compared(
      service: ServiceIdentity(kind: "ign", address: "https://data.geopf.fr/navigation"),
      outcome: .refused(RoadRefusal(code: "NoRoute"))),
    RoadChain.Compared(
      service: ServiceIdentity(kind: "ign", address: "https://roads.test"), outcome: .failed(.status(429))),
    RoadChain.Compared(
      service: nil,
      outcome: .distance(
        RoadDistance(metres: Metres(11_000), source: "estimate", version: "1", range: Metres(9_000)...Metres(14_000)))),
  ]

  @Test func writesAnObjectALineAndTheSpread() {
    var json = JSONWriter()
    RouteComparison.write(lines, to: &json)
    #expect(
      json.text == """
        {"service":"osrm http://127.0.0.1:5000","metres":12345,"seconds":899,"source":"osrm","version":"winter",\
        "data_date":"2026-11-20","snap_from":30,"snap_to":4,"range":null,"refused":null,"problem":null}
        {"service":"valhalla http://127.0.0.1:8002","metres":13000,"seconds":960,"source":"valhalla","version":"3.9.1",\
        "data_date":null,"snap_from":null,"snap_to":null,"range":null,"refused":null,"problem":null}
        {"service":"ign https://data.geopf.fr/navigation","metres":null,"seconds":null,"source":null,"version":null,\
        "data_date":null,"snap_from":null,"snap_to":null,"range":null,"refused":"NoRoute","problem":null}
        {"service":"ign https://roads.test","metres":null,"seconds":null,"source":null,"version":null,\
        "data_date":null,"snap_from":null,"snap_to":null,"range":null,"refused":null,"problem":"service-busy"}
        {"service":null,"metres":11000,"seconds":null,"source":"estimate","version":"1",\
        "data_date":null,"snap_from":null,"snap_to":null,"range":[9000,14000],"refused":null,"problem":null}
        {"spread_metres":655,"spread_percent":5.3}

        """)
  }

  @Test func speaksBothLanguages() {
    let english = RouteComparison.table(lines, .english).split(separator: "\n")
    #expect(
      english[0]
        == "osrm http://127.0.0.1:5000: 12.3 km, 15 min, version winter, data of 2026-11-20, 30 m and 4 m from the road"
    )
    #expect(english[2] == "ign https://data.geopf.fr/navigation: refused (NoRoute)")
    #expect(english[4] == "estimate: 11.0 km, version 1, between 9.0 and 14.0 km")
    #expect(english[5] == "spread of what was measured: 655 m (5.3%)")
    let french = RouteComparison.table(lines, .french).split(separator: "\n")
    #expect(
      french[0]
        == "osrm http://127.0.0.1:5000 : 12,3 km, 15 min, version winter, données du 2026-11-20, à 30 m et 4 m de la route"
    )
    #expect(french[2] == "ign https://data.geopf.fr/navigation : refusé (NoRoute)")
    #expect(french[5] == "écart entre les mesures : 655 m (5,3 %)")
  }

  @Test func oneMeasureHasNoSpread() {
    var json = JSONWriter()
    RouteComparison.write([lines[0], lines[2], lines[4]], to: &json)
    #expect(json.text.hasSuffix("{\"spread_metres\":null,\"spread_percent\":null}\n"))
    #expect(RouteComparison.table([lines[0], lines[4]], .english).split(separator: "\n").count == 2)
  }
}
