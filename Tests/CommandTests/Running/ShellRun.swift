import Foundation
import Synchronization

/// One line of shell with its output and a bound on its time.
struct ShellRun {
  let line: String
  let folder: URL
  /// `NAME=value`, nothing else is set.
  let environment: [String]
  var seconds = 20.0

  struct Result {
    var output: [UInt8] = []
    var errors: [UInt8] = []
    /// The exit status; 128 and the signal's number when one ended it, as shells have it.
    var status: Int32 = 0
  }

  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  /// Both outputs are pipes and are read to their ends.
  /// - Throws: a ``Problem`` when the shell cannot be started, or when the time is over; all its processes are ended.
  func run() throws -> Result {
    let (child, output, errors) = try Self.starting.withLock { _ in try start() }
    var result = Result()
    let isDone = withExtendedLifetime((output, errors)) {
      Self.drain([output.reading, errors.reading], within: seconds) { index, bytes in
        if index == 0 { result.output += bytes } else { result.errors += bytes }
      }
    }
    if !isDone { kill(-child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard isDone else { throw Problem(description: "not done after \(seconds) s: \(line)") }
    let signal = status & 0x7F
    result.status = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    return result
  }

  /// One at a time: a child must not inherit the pipes of another one, or their reader would wait for both.
  private static let starting = Mutex(())

  /// In a group of its own, so that all that the line starts can be ended together.
  private func start() throws -> (child: pid_t, output: Pipe, errors: Pipe) {
    let output = try Pipe()
    let errors = try Pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.writing, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    let words = ["sh", "-c", "cd \"$1\" && eval \"$2\"", "sh", folder.path, line]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child: pid_t = 0
    let problem = posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, variables)
    guard problem == 0 else { throw Problem(description: "/bin/sh: \(String(cString: strerror(problem)))") }
    output.closeWriting()
    errors.closeWriting()
    return (child, output, errors)
  }

  /// Hands out what comes from the descriptors until each is at its end.
  /// - Returns: whether all ended in time.
  private static func drain(
    _ descriptors: [Int32], within seconds: Double, _ hand: (Int, ArraySlice<UInt8>) -> Void
  ) -> Bool {
    let end = ContinuousClock.now + .milliseconds(Int64(seconds * 1_000))
    var open = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while open.contains(where: { $0.fd >= 0 }) {
      guard ContinuousClock.now < end else { return false }
      guard poll(&open, nfds_t(open.count), 100) > 0 else { continue }
      for index in open.indices where open[index].fd >= 0 && open[index].revents != 0 {
        let count = read(open[index].fd, &buffer, buffer.count)
        if count > 0 { hand(index, buffer[..<count]) } else { open[index].fd = -1 }
      }
    }
    return true
  }
}

/// Both ends are closed in children; the child's own copies are made for it.
private final class Pipe {
  let reading: Int32
  private(set) var writing: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw ShellRun.Problem(description: "pipe: \(String(cString: strerror(errno)))")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  deinit {
    close(reading)
    closeWriting()
  }
}
