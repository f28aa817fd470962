import TestSupport
import Testing
import Values

@testable import Journal

@Suite struct JournalRoadsTests {
  let folder: JournalFolder
  let journal: JournalFile
  let roads: JournalRoads

  init() throws {
    folder = try JournalFolder()
    journal = JournalFile(path: folder.path)
    roads = JournalRoads(journal)
  }

  @Test func givesBackEverythingThatWasAnswered() throws {
    let full = RoadDistance(
      metres: Metres(111_900), seconds: 5_400, source: "ign", version: "2.1", dataDate: october - 30,
      snapFrom: Metres(4), snapTo: Metres(250), range: Metres(100_000)...Metres(120_000))
    let records = [
      RoadRecord(service: osrm, from: lyon, to: grenoble, answer: .distance(full), asked: october),
      RoadRecord(service: osrm, from: grenoble, to: lyon, answer: .refused(code: "NoRoute"), asked: october),
      RoadRecord(
        service: osrm, from: lyon, to: lyon, answer: .distance(RoadDistance(metres: .zero, source: "osrm")),
        asked: october),
    ]
    try roads.keep(records)
    let pairs = records.map { ends($0.from, $0.to) }
    #expect(try roads.recall(pairs, of: osrm) == records)
    #expect(try JournalRoads(JournalFile(path: folder.path)).recall(pairs, of: osrm) == records)
  }

  @Test func answersInTheOrderOfThePairs() throws {
    try roads.keep([road(1), road(2, from: grenoble, to: lyon)])
    let found = try roads.recall(
      [ends(grenoble, lyon), ends(lyon, lyon), ends(lyon, grenoble), ends(grenoble, lyon)], of: osrm)
    #expect(found.map { $0?.answer } == [road(2).answer, nil, road(1).answer, road(2).answer])
    #expect(try roads.recall([], of: osrm) == [])
  }

  @Test func knowsEachServiceByKindAddressAndProfile() throws {
    try roads.keep([road(1)])
    for other in [
      ServiceIdentity(kind: "valhalla", address: osrm.address, profile: osrm.profile),
      ServiceIdentity(kind: osrm.kind, address: "http://127.0.0.1:5001", profile: osrm.profile),
      ServiceIdentity(kind: osrm.kind, address: osrm.address, profile: "foot"),
    ] {
      #expect(try roads.recall([ends(lyon, grenoble)], of: other) == [nil])
    }
  }

  /// 45.7485004 and 45.7485 are asked for alike, 45.748501 is another question.
  @Test func comparesEndsToSixDecimals() throws {
    let near = try #require(Coordinate(latitude: 45.7485004, longitude: 4.8466996))
    let next = try #require(Coordinate(latitude: 45.748501, longitude: 4.8467))
    try roads.keep([road(1, from: near)])
    let found = try #require(try roads.recall([ends(lyon, grenoble)], of: osrm)[0])
    #expect(found.from == lyon)
    #expect(try roads.metres(next) == nil)
  }

  @Test func takesTheNewestDayOverAllVersions() throws {
    try roads.keep([road(1, version: "B", asked: october), road(2, version: "A", asked: october + 1)])
    #expect(try roads.metres() == 2)
    try roads.keep([road(3, version: "C", asked: october - 1)])
    #expect(try roads.metres() == 2)
  }

  @Test func takesTheLastOfADay() throws {
    try roads.keep([road(1, version: "A"), road(2, version: "B")])
    #expect(try roads.metres() == 2)
    try roads.keep([road(3, version: "A")])
    #expect(try roads.metres() == 3)
  }

  @Test func aRefusalIsAnAnswerLikeOthers() throws {
    try roads.keep([road(1)])
    try roads.keep([
      RoadRecord(service: osrm, from: lyon, to: grenoble, answer: .refused(code: "NoRoute"), asked: october + 1)
    ])
    #expect(try roads.recall([ends(lyon, grenoble)], of: osrm)[0]?.answer == .refused(code: "NoRoute"))
  }

  @Test func anOlderAnswerDoesNotReplaceANewerOne() throws {
    try roads.keep([road(2, asked: october + 1)])
    try roads.keep([road(1, asked: october)])
    #expect(try roads.metres() == 2)
  }

  @Test func keepsAllOrNothing() throws {
    try roads.keep([road(1)])
    let never = CivilDate(year: 12_026, month: 1, day: 1)
    #expect(codes { try roads.keep([road(2), road(3, asked: never)]) } == ["journal-refused"])
    #expect(try roads.metres() == 1)
  }

