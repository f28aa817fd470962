import Glibc

/// A line that somebody types at the terminal and that is not shown there: a password.
package enum HiddenInput {
  /// Asks at the terminal that the program was started from, wherever its own input comes from.
  /// - Returns: nil where there is no terminal, and for who changed their mind (Ctrl-C, Ctrl-D).
  package static func read(_ question: String) -> String? {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    return read(question, at: terminal)
  }

  private static let most = 4_096

  /// - Parameter terminal: an open one, for reading and writing.
  static func read(_ question: String, at terminal: Int32) -> String? {
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { return nil }
    var silent = before
    // Letter by letter, and without signals: whoever is interrupted here would leave a terminal that shows nothing.
    silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    silent.c_iflag |= tcflag_t(ICRNL)
    guard tcsetattr(terminal, TCSAFLUSH, &silent) == 0 else { return nil }
    defer { tcsetattr(terminal, TCSAFLUSH, &before) }
    write(question, to: terminal)
    defer { write("\n", to: terminal) }
    return line(from: terminal)
  }

  private static func line(from terminal: Int32) -> String? {
    var typed: [UInt8] = []
    while typed.count <= most {
      var byte: UInt8 = 0
      let count = Glibc.read(terminal, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return nil }
      switch byte {
      case UInt8(ascii: "\n"): return String(validating: typed, as: UTF8.self)
      // Ctrl-C and Ctrl-D.
      case 3, 4: return nil
      // Ctrl-U takes all of it back, the backspace key a sign.
      case 21: typed = []
      case 8, 127:
        while let last = typed.popLast(), last & 0xC0 == 0x80 {}
      default: typed.append(byte)
      }
    }
    return nil
  }

  private static func write(_ text: String, to terminal: Int32) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(terminal, bytes, bytes.count)
  }
}
