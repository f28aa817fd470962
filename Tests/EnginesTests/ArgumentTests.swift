import TestSupport
import Testing

@Suite struct ArgumentTests {
  @Test("Without a command the help is on standard error, with --help on standard output")
  func help() throws {
    let place = try Place()
    let (bare, asked) = (try place.roads(), try place.roads("--help"))
    #expect(bare.status == 2)
    #expect(bare.output.isEmpty)
    #expect(asked.status == 0)
    #expect(asked.errors.isEmpty)
    #expect(bare.errors == asked.output)
    for word in [
      "start", "status", "check", "stop", "--engine", "--region", "--streets", "--port", "--dir", "--update",
    ] {
      #expect(asked.output.contains(word))
    }
  }

  @Test(
    "What is misused is named, and the help is pointed at",
    arguments: [
      (["begin"], "unknown command: begin"),
      (["start", "--engin", "osrm"], "unknown option: --engin"),
      (["start", "--engine"], "--engine wants a value"),
      (["start", "--engine", "google"], "unknown engine: google (there are osrm valhalla addok)"),
      (["start"], "start wants one --engine of osrm valhalla addok"),
      (["start", "--engine", "osrm", "--engine", "addok"], "start wants one --engine"),
      (["start", "--engine", "osrm", "--port", "http"], "no port: http"),
      (["start", "--engine", "osrm", "--port", "65536"], "no port: 65536"),
      (["start", "--engine", "osrm"], "osrm wants --region"),
      (["start", "--engine", "addok"], "addok wants --streets"),
      (["start", "--engine", "osrm", "--streets", "38"], "osrm wants --region, not --streets"),
      (["start", "--engine", "addok", "--region", "europe/monaco"], "addok wants --streets, not --region"),
    ])
  func misuse(arguments: [String], words: String) throws {
    let place = try Place()
    let script = SourceTree.root.appending(path: "scripts/roads")
    let result = try place.run(script, arguments, environment: ["XDG_DATA_HOME": place.path("data")])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("izika-rules: \(words)"))
    #expect(result.errors.contains("→ scripts/roads --help"))
  }

  @Test(
    "A region or streets that are nowhere are named, with what may be written",
    arguments: [
      ("osrm", "--region", "monaco.osm.pbf", "europe/france/rhone-alpes"),
      ("valhalla", "--region", "rhone-alpes", "europe/france/rhone-alpes"),
      ("osrm", "--region", "../europe/monaco", "europe/france/rhone-alpes"),
      ("addok", "--streets", "streets.sjson", "38"),
      ("addok", "--streets", "380", "38"),
    ])
  func nowhere(engine: String, option: String, value: String, advice: String) throws {
    let result = try Place().roads("start", "--engine", engine, option, value, "--port", "0")
    #expect(result.status == 2)
    #expect(result.errors.contains("no such file: \(value)"))
    #expect(result.errors.contains(advice))
  }
}
