import GRDB
import Values

/// Which packs were accepted on this machine, in the journal: nothing of it is ever changed or deleted.
package struct JournalAcceptances: Sendable {
  private let file: JournalFile

  package init(_ file: JournalFile) { self.file = file }

  /// Keeps an acceptance with all that belongs to it, or nothing.
  /// - Throws: a ``Failure`` when the journal cannot be made or written to, and for a lock without an absolute path.
  package func keep(_ acceptance: PackAcceptance) throws(Failure) {
    try file.write { db in
      try db.execute(
        sql: "INSERT INTO acceptance (lock, made, who, how, before, after) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          storedText(acceptance.lock), acceptance.day.description, storedText(acceptance.who), acceptance.how.rawValue,
          acceptance.before.map(storedText), storedText(acceptance.after),
        ])
      let id = db.lastInsertedRowID
      for pack in acceptance.packs {
        try db.execute(
          sql: "INSERT INTO acceptance_pack (acceptance, pack, version, digest, gone) VALUES (?, ?, ?, ?, ?)",
          arguments: [id, storedText(pack.name), storedText(pack.version), storedText(pack.digest), pack.isGone])
      }
      let insert = try db.cachedStatement(
        sql: """
          INSERT INTO acceptance_sum (acceptance, rank, person, currency, first, until, before, after)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """)
      for (index, sum) in acceptance.sums.enumerated() {
        try insert.execute(
          arguments: [
            id, index + 1, storedText(sum.person), sum.currency.code, sum.from.description, sum.to.description,
            sum.before.description, sum.after.description,
          ])
      }
    }
  }

  /// What was accepted for a lock, the oldest first.
  /// - Parameter lock: its absolute path.
  /// - Throws: a ``Failure`` when there is a journal that cannot be read.
  package func recall(lock: String) throws(Failure) -> [PackAcceptance] {
    let found = try file.read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM acceptance WHERE lock = ? ORDER BY id", arguments: [storedText(lock)]
      ).map { row in try PackAcceptance(row, db) }
    }
    return found ?? []
  }

  /// The paths of the locks for which something was accepted, in order.
  /// - Throws: a ``Failure`` when there is a journal that cannot be read.
  package func locks() throws(Failure) -> [String] {
    try file.read { try String.fetchAll($0, sql: "SELECT DISTINCT lock FROM acceptance ORDER BY lock") } ?? []
  }
}

extension PackAcceptance {
  fileprivate init(_ row: Row, _ db: Database) throws {
    let id: Int64 = try row.value("id")
    let packs = try db.cachedStatement(sql: "SELECT * FROM acceptance_pack WHERE acceptance = ? ORDER BY pack")
    let sums = try db.cachedStatement(sql: "SELECT * FROM acceptance_sum WHERE acceptance = ? ORDER BY rank")
    self.init(
      lock: try row.value("lock"), day: try row.present(row.day("made"), "made"), who: try row.value("who"),
      how: try row.present(How(rawValue: row.value("how")), "how"), before: try row.optional("before"),
      after: try row.value("after"),
      packs: try Row.fetchAll(packs, arguments: [id]).map { row in
        Pack(
          name: try row.value("pack"), version: try row.value("version"), digest: try row.value("digest"),
          isGone: try row.value("gone"))
      },
      sums: try Row.fetchAll(sums, arguments: [id]).map { row in
        Sum(
          person: try row.value("person"), currency: try row.present(Currency(row.value("currency")), "currency"),
          from: try row.present(row.day("first"), "first"), to: try row.present(row.day("until"), "until"),
          before: try row.present(Decimal(row.value("before") as String), "before"),
          after: try row.present(Decimal(row.value("after") as String), "after"))
      })
  }
}
