import Fetching
import Places
import Testing
import Values

/// The rows of the table at `PlaceLaw`.
@Suite struct PlaceLawTests {
  let lilas = "12 rue des Lilas, 38500 Voiron"
  let lyon = Coordinate(latitude: 45.7485, longitude: 4.8467)!
  let voiron = Coordinate(latitude: 45.3647, longitude: 5.5856)!

  func find(_ text: String, _ services: any AddressService..., near: Coordinate? = nil) throws -> FoundPlace {
    let chain = PlaceChain(
      services: services, gazetteer: try embeddedGazetteer.get(), memory: nil,
      today: CivilDate(year: 2026, month: 11, day: 23), refreshes: false)
    return chain.finder().find(text, near: near)
  }

  // MARK: Nothing to ask

  @Test(arguments: [
    "Visio Teams", "06 12 34 56 78", "https://meet.google.com/abc-defg-hij", "Salle 204", "", "38500 Voiron", "Voiron",
    "Mairie de Voiron", "Saint-Martin", "Saint-Priest",
  ])
  func callsRoomsAndTownsAreNoQuestionToAService(text: String) throws {
    let service = FakeService([answer("12 Rue des Lilas", Town.grenoble)])
    let place = try find(text, service)
    #expect(service.queries == [])
    #expect(place == (try embeddedGazetteer.get().find(text, near: nil)))
  }

  @Test func aTextTooLongForAnAddressIsNotAsked() throws {
    let service = FakeService([])
    let street = "12 rue " + String(repeating: "tres longue ", count: 30)
    #expect(try find("\(street), 38500 Voiron", service).town == "Voiron")
    #expect(service.queries.allSatisfy { $0.count <= AddressLimits.query })
  }

  // MARK: A town that the gazetteer does not know

  @Test func aNameThatOnlyTheServiceKnowsMustBeConfirmed() throws {
    let trifouilly = ("Trifouilly-les-Oies", "38999", 45.4, 5.6)
    let place = try find("Trifouilly-les-Oies", FakeService([answer("", trifouilly, .town)]))
    #expect(place.status == .confirm)
    #expect(place.town == "Trifouilly-les-Oies")
    #expect(place.source == "ban")
    #expect(place.candidates.count == 1)
    #expect(place.because.french.contains("seul le service d'adresses ban"))
  }

  @Test func anotherNameIsNoAnswerHoweverSureTheServiceIs() throws {
    let place = try find("Trifouilly-les-Oies", FakeService([answer("Rue des Oies", Town.rives, .street)]))
    #expect(place.status == .none)
    #expect(place.source == "gazetteer")
  }

  // MARK: A street in a certain town

  @Test func theHouseInTheTextsTownIsCertain() throws {
    let service = FakeService([answer("12 Rue des Lilas", Town.voiron)])
    let place = try find("Chez M. Dupont, \(lilas)", service)
    #expect(service.queries == [lilas])
    #expect(place.status == .ok)
    #expect(place.source == "ban")
    #expect(place.label == "12 Rue des Lilas 38500 Voiron")
    #expect(place.precision == .address)
    #expect(place.score == 950)
    #expect(place.town == "Voiron" && place.postcode == "38500" && place.country == "FR")
    #expect(place.candidates.isEmpty && place.because == .none)
  }

  @Test func theStreetAloneIsCertainToTheStreet() throws {
    let place = try find(lilas, FakeService([answer("Rue des Lilas", Town.voiron, score: 820, .street)]))
    #expect(place.status == .ok)
    #expect(place.precision == .street)
  }

  @Test func anotherPostcodeOfTheSameTownIsFine() throws {
    let place = try find(
      "12 rue Ampère, 38000 Grenoble", FakeService([answer("12 Rue Ampère", Town.grenoble, postcode: "38100")]))
    #expect(place.status == .ok)
    #expect(place.postcode == "38100")
  }

  @Test func anArrondissementIsItsCity() throws {
    let lyon = ("Lyon", "69007", 45.7329, 4.8391)
    for text in ["29 rue Auguste Payant, 69007 Lyon", "29 rue Auguste Payant, Lyon 7", "29 rue Auguste Payant, Lyon"] {
      let place = try find(text, FakeService([answer("29 Rue Auguste Payant", lyon)]))
      #expect(place.status == .ok, "\(text)")
      #expect(place.source == "ban", "\(text)")
    }
  }

