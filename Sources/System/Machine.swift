import Glibc
import SystemPackage

/// What the program asks of the machine beside files' contents.
package enum Machine {
  /// A variable of the environment; nil where it is not set.
  package static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// How many threads run at the same time.
  package static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }
  package static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// By the effective user, and false on a file system that is mounted for reading.
  package static func isWritable(_ path: String) -> Bool {
    faccessat(AT_FDCWD, path.isEmpty ? "/" : path, W_OK, AT_EACCESS) == 0
  }

  package static func makeFolder(_ path: String, permissions: UInt32) throws(SystemError) {
    guard mkdir(path, permissions) == 0 else { throw SystemError.current }
  }

  /// Makes every folder of a file's path that is missing, for its owner alone whatever the umask says.
  package static func makePrivateFolders(of path: String) throws(SystemError) {
    for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
      let folder = String(decoding: path.utf8.prefix(index), as: UTF8.self)
      do {
        try makeFolder(folder, permissions: 0o700)
        chmod(folder, 0o700)
      } catch {
        if error != .exists, !isThere(folder) { throw error }
      }
    }
  }

  package static func remove(_ path: String) { unlink(path) }

  /// The path without links, absolute.
  package static func resolved(_ path: String) throws(SystemError) -> String {
    guard let found = realpath(path, nil) else { throw SystemError.current }
    defer { free(found) }
    return String(cString: found)
  }

  /// The name of the account under which the program runs; its number where nobody gave it one.
  package static var account: String {
    let user = geteuid()
    return getpwuid(user).map { String(cString: $0.pointee.pw_name) } ?? "\(user)"
  }

  /// Leaves no picture of the program's memory, which may hold links, when it is ended by force.
  package static func leaveNoCore() {
    var limit = rlimit()
    let core = __rlimit_resource_t(RLIMIT_CORE.rawValue)
    guard getrlimit(core, &limit) == 0 else { return }
    // One byte is too little for any file, and the only limit that a program which collects cores heeds too (core(5)).
    limit.rlim_cur = min(1, limit.rlim_max)
    setrlimit(core, &limit)
  }

  /// Seconds since 1970, in UTC, by the clock on the wall.
  package static var seconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec
  }

  /// Milliseconds since some moment, by a clock that nobody sets.
  package static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }

  /// Waits, whatever signals come in between.
  package static func pause(milliseconds: Int) {
    var wish = timespec(tv_sec: milliseconds / 1_000, tv_nsec: milliseconds % 1_000 * 1_000_000)
    var left = timespec()
    while nanosleep(&wish, &left) != 0, errno == EINTR { wish = left }
  }
}
