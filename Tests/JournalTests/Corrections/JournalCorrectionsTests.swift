import GRDB
import TestSupport
import Testing
import Values

@testable import Journal

@Suite struct JournalCorrectionsTests {
  let folder: JournalFolder
  let journal: JournalFile
  let corrections: JournalCorrections
  let leg = Correction.Leg(date: october, trip: "j6n8q5mbabqx", number: 2, from: "Moirans", to: "Saint-Égrève")
  let event = Correction.Event(date: october, calendar: "Pro", uid: "a@b", recurrence: "2026-10-06T07:00:00Z")

  init() throws {
    folder = try JournalFolder()
    journal = JournalFile(path: folder.path)
    corrections = JournalCorrections(journal)
  }

  @Test func givesBackEveryKindOfCorrection() throws {
    let changes: [Correction.Change] = [
      .distance(Metres(14_200), leg: leg),
      .place(text: "3 place Saint-Bruno, Grenoble", coordinate: grenoble, event: event),
      .place(text: "Tullins", coordinate: nil, event: Correction.Event(date: october, calendar: "", uid: "x")),
      .noTravel(event: event), .professional(true, event: event), .professional(false, event: event),
    ]
    for change in changes {
      try corrections.add(change, for: "Camille", reason: "Pont fermé : détour", author: "Anna", made: october)
    }
    let found = try JournalCorrections(JournalFile(path: folder.path)).active(person: "Camille")
    #expect(
      found
        == changes.enumerated().map {
          Correction(
            id: Int64($0 + 1), person: "Camille", change: $1, reason: "Pont fermé : détour", author: "Anna",
            made: october)
        })
  }

  @Test func numbersThemAcrossPersons() throws {
    let mine = try corrections.add(.noTravel(event: event), for: "Camille", reason: "call", made: october)
    let others = try corrections.add(.noTravel(event: event), for: "Dominique", reason: "call", made: october)
    #expect([mine.id, others.id] == [1, 2])
    #expect(try corrections.list(person: "Camille") == [mine])
    #expect(try corrections.list(person: "Dominique") == [others])
    #expect(try corrections.list(person: "camille") == [])
  }

  @Test func anUndoneCorrectionStaysToBeRead() throws {
    let first = try corrections.add(.distance(Metres(1), leg: leg), for: "Camille", reason: "a", made: october)
    let second = try corrections.add(.distance(Metres(2), leg: leg), for: "Camille", reason: "b", made: october)
    let undone = try corrections.undo(second.id, of: "Camille", reason: "wrong leg", author: "Anna", made: october + 1)
    #expect(undone.undone == Correction.Undoing(reason: "wrong leg", author: "Anna", made: october + 1))
    #expect(undone.change == second.change && undone.reason == "b" && undone.made == october)
    #expect(try corrections.active(person: "Camille") == [first])
    #expect(try corrections.list(person: "Camille") == [first, undone])
    #expect(try corrections.list(person: "Camille", includingUndone: false) == [first])
    let third = try corrections.add(second.change, for: "Camille", reason: "it was right", made: october + 2)
    #expect(third.id == 3)
    #expect(try corrections.active(person: "Camille") == [first, third])
  }

  @Test func undoesOnlyWhatIsThereAndOnce() throws {
    let correction = try corrections.add(.noTravel(event: event), for: "Camille", reason: "call", made: october)
    #expect(codes { try corrections.undo(9, of: "Camille", reason: "x", made: october) } == ["correction-unknown"])
    #expect(
      codes { try corrections.undo(correction.id, of: "Dominique", reason: "x", made: october) } == [
        "correction-unknown"
      ])
    #expect(
      codes { try corrections.undo(correction.id, of: "Camille", reason: " ", made: october) }
        == ["correction-without-reason"])
    #expect(try corrections.active(person: "Camille") == [correction])
    try corrections.undo(correction.id, of: "Camille", reason: "x", made: october)
    #expect(
      codes { try corrections.undo(correction.id, of: "Camille", reason: "y", made: october) }
        == ["correction-already-undone"])
  }

  @Test func wantsAReasonAndAMeaning() throws {
    for reason in ["", " ", "\n\u{A0}\t"] {
      #expect(
        codes { try corrections.add(.noTravel(event: event), for: "Camille", reason: reason, made: october) }
          == ["correction-without-reason"])
    }
    let nameless = Correction.Event(date: october, calendar: "Pro", uid: "")
    var noLeg = leg
    noLeg.number = 0
    var noTrip = leg
    noTrip.trip = ""
    for change: Correction.Change in [
      .distance(Metres(-1), leg: leg), .distance(Metres(1), leg: noLeg), .distance(Metres(1), leg: noTrip),
      .place(text: "", coordinate: nil, event: event), .place(text: "Tullins", coordinate: nil, event: nameless),
      .noTravel(event: nameless),
    ] {
      #expect(
        codes { try corrections.add(change, for: "Camille", reason: "x", made: october) } == ["correction-meaningless"])
    }
    #expect(
      codes { try corrections.add(.noTravel(event: event), for: "", reason: "x", made: october) }
        == ["correction-meaningless"])
    #expect(folder.names.isEmpty)
  }

  @Test func nothingChangesOrDeletesOne() throws {
    let correction = try corrections.add(.noTravel(event: event), for: "Camille", reason: "call", made: october)
    try corrections.undo(correction.id, of: "Camille", reason: "x", made: october)
    for sql in [
      "UPDATE correction SET reason = 'other'", "DELETE FROM correction", "UPDATE undoing SET made = '2020-01-01'",
      "DELETE FROM undoing",
      "INSERT OR REPLACE INTO correction (id, person, kind, date, calendar, uid, reason, made) "
        + "VALUES (1, 'Camille', 'no-travel', '2026-10-06', 'Pro', 'x', 'y', '2026-10-06')",
      "INSERT OR REPLACE INTO undoing (correction, reason, made) VALUES (1, 'y', '2026-10-06')",
    ] {
      let problem = #expect(throws: Failure.self) { try journal.write { try $0.execute(sql: sql) } }
      #expect(problem?.diagnostics.first?.message.english.contains("is never") == true)
    }
  }

  /// A service's answers come and go; what a person said stays.
  @Test func noAnswerOverwritesThem() throws {
    let correction = try corrections.add(.distance(Metres(1), leg: leg), for: "Camille", reason: "a", made: october)
    for day in 1...3 { try JournalRoads(journal).keep([road(day, asked: october + day)]) }
    try JournalPlaces(journal).keep(place("Moirans", "Moirans"))
    #expect(try corrections.active(person: "Camille") == [correction])
  }

  /// The three views are what an auditor is told to read.
  @Test func auditorsReadThemInWords() throws {
    try JournalRoads(journal).keep([road(111_900)])
    try JournalPlaces(journal).keep(place("Voiron", "Voiron"))
    try JournalPlaces(journal).keep(place("Nulle Part"))
    try corrections.add(.distance(Metres(14_200), leg: leg), for: "Camille", reason: "Pont fermé", made: october)
    try corrections.undo(1, of: "Camille", reason: "erreur", made: october)
    let rows = try journal.read { db in
      try ["roads", "places", "corrections"].map { try Row.fetchAll(db, sql: "SELECT * FROM \($0)") }
    }
    let (roads, places, said) = try (#require(rows)[0], #require(rows)[1], #require(rows)[2])
    #expect(roads.map { $0["from"] as String } == ["45.748500,4.846700"])
    #expect(roads.map { $0["address"] as String } == [osrm.address])
    #expect(places.map { $0["town"] as String? } == ["Voiron", nil])
    #expect(said.map { $0["undone_because"] as String } == ["erreur"])
  }

  /// Whatever is said and taken back: the list is all that was said, what counts is what was not taken back.
  @Test(arguments: 1...4) func agreesWithAModel(_ seed: UInt64) throws {
    var numbers = SplitMix64(seed: seed)
    var model: [Correction] = []
    for turn in 0..<80 {
      let person = ["Camille", "Dominique"][numbers.below(2)]
      if numbers.below(3) > 0 {
        model.append(
          try corrections.add(
            .distance(Metres(numbers.below(9_999)), leg: leg), for: person, reason: "turn \(turn)", made: october + turn
          ))
      } else {
        let id = Int64(numbers.below(model.count + 2))
        let index = model.firstIndex { $0.id == id && $0.person == person && $0.undone == nil }
        let found = codes { try corrections.undo(id, of: person, reason: "turn \(turn)", made: october + turn) }
        #expect((found == nil) == (index != nil))
        if let index { model[index].undone = Correction.Undoing(reason: "turn \(turn)", made: october + turn) }
      }
    }
    #expect(model.map(\.id) == (1...Int64(model.count)).map { $0 })
    for person in ["Camille", "Dominique"] {
      let own = model.filter { $0.person == person }
      #expect(try corrections.list(person: person) == own)
      #expect(try corrections.active(person: person) == own.filter { $0.undone == nil })
    }
  }
}