  /// What no service is believed is not believed of a file either: sums of it would overflow.
  @Test(arguments: [
    "metres = 9223372036854775807", "metres = -1", "seconds = -5", "seconds = 9000000000000000000",
    "snap_from = 1000000001", "snap_to = -9223372036854775808",
    "least_metres = -9223372036854775808, most_metres = 9223372036854775807", "least_metres = 7, most_metres = 3",
  ])
  func aRowOutOfRangeIsDamage(_ change: String) throws {
    try roads.keep([road(1)])
    try journal.write {
      try $0.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try $0.execute(sql: "UPDATE road SET \(change)")
    }
    #expect(codes { _ = try roads.metres() } == ["journal-damaged"])
  }

  // MARK: Secrets

  @Test(arguments: [
    "https://anna:geheim@maps.example.org/osrm", "https://maps.example.org/osrm?key=geheim",
    "https://maps.example.org/osrm#geheim", "anna:geheim@maps.example.org/osrm",
  ])
  func takesNoAddressWithASecret(_ address: String) throws {
    try roads.keep([road(1)])
    var record = road(2)
    record.service.address = address
    let problem = #expect(throws: Failure.self) { try roads.keep([record]) }
    #expect(problem?.diagnostics.map(\.code) == [.journalSecret])
    #expect("\(problem as Any)".contains("geheim") == false)
    var place = place("Voiron", "Voiron")
    place.service.address = address
    #expect(codes { try JournalPlaces(journal).keep(place) } == ["journal-secret"])
    #expect(folder.bytes.firstRange(of: Array("geheim".utf8)) == nil)
    #expect(folder.bytes.firstRange(of: Array("127.0.0.1".utf8)) != nil)
  }

  @Test func takesAnAtSignInAPath() throws {
    var record = road(2)
    record.service.address = "https://maps.example.org/@v1/osrm"
    try roads.keep([record])
    #expect(try roads.recall([ends(lyon, grenoble)], of: record.service) == [record])
  }

  // MARK: Any sequence

  /// What the file answers is what a dictionary would, whatever is kept and recalled in whatever order.
  @Test(arguments: 1...8) func agreesWithAModel(_ seed: UInt64) throws {
    var numbers = SplitMix64(seed: seed)
    struct Key: Hashable { var service: ServiceIdentity, from, to: Coordinate, version: String }
    var model: [Key: (record: RoadRecord, turn: Int)] = [:]
    let services = [osrm, ServiceIdentity(kind: "ign", address: "https://data.geopf.fr", profile: "car")]
    let points = (0..<3).map { Coordinate(latitude: -0.000_001 * Double($0), longitude: 179.999_999)! }
    var file = JournalRoads(JournalFile(path: folder.path))
    for turn in 0..<150 {
      let service = services[numbers.below(2)]
      switch numbers.below(10) {
      case 0: file = JournalRoads(JournalFile(path: folder.path))
      case 1...5:
        let records = (0..<numbers.below(4)).map { _ in
          RoadRecord(
            service: service, from: points[numbers.below(3)], to: points[numbers.below(3)],
            answer: numbers.below(4) == 0
              ? .refused(code: "No\(turn)")
              : .distance(
                RoadDistance(metres: Metres(numbers.below(9_999)), source: "s", version: "v\(numbers.below(3))")),
            asked: october + numbers.below(3))
        }
        try file.keep(records)
        for (index, record) in records.enumerated() {
          var version = ""
          if case .distance(let distance) = record.answer { version = distance.version }
          let key = Key(service: service, from: record.from, to: record.to, version: version)
          if let old = model[key], old.record.asked > record.asked { continue }
          model[key] = (record, turn * 10 + index)
        }
      default:
        let pairs = (0..<numbers.below(6)).map { _ in ends(points[numbers.below(3)], points[numbers.below(3)]) }
        let expected = pairs.map { pair in
          model.filter {
            $0.key.service == service && $0.key.from == pair.from.coordinate && $0.key.to == pair.to.coordinate
          }.values.max { ($0.record.asked, $0.turn) < ($1.record.asked, $1.turn) }?.record
        }
        #expect(try file.recall(pairs, of: service) == expected)
      }
    }
    #expect(!model.isEmpty)
  }
}
