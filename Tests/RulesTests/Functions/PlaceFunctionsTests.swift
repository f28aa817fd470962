import Mileage
import PackSupport
import Packs
import Rules
import TestSupport
import Testing
import Values

/// `locate` and `distance_between`: only for packs that declare them, and kept in the decision.
@Suite struct PlaceFunctionsTests {
  /// A map of one town; a road is as long as its ends are apart in degrees of longitude, times 80 km.
  private struct SmallMap: Geocoder, RoadDistances {
    func find(_ text: String, near: Coordinate?) -> FoundPlace {
      guard text.contains("Voiron") else { return FoundPlace(status: .none, source: "table") }
      return FoundPlace(
        status: .confirm, town: "Voiron", postcode: "38500", country: "FR",
        coordinate: Coordinate(latitude: 45.25, longitude: 5.75), precision: .town, source: "table")
    }

    func find(_ text: String, at coordinate: Coordinate, near: Coordinate?) -> FoundPlace {
      FoundPlace(status: .ok, coordinate: coordinate, precision: .address, source: "geo")
    }

    func roads(_ ways: [RoadEnds]) -> [FoundRoad] {
      ways.map { way in
        let (from, to) = (way.from.coordinate, way.to.coordinate)
        guard to.latitude < 50 else { return FoundRoad(nil) }
        let distance = RoadDistance(
          metres: Metres(Int((to.longitude - from.longitude).magnitude * 80_000)), source: "table", version: "7")
        guard to.latitude > 46 else { return FoundRoad(distance) }
        return FoundRoad(
          distance, refusals: [{ Diagnostic(.warning, .roadRefused, Phrase(verbatim: "\($0) to \($1)")) }])
      }
    }
  }

  private func purpose(
    _ expression: String, needs: String? = "needs: [locate, distance_between]", map: Bool = true
  ) throws -> Answer<String> {
    var files = MemoryFiles()
    files.add("one", rules: Sample.rule("purpose(trip)", "return tostring(\(expression))"))
    if let needs { files.texts["one/pack.yaml"]? += needs + "\n" }
    let packs = try files.library().layers(["one"], relativeTo: "")
    return try LuaDecisions(
      packs: packs, parameters: ParameterLayers(profile: [], packs: packs, asOf: nil), person: Sample.person,
      profile: [], map: map ? Map(geocoder: SmallMap(), roads: SmallMap()) : nil
    ).purpose(Sample.trip())
  }

  @Test(arguments: [
    ("locate(\"Voiron\").town", "Voiron"), ("locate(\"Voiron\").status", "confirm"),
    ("locate(\"Voiron\").kind", "stop"),
    ("locate(\"nowhere\").status", "none"), ("locate(\"12 rue des Lilas\").kind", "home"),
    ("distance_between(named \"home\", locate \"Voiron\")", "20000"),
    ("math.type(distance_between(named \"home\", {lat = 45, lon = 5.5}))", "integer"),
    ("distance_between(named \"home\", locate \"nowhere\")", "nil"),
    ("distance_between(named \"home\", {lat = 51, lon = 5.5})", "nil"),
    ("place_kind(\"12 rue des Lilas, 38500 Voiron\")", "address"), ("place_kind(\"Vision Plus\")", "unknown"),
    ("place_kind((\"é\"):rep(600) .. \"Voiron\")", "unknown"),
  ])
  func results(expression: String, text: String) throws { #expect(try purpose(expression).value == text) }

  /// It reads a text and asks no map's knowledge of anything else: nothing to declare.
  @Test func theKindOfATextNeedsNoDeclaration() throws {
    #expect(try purpose("place_kind \"Voiron\"", needs: nil).value == "address")
    let answer = try purpose("place_kind(12)", needs: nil)
    #expect(answer.failure?.told.contains("“place_kind” needs a text") == true)
  }

  @Test func whatTheyFoundStandsInTheDecision() throws {
    let found = try purpose("distance_between(named \"home\", locate \"Voiron\")").decision.found
    #expect(
      found == [
        LookUp(
          function: "locate", arguments: ["Voiron"], value: "38500 Voiron (45.25,5.75) town confirm", source: "table"),
        LookUp(
          function: "distance_between", arguments: ["home (45.25,5.5)", "Voiron (45.25,5.75)"], value: "20000 m",
          source: "table", version: "7"),
      ])
    #expect(try purpose("locate(\"nowhere\").town").decision.found.map(\.value) == [""])
    #expect(try purpose("1").decision.found.isEmpty)
  }

