import System
import Values

/// Makes a journal, for its owner's eyes alone: file 0600, folders that are missing 0700, whatever the umask says.
///
/// It is made under another name and put in place when it is whole, so that nobody meets half of one, and so that of two who
/// make it at the same time both find the same.
struct NewJournal {
  var path: String
  var schema: JournalSchema
  /// How long to wait for others, in seconds.
  var patience: Double

  /// - Throws: a ``Failure`` when it cannot be made; a journal that another made meanwhile is none.
  func make() throws(Failure) {
    do {
      try Machine.makePrivateFolders(of: path)
      FileDraft.sweep(beside: path)
      // SQLite gives its companions the mode of the file that they stand beside.
      let draft = try FileDraft.empty(beside: path)
      defer { for suffix in ["", "-wal", "-shm"] { Machine.remove(draft.name + suffix) } }
      try fill(draft)
      try draft.place(at: path)
    } catch let error as SystemError {
      throw JournalMessages.unwritable(path, error)
    } catch {
      throw JournalMessages.of(error, at: path, isWriting: true)
    }
  }

  private func fill(_ draft: FileDraft) throws {
    try schema.open(draft.name, isMaking: true, patience: patience)?.close()
  }
}
