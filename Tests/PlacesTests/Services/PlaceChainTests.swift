import Fetching
import Places
import Synchronization
import Testing
import Values

/// Several services, their failures, the memory, and what a statement is told.
@Suite struct PlaceChainTests {
  let lilas = "12 rue des Lilas, 38500 Voiron"
  let house = answer("12 Rue des Lilas", Town.voiron)

  func failing(_ problem: ServiceProblem) -> FakeService {
    FakeService { (_) throws(ServiceProblem) in throw problem }
  }

  // MARK: Failures

  @Test func aServiceThatFailsIsToldOnceAndTheNextIsAsked() throws {
    let next = FakeService(named: "nominatim", [house])
    let finder = try placeChain(failing(.fetch(.tooSlow(seconds: 10))), next).finder()
    #expect(finder.find(lilas, near: nil).source == "nominatim")
    _ = finder.find("14 rue des Lilas, 38500 Voiron", near: nil)
    #expect(finder.diagnostics.count == 1)
    #expect(finder.diagnostics.allSatisfy { $0.severity == .warning && $0.concernsWhole })
    #expect(finder.records.map(\.service.kind) == ["nominatim", "nominatim"])
  }

  @Test func withoutAnyServiceLeftTheGazetteerAnswers() throws {
    let finder = try placeChain(failing(.fetch(.unreachable("refused")))).finder()
    let place = finder.find(lilas, near: nil)
    // Its point is the town's, and a street was written.
    #expect(place.status == .confirm && place.because.english.contains("answered"))
    #expect(place.precision == .town)
    #expect(place.source == "gazetteer")
  }

  @Test func aLastingFailureStopsTheService() throws {
    let service = failing(.fetch(.unreachable("refused")))
    let chain = try placeChain(service)
    let (first, second) = (chain.finder(), chain.finder())
    for number in 1...5 { _ = first.find("\(number) rue des Lilas, 38500 Voiron", near: nil) }
    #expect(service.queries.count == 1)
    _ = second.find("6 rue des Lilas, 38500 Voiron", near: nil)
    #expect(service.queries.count == 1)
    #expect(second.diagnostics == first.diagnostics, "each statement that it touches is told")
  }

  @Test func threeFailuresRunningStopItToo() throws {
    let service = failing(.fetch(.cutShort))
    let finder = try placeChain(service).finder()
    for number in 1...9 { _ = finder.find("\(number) rue des Lilas, 38500 Voiron", near: nil) }
    #expect(service.queries.count == 3)
    #expect(finder.diagnostics.count == 1)
  }

  @Test func aQueryThatIsRefusedStopsNothing() throws {
    let service = failing(.refused(code: "400", message: "no"))
    let finder = try placeChain(service).finder()
    for number in 1...9 { _ = finder.find("\(number) rue des Lilas, 38500 Voiron", near: nil) }
    #expect(service.queries.count == 9)
    #expect(finder.diagnostics.map(\.code) == [.serviceError])
  }

  @Test func anAnswerInBetweenForgivesFailures() throws {
    let house = house
    let service = FakeService { (query) throws(ServiceProblem) in
      if query.hasPrefix("1") { throw .fetch(.cutShort) }
      return [house]
    }
    let finder = try placeChain(service).finder()
    for number in ["10", "11", "2", "12", "13", "3"] {
      _ = finder.find("\(number) rue des Lilas, 38500 Voiron", near: nil)
    }
    #expect(service.queries.count == 6)
  }

  // MARK: Once