  @Test func theTextsTownIsTakenBeforeABetterScoreElsewhere() throws {
    let place = try find(
      lilas,
      FakeService([
        answer("12 Rue des Lilas", Town.rives, score: 990), answer("12 Rue des Lilas", Town.voiron, score: 720),
      ]))
    #expect(place.status == .ok)
    #expect(place.town == "Voiron")
  }

  @Test func theOnlyTownOfThePostcodeThatHasTheStreetIsMeant() throws {
    let text = "12 rue de l'Église, 69440 Mornant"
    let one = try find(text, FakeService([answer("12 Rue de l'Église", Town.chaussan)]))
    #expect(one.status == .ok)
    #expect(one.town == "Chaussan")
    let both = try find(
      text, FakeService([answer("12 Rue de l'Église", Town.chaussan), answer("12 Rue de l'Église", Town.mornant)]))
    #expect(both.town == "Mornant", "the name is more than the postcode")
    let taluyers = ("Taluyers", "69440", 45.6408, 4.7225)
    let several = try find(
      text, FakeService([answer("12 Rue de l'Église", Town.chaussan), answer("12 Rue de l'Église", taluyers)]))
    #expect(several.status == .confirm)
    #expect(several.candidates.map(\.town) == ["Mornant", "Chaussan", "Taluyers"])
  }

  /// The communes that were merged into Chabanière have a rue de l'Église each.
  let communes = ["Saint-Maurice-sur-Dargoire", "Saint-Didier-sous-Riverie", "Saint-Sorlin"]

  func streetsOfChabaniere() throws -> [PlaceAnswer] {
    try communes.map { commune in
      let point = try #require(try embeddedGazetteer.get().find("69440 \(commune)", near: nil).coordinate)
      return answer("12 Rue de l'Église", ("Chabanière", "69440", point.latitude, point.longitude))
    }
  }

  @Test func aStreetThatATownHasTwiceIsAQuestion() throws {
    let streets = try streetsOfChabaniere()
    let place = try find("12 rue de l'Église, 69440 Chabanière", FakeService(streets))
    #expect(place.status == .confirm)
    #expect(place.candidates.count == 3)
    #expect(place.because.french.contains("plusieurs fois"))
    let listedTwice = FakeService([streets[0], streets[0]])
    #expect(try find("12 rue de l'Église, 69440 Chabanière", listedTwice).status == .ok)
  }

  @Test func theFormerCommuneTellsWhichOfThem() throws {
    let streets = try streetsOfChabaniere()
    for (commune, street) in zip(communes, streets) {
      let place = try find("12 rue de l'Église, 69440 \(commune)", FakeService(streets))
      #expect(place.coordinate == street.coordinate, "\(commune)")
      #expect(place.status == .ok, "\(commune)")
    }
  }

  @Test func aLowScoreIsAQuestion() throws {
    let place = try find(lilas, FakeService([answer("12 Rue des Lilas", Town.voiron, score: 699)]))
    #expect(place.status == .confirm)
    #expect(place.source == "ban")
    #expect(place.candidates.map(\.label) == ["12 Rue des Lilas 38500 Voiron", ""])
    #expect(try find(lilas, FakeService([answer("12 Rue des Lilas", Town.voiron, score: 700)])).status == .ok)
  }

  /// The town of a street that nobody who was asked knows: a question, for its point is not the address.
  private func standsForItsStreet(_ place: FoundPlace, _ own: FoundPlace) -> Bool {
    var town = own
    town.status = .confirm
    town.candidates = place.candidates
    town.because = place.because
    return own.status == .ok && place == town && place.candidates.map(\.coordinate) == [own.coordinate]
      && place.because.english.contains("no service that was asked knows this street")
  }

