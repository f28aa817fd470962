import LuaSandbox
import Testing

/// Bytes of a rule that are no UTF-8.
@Suite struct TextTests {
  /// Every sequence of up to four of the bytes at which UTF-8 decides something.
  @Test func whatIsNoUTF8IsReplacedAsSwiftReplacesIt() throws {
    let sandbox = try Sandbox.forTests()
    let chunk = try sandbox.load(
      "rules.lua", "return { run = function(a, b, c, d) return string.char(a, b, c, d) .. '.' end }")
    let bytes: [UInt8] = [
      0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC3, 0xE0, 0xE2, 0xED, 0xF0, 0xF3, 0xF4, 0xF5,
    ]
    var wrong: [[UInt8]] = []
    for a in bytes {
      for b in bytes {
        for c in bytes {
          for d in [0x41, 0x80, 0xBF, 0xE2] as [UInt8] {
            let given = [a, b, c, d]
            let outcome = try sandbox.call("run", of: chunk, given.map { .integer(Int64($0)) })
            if outcome.brief != "ok:" + String(decoding: given + [0x2E], as: UTF8.self) { wrong.append(given) }
          }
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }
}
