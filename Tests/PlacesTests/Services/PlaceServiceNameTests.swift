import Fetching
import Places
import TestSupport
import Testing
import Values

/// What people write for `--places`.
@Suite struct PlaceServiceNameTests {
  let transport = FakeTransport(200, "{}")

  @Test(arguments: [
    ("gazetteer", "gazetteer"), ("ban", "ban https://data.geopf.fr/geocodage"),
    ("ban:https://api-adresse.data.gouv.fr", "ban https://api-adresse.data.gouv.fr"),
    ("ban:https://api-adresse.data.gouv.fr/search/?q=", "ban https://api-adresse.data.gouv.fr"),
    ("addok:http://127.0.0.1:7878", "addok http://127.0.0.1:7878"),
    ("addok:http://127.0.0.1:7878/search/", "addok http://127.0.0.1:7878"),
    ("nominatim:https://user:hush@osm.example/nominatim/?key=hush", "nominatim https://osm.example/nominatim"),
  ])
  func whatIsKnownMakesItsService(text: String, shown: String) throws {
    let name = try PlaceServiceName(text)
    #expect(name.description == shown)
    let service = name.service(over: transport)
    #expect((service == nil) == (text == "gazetteer"))
    #expect(service.map { "\($0.identity)" } ?? "gazetteer" == shown)
    #expect(!String(reflecting: name).contains("hush"))
  }

  @Test(arguments: [
    ("", "sont connus"), ("gazeteer", "« gazetteer »"), ("bann", "« ban »"),
    ("Nominatim:https://x.example", "« nominatim »"),
    ("google", "sont connus"), ("addok", "addok:https://"), ("nominatim", "nominatim:https://"),
    ("ban:", "ban:https://"),
    ("addok:7878", "addok:https://"), ("addok:ftp://x.example", "addok:https://"), ("addok:https://", "addok:https://"),
    ("gazetteer:https://x.example", "gazetteer seul"), ("https://x.example", "ban:, addok: ou nominatim:"),
  ])
  func whatIsUnknownSaysWhatToWrite(text: String, advice: String) throws {
    let failure = #expect(throws: Failure.self) { _ = try PlaceServiceName(text) }
    let diagnostic = try #require(failure?.diagnostics.first)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.advice.french.contains(advice), "\(diagnostic.advice.french)")
    #expect(!diagnostic.message.isEmpty && !diagnostic.advice.english.isEmpty)
  }

  @Test(arguments: [
    "user:hush@x.example/?key=hush", "hush.example/?key=hush", "addok:hush", "nominatim:ftp://hush@x.example/?key=hush",
    "gazetteer:https://x.example/?key=hush", "https://hush@x.example?hush", "ban:https:// hush", "hush/hush",
    "hush=hush",
  ])
  func aKeyIsNeverShown(text: String) throws {
    let failure = #expect(throws: Failure.self) { _ = try PlaceServiceName(text) }
    #expect(!"\(String(describing: failure))".contains("hush"))
  }

  @Test func othersServersAreSpared() throws {
    for (text, pace) in [
      ("ban", .perSecond(50)), ("addok:https://x.example", .perSecond(50)),
      ("nominatim:https://x.example/nominatim", .perSecond(1)), ("nominatim:http://127.0.0.1.x.example", .perSecond(1)),
      ("nominatim:http://localhost.x.example:80", .perSecond(1)), ("nominatim:http://127.0.0.1:8088", nil),
      ("addok:http://localhost", nil), ("nominatim:http://[::1]:8088", nil),
    ] as [(String, Pace?)] {
      let transport = FakeTransport(200, "[]")
      _ = try? PlaceServiceName(text).service(over: transport)?.search("x")
      #expect(transport.requests.map(\.pace) == [pace], "\(text)")
    }
  }
}
