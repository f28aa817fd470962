import GRDB
import Values

/// What people corrected, in the journal. Nothing of it is ever changed or deleted: a correction is taken back by a word of its
/// own, and both stay to be read.
package struct JournalCorrections: Sendable {
  private let file: JournalFile

  package init(_ file: JournalFile) { self.file = file }

  /// Writes a correction down.
  /// - Parameters:
  ///   - reason: why; the inspector reads it.
  ///   - made: the local day on which it is said.
  /// - Returns: the correction with its number.
  /// - Throws: a ``Failure`` for one that lacks its reason or means nothing, and when the journal cannot be written to.
  @discardableResult
  package func add(
    _ change: Correction.Change, for person: String, reason: String, author: String? = nil, made: CivilDate
  ) throws(Failure) -> Correction {
    if let problem = CorrectionMessages.against(change, person: person, reason: reason) { throw problem }
    return try file.write { db in
      let statement = try db.cachedStatement(sql: Self.insert)
      try statement.execute(
        arguments: [storedText(person), storedText(reason), author.map(storedText), made.description]
          + change.arguments)
      return try Self.find(db, db.lastInsertedRowID)
    }
  }

  /// Takes a correction back.
  /// - Parameters:
  ///   - id: its number.
  ///   - person: whose it must be, so that a slip of the pen takes back nobody else's.
  ///   - reason: why; the inspector reads it.
  /// - Returns: the correction with its undoing.
  /// - Throws: a ``Failure`` when there is none of that number, or it was taken back before, or the journal cannot be written to.
  @discardableResult
  package func undo(
    _ id: Int64, of person: String, reason: String, author: String? = nil, made: CivilDate
  ) throws(Failure) -> Correction {
    guard !CorrectionMessages.isBlank(reason) else { throw CorrectionMessages.noReason }
    // Nothing to take back is no reason to make a journal.
    guard let found = try list(person: person).first(where: { $0.id == id }) else {
      throw CorrectionMessages.unknown(id, person: person)
    }
    if let undone = found.undone { throw CorrectionMessages.alreadyUndone(id, undone) }
    return try file.write { db in
      // Another may have been faster.
      if let undone = try Self.find(db, id).undone { throw CorrectionMessages.alreadyUndone(id, undone) }
      try db.execute(
        sql: "INSERT INTO undoing (correction, reason, author, made) VALUES (?, ?, ?, ?)",
        arguments: [id, storedText(reason), author.map(storedText), made.description])
      return try Self.find(db, id)
    }
  }

  /// A person's corrections in the order of their numbers.
  /// - Throws: a ``Failure`` when there is a journal that cannot be read.
  package func list(person: String, includingUndone: Bool = true) throws(Failure) -> [Correction] {
    let corrections = try file.read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM corrections WHERE person = ? AND (? OR undone IS NULL) ORDER BY id",
        arguments: [storedText(person), includingUndone]
      ).map { try Correction($0) }
    }
    return corrections ?? []
  }

  /// What counts for a person, in the order of the numbers: of two about the same thing, the later one.
  /// - Throws: a ``Failure`` when there is a journal that cannot be read.
  package func active(person: String) throws(Failure) -> [Correction] {
    try list(person: person, includingUndone: false)
  }

  private static func find(_ db: Database, _ id: Int64) throws -> Correction {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM corrections WHERE id = ?", arguments: [id])
    guard let row else { throw Row.damage("id") }
    return try Correction(row)
  }

  private static let insert = """
    INSERT INTO correction (
      person, reason, author, made,
      kind, date, trip, leg, leg_from, leg_to, metres, calendar, uid, recurrence, place, lat, lon
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
}

/// What can be wrong with a correction, told to the person who makes it.
private enum CorrectionMessages {
  static let noReason = Failure(
    Diagnostic(
      .error, .correctionWithoutReason,
      Phrase(en: "a correction needs its reason", fr: "une correction doit être motivée"),
      advice: Phrase(
        en: "say why in a few words: the inspector reads them next to the figure",
        fr: "dites pourquoi en quelques mots : l'inspecteur les lit à côté du chiffre")))

  static func unknown(_ id: Int64, person: String) -> Failure {
    Failure(
      Diagnostic(
        .error, .correctionUnknown,
        Phrase(
          en: "there is no correction \(id) of \(person) in the journal",
          fr: "le journal ne contient aucune correction \(id) de \(person)"),
        advice: Phrase(
          en: "list the corrections to see their numbers", fr: "listez les corrections pour voir leurs numéros")))
  }

  static func alreadyUndone(_ id: Int64, _ undoing: Correction.Undoing) -> Failure {
    Failure(
      Diagnostic(
        .error, .correctionAlreadyUndone,
        Phrase(
          en: "correction \(id) was taken back on \(undoing.made): \(undoing.reason)",
          fr: "la correction \(id) a été annulée le \(undoing.made) : \(undoing.reason)"),
        advice: Phrase(
          en: "to have it count again, make a new correction",
          fr: "pour qu'elle compte à nouveau, faites une nouvelle correction")))
  }

  /// What is wrong with a correction; nil for one that means something.
  static func against(_ change: Correction.Change, person: String, reason: String) -> Failure? {
    if isBlank(reason) { return noReason }
    if isBlank(person) {
      return meaningless(Phrase(en: "it is nobody's", fr: "elle n'est à personne"))
    }
    switch change {
    case .distance(let metres, let leg):
      if metres < .zero {
        return meaningless(Phrase(en: "a way has no negative length", fr: "un trajet n'a pas de longueur négative"))
      }
      if isBlank(leg.trip) { return meaningless(Phrase(en: "it names no trip", fr: "elle ne nomme aucun trajet")) }
      if leg.number < 1 {
        return meaningless(Phrase(en: "legs are counted from 1", fr: "les étapes sont comptées à partir de 1"))
      }
    case .place(let text, let coordinate, let event):
      if isBlank(text) && coordinate == nil {
        return meaningless(Phrase(en: "it names no place", fr: "elle ne nomme aucun lieu"))
      }
      if event.uid.isEmpty { return unnamedEvent }
    case .noTravel(let event), .professional(_, let event):
      if event.uid.isEmpty { return unnamedEvent }
    }
    return nil
  }

  static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\0" }
  }

  private static let unnamedEvent = meaningless(
    Phrase(en: "it names no appointment", fr: "elle ne nomme aucun rendez-vous"))

  private static func meaningless(_ why: Phrase) -> Failure {
    Failure(
      Diagnostic(
        .error, .correctionMeaningless,
        Phrase(
          en: "this correction cannot be kept: \(why.english)",
          fr: "cette correction ne peut pas être gardée : \(why.french)")))
  }
}
