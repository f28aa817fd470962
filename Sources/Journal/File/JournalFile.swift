import GRDB
import Synchronization
import System
import Values

/// The journal: one SQLite file that keeps what services answered, what people corrected, and of packs that travel what was seen and
/// what was accepted.
///
/// Nothing is made until something is written: to read a journal that does not exist is to find it empty. A file is opened at
/// the first use, and made for its owner's eyes alone (0600); who opens it to others later is obeyed. Threads and processes
/// may use one journal at the same time: readers never wait, and who writes waits for another who does.
///
/// ```swift
/// let journal = JournalFile(path: try JournalPath.standard())
/// let roads = JournalRoads(journal), corrections = JournalCorrections(journal)
/// ```
///
/// Auditors read the file with the `sqlite3` shell, by its seven views:
///
/// ```console
/// $ sqlite3 -box ~/.local/share/izika-rules/journal.sqlite 'SELECT * FROM roads'
/// ```
///
/// | view | a row is |
/// |---|---|
/// | `roads` | what a road service answered for one pair of points: metres, or its word for having no way |
/// | `places` | one of a geocoding service's answers to a text; a text without any has one row without rank |
/// | `corrections` | what a person said, why, and whether it was taken back |
/// | `lists` | the newest list of versions that was seen of a scope of packs |
/// | `versions` | the digest under which a version of a pack was seen first, and whether it was withdrawn |
/// | `acceptances` | a pack that is another one since somebody accepted it, in which lock, by whom and how |
/// | `effects` | what a person's money of some days was said to be, before and after an acceptance |
///
/// They stand over the tables `service`, `road`, `place`, `place_answer`, `correction`, `undoing`, `release_list`,
/// `release_revocation`, `release_version`, `acceptance`, `acceptance_pack` and `acceptance_sum`. Days are ISO 8601, a
/// road's ends in the table are whole millionths of a degree, lengths are metres, times seconds, scores thousandths. An effect's
/// last day stands before `until`.
/// Corrections, their undoings and acceptances cannot be changed or deleted, not even in the shell, and no list goes back.
package final class JournalFile: Sendable {
  /// As it was given.
  package let path: String

  private let schema: JournalSchema
  /// How long a writer waits for another one, in seconds.
  private let patience: Double
  /// Only to a journal that exists and may be written to.
  private let connection = Mutex<Connection?>(nil)

  private struct Connection {
    var queue: DatabaseQueue
    var identity: FileStamp.Identity
  }

  /// The journal at `path`, whether it exists or not.
  package convenience init(path: String) { self.init(path: path, schema: .current) }

  init(path: String, schema: JournalSchema, patience: Double = 10) {
    self.path = path
    self.schema = schema
    self.patience = patience
  }

  /// Lets go of the file, as the end of a run should: what stands beside it is then taken in. The next use opens it again.
  package func close() { connection.withLock { $0 = nil } }

  /// - Returns: nil where there is no journal yet.
  /// - Throws: a ``Failure`` when there is one that cannot be read.
  func read<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value? {
    switch try JournalPlace(path) {
    case .nothing: return nil
    case .file(let real, let identity, isWritable: true):
      guard let queue = try opened(real, identity, isMaking: false) else { return nil }
      return try attempt(isWriting: false) { try queue.read(body) }
    case .file(let real, _, isWritable: false):
      return try attempt(isWriting: false) {
        try FrozenJournal(path: real, schema: schema, patience: patience).read(body)
      }
    }
  }

  /// Runs `body` in one transaction that is kept as a whole or not at all; makes the journal where there is none.
  /// - Throws: a ``Failure`` when it cannot be made or written to, and what `body` throws as one.
  func write<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value {
    var place = try JournalPlace(path)
    if case .nothing = place {
      // No name of a file may mean something else to SQLite, as `:memory:` does.
      let draftable = path.utf8.first == UInt8(ascii: "/") ? path : "./\(path)"
      try attempt(isWriting: true) { try NewJournal(path: draftable, schema: schema, patience: patience).make() }
      place = try JournalPlace(path)
    }
    switch place {
    case .nothing: throw JournalMessages.danglingLink(path)
    case .file(_, _, isWritable: false): throw JournalMessages.readOnly(path)
    case .file(let real, let identity, isWritable: true):
      guard let queue = try opened(real, identity, isMaking: true) else {
        throw JournalMessages.damaged(path, "no tables")
      }
      return try attempt(isWriting: true) { try queue.write(body) }
    }
  }

  /// - Parameter isMaking: whether an empty file is to become a journal.
  /// - Returns: nil for an empty file that is to stay one.
  private func opened(
    _ real: String, _ identity: FileStamp.Identity, isMaking: Bool
  ) throws(Failure) -> DatabaseQueue? {
    try connection.withLock { (connection) throws(Failure) in
      // A file that was put in the place of the one that is open is another journal.
      if let connection, connection.identity == identity { return connection.queue }
      let queue = try attempt(isWriting: isMaking) { try schema.open(real, isMaking: isMaking, patience: patience) }
      connection = queue.map { Connection(queue: $0, identity: identity) }
      return queue
    }
  }

  private func attempt<Value>(isWriting: Bool, _ body: () throws -> Value) throws(Failure) -> Value {
    do { return try body() } catch { throw JournalMessages.of(error, at: path, isWriting: isWriting) }
  }
}
