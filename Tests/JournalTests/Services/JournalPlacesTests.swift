import TestSupport
import Testing
import Values

@testable import Journal

@Suite struct JournalPlacesTests {
  let folder: JournalFolder
  let journal: JournalFile
  let places: JournalPlaces

  init() throws {
    folder = try JournalFolder()
    journal = JournalFile(path: folder.path)
    places = JournalPlaces(journal)
  }

  @Test func givesBackEverythingThatWasAnswered() throws {
    let record = place("12 rue des Lilas, 38500 Voiron", "Voiron", "Évian-les-Bains", "Saint-Égrève")
    var unsure = place("L'Isle-d'Abeau", "L'Isle-d'Abeau", version: "2026-09")
    unsure.answers[0].score = nil
    unsure.answers[0].precision = .postcode
    try places.keep(record)
    try places.keep(unsure)
    #expect(try places.recall(record.query, of: ban) == record)
    #expect(try JournalPlaces(JournalFile(path: folder.path)).recall(unsure.query, of: ban) == unsure)
  }

  @Test func remembersThatAServiceKnewNothing() throws {
    try places.keep(place("Nulle Part"))
    #expect(try places.recall("Nulle Part", of: ban) == place("Nulle Part"))
    #expect(try places.recall("Ailleurs", of: ban) == nil)
    #expect(try places.recall("Nulle Part", of: ServiceIdentity(kind: "nominatim", address: ban.address)) == nil)
  }

  /// é as one character or as two, small or capital: services may tell them apart.
  @Test func comparesTextsByteForByte() throws {
    try places.keep(place("Évian", "A"))
    try places.keep(place("E\u{301}vian", "B"))
    try places.keep(place("évian", "C"))
    let found = try ["Évian", "E\u{301}vian", "évian", " évian"].map {
      try places.recall($0, of: ban)?.answers.first?.town
    }
    #expect(found == ["A", "B", "C", nil])
  }

  @Test func aTextWithANullIsNotItsBeginning() throws {
    try places.keep(place("Voiron\u{0}A", "A"))
    try places.keep(place("Voiron", "B"))
    #expect(try places.recall("Voiron\u{0}A", of: ban)?.answers.first?.town == "A")
    #expect(try places.recall("Voiron", of: ban)?.answers.first?.town == "B")
  }

  @Test func takesTheNewestAndReplacesAllOfIt() throws {
    try places.keep(place("Voiron", "A", "B", version: "1", asked: october))
    try places.keep(place("Voiron", "C", version: "1", asked: october + 1))
    #expect(try places.recall("Voiron", of: ban)?.answers.map(\.town) == ["C"])
    try places.keep(place("Voiron", "D", version: "2", asked: october + 1))
    #expect(try places.recall("Voiron", of: ban)?.answers.map(\.town) == ["D"])
    try places.keep(place("Voiron", "E", "F", version: "1", asked: october + 1))
    #expect(try places.recall("Voiron", of: ban)?.answers.map(\.town) == ["E", "F"])
    try places.keep(place("Voiron", "G", version: "1", asked: october))
    #expect(try places.recall("Voiron", of: ban)?.answers.map(\.town) == ["E", "F"])
    // Of what was replaced, nothing is left.
    #expect(try journal.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM place_answer") } == 3)
  }

  /// What the file answers is what a dictionary would, whatever is kept and recalled in whatever order.
  @Test(arguments: 1...8) func agreesWithAModel(_ seed: UInt64) throws {
    var numbers = SplitMix64(seed: seed)
    struct Key: Hashable { var query, version: String }
    var model: [Key: (record: PlaceRecord, turn: Int)] = [:]
    let towns = ["Voiron", "L'Île-d'Yeu", "\"a\"\n;--", ""]
    for turn in 0..<150 {
      let query = towns[numbers.below(4)]
      guard numbers.below(2) == 0 else {
        let expected = model.filter { $0.key.query == query }.values
          .max { ($0.record.asked, $0.turn) < ($1.record.asked, $1.turn) }
        #expect(try places.recall(query, of: ban) == expected?.record)
        continue
      }
      var record = place(query, version: "v\(numbers.below(2))", asked: october + numbers.below(3))
      for _ in 0..<numbers.below(4) { record.answers += place(query, towns[numbers.below(4)]).answers }
      try places.keep(record)
      let key = Key(query: query, version: record.version)
      if let old = model[key], old.record.asked > record.asked { continue }
      model[key] = (record, turn)
    }
    #expect(!model.isEmpty)
  }
}
