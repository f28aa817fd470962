import Places
import Testing
import Values

@Suite struct PlaceListingTests {
  let mornant = FoundPlace(
    status: .ok, town: "Mornant", postcode: "69440", country: "FR",
    coordinate: Coordinate(latitude: 45.6187, longitude: 4.67), precision: .town, source: "gazetteer")

  let house = FoundPlace(
    status: .ok, town: "Voiron", postcode: "38500", country: "FR",
    coordinate: Coordinate(latitude: 45.366123, longitude: 5.590221), precision: .address, source: "ban",
    label: "12 Rue des Lilas 38500 Voiron", score: 954)

  @Test func writesTheFieldsInOrder() {
    var json = JSONWriter()
    PlaceListing.write(mornant, of: "12 \"rue\"\nMornant", to: &json)
    #expect(
      json.text == #"""
        {"text":"12 \"rue\"\nMornant","status":"ok","town":"Mornant","postcode":"69440","country":"FR",\#
        "lat":45.6187,"lon":4.67,"precision":"town","source":"gazetteer","candidates":[],"label":null,"score":null,\#
        "because":null}

        """#)
  }

  @Test func writesNullForWhatIsNotThere() {
    var json = JSONWriter()
    PlaceListing.write(FoundPlace(status: .none, source: "gazetteer"), of: "Bureau", to: &json)
    #expect(
      json.text == #"""
        {"text":"Bureau","status":"none","town":null,"postcode":null,"country":null,"lat":null,"lon":null,\#
        "precision":null,"source":"gazetteer","candidates":[],"label":null,"score":null,"because":null}

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
    place.because = Phrase(en: "why", fr: "pourquoi")
    var json = JSONWriter()
    PlaceListing.write(place, of: "x", .french, to: &json)
    #expect(
      json.text.contains(
        #""candidates":[{"town":"Ailleurs","postcode":"01234","country":"FR","lat":46,"lon":5.12345,"label":null}]"#))
    #expect(json.text.hasSuffix(#""because":"pourquoi"}"# + "\n"))
  }

  @Test func writesHowAnAddressWasFound() throws {
    var json = JSONWriter()
    PlaceListing.write(house, of: "x", to: &json)
    #expect(
      json.text == #"""
        {"text":"x","status":"ok","town":"Voiron","postcode":"38500","country":"FR","lat":45.366123,"lon":5.590221,\#
        "precision":"address","source":"ban","candidates":[],"label":"12 Rue des Lilas 38500 Voiron","score":0.954,\#
        "because":null}

        """#)
  }

  @Test func theTableSaysHowItWasFound() {
    #expect(
      PlaceListing.table(mornant, of: "x", .english) == "x\n  69440 Mornant (FR) 45.6187,4.67 [gazetteer: town]\n")
    #expect(
      PlaceListing.table(house, of: "x", .french)
        == "x\n  12 Rue des Lilas 38500 Voiron (FR) 45.36612,5.59022 [ban 0,95 : adresse]\n")
  }

  @Test func theTableShowsQuestionsWithTheirCandidates() throws {
    var place = mornant
    place.status = .confirm
    place.because = Phrase(en: "why", fr: "pourquoi")
    place.candidates = [
      try #require(FoundPlace.Candidate(mornant)), try #require(FoundPlace.Candidate(house)),
    ]
    #expect(
      PlaceListing.table(place, of: "x", .english) == """
        x
          69440 Mornant (FR) 45.6187,4.67 [gazetteer: town] — to confirm: why
            ? 12 Rue des Lilas 38500 Voiron (FR) 45.36612,5.59022

        """)
  }

  @Test func theTableIsSafeAndBilingual() {
    var hostile = house
    hostile.label = "a\u{1B}[31m"
    let table = PlaceListing.table(hostile, of: "b\u{1B}[31m", .french)
    #expect(table == "b\u{FFFD}[31m\n  a\u{FFFD}[31m (FR) 45.36612,5.59022 [ban 0,95 : adresse]\n")
    let nothing = FoundPlace(status: .none, source: "gazetteer", because: Phrase(en: "why", fr: "pourquoi"))
    #expect(PlaceListing.table(nothing, of: "x", .french) == "x\n  aucun lieu : pourquoi\n")
    #expect(PlaceListing.table(nothing, of: "x", .english) == "x\n  no place: why\n")
  }

  @Test func tellsWhatToDo() {
    let missing = PlaceListing.missing("x", FoundPlace(status: .none, source: "gazetteer"))
    #expect(missing.severity == .error)
    #expect(missing.code == .placeNotFound)
    #expect(missing.advice.french.contains("code postal"))
  }
}
