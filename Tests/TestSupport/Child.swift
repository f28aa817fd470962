import Foundation

/// A process in a group of its own, with nothing to read.
package struct Child {
  private let pid: pid_t

  /// Where a process writes to.
  package enum Output {
    /// To the end of a file.
    case file(URL)
    case descriptor(Int32)
  }

  package struct Problem: Error, CustomStringConvertible {
    package let description: String

    package init(description: String) { self.description = description }
  }

  /// - Parameters:
  ///   - command: a program and its arguments.
  ///   - environment: all of it, `NAME=value`.
  ///   - folder: its working directory.
  /// - Throws: a ``Problem`` when it cannot be started.
  package init(_ command: [String], environment: [String], folder: URL, output: Output, errors: Output) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for (number, output) in [(Int32(1), output), (2, errors)] {
      switch output {
      case .file(let file):
        posix_spawn_file_actions_addopen(&actions, number, file.path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
      case .descriptor(let descriptor): posix_spawn_file_actions_adddup2(&actions, descriptor, number)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads that tests run on block every signal, and a child would inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    // Glibc's own way into a folder is hidden from Swift.
    let arguments = ["/usr/bin/env", "--chdir=\(folder.path)"] + command
    let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var child: pid_t = 0
    let problem = posix_spawn(&child, arguments[0], &actions, &attributes, words, variables)
    guard problem == 0 else { throw Problem(description: "\(arguments[0]): \(String(cString: strerror(problem)))") }
    pid = child
  }

  /// - Returns: the exit status; 128 and the signal's number when one ended it, as shells have it.
  package func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Ends it and what it started in its group.
  package func end(by signal: Int32 = SIGTERM) {
    kill(-pid, signal)
    _ = wait()
  }
}
