import Glibc
import SystemPackage
import Values

/// What one program at a time may hold, told by a file that stays empty, or by a folder. It ends with whoever holds it, however that
/// one ends.
package struct FileLock: Sendable {
  /// Nil for a folder that may not be opened.
  private let file: OpenFile?

  /// Waits for who holds it.
  /// - Parameter path: of the empty file; it and the folders on the way to it are made for the user alone.
  /// - Throws: a ``Failure`` where it cannot be made.
  package init(_ path: String) throws(Failure) {
    do throws(SystemError) {
      try Machine.makePrivateFolders(of: path)
      file = try Self.locked(path)
    } catch {
      throw Failure(FileProblem.unwritable(path, error))
    }
  }

  private static func locked(_ path: String) throws(SystemError) -> OpenFile {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw SystemError.current }
    let file = OpenFile(FileDescriptor(rawValue: descriptor))
    try wait(for: file)
    return file
  }

  /// Waits for who holds a folder: whatever its files are, nothing is left beside them.
  ///
  /// Whoever may read it waits for the others, whosever programs they are. Where it cannot be held, nobody is kept from going on: the
  /// moment between reading and writing is the best there is.
  /// - Parameter folder: that is there.
  package init(folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      file = nil
      return
    }
    let opened = OpenFile(FileDescriptor(rawValue: descriptor))
    // A share of another machine's may lock no folder that is open for reading.
    try? Self.wait(for: opened)
    file = opened
  }

  private static func wait(for file: OpenFile) throws(SystemError) {
    while flock(file.number, LOCK_EX) != 0 {
      let error = SystemError.current
      // A file system without locks: the moment between reading and writing is the best there is.
      if error == .unsupported || error == SystemError(code: ENOLCK) { break }
      guard error == SystemError(code: EINTR) else { throw error }
    }
  }

  /// Runs something while it is held.
  package func hold<Value>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
    defer { withExtendedLifetime(file) {} }
    return try body()
  }
}
