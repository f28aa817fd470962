import Mileage
import TestSupport
import Testing
import Values

/// Law: every distance that is declared is used by a leg, or told.
@Suite struct UnusedDistancesTests {
  private static let towns = ["Aubeval", "Bresac", "Corvigny", "Doutel", "Nulle-Part"]

  private static func end(_ name: String) -> Place {
    switch name {
    case "home": World.base(.home, "home", World.homeAddress)
    case "office": World.base(.office, "office", World.officeAddress)
    default: Place(kind: .stop, label: name, address: name, found: TableGeocoder().find(name, near: nil))
    }
  }

  private static func statement(_ distances: [DeclaredDistance], visiting towns: [String]) throws -> Statement {
    var person = World.person()
    person.distances = distances
    let visits = towns.enumerated().map { index, town in
      let day = "202610\(index + 10 < 32 ? index + 10 : 31)"
      return Appointment("v\(index)", "\(day)T0900", "\(day)T1000", at: town)
    }
    return try World.statement(visits, person: person)
  }

  @Test(arguments: 0..<40)
  func everyDistanceIsUsedOrTold(seed: Int) throws {
    var numbers = SplitMix64(seed: seed)
    let names = Self.towns + ["home", "office", "hmoe"]
    let distances = (0..<numbers.below(6)).compactMap { index -> DeclaredDistance? in
      let (from, to) = (names[numbers.below(names.count)], names[numbers.below(names.count)])
      guard from != to else { return nil }
      return DeclaredDistance(
        from: Self.end(from), to: Self.end(to), metres: Metres(1_000 + index), isOneWay: numbers.below(2) == 0,
        at: "profile.yaml:\(index + 10)")
    }
    let statement = try Self.statement(
      distances, visiting: (0..<numbers.below(6)).map { _ in Self.towns[numbers.below(Self.towns.count)] })
    let used = Set(statement.trips.flatMap(\.legs).compactMap { $0.decision?.at })
    let told = statement.diagnostics.filter { $0.code == .distanceUnused }
    for distance in distances {
      let line = Int(distance.at.dropFirst("profile.yaml:".count))
      let isTold = told.contains { $0.place.line == line || $0.message.english.contains("(\(distance.at))") }
      #expect(used.contains(distance.at) != isTold, "\(distance.at)")
    }
  }

  @Test func aPlaceThatIsMisspeltIsNamed() throws {
    let distance = DeclaredDistance(from: Self.end("hmoe"), to: Self.end("Aubeval"), metres: Metres(1), at: "p.yaml:4")
    let told = try Self.statement([distance], visiting: ["Aubeval"]).diagnostics.filter { $0.code == .distanceUnused }
    #expect(told.map(\.severity) == [.warning])
    #expect(told.first?.place == Diagnostic.Place(file: "p.yaml", line: 4))
    #expect(told.first?.advice.english == "did you mean \"home\"?")
  }

  @Test func aDistanceBehindAnotherOneOfTheSameWayIsTold() throws {
    let distances = (1...2).map { line in
      DeclaredDistance(from: Self.end("home"), to: Self.end("Aubeval"), metres: Metres(line), at: "p.yaml:\(line)")
    }
    let told = try Self.statement(distances, visiting: ["Aubeval"]).diagnostics.filter { $0.code == .distanceUnused }
    #expect(told.map(\.place.line) == [2])
    #expect(told.first?.message.english.contains("p.yaml:1 declares the same way before it") == true)
  }

  @Test func manyThatNobodyDroveAreToldOnce() throws {
    let distances = ["Bresac", "Corvigny"].enumerated().map { index, town in
      DeclaredDistance(from: Self.end("home"), to: Self.end(town), metres: Metres(1), at: "p.yaml:\(index + 1)")
    }
    let told = try Self.statement(distances, visiting: ["Aubeval"]).diagnostics.filter { $0.code == .distanceUnused }
    #expect(told.map(\.severity) == [.note])
    #expect(told.first?.message.english.contains("home → Bresac (p.yaml:1), home → Corvigny (p.yaml:2)") == true)
  }
}
