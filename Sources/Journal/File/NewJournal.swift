import GRDB
import Values

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
    try makeFolders()
    let draft = try makeDraft()
    defer { for suffix in ["", "-wal", "-shm"] { unlink(draft + suffix) } }
    do {
      try schema.open(draft, isMaking: true, patience: patience)?.close()
    } catch {
      throw JournalProblem.of(error, at: path, isWriting: true)
    }
    try put(draft)
  }

  /// Every folder of the path that is missing.
  private func makeFolders() throws(Failure) {
    for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
      let folder = String(decoding: path.utf8.prefix(index), as: UTF8.self)
      if mkdir(folder, 0o700) == 0 {
        chmod(folder, 0o700)
      } else if errno != EEXIST && access(folder, F_OK) != 0 {
        throw JournalProblem.unwritable(path, code: errno)
      }
    }
  }

  /// An empty file beside `path`, with a name of its own; `mkstemp` follows no link.
  private func makeDraft() throws(Failure) -> String {
    var name = Array("\(path).new-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw JournalProblem.unwritable(path, code: errno) }
    defer { close(descriptor) }
    let draft = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // SQLite gives its companions the mode of the file that they stand beside. A file system without modes refuses.
    guard fchmod(descriptor, 0o600) == 0 || errno == EPERM || errno == ENOTSUP else {
      let code = errno
      unlink(draft)
      throw JournalProblem.unwritable(path, code: code)
    }
    return draft
  }

  private func put(_ draft: String) throws(Failure) {
    // Neither replaces what stands there, nor follows a link.
    if link(draft, path) == 0 || errno == EEXIST { return }
    // A file system without second names: the moment between the two questions is the best there is.
    let code = errno
    var status = stat()
    guard code == EPERM || code == ENOTSUP || code == ENOSYS else { throw JournalProblem.unwritable(path, code: code) }
    if lstat(path, &status) == 0 { return }
    guard rename(draft, path) == 0 else { throw JournalProblem.unwritable(path, code: errno) }
  }
}
