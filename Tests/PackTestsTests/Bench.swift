import Mileage
import PackSupport
import Values

@testable import PackTests

/// A pack with its tests, as a rule author has it, run without files and maps.
struct Bench {
  var files = MemoryFiles()
  /// Of `tests/a.yaml`.
  var text: String

  /// - Parameter cases: the YAML of the test file.
  init(_ rules: String, _ cases: String, below: String = "return {}") {
    text = cases
    files.add("pack", name: "acme/pack", rules: rules)
    files.add("below", name: "acme/below", rules: below)
    files.texts["pack/tests/a.yaml"] = cases
  }

  func tests() throws(Failure) -> PackTests { try PackTests(in: "pack/", shown: "pack/", files: files) }

  func setting() throws(Failure) -> TestSetting {
    TestSetting(
      packs: try files.library().layers(["pack", "below"], relativeTo: ""), person: Sample.person, parameters: [],
      map: Map(geocoder: OnlyTowns(), roads: NoRoads()))
  }

  func results() throws -> [CaseResult] {
    let runner = CaseRunner(try setting())
    return try tests().cases.map { test in runner.result(of: test, try runner.run(test)) }
  }

  /// What fails in the only case: `what: expected / got`.
  func failures() throws -> [String] {
    try results().flatMap(\.failures).map { failure in
      failure.expected.isEmpty
        ? "\(failure.what): \(failure.got.english)"
        : "\(failure.what): \(failure.expected.english) / \(failure.got.english)"
    }
  }

  /// Why the tests cannot be read.
  func refusal() -> Diagnostic? {
    do throws(Failure) {
      _ = try tests()
      return nil
    } catch {
      return error.diagnostics.first
    }
  }
}

/// Every text is a town of its name, at one point.
private struct OnlyTowns: Geocoder {
  func find(_ text: String, near: Coordinate?) -> FoundPlace {
    FoundPlace(
      status: .ok, town: text, coordinate: Coordinate(latitude: 45, longitude: 5), precision: .town, source: "test")
  }

  func find(_ text: String, at coordinate: Coordinate, near: Coordinate?) -> FoundPlace { find(text, near: near) }
}

private struct NoRoads: RoadDistances {
  func roads(_ ways: [RoadEnds]) -> [FoundRoad] { ways.map { _ in FoundRoad(nil) } }
}
