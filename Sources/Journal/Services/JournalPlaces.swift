import GRDB
import Values

/// What geocoding services answered, in the journal.
package struct JournalPlaces: PlaceMemory {
  private let file: JournalFile

  package init(_ file: JournalFile) { self.file = file }

  /// The answer of the newest day to this very text, byte for byte, over all versions of the service; of one day's, the one
  /// kept last.
  /// - Throws: a ``Failure`` when there is a journal that cannot be read.
  package func recall(_ query: String, of service: ServiceIdentity) throws(Failure) -> PlaceRecord? {
    let record = try file.read { (db) -> PlaceRecord? in
      guard let row = try ServiceRow(db, find: service) else { return nil }
      let newest = try db.cachedStatement(sql: Self.newest)
      guard let place = try Row.fetchOne(newest, arguments: [row.id, storedText(query)]) else { return nil }
      let id: Int64 = try place.value("id")
      let answers = try db.cachedStatement(sql: "SELECT * FROM place_answer WHERE place = ? ORDER BY rank")
      return PlaceRecord(
        service: service, query: try place.value("query"),
        answers: try Row.fetchAll(answers, arguments: [id]).map { try PlaceAnswer($0) },
        version: try place.value("version"), asked: try place.present(place.day("asked"), "asked"))
    }
    return record ?? nil
  }

  /// Keeps an answer with all that belongs to it, or nothing. One of an earlier day leaves a later one of the same service,
  /// version and text in its place.
  /// - Throws: a ``Failure`` when the journal cannot be made or written to, or an address shows a secret.
  package func keep(_ record: PlaceRecord) throws(Failure) {
    try file.write { db in
      let service = try ServiceRow(db, keep: record.service, at: file.path)
      let key: StatementArguments = [
        service.id, storedText(record.query), storedText(record.version), record.asked.description,
      ]
      // Put anew, not changed: the latest must have the highest id. Its answers go with it.
      try db.cachedStatement(sql: Self.deleteOlder).execute(arguments: key)
      try db.cachedStatement(sql: Self.insert).execute(arguments: key)
      guard db.changesCount > 0 else { return }
      let place = db.lastInsertedRowID
      let insert = try db.cachedStatement(sql: Self.insertAnswer)
      for (index, answer) in record.answers.enumerated() {
        try insert.execute(arguments: [place, index + 1] + answer.arguments)
      }
    }
  }

  private static let newest = """
    SELECT * FROM place WHERE service = ? AND query = ? ORDER BY asked DESC, id DESC LIMIT 1
    """

  private static let deleteOlder = """
    DELETE FROM place WHERE service = ? AND query = ? AND version = ? AND asked <= ?
    """

  private static let insert = """
    INSERT INTO place (service, query, version, asked) VALUES (?, ?, ?, ?)
    ON CONFLICT (service, query, version) DO NOTHING
    """

  private static let insertAnswer = """
    INSERT INTO place_answer (place, rank, label, town, postcode, country, lat, lon, precision, score)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
}

extension PlaceAnswer {
  /// From `label` on, in the order of the table.
  fileprivate var arguments: StatementArguments {
    [
      storedText(label), storedText(town), storedText(postcode), storedText(country),
      coordinate.latitude, coordinate.longitude, precision.rawValue, score,
    ]
  }

  fileprivate init(_ row: Row) throws {
    self.init(
      label: try row.value("label"), town: try row.value("town"), postcode: try row.value("postcode"),
      country: try row.value("country"), coordinate: try row.present(row.coordinate(), "lat"),
      precision: try row.present(FoundPlace.Precision(rawValue: row.value("precision")), "precision"),
      score: try row.number("score", in: -1_000_000...1_000_000))
  }
}
