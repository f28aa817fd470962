import System
import Values

/// What stands at a journal's path, found without opening it.
enum JournalPlace {
  case nothing
  /// `path` is absolute and free of links, so that SQLite's companions lie beside the file itself. `isWritable` asks for the
  /// folder too, where the companions are made.
  case file(path: String, identity: FileStamp.Identity, isWritable: Bool)

  /// - Throws: a ``Failure`` when something else stands there, or the folders cannot be searched.
  init(_ path: String) throws(Failure) {
    let stamp: FileStamp
    let real: String
    do {
      stamp = try FileStamp(of: path)
      real = try Machine.resolved(path)
    } catch {
      guard error == .missing || error == .notFolder else { throw JournalMessages.unreadable(path, error) }
      self = .nothing
      return
    }
    // Opening a pipe would wait for whoever writes to it.
    guard stamp.isRegular else { throw JournalMessages.noFile(path) }
    self = .file(
      path: real, identity: stamp.identity,
      isWritable: Machine.isWritable(real) && Machine.isWritable(DataFolder.folder(of: real)))
  }
}
