import PackSupport
import Packs
import TestSupport
import Testing
import Values

/// Numbers below zero, and ids that name no vehicle.
@Suite struct ParameterBoundsTests {
  /// The layers of a pack that declares these, under a profile's.
  private static func layers(_ declared: String, profile: [Parameter] = []) throws -> ParameterLayers {
    var files = MemoryFiles()
    files.add("one", rules: "return {}", parameters: declared)
    return ParameterLayers(profile: profile, packs: try files.library().layers(["one"], relativeTo: ""), asOf: nil)
  }

  private static func given(_ name: String, _ value: ParameterValue) -> Parameter {
    Parameter(name: name, value: value, file: "profile.yaml", line: 4)
  }

  @Test(arguments: [
    ("value: -1", "p"), ("value: -0.5", "p"), ("value: [1, -2]", "p.2"), ("value: {a: 1, b: -3}", "p.b"),
    ("value: [{up_to: 5, rate: 1}, {rate: -0.1}]", "p.2.rate"),
    ("values: [{from: 2025-01-01, value: 1}, {from: 2026-01-01, value: -1}]", "p"),
  ])
  func aNumberBelowZeroIsRefusedWithItsKey(text: String, key: String) throws {
    let found = try Self.layers("p: {\(text)}").errors
    #expect(found.map(\.code) == [.parameterBelowZero])
    #expect(found.first?.message.english.contains("\"\(key)\"") == true)
    #expect(try Self.layers("p: {\(text), below_zero: true}").errors.isEmpty)
  }

  @Test func theProfileIsHeldToWhatThePackDeclares() throws {
    let declared = "km: {value: 0}\nplace: {value: {lat: 1.5, lon: 2.5}}"
    func errors(_ name: String, _ value: ParameterValue) throws -> [String] {
      try Self.layers(declared, profile: [Self.given(name, value)]).errors.map(\.code.name)
    }
    #expect(try errors("km", .integer(-12)) == ["parameter-below-zero"])
    #expect(try errors("km", .decimal(exact("-0.001"))) == ["parameter-below-zero"])
    #expect(try errors("km", .integer(0)).isEmpty)
    #expect(try errors("place", .map(["lat": .decimal(exact("-33.9")), "lon": .decimal(exact("-70.6"))])).isEmpty)
    #expect(try errors("nobody", .integer(-1)).isEmpty)
  }

  @Test func anIdOfTheProfileThatNamesNoVehicleIsTold() throws {
    let declared = "company: {names: vehicles, value: [kangoo]}\nother: {value: [a]}"
    func strangers(_ name: String, _ value: ParameterValue) throws -> [String] {
      try Self.layers(declared, profile: [Self.given(name, value)]).strangers(among: ["clio", "zoe"]).map(\.code.name)
    }
    #expect(try strangers("company", .list([.text("clio"), .text("zoé")])) == ["parameter-vehicle-unknown"])
    #expect(try strangers("company", .list([.text("clio")])).isEmpty)
    #expect(try strangers("company", .text("")).isEmpty)
    #expect(try strangers("other", .list([.text("b")])).isEmpty)
    // The pack's own list may name the vehicles of many people.
    #expect(try Self.layers(declared).strangers(among: []).isEmpty)
  }
}
