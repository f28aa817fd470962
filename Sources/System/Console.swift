import Glibc
import SystemPackage

/// What the program writes: results on standard output or into a file, all else on standard error.
package enum Console {
  package static func output(_ bytes: [UInt8]) { write(bytes, to: .standardOutput) }
  package static func error(_ text: String) { write(Array(text.utf8), to: .standardError) }
  package static func error(_ bytes: [UInt8]) { write(bytes, to: .standardError) }

  package static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  package static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The terminal's columns; nil where nothing is a terminal.
  package static var columns: Int? {
    var size = winsize()
    guard outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Colours are for terminals, unless the user does not want them (no-color.org).
  package static func colours(on isTerminal: Bool) -> Bool {
    isTerminal && environment("NO_COLOR").isEmpty && environment("TERM") != "dumb"
  }

  /// Empty when the variable is not set.
  package static func environment(_ name: String) -> String { Machine.environment(name) ?? "" }

  /// Who cannot be written to hears nothing of it.
  private static func write(_ bytes: [UInt8], to descriptor: FileDescriptor) {
    _ = try? descriptor.writeAll(bytes)
  }
}
