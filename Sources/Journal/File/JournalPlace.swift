import Values

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands at a journal's path, found without opening it.
enum JournalPlace {
  case nothing
  /// `path` is absolute and free of links, so that SQLite's companions lie beside the file itself. `isWritable` asks for the
  /// folder too, where the companions are made.
  case file(path: String, identity: FileIdentity, isWritable: Bool)

  /// - Throws: a ``Failure`` when something else stands there, or the folders cannot be searched.
  init(_ path: String) throws(Failure) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else { throw JournalProblem.unreadable(path, code: errno) }
      self = .nothing
      return
    }
    // Opening a pipe would wait for whoever writes to it.
    guard status.st_mode & S_IFMT == S_IFREG else { throw JournalProblem.noFile(path) }
    guard let resolved = realpath(path, nil) else { throw JournalProblem.unreadable(path, code: errno) }
    defer { free(resolved) }
    let real = String(cString: resolved)
    self = .file(
      path: real, identity: FileIdentity(status),
      isWritable: Self.mayWrite(real) && Self.mayWrite(DataFolder.folder(of: real)))
  }

  /// By the effective user, and false on a file system that is mounted for reading.
  private static func mayWrite(_ path: String) -> Bool {
    faccessat(AT_FDCWD, path.isEmpty ? "/" : path, W_OK, AT_EACCESS) == 0
  }
}

/// Tells a file from another one that takes its name.
struct FileIdentity: Equatable {
  private var device: dev_t
  private var inode: ino_t

  init(_ status: stat) {
    device = status.st_dev
    inode = status.st_ino
  }
}
