import GRDB
import Values

/// How a file comes to hold a journal's tables, version by version, and whether it is a journal at all.
struct JournalSchema: Sendable {
  /// In the order in which they are applied; one that was released never changes.
  private let migrator: DatabaseMigrator

  static let current = JournalSchema(["1": tables, "2": releases, "3": acceptances])

  /// - Parameter steps: SQL by the number of the schema version that it makes of the one before.
  init(_ steps: KeyValuePairs<String, String>) {
    var migrator = DatabaseMigrator()
    for (version, sql) in steps {
      migrator.registerMigration(version, foreignKeyChecks: .immediate) { try $0.execute(sql: sql) }
    }
    self.migrator = migrator
  }

  /// Stands in the file's header, so that a database of another program is never taken for a journal: `izkj`.
  private static let application = 0x697A_6B6A

  /// Why a file is not used.
  enum Refusal: Error {
    /// Another program's database.
    case foreign
    /// Written by a newer version of this program.
    case newer
    /// Written by an older version, and not to be changed.
    case outdated
    /// A run that wrote to it was cut, and what it wrote cannot be taken in by who may only read.
    case unfinished
  }

  /// A connection to the file at `path`, brought to this version of the tables.
  /// - Parameters:
  ///   - path: not to be taken for anything but a path by SQLite: it starts with `/` or `.`.
  ///   - isMaking: whether an empty file is to become a journal.
  ///   - patience: how long to wait for others, in seconds.
  /// - Returns: nil for an empty file that is to stay one.
  /// - Throws: a ``Refusal`` or a `DatabaseError`.
  func open(_ path: String, isMaking: Bool, patience: Double) throws -> DatabaseQueue? {
    let connection = try DatabaseQueue(path: path, configuration: Self.configuration(patience))
    switch try connection.read(state) {
    case .complete: return connection
    case .empty:
      guard isMaking else { return nil }
      try Self.prepare(connection)
      try migrate(connection, from: 0)
    case .older(let steps): try migrate(connection, from: steps)
    }
    return connection
  }

  /// A connection that never writes.
  /// - Parameters:
  ///   - name: a path, or a `file:` address.
  ///   - patience: how long to wait for others, in seconds.
  /// - Returns: nil for an empty file.
  /// - Throws: a ``Refusal`` or a `DatabaseError`.
  func openForReading(_ name: String, patience: Double) throws -> DatabaseQueue? {
    var configuration = Self.configuration(patience)
    configuration.readonly = true
    let connection = try DatabaseQueue(path: name, configuration: configuration)
    switch try connection.read(state) {
    case .complete: return connection
    case .empty: return nil
    case .older: throw Refusal.outdated
    }
  }

  private static func configuration(_ patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "izika-rules journal"
    return configuration
  }

  private enum State {
    case empty, complete
    /// So many steps were taken.
    case older(steps: Int)
  }

  private func state(of db: Database) throws -> State {
    // The first question also holds the file still for the next ones.
    guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master)") == true else { return .empty }
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Self.application else { throw Refusal.foreign }
    if try migrator.hasBeenSuperseded(db) { throw Refusal.newer }
    return try migrator.hasCompletedMigrations(db) ? .complete : .older(steps: migrator.appliedIdentifiers(db).count)
  }

  /// Writes into an empty file what it says of itself.
  private static func prepare(_ connection: DatabaseQueue) throws {
    try connection.writeWithoutTransaction { db in
      // Readers then never wait for the writer. Where the file system cannot do it, or another has just opened the empty
      // file, the journal works all the same, with waiting.
      do { _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") } catch DatabaseError.SQLITE_BUSY {}
      try db.execute(sql: "PRAGMA application_id = \(application)")
    }
  }

  /// Two may come upon an old file at once. A step and its mark are one transaction, so that the second to try fails, and goes
  /// on from where the first one stands.
  private func migrate(_ connection: DatabaseQueue, from steps: Int) throws {
    var steps = steps
    while true {
      do { return try migrator.migrate(connection) } catch {
        switch try connection.read(state) {
        case .complete: return
        case .older(let now) where now > steps: steps = now
        default: throw error
        }
      }
    }
  }
}
