import Foundation
import Synchronization
import TestSupport

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

  /// Both outputs are pipes and are read to their ends.
  /// - Throws: a `Child.Problem` when the shell cannot be started, or when the time is over; all its processes are ended.
  func run() throws -> Result {
    let (child, output, errors) = try Self.starting.withLock { _ in try start() }
    var result = Result()
    let isDone = withExtendedLifetime((output, errors)) {
      Self.drain([output.reading, errors.reading], within: seconds) { index, bytes in
        if index == 0 { result.output += bytes } else { result.errors += bytes }
      }
    }
    guard isDone else {
      child.end(by: SIGKILL)
      throw Child.Problem(description: "not done after \(seconds) s: \(line)")
    }
    result.status = child.wait()
    return result
  }

  /// One at a time: a child must not inherit the pipes of another one, or their reader would wait for both.
  private static let starting = Mutex(())

  private func start() throws -> (child: Child, output: Pipe, errors: Pipe) {
    let output = try Pipe()
    let errors = try Pipe()
    let child = try Child(
      ["/bin/sh", "-c", "eval \"$1\"", "sh", line], environment: environment, folder: folder,
      output: .descriptor(output.writing), errors: .descriptor(errors.writing))
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
      throw Child.Problem(description: "pipe: \(String(cString: strerror(errno)))")
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
