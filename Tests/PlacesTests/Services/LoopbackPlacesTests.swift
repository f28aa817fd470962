import Fetching
import Places
import TestSupport
import Testing
import Values

/// The clients over a real connection, to a server that behaves and one that does not.
@Suite struct LoopbackPlacesTests {
  let transport = CurlTransport(program: "izika-rules-tests", version: "0", page: "https://example.org")
  let house = """
    {"features":[{"geometry":{"coordinates":[5.59,45.37]},"properties":{"label":"12 Rue des Lilas 38500 Voiron",\
    "score":0.95,"type":"housenumber","postcode":"38500","city":"Voiron"}}]}
    """

  func finder(_ server: LoopbackServer, kind: String = "ban") throws -> PlaceFinder {
    let service = try #require(try PlaceServiceName("\(kind):\(server.address)/base/").service(over: transport))
    return try placeChain(service).finder()
  }

  @Test func whatIsAskedArrivesAndWhatIsAnsweredIsFound() throws {
    let house = house
    let server = try LoopbackServer { _ in .json(house) }
    let finder = try finder(server)
    let place = finder.find("Chez M. Dupont, 12 rue de l'Église & Cie, 38500 Voiron", near: nil)
    #expect(place.source != "ban", "another street")
    #expect(finder.find("Chez M. Dupont, 12 rue des Lilas, 38500 Voiron", near: nil).source == "ban")
    let request = try #require(server.requests.last)
    #expect(request.method == "GET" && request.path == "/base/search")
    #expect(request.query.map(\.name) == ["q", "limit", "autocomplete"])
    #expect(request.query.first?.value == "12 rue des Lilas, 38500 Voiron")
    #expect(request.header("User-Agent")?.hasPrefix("izika-rules-tests/") == true)
    #expect(server.requests.allSatisfy { !$0.target.contains("Dupont") }, "nobody's name is sent")
    #expect(server.connections == 1)
  }

  @Test func whatIsNoAnswerIsOneWarningAndTheGazetteersTown() throws {
    for (answer, code) in [
      (.respond(200, text: "<!DOCTYPE html><html>login</html>"), "service-answer-unreadable"),
      (.respond(403, text: "{}"), "service-refused-key"), (.respond(404, text: ""), "service-wrong-address"),
      (.respond(429, text: ""), "service-busy"), (.respond(500, text: ""), "service-broken"),
      (.endless(size: 1 << 30), "service-answer-too-large"),
      (.cutAfter(20, of: Array(house.utf8)), "service-cut-short"),
    ] as [(LoopbackAnswer, String)] {
      let server = try LoopbackServer { _ in answer }
      for kind in ["ban", "nominatim"] {
        let finder = try finder(server, kind: kind)
        let place = finder.find("12 rue des Lilas, 38500 Voiron", near: nil)
        #expect(place.status == .confirm && place.source == "gazetteer" && place.town == "Voiron", "\(code)")
        #expect(finder.diagnostics.map(\.code.name) == [code], "\(code)")
        #expect(finder.records == [], "\(code)")
      }
    }
  }

  @Test func aKeyIsInNoWarning() throws {
    let server = try LoopbackServer { _ in .respond(403, text: "no") }
    let address = server.address.dropFirst("http://".count)
    let name = try PlaceServiceName("addok:http://user:hush@\(address)/?key=hush")
    let finder = try placeChain(try #require(name.service(over: transport))).finder()
    _ = finder.find("12 rue des Lilas, 38500 Voiron", near: nil)
    #expect(finder.diagnostics.count == 1)
    #expect(!"\(finder.diagnostics)".contains("hush"))
    #expect(server.requests.first?.target.contains("key=hush") == true)
  }
}
