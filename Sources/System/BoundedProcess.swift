import Glibc
import Synchronization

/// A program that is run for what it writes, without a shell, within limits of time and bytes.
package struct BoundedProcess {
  package enum Problem: Error, Hashable, Sendable {
    /// There is no program of that name; the system's reason, in its words.
    case missing(String)
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
  private let input: [UInt8]
  private let sharesErrors: Bool

  /// - Parameters:
  ///   - program: a path, or a name that is looked for on `PATH`.
  ///   - input: what it reads from standard input.
  ///   - sharesErrors: whether what it says on standard error is seen by the user, as of a program that asks for a passphrase.
  package init(
    _ program: String, _ arguments: [String], seconds: Int = 30, bytes: Int = 1 << 20, input: [UInt8] = [],
    sharesErrors: Bool = false
  ) {
    self.program = program
    self.arguments = arguments
    self.seconds = seconds
    self.bytes = bytes
    self.input = input
    self.sharesErrors = sharesErrors
  }

  /// Its exit status, 128 and the signal's number where one ended it, and what it wrote to standard output.
  ///
  /// Standard error is dropped unless it is shared. A program that goes over a limit is killed.
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
    let source = inputFile()
    defer { close(source) }
    guard source >= 0 else {
      let reason = SystemError.current.words
      close(reading)
      return .failure(.unstartable("no input: \(reason)"))
    }
    posix_spawn_file_actions_adddup2(&actions, source, 0)
    posix_spawn_file_actions_adddup2(&actions, writing, 1)
    if !sharesErrors { posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) }
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
      let reason = "\(program): \(SystemError(code: error).words)"
      return .failure(error == ENOENT ? .missing(reason) : .unstartable(reason))
    }
    return .success((process, reading))
  }

  /// What standard input is read from: a file without a name, so that nobody waits for a program that does not read.
  private func inputFile() -> Int32 {
    if input.isEmpty { return open("/dev/null", O_RDONLY | O_CLOEXEC) }
    guard let file = tmpfile() else { return -1 }
    defer { fclose(file) }
    guard fwrite(input, 1, input.count, file) == input.count, fflush(file) == 0 else { return -1 }
    rewind(file)
    return fcntl(fileno(file), F_DUPFD_CLOEXEC, 3)
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
