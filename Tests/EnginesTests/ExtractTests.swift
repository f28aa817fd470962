import Foundation
import TestSupport
import Testing

@Suite struct ExtractTests {
  private func describe(_ name: String, in place: Place) throws -> Place.Result {
    try place.run(SourceTree.root.appending(path: "scripts/engines/extract-date"), [place.path(name)])
  }

  @Test("The day and the box of an extract are read from its header")
  func header() throws {
    let place = try Place()
    try place.write(Extract.bytes(of: 1_457_137_562), to: "monaco.osm.pbf")
    #expect(try describe("monaco.osm.pbf", in: place).output == "2016-03-05T00:26:02Z\n7.349,43.71,7.491,43.77\n")
  }

  @Test("A header without a date leaves it to the file's name, or unknown")
  func dateless() throws {
    let place = try Place()
    try place.write(Extract.bytes(of: nil), to: "monaco-261120.osm.pbf")
    try place.write(Extract.bytes(of: nil), to: "monaco-latest.osm.pbf")
    #expect(try describe("monaco-261120.osm.pbf", in: place).output.hasPrefix("2026-11-20\n"))
    #expect(try describe("monaco-latest.osm.pbf", in: place).output.hasPrefix("unknown\n"))
  }

  @Test("Every beginning of an extract, and every changed byte, is read or refused with a word")
  func broken() throws {
    let place = try Place()
    let whole = Extract.bytes(of: 1_457_137_562)
    var bodies = (0..<whole.count).filter { $0 % 7 == 0 || $0 < 8 }.map { whole.prefix($0) }
    bodies += (0..<whole.count).filter { $0 % 7 == 3 }.map { index in
      var changed = whole
      changed[index] ^= 0xFF
      return changed
    }
    for (index, body) in bodies.enumerated() {
      try place.write(body, to: "\(index).osm.pbf")
      let result = try describe("\(index).osm.pbf", in: place)
      #expect(result.status == 0 || result.errors == "\(place.path("\(index).osm.pbf")) is no OSM extract (.osm.pbf)\n")
    }
  }

  @Test("What is no extract is refused before anything is downloaded or built")
  func refused() throws {
    let place = try Place()
    try place.write("<html>", to: "region.osm.pbf")
    let result = try place.roads("start", "--engine", "osrm", "--region", place.path("region.osm.pbf"), "--port", "0")
    #expect(result.status == 2)
    #expect(result.errors.contains("is no OSM extract"))
    #expect(place.names(in: "roads/programs").isEmpty)
  }
}