  /// What an estimate or another service stands in for must not decide in silence.
  @Test func aWayThatAServiceRefusedIsARemarkOfTheDecision() throws {
    let way = "tostring(distance_between(named \"home\", {lat = 47, lon = 6}))"
    let answer = try purpose("\(way) .. \(way)")
    #expect(answer.value == "4000040000")
    #expect(answer.remarks.map(\.code) == [.roadRefused])
    #expect(answer.remarks.first?.message.english == "home (45.25,5.5) to 47.0,6.0")
    #expect(answer.remarks.first?.concernsWhole == true)
    #expect(try purpose("distance_between(named \"home\", {lat = 45, lon = 6})").remarks.isEmpty)
  }

  @Test func aLookUpBelongsToItsDecisionOnly() throws {
    var files = MemoryFiles()
    files.add(
      "one",
      rules: "local rules = {}\nfunction rules.purpose(trip) return locate(\"Voiron\").town end\n"
        + "function rules.vehicle(trip) return \"clio\" end\nreturn rules")
    files.texts["one/pack.yaml"]? += "needs: [locate]\n"
    let packs = try files.library().layers(["one"], relativeTo: "")
    let decisions = try LuaDecisions(
      packs: packs, parameters: ParameterLayers(profile: [], packs: packs, asOf: nil), person: Sample.person,
      profile: [], map: Map(geocoder: SmallMap(), roads: SmallMap()))
    for _ in 0..<2 {
      #expect(decisions.purpose(Sample.trip()).decision.found.count == 1)
      #expect(decisions.vehicle(Sample.trip()).decision.found.isEmpty)
    }
  }

  @Test func anUndeclaredUseNamesTheLineToAdd() throws {
    let alone = try #require(try purpose("locate(\"Voiron\")", needs: nil).failure)
    #expect(alone.message.english.hasSuffix("write `needs: [locate]` in one/pack.yaml"), "\(alone.message.english)")
    #expect(alone.message.french.hasSuffix("écrivez « needs: [locate] » dans one/pack.yaml"))
    #expect(alone.place == Diagnostic.Place(file: "one/rules.lua", line: 3))
    let beside = try #require(try purpose("locate(\"Voiron\")", needs: "needs: [distance_between]").failure)
    #expect(beside.message.english.hasSuffix("write `needs: [distance_between, locate]` in one/pack.yaml"))
  }

  @Test func aSingleFileIsToldToBecomeAPack() throws {
    var files = MemoryFiles()
    files.texts["own.lua"] = Sample.rule("purpose(trip)", "return locate(\"Voiron\").town")
    let packs = try files.library().layers(["own.lua"], relativeTo: "")
    let decisions = try LuaDecisions(
      packs: packs, parameters: ParameterLayers(profile: [], packs: packs, asOf: nil), person: Sample.person,
      profile: [])
    #expect(decisions.purpose(Sample.trip()).failure?.message.english.contains("make a pack of it") == true)
  }

  @Test(arguments: [
    ("locate()", "“locate” needs an address"), ("locate(\"\")", "“locate” needs an address"),
    (
      "distance_between(named \"home\", \"Voiron\")",
      "“distance_between” needs a place or {lat=, lon=}, and gets a text"
    ),
    ("distance_between(named \"home\")", "and gets nil"),
    ("distance_between(named \"home\", {lat = 95, lon = 0})", "and gets a table"),
  ])
  func errors(expression: String, words: String) throws {
    let failure = try #require(try purpose(expression).failure)
    #expect(failure.told.contains(words), "\(failure.told)")
  }

  @Test func withoutAMapIsAnError() throws {
    #expect(try purpose("locate(\"Voiron\")", map: false).failure?.message.english.contains("no map here") == true)
  }

  @Test func manyLookUpsUseUpTheBudget() throws {
    let loop = "(function() for i = 1, 1000 do locate(\"Voiron\") end end)()"
    #expect(try purpose(loop).failure?.code == .ruleBudget)
  }
}
