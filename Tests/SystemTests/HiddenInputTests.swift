import Foundation
import Testing

@testable import System

/// Passwords at a terminal: a real one of the system's, whose other end types.
@Suite struct HiddenInputTests {
  /// - Returns: what was read, and all that the terminal showed.
  private func type(_ keys: String) throws -> (line: String?, shown: String) {
    let outer = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    // What glibc's ptsname and unlockpt ask of the kernel: TIOCSPTLCK and TIOCGPTN.
    var (isLocked, number): (Int32, UInt32) = (0, 0)
    try #require(outer >= 0 && ioctl(outer, 0x4004_5431, &isLocked) == 0 && ioctl(outer, 0x8004_5430, &number) == 0)
    defer { close(outer) }
    let inner = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(inner >= 0)
    defer { close(inner) }
    var before = termios()
    tcgetattr(inner, &before)
    let typist = Thread {
      // Typed ahead it would be dropped.
      var question = [UInt8](repeating: 0, count: 2)
      _ = read(outer, &question, 2)
      let bytes = Array(keys.utf8)
      _ = write(outer, bytes, bytes.count)
    }
    typist.start()
    let line = HiddenInput.read("? ", at: inner)
    var after = termios()
    tcgetattr(inner, &after)
    #expect(after.c_lflag == before.c_lflag, "the terminal is as it was")
    _ = fcntl(outer, F_SETFL, O_NONBLOCK)
    var buffer = [UInt8](repeating: 0, count: 1_024)
    let count = read(outer, &buffer, buffer.count)
    return (line, String(decoding: buffer.prefix(max(0, count)), as: UTF8.self))
  }

  @Test(arguments: [
    ("secret-1\n", "secret-1"), ("secret-1\r", "secret-1"), ("\n", ""), ("é語 x\n", "é語 x"), ("abé\u{7F}\u{8}c\n", "ac"),
    ("\u{7F}\u{7F}a\n", "a"), ("wrong\u{15}right\n", "right"),
  ])
  func isWhatWasTyped(_ keys: String, _ line: String) throws {
    let (read, shown) = try type(keys)
    #expect(read == line)
    #expect(shown == "\r\n", "nothing of it is shown")
  }

  @Test(arguments: ["secret\u{3}", "\u{4}", String(repeating: "x", count: 4_097)])
  func isNothingForWhoChangesTheirMind(_ keys: String) throws { #expect(try type(keys).line == nil) }

  @Test func withoutATerminalThereIsNone() {
    let file = open("/dev/null", O_RDWR)
    defer { close(file) }
    #expect(HiddenInput.read("? ", at: file) == nil)
  }
}
