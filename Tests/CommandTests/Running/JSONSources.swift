import Foundation
import TestSupport
import Testing

/// The JSON that the suite's expectations hold, and that of some runs which show what no expectation does.
struct JSONSources {
  struct Line {
    let value: JSONValue
    /// The page that describes it.
    let page: String
    let source: String
  }

  private let pages: [String: JSONPage]
  private(set) var lines: [Line] = []

  /// Which page describes the objects that do not say what they are, by the command that prints them.
  private static let commands = [
    "events": "EventLineJSON", "place": "PlaceJSON", "route": "RouteJSON", "route --compare": "RouteComparisonJSON",
    "price": "PriceJSON", "explain": "ExplanationJSON", "correct": "CorrectionJSON",
  ]

  init(_ pages: [String: JSONPage]) { self.pages = pages }

  // MARK: Expectations

  /// `Golden/*/*.json`, and the golden statements of the shipped packs' tests.
  mutating func addGoldens() throws {
    for folder in [TestFolders.golden, SourceTree.root.appendingPathComponent("rules")] {
      for case let file as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) ?? .init()
      {
        guard file.pathExtension == "json" else { continue }
        try add(String(contentsOf: file, encoding: .utf8), by: "", from: file.path)
      }
    }
  }

  /// Every object that a transcript prints.
  mutating func addTranscripts() throws {
    for file in TranscriptFile.shared + TranscriptFile.gallery {
      for step in try Transcript(String(contentsOf: file.file, encoding: .utf8)).steps {
        for line in step.expected.output where line.hasPrefix("{") {
          try add(line, by: step.shell, from: "\(file.file.path):\(step.line)")
        }
      }
    }
  }

  private mutating func add(_ text: String, by command: String, from source: String) throws {
    let value: JSONValue
    do {
      value = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    } catch {
      // A transcript may leave out a part of a line, after which it is no JSON.
      if text.contains(Wildcards.text) { return }
      throw JSONPage.Malformed(description: "\(source): \(error)")
    }
    // SARIF, whose description is public.
    if value["$schema"] != nil { return }
    let page = value["schema"]?.text.flatMap { schema in pages.values.first { $0.schema == schema }?.name }
    guard let page = page ?? Self.page(of: command) else {
      throw JSONPage.Malformed(description: "\(source): nothing says which page describes this")
    }
    lines.append(Line(value: value, page: page, source: source))
  }

  private static func page(of command: String) -> String? {
    guard let name = command.firstMatch(of: /izika-rules (\w+)/)?.1 else { return nil }
    return commands[command.contains("--compare") ? "\(name) --compare" : String(name)]
  }

  // MARK: Runs

  /// What depends on services, on a journal or on rules that no expectation needs.
  mutating func addRuns() throws {
    let scratch = try Scratch(copyOf: TestFolders.transcripts.appendingPathComponent("input"))
    try scratch.write(Self.asking, to: "asking.lua")
    try FileManager.default.createDirectory(
      at: scratch.work.appendingPathComponent("map"), withIntermediateDirectories: true)
    try scratch.write(Self.map, to: "map/rules.lua")
    try scratch.write(Self.mapManifest, to: "map/pack.yaml")
    let server = try LoopbackServer(Self.serve)
    // It serves as long as somebody holds it.
    defer { withExtendedLifetime(server) {} }
    let services = "--places ban:\(server.address) --roads osrm:\(server.address)/none --roads osrm:\(server.address)"
    for command in [
      "eval --profile year/july.yaml --from 2024-07-01 --to 2025-07-01",
      "year --profile year/july.yaml --year 2024",
      "eval --profile profile.yaml --period 2026-10 --rules map fr/bareme",
      "diff --profile profile.yaml --period 2026-10 --rules fr/bareme --rules asking.lua,rules/whole-kilometres.lua,fr/bareme",
      "explain --profile profile.yaml --day 2026-10-05 --rules packs/visits fr/bareme",
      "test packs/visits --coverage",
      "route --compare --roads estimate 45.36,5.58 45.2,5.7",
      "eval --profile profile.yaml --period 2026-10 \(services)",
    ] { try run(command, in: scratch) }
    for correction in [
      "event fournisseur@agenda.example --period 2026-10 --place '38430 Moirans'",
      "leg wt1jczd5ngyq 1 --km 30 --on 2026-10-05",
    ] {
      let made = try scratch.run("izika-rules correct \(correction) --because test --profile profile.yaml")
      #expect(made.status == 0, "\(String(decoding: made.errors, as: UTF8.self))")
    }
    try run("eval --profile profile.yaml --period 2026-10", in: scratch)
  }

  private mutating func run(_ command: String, in scratch: Scratch) throws {
    let line = "izika-rules \(command) --format json"
    let result = try scratch.run(line)
    let said = "\(line)\n\(String(decoding: result.errors, as: UTF8.self))"
    #expect(!result.output.isEmpty && result.status < 2, "\(said)")
    for object in String(decoding: result.output, as: UTF8.self).split(separator: "\n") {
      try add(String(object), by: line, from: line)
    }
  }

  /// A trip without the vehicle, one in another currency, a supplement and an adjustment: what only one side of a difference
  /// has.
  private static let asking = """
    local rules = { api = 1 }

    function rules.vehicle(trip)
      if trip.date.day == 5 then return verdict(false, "by train") end
    end

    function rules.allowance(trip)
      if trip.date.day == 12 then return verdict(money(trip.km, "CHF"), "a Swiss client") end
    end

    function rules.supplements(trip)
      return verdict({ { label = "Ticket", amount = money(3, trip.currency) } }, "a ticket")
    end

    function rules.settle() return verdict({ { label = "Advance", amount = -10 } }, "an advance") end

    return rules
    """

  /// Asks the map.
  private static let map = """
    local rules = { api = 1 }

    function rules.professional(event)
      if locate(event.location).status == "ok" then return verdict(true, "the map knows it") end
    end

    return rules
    """

  private static let mapManifest = """
    name: test/map
    version: 1.0.0
    api: 1
    engine: ">=0.1.0"
    extends: [izika/base]
    needs: [locate]
    """

  /// An address service that knows one address, and two road engines: one knows no way, for the other all are as long.
  private static func serve(_ request: LoopbackRequest) -> LoopbackAnswer {
    let parts = request.path.split(separator: "/").map(String.init)
    switch parts.first {
    case "none": return .json(#"{"code":"NoRoute","message":"no way"}"#, status: 400)
    case "search":
      let isKnown = request.query.contains { $0.name == "q" && $0.value.contains("Lilas") }
      return .json(#"{"type":"FeatureCollection","features":[\#(isKnown ? feature : "")]}"#)
    case "table":
      func count(_ name: String) -> Int {
        let ends = request.query.first { $0.name == name }?.value ?? parts[parts.count - 1]
        return ends.split(separator: ";").count
      }
      func list(_ element: String, _ count: Int) -> String {
        "[\(Array(repeating: element, count: count).joined(separator: ","))]"
      }
      let (sources, targets) = (count("sources"), count("destinations"))
      return .json(
        """
        {"code":"Ok","distances":\(list(list("60000", targets), sources)),"durations":\(list(list("3600", targets), sources)),\
        "sources":\(list(waypoint, sources)),"destinations":\(list(waypoint, targets))}
        """)
    default: return .respond(404)
    }
  }

  private static let feature = #"""
    {"type":"Feature","geometry":{"type":"Point","coordinates":[5.59,45.36]},"properties":{"type":"housenumber",\#
    "label":"12 Rue des Lilas 38500 Voiron","score":0.97,"postcode":"38500","city":"Voiron"}}
    """#
  private static let waypoint = #"{"distance":1.5,"name":"","location":[5.6,45.3],"hint":""}"#
}
