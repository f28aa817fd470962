import Foundation
import TestSupport
import Testing

/// The engines that `scripts/test` starts, asked as `scripts/roads check` asks them.
private enum Running {
  static func address(_ engine: String) -> String? {
    ProcessInfo.processInfo.environment["IZIKA_TEST_\(engine.uppercased())"]
  }

  static let engines = ["osrm", "valhalla", "addok"].filter { address($0) != nil }
}

@Suite(.enabled(if: !Running.engines.isEmpty, "no engine runs along: scripts/test says why")) struct EngineTests {
  @Test("What runs answers in the shapes that the clients read", arguments: Running.engines)
  func answers(engine: String) throws {
    let place = try Place()
    // `scripts/test` and this test read the same files.
    let own = ProcessInfo.processInfo.environment
    let extract = own["IZIKA_TEST_OSM"] ?? SourceTree.root.appending(path: "../shared/roads/monaco.osm.pbf").path
    let facts = try place.run(SourceTree.root.appending(path: "scripts/engines/extract-date"), [extract]).output
      .split(separator: "\n").map(String.init)
    let question = engine == "addok" ? "Avenue de Grande-Bretagne, 98000 Monaco" : facts[1]
    let result = try place.run(
      SourceTree.root.appending(path: "scripts/engines/ask"),
      [engine, try #require(Running.address(engine)), facts[0], question])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("\(engine): "))
  }
}
