import Foundation
import TestSupport
import Testing

/// `scripts/test` around a `swift` that only says what it was given.
@Suite struct TestScriptTests {
  private let place: Place

  init() throws {
    place = try Place()
    let swift = place.folder.appending(path: "bin/swift")
    try place.write("", to: "bin/.folder")
    try FileManager.default.createSymbolicLink(
      at: swift, withDestinationURL: SourceTree.root.appending(path: "Tests/EnginesTests/Serving/say"))
  }

  private func test(_ environment: [String: String]) throws -> Place.Result {
    let own = ProcessInfo.processInfo.environment
    let engines = ["OSRM", "VALHALLA", "ADDOK", "VALHALLA_PROGRAM", "ENGINES", "OSM", "STREETS"]
    var variables = Dictionary(uniqueKeysWithValues: engines.map { ("IZIKA_TEST_\($0)", "") })
    // They would start.
    variables["IZIKA_TEST_REGISTRIES"] = "/nowhere"
    variables["PATH"] = "\(place.path("bin")):\(own["PATH"] ?? "/usr/bin:/bin")"
    variables["CI"] = "true"
    return try place.run(
      SourceTree.root.appending(path: "scripts/test"), ["--filter", "Some"],
      environment: variables.merging(environment) { $1 })
  }

  @Test("Engines that are left out are named before and after the tests, and the tests are told of none")
  func leftOut() throws {
    let result = try test(["IZIKA_TEST_ENGINES": "no", "IZIKA_TEST_REGISTRIES": ""])
    #expect(result.status == 7)
    #expect(result.output == "test --filter Some\nosrm:\nvalhalla:\naddok:\nprogram:\nregistries:\n")
    for engine in ["osrm", "valhalla", "addok", "registries"] {
      #expect(result.errors.contains("\(engine) is left out: IZIKA_TEST_ENGINES=no"))
      #expect(result.errors.contains("its tests were left out: \(engine): IZIKA_TEST_ENGINES=no"))
    }
  }

  @Test("Without an extract the engines are left out with the file's name, on CI too")
  func noExtract() throws {
    let result = try test(["IZIKA_TEST_OSM": "/nowhere.osm.pbf", "IZIKA_TEST_STREETS": "/nowhere.sjson"])
    #expect(result.status == 7)
    #expect(result.errors.contains("valhalla is left out: there is no /nowhere.osm.pbf"))
    #expect(result.errors.contains("its tests were left out: addok: there is no /nowhere.sjson"))
  }

  @Test("On CI an engine that does not start where it must is an error, and no test runs")
  func loud() throws {
    try place.write("no extract", to: "region.osm.pbf")
    let result = try test(["IZIKA_TEST_OSM": place.path("region.osm.pbf"), "IZIKA_TEST_STREETS": "/nowhere.sjson"])
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("is no OSM extract"))
    #expect(result.errors.contains("osrm is left out: it does not start"))
  }

  @Test("An engine that is named already is asked where it is")
  func named() throws {
    let address = "http://127.0.0.1:1"
    let result = try test([
      "IZIKA_TEST_OSRM": address, "IZIKA_TEST_OSM": "/nowhere.osm.pbf", "IZIKA_TEST_STREETS": "/nowhere.sjson",
    ])
    #expect(result.output.contains("\nosrm:\(address)\n"))
    #expect(result.errors.contains("osrm: asked at \(address)"))
    #expect(result.output.contains("\nregistries:/nowhere\n"))
    #expect(result.errors.contains("registries: asked at /nowhere"))
  }
}
