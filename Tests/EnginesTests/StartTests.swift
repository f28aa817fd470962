import Foundation
import TestSupport
import Testing

/// The script's own doing around programs that stand for OSRM's.
@Suite struct StartTests {
  private let place: Place

  init() throws {
    place = try Place()
    try place.write(Extract.bytes(of: 1_457_137_562), to: "monaco.osm.pbf")
  }

  private func start(port: String = "0", dir: String = "roads") throws -> Place.Result {
    try place.roads(
      "start", "--engine", "osrm", "--region", place.path("monaco.osm.pbf"), "--port", port, dir: dir)
  }

  @Test("Started once, it runs, says what goes into a profile, and is ended by stop alone")
  func life() throws {
    try StandIn.osrm(in: place)
    let first = try start()
    #expect(first.status == 0, "\(first.errors)")
    let address = try place.read("roads/osrm/url").dropLast()
    #expect(first.output.contains("  roads: [osrm:\(address)]\n"))
    #expect(first.output.contains("data of 2016-03-05T00:26:02Z"))
    #expect(first.errors.contains("of disk") && first.errors.contains("of memory"))
    let pids = try place.read("roads/osrm/pids")
    let again = try start()
    #expect(again.status == 0)
    #expect(again.errors.contains("osrm runs already"))
    #expect(again.output == first.output)
    #expect(try place.read("roads/osrm/pids") == pids)
    #expect(try place.roads("status", "--engine", "osrm").status == 0)
    let stopped = try place.roads("stop", "--engine", "osrm")
    #expect(stopped.errors == "izika-rules: osrm is stopped\n")
    #expect(!FileManager.default.fileExists(atPath: "/proc/\(pids.split(separator: " ")[0])/exe"))
    let bare = try place.roads("start", "--engine", "osrm")
    #expect(bare.status == 0)
    #expect(bare.output == first.output)
  }

  @Test("The data's day goes into the graph, and only 127.0.0.1 is listened on")
  func calls() throws {
    try StandIn.osrm(in: place)
    #expect(try start().status == 0)
    let calls = try place.read("calls")
    #expect(calls.contains("--data_version 2016-03-05T00:26:02Z"))
    #expect(calls.contains("--ip 127.0.0.1"))
  }

  @Test("A port that is taken is said before anything is built, and its owner is left alone")
  func busy() throws {
    try StandIn.osrm(in: place)
    #expect(try start().status == 0)
    let port = try String(place.read("roads/osrm/port").dropLast())
    let second = try start(port: port, dir: "second")
    #expect(second.status == 2)
    #expect(second.errors.contains("port \(port) is taken by another program\n  → choose another one"))
    #expect(place.names(in: "second/graphs").isEmpty)
    #expect(try place.roads("status", "--engine", "osrm").status == 0)
  }

  @Test("An engine that others could reach is not left running")
  func open() throws {
    let everywhere = """
      exec python3 -c 'import http.server, sys; http.server.HTTPServer(("0.0.0.0", int(sys.argv[1])),
      http.server.SimpleHTTPRequestHandler).serve_forever()' "$port"
      """
    try StandIn.osrm(in: place, routed: everywhere)
    let result = try start()
    #expect(result.status == 2)
    #expect(result.errors.contains("osrm does not start"))
    #expect(!place.exists("roads/osrm/pids"))
  }

  @Test("An engine that ends at once is said with its last words")
  func ends() throws {
    try StandIn.osrm(in: place, routed: "echo the graph is of another version; exit 1")
    let result = try start()
    #expect(result.status == 2)
    #expect(result.errors.contains("the graph is of another version"))
    #expect(try place.roads("status", "--engine", "osrm").status == 1)
  }

  @Test("A build that fails leaves nothing half-built, and says what to do")
  func failed() throws {
    try StandIn.osrm(in: place, extract: "echo '[error] std::bad_alloc'; exit 1")
    let result = try start()
    #expect(result.status == 2)
    #expect(result.errors.contains("[error] std::bad_alloc"))
    #expect(result.errors.contains("there is not enough memory: take a smaller region"))
    #expect(place.names(in: "roads/graphs").allSatisfy { $0.hasSuffix(".log") })
    try StandIn.osrm(in: place)
    #expect(try start().status == 0)
  }

  @Test("What a cut build left behind is not taken for a graph")
  func cut() throws {
    try StandIn.osrm(in: place)
    #expect(try start().status == 0)
    #expect(try place.roads("stop").status == 0)
    let graph = try #require(place.names(in: "roads/graphs").first { !$0.hasSuffix(".log") })
    try FileManager.default.moveItem(
      atPath: place.path("roads/graphs/\(graph)"), toPath: place.path("roads/graphs/\(graph).new"))
    try place.write("", to: "calls")
    #expect(try start().status == 0)
    #expect(try place.read("calls").contains("--data_version"))
    #expect(!place.exists("roads/graphs/\(graph).new"))
  }

  @Test("Two that share a cache build once and run on ports of their own")
  func together() throws {
    try StandIn.osrm(in: place, dir: "cache")
    let script = SourceTree.root.appending(path: "scripts/roads").path
    let both = """
      start() { "\(script)" start --engine osrm --region monaco.osm.pbf --port 0 --cache cache --dir "$1"; }
      start one & start two & wait
      """
    let result = try place.run(URL(filePath: "/bin/bash"), ["-c", both])
    let ports = try ["one", "two"].map { try place.read("\($0)/osrm/port") }
    #expect(Set(ports).count == 2, "\(result.errors)")
    #expect(try place.read("calls").components(separatedBy: "--data_version").count == 2)
    for dir in ["one", "two"] { #expect(try place.roads("stop", dir: dir).status == 0) }
  }

  @Test("A folder may have any name that people give folders, but for quotes and backslashes")
  func folders() throws {
    let odd = "René & fils #1 (50 %)"
    try StandIn.osrm(in: place, dir: odd)
    #expect(try start(dir: odd).status == 0)
    #expect(try place.roads("stop", dir: odd).errors.contains("osrm is stopped"))
    let result = try start(dir: #"a"b"#)
    #expect(result.status == 2)
    #expect(result.errors.contains("no folder whose name holds quotes"))
  }
}
