import Glibc
import SystemPackage
import Values

/// What the program writes: results on standard output or into a file, all else on standard error.
package enum Console {
  /// Results, of which nothing may be lost in silence.
  /// - Throws: a ``Failure`` that says why they cannot be written; it holds nothing where the reader has gone.
  package static func output(_ bytes: [UInt8]) throws(Failure) {
    try OutputSink().write(bytes)
  }

  /// Who cannot be written to hears nothing of it.
  package static func error(_ text: String) { error(Array(text.utf8)) }
  /// Who cannot be written to hears nothing of it.
  package static func error(_ bytes: [UInt8]) { _ = try? FileDescriptor.standardError.writeAll(bytes) }

  /// Keeps the numbers of streams that the program was started without: the next file to be opened would take one, and
  /// what is meant for the stream would go into the file. Writing to such a stream remains an error.
  package static func holdStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  package static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  package static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  package static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether somebody sits at a terminal of which a program can ask for a passphrase, wherever its own input comes from.
  package static var hasTerminal: Bool {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return false }
    close(terminal)
    return true
  }

  /// The terminal's columns; nil where nothing is a terminal.
  package static var columns: Int? {
    var size = winsize()
    guard outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// In which help is broken into lines: as wide as the terminal is or says that it is, else 80.
  package static var helpColumns: Int {
    if let said = Int(environment("COLUMNS")), said > 0 { return said }
    return columns ?? 80
  }

  /// Colours are for terminals, unless the user does not want them (no-color.org).
  package static func colours(on isTerminal: Bool) -> Bool {
    isTerminal && environment("NO_COLOR").isEmpty && environment("TERM") != "dumb"
  }

  /// Empty when the variable is not set.
  package static func environment(_ name: String) -> String { Machine.environment(name) ?? "" }
}
