import Foundation
import TestSupport
import Testing

/// A server that cuts, changes and lacks files; the engine's programs are ``StandIn``.
@Suite struct DownloadTests {
  private let place: Place
  private let address: String

  init() throws {
    place = try Place()
    try FileManager.default.createDirectory(atPath: place.path("files/europe"), withIntermediateDirectories: true)
    try StandIn.osrm(in: place)
    try place.serve(place.path("files"))
    var port = ""
    for _ in 0..<100 where !port.hasSuffix("\n") {
      usleep(50_000)
      port = try place.read("served")
    }
    address = try "http://127.0.0.1:\(#require(Int(port.dropLast())))"
  }

  private func start(_ options: String...) throws -> Place.Result {
    try place.run(
      SourceTree.root.appending(path: "scripts/roads"),
      ["start", "--engine", "osrm", "--region", "europe/monaco", "--port", "0", "--dir", place.path("roads")] + options,
      environment: ["IZIKA_EXTRACTS": address])
  }

  /// The requests for the extract so far: method and range.
  private func requests() throws -> [String] {
    try place.read("served").split(separator: "\n").filter { $0.contains(" /europe/monaco-latest.osm.pbf ") }
      .map { line in line.split(separator: " ").filter { !$0.hasPrefix("/") }.joined(separator: " ") }
  }

  /// The extracts that it has whole.
  private func kept() throws -> [String] {
    place.names(in: "roads/downloads").flatMap { place.names(in: "roads/downloads/\($0)", ending: ".osm.pbf") }
  }

  private func serve(_ bytes: Data, md5: String? = nil) throws {
    try place.write(bytes, to: "files/europe/monaco-latest.osm.pbf")
    if let md5 { try place.write("\(md5)  monaco-latest.osm.pbf\n", to: "files/europe/monaco-latest.osm.pbf.md5") }
  }

  /// An extract that is too big for one packet, and its MD5.
  private func extract(of moment: UInt64 = 1_457_137_562) throws -> (bytes: Data, md5: String) {
    let bytes = Extract.bytes(of: moment) + Data(repeating: 0x5A, count: 300_000)
    try place.write(bytes, to: "sample")
    let sum = try place.run(URL(filePath: "/usr/bin/md5sum"), [place.path("sample")]).output
    return (bytes, String(sum.prefix(32)))
  }

  @Test("An extract is downloaded once, compared with the published checksum, and its day is told")
  func whole() throws {
    let (bytes, md5) = try extract()
    try serve(bytes, md5: md5)
    let first = try start()
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("300.1 kB"))
    #expect(first.errors.contains("its md5 is the one that the server publishes"))
    #expect(first.output.contains("data of 2016-03-05T00:26:02Z"))
    #expect(try start().status == 0)
    #expect(try requests() == ["HEAD -", "GET -"])
    #expect(try kept() == ["monaco-latest.osm.pbf"])
    #expect(try place.roads("status").output.contains("europe/monaco, data of 2016-03-05"))
  }

  @Test("A download that was cut goes on where it stopped")
  func resumed() throws {
    let (bytes, md5) = try extract()
    try serve(bytes, md5: md5)
    try place.write("100000", to: "files/europe/monaco-latest.osm.pbf.cut")
    let cut = try start()
    #expect(cut.status == 3)
    #expect(cut.errors.contains("run the same command again: it goes on where it stopped"))
    #expect(try kept().isEmpty)
    let second = try start()
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.errors.contains("100.0 kB of them are here already"))
    #expect(try requests().last == "GET bytes=100000-")
  }

  @Test("A server that sends no parts of files is asked for the whole again")
  func parts() throws {
    let (bytes, md5) = try extract()
    try serve(bytes, md5: md5)
    try place.write("100000", to: "files/europe/monaco-latest.osm.pbf.cut")
    try place.write("", to: "files/europe/monaco-latest.osm.pbf.whole")
    #expect(try start().status == 3)
    let second = try start()
    #expect(second.status == 0, "\(second.errors)")
    #expect(try requests().suffix(2) == ["GET bytes=100000-", "GET -"])
  }

  @Test("A disk that cannot hold it is said before anything is fetched")
  func full() throws {
    try serve(try extract().bytes)
    try place.write("", to: "bin/.folder")
    try FileManager.default.createSymbolicLink(
      at: place.folder.appending(path: "bin/df"),
      withDestinationURL: SourceTree.root.appending(path: "Tests/EnginesTests/Serving/full-disk"))
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let result = try place.roads(
      "start", "--engine", "osrm", "--region", "\(address)/europe/monaco-latest.osm.pbf", "--port", "0",
      environment: ["PATH": "\(place.path("bin")):\(path)"])
    #expect(result.status == 2)
    #expect(result.errors.contains("only 1.0 kB are free in"))
    #expect(try requests() == ["HEAD -"])
  }

  @Test("A file that changed meanwhile is started over, not patched together")
  func changed() throws {
    try serve(try extract().bytes)
    try place.write("100000", to: "files/europe/monaco-latest.osm.pbf.cut")
    #expect(try start().status == 3)
    let (bytes, md5) = try extract(of: 1_700_000_000)
    try serve(bytes, md5: md5)
    let result = try start()
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("data of 2023-11-14"))
    #expect(try requests().last == "GET -")
  }

  @Test("What does not match the published checksum is thrown away")
  func damaged() throws {
    try serve(try extract().bytes, md5: String(repeating: "0", count: 32))
    let result = try start()
    #expect(result.status == 2)
    #expect(result.errors.contains("its md5 is not the one that the server publishes"))
    #expect(try kept().isEmpty)
    #expect(place.names(in: "roads/graphs").isEmpty)
  }

  @Test("Without a published checksum it says so")
  func unverified() throws {
    try serve(try extract().bytes)
    let result = try start()
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("the server publishes no checksum for it"))
  }

  @Test("--update fetches what has changed, builds it anew, and leaves what has not")
  func updated() throws {
    let (bytes, md5) = try extract()
    try serve(bytes, md5: md5)
    #expect(try start().status == 0)
    let graphs = place.names(in: "roads/graphs")
    let same = try start("--update")
    #expect(same.errors.contains("has not changed"))
    #expect(place.names(in: "roads/graphs") == graphs)
    usleep(1_100_000)  // dates of files on servers are whole seconds
    let (newer, sum) = try extract(of: 1_700_000_000)
    try serve(newer, md5: sum)
    let result = try start("--update")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("data of 2023-11-14"))
    #expect(place.names(in: "roads/graphs").filter { !$0.hasSuffix(".log") }.count == 1)
  }

  @Test("A name that the server does not know, and a server that is not there, end with 3 and say so")
  func missing() throws {
    let unknown = try start()
    #expect(unknown.status == 3)
    #expect(unknown.errors.contains("/europe/monaco-latest.osm.pbf: the server has no such file"))
    let nobody = try place.roads(
      "start", "--engine", "osrm", "--region", "http://user:secret@127.0.0.1:1/x.osm.pbf?key=secret", "--port", "0")
    #expect(nobody.status == 3)
    #expect(nobody.errors.contains("http://127.0.0.1:1/x.osm.pbf: nobody answers there"))
    #expect(!nobody.errors.contains("secret"))
  }
}
