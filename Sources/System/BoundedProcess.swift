import Glibc
import Synchronization

/// A program that is run for what it writes, without a shell, within limits of time and bytes.
package struct BoundedProcess {
  package enum Problem: Error, Hashable, Sendable {
    /// The system's reason, in its words.
    case unstartable(String)
    case tooSlow(seconds: Int)
    case tooLarge(bytes: Int)
    /// Its output could not be read to the end.
    case cutShort
  }

  private let program: String
  private let arguments: [String]
  private let seconds: Int
  private let bytes: Int

  /// - Parameter program: a path, or a name that is looked for on `PATH`.
  package init(_ program: String, _ arguments: [String], seconds: Int = 30, bytes: Int = 1 << 20) {
    self.program = program
    self.arguments = arguments
    self.seconds = seconds
    self.bytes = bytes
  }

  /// Its exit status, 128 and the signal's number where one ended it, and what it wrote to standard output.
  ///
  /// Standard input is empty and standard error is dropped. A program that goes over a limit is killed.
  package func run() throws(Problem) -> (status: Int, output: [UInt8]) {
    let (process, reading) = try Self.starting.withLock { _ in start() }.get()
    defer { close(reading) }
    do throws(Problem) {
      let output = try read(reading)
      return (Self.wait(for: process), output)
    } catch {
      kill(process, SIGKILL)
      _ = Self.wait(for: process)
      throw error
    }
  }

  /// One program is started at a time, so that none inherits the writing end of another's pipe before it is marked.
  private static let starting = Mutex(())

  private func start() -> Result<(process: pid_t, reading: Int32), Problem> {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return .failure(.unstartable("no pipe: \(SystemError.current.words)")) }
    let (reading, writing) = (ends[0], ends[1])
    defer { close(writing) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, writing, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // Signals that this program blocks or ignores are none of the other's business.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var arguments = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let error = posix_spawnp(&process, program, &actions, &attributes, &arguments, environ)
    guard error == 0 else {
      close(reading)
      return .failure(.unstartable("\(program): \(SystemError(code: error).words)"))
    }
    return .success((process, reading))
  }

  /// Everything until the program closes its output.
  private func read(_ descriptor: Int32) throws(Problem) -> [UInt8] {
    let end = Machine.milliseconds + seconds * 1_000
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let left = end - Machine.milliseconds
      guard left > 0 else { throw .tooSlow(seconds: seconds) }
      guard poll(&waiting, 1, Int32(left)) > 0 else { continue }
      let count = readOnce(descriptor, &chunk)
      if count == 0 { return output }
      if count < 0 {
        guard errno == EINTR else { throw .cutShort }
        continue
      }
      guard output.count + count <= bytes else { throw .tooLarge(bytes: bytes) }
      output += chunk[..<count]
    }
  }

  private static func wait(for process: pid_t) -> Int {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return 128 }
    }
    let signal = status & 0x7F
    return Int(signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
  }
}

private func readOnce(_ descriptor: Int32, _ chunk: inout [UInt8]) -> Int { read(descriptor, &chunk, chunk.count) }
