import Fetching
import Foundation
import Testing
import Values

@testable import Roads

@Suite struct ValhallaProgramTests {
  /// A program that answers as Valhalla does.
  private func program(_ script: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "valhalla-\(UUID().uuidString)")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
    return file.path
  }

  private let script = """
    echo words for people >&2
    test "$1" = "/srv/my valhalla.json" || exit 3
    case "$2" in
      status) echo '{"version":"3.9.1","tileset_last_modified":1795400229}' ;;
      route) case "$3" in
        *'"lat":48.85'*) echo '{"code":"NoSegment","message":"no"}'; exit 1 ;;
        *'"format":"osrm"'*) echo '{"code":"Ok","routes":[{"distance":3081.289,"duration":227.964}],\
    "waypoints":[{"distance":30.838},{"distance":40.012}]}' ;;
      esac ;;
    esac
    """

  @Test func answersAsTheServerDoes() throws {
    let path = try program(script)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let roads = ValhallaProgram(path, configuration: "/srv/my valhalla.json")
    #expect(
      roads.identity == ServiceIdentity(kind: "valhalla", address: "/srv/my valhalla.json", profile: "auto"))
    #expect(
      try roads.route(monaco)
        == .distance(
          RoadDistance(
            metres: Metres(3_081), seconds: 228, source: "valhalla", version: "3.9.1",
            dataDate: CivilDate("2026-11-23"), snapFrom: Metres(31), snapTo: Metres(40))))
    #expect(try roads.route(RoadEnds("48.85,2.35", "43.7256,7.3974")) == .refused(code: "NoSegment"))
  }

  @Test func aProgramThatIsNotThereIsUnreachable() {
    let roads = ValhallaProgram("/nowhere/valhalla_service", configuration: "/srv/valhalla.json")
    #expect(
      throws: ServiceProblem.fetch(.unreachable("/nowhere/valhalla_service: No such file or directory"))
    ) { try roads.route(monaco) }
  }

  @Test func aProgramWithoutAnAnswerIsUnreachable() throws {
    let path = try program("echo no settings >&2; exit 1")
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: ServiceProblem.fetch(.unreachable("\(path) ended with status 1 and no answer"))) {
      try ValhallaProgram(path, configuration: "x").route(monaco)
    }
  }
}
