import GRDB
import Values

/// What people corrected, in the journal. Nothing of it is ever changed or deleted: a correction is taken back by a word of its
/// own, and both stay to be read.
public struct JournalCorrections: Sendable {
  private let file: JournalFile

  public init(_ file: JournalFile) { self.file = file }

  /// Writes a correction down.
  /// - Parameters:
  ///   - reason: why; the inspector reads it.
  ///   - made: the local day on which it is said.
  /// - Returns: the correction with its number.
  /// - Throws: a ``Failure`` for one that lacks its reason or means nothing, and when the journal cannot be written to.
  @discardableResult
  public func add(
    _ change: Correction.Change, for person: String, reason: String, author: String? = nil, made: CivilDate
  ) throws(Failure) -> Correction {
    if let problem = CorrectionProblem.of(change, person: person, reason: reason) { throw problem }
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
  public func undo(
    _ id: Int64, of person: String, reason: String, author: String? = nil, made: CivilDate
  ) throws(Failure) -> Correction {
    guard !CorrectionProblem.isBlank(reason) else { throw CorrectionProblem.noReason }
    // Nothing to take back is no reason to make a journal.
    guard let found = try list(person: person).first(where: { $0.id == id }) else {
      throw CorrectionProblem.unknown(id, person: person)
    }
    if let undone = found.undone { throw CorrectionProblem.alreadyUndone(id, undone) }
    return try file.write { db in
      // Another may have been faster.
      if let undone = try Self.find(db, id).undone { throw CorrectionProblem.alreadyUndone(id, undone) }
      try db.execute(
        sql: "INSERT INTO undoing (correction, reason, author, made) VALUES (?, ?, ?, ?)",
        arguments: [id, storedText(reason), author.map(storedText), made.description])
      return try Self.find(db, id)
    }
  }

  /// A person's corrections in the order of their numbers.
  /// - Throws: a ``Failure`` when there is a journal that cannot be read.
  public func list(person: String, includingUndone: Bool = true) throws(Failure) -> [Correction] {
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
  public func active(person: String) throws(Failure) -> [Correction] {
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
