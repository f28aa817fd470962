import Places
import Testing
import Values

@Suite struct PlaceListingTests {
  let mornant = FoundPlace(
    status: .ok, town: "Mornant", postcode: "69440", country: "FR",
    coordinate: Coordinate(latitude: 45.6187, longitude: 4.67), precision: .town, source: "gazetteer")

  @Test func writesTheFieldsInOrder() {
    var json = JSONWriter()
    PlaceListing.write(mornant, of: "12 \"rue\"\nMornant", to: &json)
    #expect(
      json.text == #"""
        {"text":"12 \"rue\"\nMornant","status":"ok","town":"Mornant","postcode":"69440","country":"FR",\#
        "lat":45.6187,"lon":4.67,"precision":"town","source":"gazetteer","candidates":[]}

        """#)
  }

  @Test func writesNullForWhatIsNotThere() {
    var json = JSONWriter()
    PlaceListing.write(FoundPlace(status: .none, source: "gazetteer"), of: "Bureau", to: &json)
    #expect(
      json.text == #"""
        {"text":"Bureau","status":"none","town":null,"postcode":null,"country":null,"lat":null,"lon":null,\#
        "precision":null,"source":"gazetteer","candidates":[]}

        """#)
  }

  @Test func writesCandidates() throws {
    var place = mornant
    place.status = .confirm
    place.candidates = [
      FoundPlace.Candidate(
        town: "Ailleurs", postcode: "01234", country: "FR",
        coordinate: try #require(Coordinate(latitude: 46, longitude: 5.12345)))
    ]
    var json = JSONWriter()
    PlaceListing.write(place, of: "x", to: &json)
    #expect(
      json.text.contains(
        #""candidates":[{"town":"Ailleurs","postcode":"01234","country":"FR","lat":46,"lon":5.1235}]"#)
        || json.text.contains(
          #""candidates":[{"town":"Ailleurs","postcode":"01234","country":"FR","lat":46,"lon":5.1234}]"#)
    )
  }

  @Test func theTableIsSafeAndBilingual() {
    #expect(
      PlaceListing.table(mornant, of: "a\u{1B}[31m", .french) == "a\u{FFFD}[31m\n  69440 Mornant (FR) 45.6187,4.67\n")
    let nothing = FoundPlace(status: .none, source: "gazetteer", because: Phrase(en: "why", fr: "pourquoi"))
    #expect(PlaceListing.table(nothing, of: "x", .french) == "x\n  aucun lieu : pourquoi\n")
    #expect(PlaceListing.table(nothing, of: "x", .english) == "x\n  no place: why\n")
  }

  @Test func tellsWhatToDo() {
    let missing = PlaceListing.missing("x", FoundPlace(status: .none, source: "gazetteer"))
    #expect(missing.severity == .error)
    #expect(missing.code == "place-not-found")
    #expect(missing.advice.french.contains("code postal"))
  }
}
