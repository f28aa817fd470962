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

@Suite struct BoundedProcessTests {
  @Test func givesTheStatusAndWhatWasWritten() throws {
    let (status, output) = try BoundedProcess("sh", ["-c", "printf out; printf err >&2; exit 7"]).run()
    #expect(status == 7)
    #expect(String(decoding: output, as: UTF8.self) == "out")
  }

  @Test func argumentsMeetNoShell() throws {
    let (_, output) = try BoundedProcess("printf", ["%s", "$(id); `id` | 'x' \"y\" é"]).run()
    #expect(String(decoding: output, as: UTF8.self) == "$(id); `id` | 'x' \"y\" é")
  }

  @Test func standardInputIsEmpty() throws {
    #expect(try BoundedProcess("cat", []).run() == (0, []))
  }

  @Test func aProgramThatWritesWithoutEndIsKilled() {
    #expect(throws: FetchProblem.tooLarge(bytes: 10_000)) { try BoundedProcess("yes", [], bytes: 10_000).run() }
  }

  @Test func aProgramThatTakesTooLongIsKilled() {
    #expect(throws: FetchProblem.tooSlow(seconds: 1)) { try BoundedProcess("sleep", ["60"], seconds: 1).run() }
  }

  @Test func aSignalIsAStatusAbove128() throws {
    #expect(try BoundedProcess("sh", ["-c", "kill -TERM $$"]).run().status == 143)
  }

  @Test func manyAtOnceDoNotMixTheirOutput() async throws {
    let outputs = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for number in 0..<40 {
        group.addTask {
          let (_, output) = try BoundedProcess("echo", [String(number)]).run()
          return (number, String(decoding: output, as: UTF8.self))
        }
      }
      return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    #expect(outputs == Dictionary(uniqueKeysWithValues: (0..<40).map { ($0, "\($0)\n") }))
  }
}
