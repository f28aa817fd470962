import ICalendar
import Testing
import Values

@Suite struct StructuredLocationTests {
  private static let grenoble = Coordinate(latitude: 45.188529, longitude: 5.724523)

  private func location(_ lines: String...) throws -> StructuredLocation? {
    let text = lines.joined(separator: "\r\n")
    return try onlyEvent(text).structuredLocation
  }

  @Test("Title, address and point, as iCloud writes them")
  func complete() throws {
    let found = try location(
      #"X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="12 rue des Lilas\n38000 Grenoble";X-APPLE-RADIUS=70;X-TITLE="Chez Max":geo:45.188529,5.724523"#
    )
    #expect(
      found
        == StructuredLocation(
          title: "Chez Max", address: "12 rue des Lilas\n38000 Grenoble", coordinate: Self.grenoble))
  }

  @Test(
    "Colons, semicolons, quotes and escapes that stand bare in a parameter",
    arguments: [
      ("X-TITLE=Lyon: Gare: geo:45.188529\\,5.724523", "Lyon: Gare", ""),
      (
        #"X-TITLE=Hauptstraße 1-5\; 4041 Linz;X-APPLE-RADIUS=70:geo:45.188529,5.724523"#, "Hauptstraße 1-5; 4041 Linz",
        ""
      ),
      (
        #"X-ADDRESS=71 rue Basse\\n38000 Grenoble\\nFrance;X-TITLE=Max:geo:45.188529,5.724523"#, "Max",
        "71 rue Basse\n38000 Grenoble\nFrance"
      ),
      (
        #"X-ADDRESS=7 rue du Four\\nBât \"A\"\\n38000 Grenoble;X-TITLE=Max:geo:45.188529,5.724523"#, "Max",
        "7 rue du Four\nBât \"A\"\n38000 Grenoble"
      ),
      (
        #"X-ADDRESS=4 rue;X-APPLE-ABUID="Cabinet’s Work"::;X-APPLE-MAPKIT-HANDLE=CAES==;X-TITLE=Max:geo:45.188529,5.724523"#,
        "Max", "4 rue"
      ),
      (#"X-APPLE-ABUID="ab://Home";X-TITLE="Maison; 2e: porte":geo:45.188529,5.724523"#, "Maison; 2e: porte", ""),
      (#"X-TITLE=Salle \"Belledonne\":geo:45.188529,5.724523"#, "Salle \"Belledonne\"", ""),
      ("x-title=Max:GEO:45.188529,5.724523", "Max", ""), ("X-TITLE=Max:geo:45.188529,5.724523;u=35", "Max", ""),
    ])
  func bare(parameters: String, title: String, address: String) throws {
    let found = try #require(try location("X-APPLE-STRUCTURED-LOCATION;VALUE=URI;\(parameters)"))
    #expect(found == StructuredLocation(title: title, address: address, coordinate: Self.grenoble))
  }

  @Test("Outlook's list of places gives the first with an address")
  func listed() throws {
    let list = #"""
      X-MICROSOFT-LOCATIONS:[{"DisplayName":"Microsoft Teams Meeting"\,"LocationStreet":""\,"LocationCity":""}\,{"DisplayName":"L\\u0027Auberge \\"du Lac\\""\,"LocationStreet":"1 quai du Lac"\,"LocationCity":"Charavines"\,"LocationPostalCode":"38850"\,"LocationCountry":"France"\,"Rooms":12}]
      """#
    let found = try location("X-MICROSOFT-LOCATIONDISPLAYNAME:Microsoft Teams Meeting", list)
    #expect(found?.address == "1 quai du Lac\n38850 Charavines\nFrance")
    #expect(found?.title == "L'Auberge \"du Lac\"")
    #expect(found?.coordinate == nil)
  }

  @Test(
    "A list that is none, or has no address, is no place",
    arguments: [
      "", "[]", "[{}]", "[{", #"[{"LocationCity"#, #"[{"LocationCity":"Rives"#, #"{"DisplayName":"Teams"}"#, "Teams",
      #"[{"a":{"LocationCity":"Rives"}}]"#, #"[{"LocationCity":12}]"#, #"["LocationCity"\,"Rives"]"#,
    ])
  func noList(list: String) throws {
    let found = try location("SUMMARY:x", "X-MICROSOFT-LOCATIONS:\(list)")
    #expect(found == nil || found?.address == "Rives")
  }

  @Test("Either order of the numbers where only one is possible; 0,0 and words are no point")
  func points() throws {
    let swapped = try location("X-APPLE-STRUCTURED-LOCATION:geo:-122.4,37.7")
    #expect(swapped?.coordinate == Coordinate(latitude: 37.7, longitude: -122.4))
    #expect(try location("X-APPLE-STRUCTURED-LOCATION;X-TITLE=Max:geo:0,0")?.coordinate == nil)
    #expect(try location("X-APPLE-STRUCTURED-LOCATION;X-TITLE=Max:geo:north")?.coordinate == nil)
    #expect(try location("X-APPLE-STRUCTURED-LOCATION;X-TITLE=Max:nowhere")?.title == "Max")
    #expect(try location("SUMMARY:x") == nil)
  }

  @Test("What Outlook writes in properties of its own; a place without point and address is none")
  func microsoft() throws {
    let known = try location(
      "X-MICROSOFT-LOCATIONDISPLAYNAME:Hôtel de ville", "X-MICROSOFT-LATITUDE:45.188529",
      "X-MICROSOFT-LONGITUDE:5.724523", "X-MICROSOFT-LOCATIONSTREET:11 boulevard Jean Pain",
      "X-MICROSOFT-LOCATIONCITY:Grenoble", "X-MICROSOFT-LOCATIONPOSTALCODE:38000", "X-MICROSOFT-LOCATIONCOUNTRY:France")
    #expect(
      known
        == StructuredLocation(
          title: "Hôtel de ville", address: "11 boulevard Jean Pain\n38000 Grenoble\nFrance",
          coordinate: Self.grenoble))
    let unknown = try location(
      "X-MICROSOFT-LOCATIONDISPLAYNAME:Salle A", "X-MICROSOFT-LOCATIONSOURCE:None", "X-MICROSOFT-LATITUDE:0",
      "X-MICROSOFT-LONGITUDE:0")
    #expect(unknown == nil)
  }

  @Test("The point of an event is the place picked on a map, else GEO")
  func point() throws {
    let both = try onlyEvent("GEO:48;2", "X-APPLE-STRUCTURED-LOCATION;X-TITLE=Max:geo:45.188529,5.724523")
    #expect(both.point == Self.grenoble)
    let broken = try onlyEvent("GEO:48;2", "X-APPLE-STRUCTURED-LOCATION;X-TITLE=Max:geo:0,0")
    #expect(broken.point == Coordinate(latitude: 48, longitude: 2))
  }
}