  @Test func aTextIsAskedOnceARunWhoeverAsks() throws {
    let service = FakeService([house])
    let chain = try placeChain(service, refreshes: true)
    let (first, second) = (chain.finder(), chain.finder())
    for finder in [first, second, first] { #expect(finder.find(lilas, near: nil).source == "ban") }
    #expect(service.queries == [lilas])
    #expect(first.records.count == 1)
    #expect(second.records == first.records)
  }

  @Test func threadsThatWantTheSameAnswerWaitForIt() async throws {
    let house = house
    let service = FakeService { (_) throws(ServiceProblem) in [house] }
    let chain = try placeChain(service)
    let text = lilas
    await withTaskGroup(of: FoundPlace.self) { group in
      for _ in 0..<50 { group.addTask { chain.finder().find(text, near: nil) } }
      for await place in group { #expect(place.label == house.label) }
    }
    #expect(service.queries == [lilas])
  }

  // MARK: Memory

  @Test func whatWasAskedOnceIsNeverAskedAgain() throws {
    let memory = FakeMemory()
    let first = try placeChain(FakeService([house]), memory: memory).finder()
    let found = first.find(lilas, near: nil)
    #expect(memory.kept.map(\.query) == [lilas])
    #expect(memory.kept.first?.asked == CivilDate(year: 2026, month: 11, day: 23))
    let silent = failing(.fetch(.unreachable("no network")))
    let second = try placeChain(silent, memory: memory).finder()
    #expect(second.find(lilas, near: nil) == found)
    #expect(silent.queries == [])
    #expect(second.records == first.records)
    #expect(second.diagnostics == [])
  }

  @Test func emptyAnswersAreKeptToo() throws {
    let memory = FakeMemory()
    let service = FakeService([])
    for _ in 1...2 {
      let finder = try placeChain(service, memory: memory).finder()
      #expect(finder.find(lilas, near: nil).source == "gazetteer")
      #expect(finder.records.map(\.answers) == [[]])
    }
    #expect(service.queries == [lilas])
  }

  @Test func failuresAreNotKept() throws {
    let memory = FakeMemory()
    _ = try placeChain(failing(.unreadable(.webPage)), memory: memory).finder().find(lilas, near: nil)
    #expect(memory.kept == [])
  }

  @Test func refreshingAsksAgainAndKeepsTheNewAnswer() throws {
    let memory = FakeMemory()
    _ = try placeChain(FakeService([]), memory: memory).finder().find(lilas, near: nil)
    let service = FakeService([house])
    let finder = try placeChain(service, memory: memory, refreshes: true).finder()
    #expect(finder.find(lilas, near: nil).source == "ban")
    #expect(service.queries == [lilas])
    #expect(memory.kept.map(\.answers) == [[house]])
  }

  @Test func aMemoryThatFailsIsToldOnceAndCostsNothingElse() throws {
    let failure = Failure(Diagnostic(.error, .journalDamaged, "The journal is damaged."))
    let services = (FakeService([]), FakeService(named: "nominatim", [house]))
    let finder = try placeChain(services.0, services.1, memory: FakeMemory(failing: failure)).finder()
    for number in 1...3 {
      #expect(finder.find("\(number) rue des Lilas, 38500 Voiron", near: nil).source == "nominatim")
    }
    #expect(finder.diagnostics.map(\.code) == [.journalDamaged])
    #expect(finder.diagnostics.allSatisfy { $0.severity == .warning && $0.concernsWhole })
  }

  @Test func theSameFromMemoryAndFromTheService() throws {
    let memory = FakeMemory()
    for text in [lilas, "12 rue des Lilas", "12 rue des Lilas, Saint-Priest", "Trifouilly-les-Oies", "14 rue X, Rives"]
    {
      let service = FakeService([house, answer("12 Rue des Lilas", Town.rives, score: 880)])
      let asked = try placeChain(service, memory: memory).finder().find(text, near: nil)
      let recalled = try placeChain(service, memory: memory).finder().find(text, near: nil)
      #expect(asked == recalled, "\(text)")
    }
  }

  // MARK: Records

  @Test func recordsHoldWhateverTheAnswerRestsOn() throws {
    let finder = try placeChain(FakeService([]), FakeService(named: "nominatim", [house])).finder()
    _ = finder.find(lilas, near: nil)
    _ = finder.find("Visio", near: nil)
    _ = finder.find(lilas, near: nil)
    #expect(finder.records.map(\.service.kind) == ["ban", "nominatim"])
    #expect(finder.records.map(\.query) == [lilas, lilas])
  }

  @Test func withoutServicesItIsTheGazetteer() throws {
    let finder = try placeChain().finder()
    for text in [lilas, "Saint-Martin", "Visio"] {
      #expect(finder.find(text, near: nil) == (try embeddedGazetteer.get().find(text, near: nil)))
    }
    #expect(finder.records == [] && finder.diagnostics == [])
  }

  // MARK: Coordinates of the event's own

  @Test func agreeingCoordinatesNeedNoService() throws {
    let service = FakeService([house])
    let finder = try placeChain(service).finder()
    let point = try #require(Coordinate(latitude: 45.36, longitude: 5.59))
    let place = finder.find(lilas, at: point, near: nil)
    #expect(place.source == "geo" && place.status == .ok && place.coordinate == point)
    #expect(service.queries == [])
  }

  @Test func coordinatesAgainstACertainTownStayAQuestion() throws {
    let service = FakeService([house])
    let point = try #require(Coordinate(latitude: 45.19, longitude: 5.72))
    let place = try placeChain(service).finder().find(lilas, at: point, near: nil)
    #expect(place.status == .confirm)
    #expect(place.candidates.map(\.town) == ["Voiron", "Grenoble"])
    #expect(service.queries == [])
  }

  @Test func aStreetFoundAtTheCoordinatesSettlesThem() throws {
    let text = "12 rue de Lyon"
    let service = FakeService([answer("12 Rue de Lyon", Town.voiron)])
    let point = try #require(Coordinate(latitude: 45.365, longitude: 5.586))
    let gazetteer = try embeddedGazetteer.get()
    #expect(gazetteer.find(text, at: point, near: nil).status == .confirm)
    let finder = try placeChain(service).finder()
    let place = finder.find(text, at: point, near: nil)
    #expect(place.status == .ok && place.source == "geo" && place.town == "Voiron")
    #expect(place.coordinate == point && place.precision == .address)
    #expect(finder.records.map(\.query) == [text])
    let elsewhere = FakeService([answer("12 Rue de Lyon", Town.rives)])
    let doubted = try placeChain(elsewhere).finder().find(text, at: point, near: nil)
    #expect(doubted == gazetteer.find(text, at: point, near: nil))
  }

  @Test func zeroZeroIsNoCoordinate() throws {
    let zero = try #require(Coordinate(latitude: 0, longitude: 0))
    #expect(try placeChain(FakeService([house])).finder().find(lilas, at: zero, near: nil).source == "ban")
  }
}
