import Roads
import Testing
import Values

@Suite struct RouteListingTests {
  let estimate = RoadDistance(
    metres: Metres(12_345), source: "estimate", version: "1", range: Metres(10_000)...Metres(15_950))

  @Test func writesTheFieldsInOrder() {
    var json = JSONWriter()
    RouteListing.write(estimate, to: &json)
    #expect(
      json.text == """
        {"metres":12345,"seconds":null,"source":"estimate","version":"1","data_date":null,"snap_from":null,"snap_to":null,\
        "range":[10000,15950]}

        """)
  }

  @Test func writesWhatAnEngineKnows() {
    let measured = RoadDistance(
      metres: Metres(800), seconds: 90, source: "osrm", version: "26.10", dataDate: CivilDate("2026-01-02"),
      snapFrom: Metres(3), snapTo: Metres(0))
    var json = JSONWriter()
    RouteListing.write(measured, to: &json)
    #expect(
      json.text.contains(#""seconds":90,"source":"osrm","version":"26.10","data_date":"2026-01-02","snap_from":3"#))
    #expect(json.text.hasSuffix("\"range\":null}\n"))
  }

  @Test func speaksBothLanguages() {
    #expect(RouteListing.table(estimate, .french) == "12,3 km (estimation 1), entre 10,0 et 16,0 km\n")
    #expect(RouteListing.table(estimate, .english) == "12.3 km (estimate 1), between 10.0 and 16.0 km\n")
  }
}
