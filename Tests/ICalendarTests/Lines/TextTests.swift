import Testing

@testable import ICalendar

@Suite struct TextTests {
  @Test(
    "Escapes are undone in one pass from left to right",
    arguments: [
      (#"a\, b\; c"#, "a, b; c"), (#"one\ntwo\Nthree"#, "one\ntwo\nthree"), (#"\\n"#, #"\n"#), (#"\x"#, "x"),
      (#"end\"#, #"end\"#), ("plain; text, here", "plain; text, here"),
    ])
  func escapes(written: String, read: String) throws {
    #expect(try onlyEvent("SUMMARY:\(written)").text(.summary) == read)
  }

  @Test("URL is no TEXT: its backslashes and commas stand for themselves")
  func url() throws {
    #expect(try onlyEvent(#"URL:https://example.com/a\,b"#).text(.url) == #"https://example.com/a\,b"#)
  }

  @Test("Latin-1 in a feed that says nothing about it is read as Windows-1252")
  func latin1() throws {
    var bytes = calendar(event("DTSTART:20260310T080000Z", "SUMMARY:r@union # 5"))
    for index in bytes.indices where bytes[index] == UInt8(ascii: "@") { bytes[index] = 0xE9 }
    for index in bytes.indices where bytes[index] == UInt8(ascii: "#") { bytes[index] = 0x80 }
    let occurrence = try #require(try expansion(bytes).occurrences.first)
    #expect(occurrence.event.text(.summary) == "réunion € 5")
  }

  @Test("A byte order mark of UTF-8 or UTF-16 is no part of the calendar")
  func byteOrderMarks() throws {
    let text = String(decoding: calendar(event("DTSTART:20260310T080000Z", "SUMMARY:été 🚗")), as: UTF8.self)
    let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    for bytes in [[0xEF, 0xBB, 0xBF] + Array(text.utf8), little, big] {
      let occurrence = try #require(try expansion(bytes).occurrences.first)
      #expect(occurrence.event.text(.summary) == "été 🚗")
    }
  }

  @Test("Bare carriage returns end lines where there is no line feed")
  func bareReturns() throws {
    let text = String(decoding: calendar(event("DTSTART:20260310T080000Z")), as: UTF8.self)
    let bytes = Array(text.utf8).filter { $0 != Byte.lineFeed }
    #expect(try starts(bytes) == ["2026-03-10T08:00:00Z"])
  }

  @Test(
    "UTF-8 is told from anything else",
    arguments: [
      ([0x41, 0xC3, 0xA9], true), ([0xF0, 0x9F, 0x9A, 0x97], true), ([0xE9], false), ([0xC0, 0xAF], false),
      ([0xED, 0xA0, 0x80], false), ([0xF4, 0x90, 0x80, 0x80], false), ([0xE2, 0x82], false), ([], true),
    ] as [([UInt8], Bool)])
  func validity(bytes: [UInt8], isValid: Bool) {
    #expect(bytes.withUnsafeBufferPointer(TextBytes.isUTF8) == isValid)
  }
}
