import GRDB
import Values

/// What road services answered, in the journal.
package struct JournalRoads: RoadMemory {
  private let file: JournalFile

  package init(_ file: JournalFile) { self.file = file }

  /// The answer of the newest day for each pair, over all versions of the service; of one day's, the one kept last. Its ends are
  /// those that were asked for: rounded to six decimals.
  /// - Throws: a ``Failure`` when there is a journal that cannot be read.
  package func recall(_ pairs: [RoadEnds], of service: ServiceIdentity) throws(Failure) -> [RoadRecord?] {
    guard !pairs.isEmpty else { return [] }
    let records = try file.read { (db) -> [RoadRecord?] in
      var records = [RoadRecord?](repeating: nil, count: pairs.count)
      guard let row = try ServiceRow(db, find: service) else { return records }
      let ends = pairs.map { StoredEnds(from: $0.from.coordinate, to: $0.to.coordinate) }
      var asked = JSONWriter()
      asked.array { for pair in ends { pair.write(to: &$0) } }
      let found = try Row.fetchCursor(
        db.cachedStatement(sql: Self.newest), arguments: ["service": row.id, "pairs": asked.text])
      while let row = try found.next() {
        let position: Int = try row.value("position")
        guard records.indices.contains(position) else { throw Row.damage("position") }
        records[position] = try RoadRecord(row, service: service, ends: ends[position])
      }
      return records
    }
    return records ?? pairs.map { _ in nil }
  }

  /// Keeps all of them or none. One of an earlier day leaves a later one of the same service, version and ends in its place.
  /// - Throws: a ``Failure`` when the journal cannot be made or written to, or an address shows a secret.
  package func keep(_ records: [RoadRecord]) throws(Failure) {
    guard !records.isEmpty else { return }
    try file.write { db in
      let delete = try db.cachedStatement(sql: Self.deleteOlder)
      let insert = try db.cachedStatement(sql: Self.insert)
      var services: [ServiceIdentity: ServiceRow] = [:]
      for record in records {
        let service = try services[record.service] ?? ServiceRow(db, keep: record.service, at: file.path)
        services[record.service] = service
        let key: StatementArguments =
          [service.id] + StoredEnds(from: record.from, to: record.to).arguments
          + [storedText(record.version), record.asked.description]
        try delete.execute(arguments: key)
        try insert.execute(arguments: key + record.answer.arguments)
      }
    }
  }

  /// All pairs in one question: an array of arrays of four numbers.
  private static let newest = """
    SELECT
      pair.key AS position, asked, refused, metres, seconds, source, version, data_date, snap_from, snap_to,
      least_metres, most_metres
    FROM json_each(:pairs) AS pair JOIN road ON road.id = (
      SELECT id FROM road
      WHERE service = :service
        AND from_lat = json_extract(pair.value, '$[0]') AND from_lon = json_extract(pair.value, '$[1]')
        AND to_lat = json_extract(pair.value, '$[2]') AND to_lon = json_extract(pair.value, '$[3]')
      ORDER BY asked DESC, id DESC LIMIT 1)
    """

  /// A row that is put anew, not changed: the latest must have the highest id.
  private static let deleteOlder = """
    DELETE FROM road
    WHERE service = ? AND from_lat = ? AND from_lon = ? AND to_lat = ? AND to_lon = ? AND version = ? AND asked <= ?
    """

  private static let insert = """
    INSERT INTO road (
      service, from_lat, from_lon, to_lat, to_lon, version, asked,
      refused, metres, seconds, source, data_date, snap_from, snap_to, least_metres, most_metres
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (service, from_lat, from_lon, to_lat, to_lon, version) DO NOTHING
    """
}

/// The ends of a way in whole millionths of a degree.
private struct StoredEnds {
  private var fromLatitude, fromLongitude, toLatitude, toLongitude: Int

  init(from: Coordinate, to: Coordinate) {
    fromLatitude = Self.millionths(from.latitude)
    fromLongitude = Self.millionths(from.longitude)
    toLatitude = Self.millionths(to.latitude)
    toLongitude = Self.millionths(to.longitude)
  }

  var arguments: StatementArguments { [fromLatitude, fromLongitude, toLatitude, toLongitude] }
  func write(to json: inout JSONWriter) {
    json.array { for number in [fromLatitude, fromLongitude, toLatitude, toLongitude] { $0.int(number) } }
  }

  var from: Coordinate? { Self.coordinate(fromLatitude, fromLongitude) }
  var to: Coordinate? { Self.coordinate(toLatitude, toLongitude) }

  private static func millionths(_ degrees: Double) -> Int { Int(Coordinate.millionths(degrees)) }

  /// The number nearest to the six decimals, as if it were read from them.
  private static func coordinate(_ latitude: Int, _ longitude: Int) -> Coordinate? {
    Coordinate(latitude: Double(latitude) / 1_000_000, longitude: Double(longitude) / 1_000_000)
  }
}

extension RoadRecord {
  /// An answer of a service that did not find a way says nothing of its version.
  fileprivate var version: String {
    switch answer {
    case .distance(let distance): distance.version
    case .refused: ""
    }
  }

  fileprivate init(_ row: Row, service: ServiceIdentity, ends: StoredEnds) throws {
    self.init(
      service: service, from: try row.present(ends.from, "from_lat"), to: try row.present(ends.to, "to_lat"),
      answer: try Answer(row), asked: try row.present(row.day("asked"), "asked"))
  }
}

extension RoadRecord.Answer {
  /// From `refused` on, in the order of the table.
  fileprivate var arguments: StatementArguments {
    switch self {
    case .refused(let code): [storedText(code), nil, nil, nil, nil, nil, nil, nil, nil]
    case .distance(let distance):
      [
        nil, distance.metres.count, distance.seconds, storedText(distance.source), distance.dataDate?.description,
        distance.snapFrom?.count, distance.snapTo?.count, distance.range?.lowerBound.count,
        distance.range?.upperBound.count,
      ]
    }
  }

  fileprivate init(_ row: Row) throws {
    if let code = try row.optional("refused") as String? {
      self = .refused(code: code)
      return
    }
    var range: ClosedRange<Metres>?
    if let least = try row.metres("least_metres"), let most = try row.metres("most_metres") {
      guard least <= most else { throw Row.damage("most_metres") }
      range = least...most
    }
    self = .distance(
      RoadDistance(
        metres: try row.present(row.metres("metres"), "metres"), seconds: try row.seconds("seconds"),
        source: try row.value("source"), version: try row.value("version"), dataDate: try row.day("data_date"),
        snapFrom: try row.metres("snap_from"), snapTo: try row.metres("snap_to"), range: range))
  }
}