  @Test func aScoreBelowOneHalfIsNoAnswer() throws {
    let own = try embeddedGazetteer.get().find(lilas, near: nil)
    #expect(
      standsForItsStreet(try find(lilas, FakeService([answer("12 Rue des Lilas", Town.voiron, score: 499)])), own))
    #expect(
      standsForItsStreet(try find(lilas, FakeService([answer("12 Rue des Lilas", Town.grenoble, score: 499)])), own))
  }

  @Test func anotherTownIsAQuestionWithTheTextsTownFirst() throws {
    for town in [Town.grenoble, Town.rives] {
      let place = try find(lilas, FakeService([answer("12 Rue des Lilas", town)]))
      #expect(place.status == .confirm)
      #expect(place.town == "Voiron")
      #expect(place.precision == .town)
      #expect(place.source == "gazetteer")
      #expect(place.candidates.map(\.town) == ["Voiron", town.0])
      #expect(place.candidates.last?.label == "12 Rue des Lilas \(town.1) \(town.0)")
      #expect(place.because.french.contains("\(town.0) (\(town.1)), pas à Voiron"))
    }
  }

  @Test func theStreetsNameCountsElsewhereNotTheScoreThatTheTownSpoils() throws {
    let spoilt = try find(lilas, FakeService([answer("12 Rue des Lilas", Town.grenoble, score: 550)]))
    #expect(spoilt.status == .confirm)
    #expect(spoilt.candidates.map(\.town) == ["Voiron", "Grenoble"])
    let own = try embeddedGazetteer.get().find(lilas, near: nil)
    #expect(
      standsForItsStreet(try find(lilas, FakeService([answer("12 Rue des Roses", Town.grenoble, score: 650)])), own))
    let moulin = "12 rue Jean Moulin, 38500 Voiron"
    let half = try find(moulin, FakeService([answer("12 Rue Jean Jaurès", Town.grenoble, score: 900)]))
    #expect(half.source == "gazetteer" && half.precision == .town && half.status == .confirm)
  }

  @Test func aNamesakeOfTheTownIsAnotherTown() throws {
    let place = try find(
      "12 rue des Lilas, 69800 Saint-Priest", FakeService([answer("12 Rue des Lilas", Town.saintPriestArdeche)]))
    #expect(place.status == .confirm)
    #expect(place.postcode == "69800")
  }

  @Test func theTownAloneIsTheGazetteers() throws {
    let own = try embeddedGazetteer.get().find(lilas, near: nil)
    #expect(standsForItsStreet(try find(lilas, FakeService([answer("", Town.voiron, .town)])), own))
    #expect(standsForItsStreet(try find(lilas, FakeService([answer("", Town.voiron, .postcode)])), own))
    #expect(standsForItsStreet(try find(lilas, FakeService([answer("12 Rue des Lilas", Town.voiron, .postcode)])), own))
    #expect(standsForItsStreet(try find(lilas, FakeService([])), own))
  }

  @Test func theNextServiceMaySettleWhatTheFirstDoubts() throws {
    let sure = FakeService(named: "nominatim", [answer("12, Rue des Lilas", Town.voiron, score: nil)])
    for first in [
      answer("12 Rue des Lilas", Town.rives), answer("12 Rue des Lilas", Town.voiron, score: 600),
      answer("", Town.voiron, .town),
    ] {
      let place = try find(lilas, FakeService([first]), sure)
      #expect(place.status == .ok, "\(first)")
      #expect(place.source == "nominatim", "\(first)")
    }
    let doubted = try find(
      lilas, FakeService([answer("12 Rue des Lilas", Town.rives)]), FakeService(named: "nominatim", []))
    #expect(doubted.status == .confirm)
  }

  @Test func theTownsPostcodeIsAskedWhereItsNameIsNotEnough() throws {
    let service = FakeService { (query) throws(ServiceProblem) in
      query.contains("69800")
        ? [answer("12 Rue des Lilas", Town.saintPriest)] : [answer("12 Rue des Lilas", Town.saintPriestArdeche)]
    }
    let place = try find("12 rue des Lilas, Saint-Priest", service, near: lyon)
    #expect(place.status == .ok)
    #expect(place.postcode == "69800")
    #expect(service.queries == ["12 rue des Lilas, Saint-Priest", "12 rue des Lilas, 69800 Saint-Priest"])
  }

  // MARK: A service without scores

  @Test func aServiceWithoutScoresIsHeldToTheStreetsWords() throws {
    let whole = try find(lilas, FakeService(named: "nominatim", [answer("12, Rue des Lilas", Town.voiron, score: nil)]))
    #expect(whole.status == .ok && whole.precision == .address && whole.score == nil)
    let other = try find(lilas, FakeService(named: "nominatim", [answer("12, Rue des Roses", Town.voiron, score: nil)]))
    #expect(other.source == "gazetteer")
    let half = try find(
      "12 rue Jean Moulin, 38500 Voiron",
      FakeService(named: "nominatim", [answer("12, Rue Jean Jaurès", Town.voiron, score: nil)]))
    #expect(half.status == .confirm)
  }

  @Test func anotherHouseIsTheStreetOnly() throws {
    let place = try find(lilas, FakeService(named: "nominatim", [answer("14, Rue des Lilas", Town.voiron, score: nil)]))
    #expect(place.status == .ok)
    #expect(place.precision == .street)
  }

  @Test func aTownThatTheServiceDoesNotNameIsTheNearest() throws {
    var bare = answer("12, Rue des Lilas", Town.voiron, score: nil)
    (bare.town, bare.postcode, bare.country) = ("", "", "")
    let place = try find(lilas, FakeService(named: "nominatim", [bare]))
    #expect(place.status == .ok)
    #expect(place.town == "Voiron" && place.postcode == "38500" && place.country == "FR")
  }

  // MARK: A street in a doubtful town

  let doubtful = "12 rue des Lilas, Saint-Priest"

  @Test func theOneNamesakeThatHasTheStreetIsMeant() throws {
    #expect(try embeddedGazetteer.get().find(doubtful, near: nil).status == .confirm)
    let place = try find(doubtful, FakeService([answer("12 Rue des Lilas", Town.saintPriestArdeche)]))
    #expect(place.status == .ok)
    #expect(place.postcode == "07000")
  }

  @Test func severalNamesakesThatHaveTheStreetAreAQuestion() throws {
    let place = try find(
      doubtful,
      FakeService([
        answer("12 Rue des Lilas", Town.saintPriest), answer("12 Rue des Lilas", Town.saintPriestArdeche, score: 510),
      ]))
    #expect(place.status == .confirm)
    #expect(place.candidates.map(\.postcode) == ["69800", "07000"])
    #expect(place.because.french.contains("plusieurs communes"))
  }

  @Test func aRivalElsewhereIsAQuestion() throws {
    let rival = answer("12 Rue des Lilas", Town.grenoble, score: 930)
    let place = try find(doubtful, FakeService([rival, answer("12 Rue des Lilas", Town.saintPriest, score: 900)]))
    #expect(place.status == .confirm)
    #expect(place.candidates.map(\.town) == ["Saint-Priest", "Grenoble"])
    let weak = answer("12 Rue des Lilas", Town.grenoble, score: 700)
    #expect(try find(doubtful, FakeService([answer("12 Rue des Lilas", Town.saintPriest), weak])).status == .ok)
  }

  @Test func anUnsureAnswerForADoubtfulTownIsAQuestion() throws {
    let place = try find(doubtful, FakeService([answer("12 Rue des Lilas", Town.saintPriest, score: 650)]))
    #expect(place.status == .confirm)
    #expect(place.label == "12 Rue des Lilas 69800 Saint-Priest")
  }

  @Test func theStreetElsewhereLeavesTheDoubtfulTownFirst() throws {
    let place = try find(doubtful, FakeService([answer("12 Rue des Lilas", Town.grenoble)]))
    #expect(place.status == .confirm)
    #expect(place.town == "Saint-Priest")
    #expect(place.candidates.last?.town == "Grenoble")
  }

  @Test func noServiceIsSurerBecauseItKnowsFewerStreets() throws {
    let both = FakeService([
      answer("12 Rue des Lilas", Town.saintPriest), answer("12 Rue des Lilas", Town.saintPriestArdeche),
    ])
    let few = FakeService(named: "nominatim", [answer("12, Rue des Lilas", Town.saintPriestArdeche, score: nil)])
    #expect(try find(doubtful, both, few).status == .confirm)
    #expect(few.queries == [])
  }

  // MARK: A street without a town

  let townless = "12 montée du Mathy"

  @Test func homeSettlesAStreetWithoutItsTown() throws {
    let service = FakeService([
      answer("12 Montée du Mathy", Town.mornant), answer("Montée du Mas", Town.voiron, score: 610, .street),
    ])
    let place = try find(townless, service, near: lyon)
    #expect(service.queries == [townless, "\(townless), Lyon"])
    #expect(place.status == .ok)
    #expect(place.town == "Mornant")
  }

  @Test func withoutAHomeItIsAQuestion() throws {
    let service = FakeService([answer("12 Montée du Mathy", Town.mornant)])
    let place = try find(townless, service)
    #expect(service.queries == [townless])
    #expect(place.status == .confirm)
    #expect(place.town == "Mornant")
    #expect(place.because.french.contains("aucune commune"))
  }

  @Test func aFarHomeSettlesNoStreet() throws {
    let brest = try #require(Coordinate(latitude: 48.3903, longitude: -4.4863))
    #expect(
      try find(townless, FakeService([answer("12 Montée du Mathy", Town.mornant)]), near: brest).status == .confirm)
  }

  @Test func severalWithinReachAreAQuestionTheNearestFirst() throws {
    let service = FakeService([answer("12 Montée du Mathy", Town.voiron), answer("12 Montée du Mathy", Town.mornant)])
    let place = try find(townless, service, near: lyon)
    #expect(place.status == .confirm)
    #expect(place.candidates.map(\.town) == ["Mornant", "Voiron"])
  }

  @Test func aListThatIsNotWholeSettlesNothing() throws {
    let far = [
      ("Brest", "29200", 48.3903, -4.4863), ("Lille", "59000", 50.633, 3.0586), ("Nantes", "44000", 47.2172, -1.5534),
      ("Bordeaux", "33000", 44.8404, -0.5805),
    ]
    let answers = [answer("12 Rue des Lilas", Town.mornant)] + far.map { answer("12 Rue des Lilas", $0) }
    #expect(try find("12 rue des Lilas", FakeService(answers), near: lyon).status == .confirm)
    var lesser = answers
    for index in 1..<5 { lesser[index].score = 800 }
    #expect(try find("12 rue des Lilas", FakeService(lesser), near: lyon).status == .ok)
  }

  @Test func aStreetOfTheHomesTownThatTheServiceLeftOutShowsThatItLeavesOutStreets() throws {
    let service = FakeService { (query) throws(ServiceProblem) in
      query.contains("Voiron")
        ? [answer("12 Rue des Lilas", Town.voiron, score: 990)]
        : [answer("12 Rue des Lilas", ("Brest", "29200", 48.3903, -4.4863), score: 710)]
    }
    let place = try find("12 rue des Lilas", service, near: voiron)
    #expect(place.status == .confirm)
    #expect(place.town == "Voiron")
    #expect(place.candidates.map(\.town) == ["Voiron", "Brest"])
  }

  @Test func theHomesTownIsAskedToo() throws {
    let service = FakeService { (query) throws(ServiceProblem) in
      query.contains("Voiron") ? [answer("12 Rue des Lilas", Town.voiron)] : [answer("12 Rue des Lilas", Town.rives)]
    }
    let place = try find("12 rue des Lilas", service, near: voiron)
    #expect(place.status == .confirm)
    #expect(place.candidates.map(\.town) == ["Voiron", "Rives"])
    #expect(service.queries == ["12 rue des Lilas", lilas])
  }

  @Test func anUnsureStreetWithoutTownIsAQuestion() throws {
    let service = FakeService([answer("12 Montée du Mathy", Town.mornant, score: 650)])
    #expect(try find(townless, service, near: lyon).status == .confirm)
    let brest = try #require(Coordinate(latitude: 48.3903, longitude: -4.4863))
    #expect(try find(townless, service, near: brest).status == .none, "an unsure guess across the country is none")
    #expect(try find(townless, service).status == .none)
    #expect(try find(townless, FakeService([]), near: lyon).status == .none)
    #expect(try find(townless, FakeService([answer("", Town.mornant, .town)]), near: lyon).status == .none)
  }
}
