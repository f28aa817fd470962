import Mileage
import PackSupport
import Packs
import Rules
import Testing
import Values

/// `distance_between` answers what the statement itself would count.
@Suite struct DistanceBetweenTests {
  /// Every place is found, some way to the east of the home; every road is a kilometre long.
  private struct FlatMap: Geocoder, RoadDistances {
    func find(_ text: String, near: Coordinate?) -> FoundPlace {
      FoundPlace(
        status: .ok, town: text, coordinate: Coordinate(latitude: 45, longitude: Double(text.utf8.count)),
        precision: .address, source: "table")
    }
    func find(_ text: String, at coordinate: Coordinate, near: Coordinate?) -> FoundPlace { find(text, near: near) }
    func roads(_ ways: [RoadEnds]) -> [FoundRoad] {
      ways.map { _ in FoundRoad(RoadDistance(metres: Metres(1_000), source: "table")) }
    }
  }

  private static let rive = Place(
    kind: .stop, label: "Rives", address: "Rives", found: FlatMap().find("Rives", near: nil))

  private func decisions(
    _ rules: String, person: Person = Sample.person, corrections: [Correction] = []
  ) throws -> LuaDecisions {
    var files = MemoryFiles()
    files.add("one", rules: "local rules = {}\n\(rules)\nreturn rules")
    files.texts["one/pack.yaml"]? += "needs: [locate, distance_between]\n"
    let packs = try files.library().layers(["one"], relativeTo: "")
    return try LuaDecisions(
      packs: packs, parameters: ParameterLayers(profile: [], packs: packs, asOf: nil), person: person, profile: [],
      map: Map(geocoder: FlatMap(), roads: FlatMap()), corrections: corrections)
  }

  private static let asks =
    "function rules.purpose() return tostring(distance_between(named \"home\", locate \"Rives\")) end\n"

  private static var declaring: Person {
    var person = Sample.person
    person.distances = [DeclaredDistance(from: rive, to: Sample.home, metres: Metres(4_000))]
    return person
  }

  @Test func withoutAnybodysWordTheRoadIs() throws {
    let answer = try decisions(Self.asks).purpose(Sample.trip())
    #expect(answer.value == "1000")
    #expect(answer.decision.found.last?.source == "table")
  }

  @Test func theProfilesDistanceStandsBeforeTheRoadAndIsTaken() throws {
    let answer = try decisions(Self.asks, person: Self.declaring).purpose(Sample.trip())
    #expect(answer.value == "4000")
    #expect(answer.decision.found.last?.source == "declared")
    #expect(answer.decision.found.last?.declared == 0)
  }

  @Test func theDistanceRuleStandsBeforeBoth() throws {
    let rule =
      "function rules.distance(leg) if leg.to.address == \"Rives\" then return verdict(3000, \"mine\") end end\n"
    let decisions = try decisions(Self.asks + rule, person: Self.declaring)
    for _ in 0..<2 {
      let answer = decisions.purpose(Sample.trip())
      #expect(answer.value == "3000")
      #expect(answer.failure == nil)
      #expect(
        answer.decision.found.last
          == LookUp(
            function: "distance_between", arguments: ["home (45.25,5.5)", "Rives (45.0,5.0)"], value: "3000 m",
            source: "rule", version: "one"))
    }
    // It has no opinion of the way back.
    let back = "function rules.vehicle() return tostring(distance_between(locate \"Rives\", named \"home\")) end\n"
    #expect(
      try self.decisions(back + rule, person: Self.declaring).vehicle(Sample.trip()).value == .vehicle(id: "4000"))
  }

  /// The second way is known only when the first is: the rule is asked three times.
  @Test func severalWaysAreSettledOneAfterTheOther() throws {
    let rules =
      "function rules.purpose() local sum = 0 for _, name in ipairs { \"Rives\", \"Tullins\", \"Crolles\" } do "
      + "sum = sum + distance_between(named \"home\", locate(name)) end return tostring(sum) end\n"
      + "function rules.distance(leg) if leg.to.address == \"Tullins\" then return 3000 end end"
    let answer = try decisions(rules, person: Self.declaring).purpose(Sample.trip())
    #expect(answer.value == "8000")
    #expect(
      answer.decision.found.filter { $0.function == "distance_between" }.map(\.source) == ["declared", "rule", "table"])
  }

  /// Whatever the rule does with the error that stops it, it is asked once more.
  @Test func aRuleThatCatchesErrorsGetsTheDistance() throws {
    let catching =
      "function rules.purpose() local ok, m = pcall(distance_between, named \"home\", locate \"Rives\") "
      + "return tostring(ok) .. tostring(m) end\nfunction rules.distance() return 3000 end\n"
    #expect(try decisions(catching).purpose(Sample.trip()).value == "true3000")
  }

  @Test func theRuleItselfIsPassedOverAndThatIsSaid() throws {
    let rule =
      "function rules.distance(leg) return 2 * distance_between(leg.from, leg.to) end\n" + Self.asks
    let decisions = try decisions(rule, person: Self.declaring)
    let leg = Leg(from: Sample.home, to: Self.rive)
    let answer = decisions.distance(leg)
    #expect(answer.value == Metres(8_000))
    #expect(answer.decision.found.last?.arguments.last == "without the rule distance")
    #expect(decisions.purpose(Sample.trip()).value == "8000")
  }

  @Test func aCorrectionOfTheTripStandsBeforeAll() throws {
    let leg = Correction.Leg(
      date: CivilDate(year: 2026, month: 10, day: 6), trip: "t", number: 1, from: "home", to: "Rives")
    let correction = Correction(
      id: 7, person: "Camille Martin", change: .distance(Metres(7_000), leg: leg), reason: "works",
      made: CivilDate(year: 2026, month: 10, day: 7))
    let decisions = try decisions(
      Self.asks + "function rules.distance() return 3000 end", corrections: [correction])
    let answer = decisions.purpose(Sample.trip())
    #expect(answer.value == "7000")
    #expect(answer.decision.found.last?.version == "correction 7")
    var other = Sample.trip()
    other.id = "another"
    #expect(decisions.purpose(other).value == "3000")
  }

  @Test func whereTheDistanceRuleFailsNobodyKnows() throws {
    let rules = Self.asks + "function rules.distance(leg) return leg.nothing end"
    #expect(try decisions(rules).purpose(Sample.trip()).value == "nil")
  }

  @Test func manyWaysAreTooMany() throws {
    let rules =
      "function rules.purpose() for i = 1, 60 do pcall(distance_between, named \"home\", { lat = 45, lon = i }) end "
      + "return tostring(distance_between(named \"home\", { lat = 45, lon = 60 })) end\n"
      + "function rules.distance() return 3000 end"
    let failure = try #require(try decisions(rules).purpose(Sample.trip()).failure)
    #expect(failure.message.english.contains("more than 50 questions"), "\(failure.message.english)")
  }

  @Test func theWordsOfBasesAreTheBases() throws {
    #expect(
      try decisions("function rules.purpose() return locate(\"home\").address end").purpose(Sample.trip()).value
        == "12 rue des Lilas")
  }
}
