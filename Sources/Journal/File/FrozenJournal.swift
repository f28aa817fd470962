import GRDB
import System
import Values

/// A journal that this process may only read: a file or folder without leave to write, or a file system mounted so.
///
/// SQLite reads a journal with the help of files beside it, which cannot be made here. It is therefore read as a file that
/// does not change, and read again where it did: another may write what we may not.
struct FrozenJournal {
  var path: String
  var schema: JournalSchema
  /// How long to wait for others, in seconds.
  var patience: Double

  /// - Returns: nil for an empty file.
  /// - Throws: a `JournalSchema.Refusal`, a `DatabaseError`, or what `body` throws.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value? {
    var attempts = 0
    while true {
      let before = try mark()
      let outcome = Result { try readOnce(before.isInUse, body) }
      attempts += 1
      if try mark() == before || attempts == 10 { return try outcome.get() }
    }
  }

  private func readOnce<Value>(_ isInUse: Bool, _ body: (Database) throws -> Value) throws -> Value? {
    // Who writes now has made the files that reading needs.
    let name = isInUse ? path : "file:\(PercentEncoding.encode(path: path))?immutable=1"
    do { return try schema.openForReading(name, patience: patience)?.read(body) } catch DatabaseError.SQLITE_CANTOPEN
      where isInUse
    {
      throw JournalSchema.Refusal.unfinished
    }
  }

  /// What differs once somebody has written.
  private struct Mark: Equatable {
    var stamp: FileStamp
    /// Whether something is written down beside the file that does not yet stand in it.
    var isInUse: Bool
  }

  private func mark() throws(Failure) -> Mark {
    do {
      let beside = try? FileStamp(of: path + "-wal")
      return Mark(stamp: try FileStamp(of: path), isInUse: (beside?.size ?? 0) > 0)
    } catch {
      throw JournalMessages.unreadable(path, error)
    }
  }
}
