import Testing
import Values

private let lunch: [UInt8] = Array("return 'd".utf8)

@Suite struct SourceTextTests {
  @Test(
    arguments: [
      (Array("d\u{E9}jeuner".utf8), "d\u{E9}jeuner"), ([0xEF, 0xBB, 0xBF] + Array("a\n".utf8), "a\n"),
      (Array("a\r\nb\rc".utf8), "a\r\nb\rc"), ([], ""), ([0xEF, 0xBB, 0xBF], ""),
    ] as [([UInt8], String)])
  func readsUTF8(_ bytes: [UInt8], _ text: String) throws {
    let source = try SourceText(bytes, name: "rules.lua")
    #expect(source.bytes == Array(text.utf8))
    #expect(source.hasMark == bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(source.hasReturns == text.unicodeScalars.contains("\r"))
  }

  @Test(
    arguments: [
      (lunch + [0xE9] + Array("jeuner'".utf8), "Windows-1252", 1),
      (Array("-- 5 ".utf8) + [0x80] + Array("\n".utf8), "Windows-1252", 1),
      (Array("a\nb\n".utf8) + lunch + [0x8E] + Array("jeuner'".utf8), "Mac Roman", 3),
      (lunch + [0x82] + Array("jeuner'".utf8), "850", 1),
      (Array("\u{E9}t\u{E9}\nd".utf8) + [0xE9] + Array("j".utf8), "mixed", 2),
      ([0xFF, 0xFE, 0x61, 0], "UTF-16 LE", nil), ([0xFE, 0xFF, 0, 0x61], "UTF-16 BE", nil),
      (Array("return {}".utf8).flatMap { [$0, 0] }, "UTF-16 LE", nil),
      (Array("return {}".utf8).flatMap { [0, $0] }, "UTF-16 BE", nil),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "UTF-32", nil),
      ([0x50, 0x4B, 3, 4, 0x14, 0], "ZIP", nil), (Array("{\\rtf1\\ansi a}".utf8), "RTF", nil),
      ((0..<600).map { UInt8(truncatingIfNeeded: $0 &* 7) }, "binary", 1), (Array("%PDF-1.7".utf8), "PDF", nil),
      ([0x50, 0x4B, 3, 4] + Array("…xl/workbook.xml".utf8), "Excel", nil),
      ([0x50, 0x4B, 3, 4] + Array("…word/document.xml".utf8), "Word", nil),
      (
        [0x50, 0x4B, 3, 4] + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8),
        "LibreOffice spreadsheet", nil
      ),
      (Array("\n <!DOCTYPE html>\n<html>".utf8), "web page", nil),
      ([0xEF, 0xBB, 0xBF] + Array("<HTML>".utf8), "web page", nil),
      (Array("BEGIN:VCALENDAR\n".utf8), "calendar", nil),
    ] as [([UInt8], String, Int?)])
  func namesTheEncoding(_ bytes: [UInt8], _ word: String, _ line: Int?) throws {
    let failure = #expect(throws: Failure.self) { try SourceText(bytes, name: "rules.lua") }
    let problem = try #require(failure?.diagnostics.first)
    #expect(problem.code == .fileEncoding && problem.place == Diagnostic.Place(file: "rules.lua", line: line))
    #expect(problem.message.english.contains(word), "\(problem.message.english)")
    #expect(!problem.advice.isEmpty)
  }

  @Test func whatIsQuotedIsCut() {
    let name = String(repeating: "n", count: 900_000)
    var problem = Diagnostic(
      .error, "x", Phrase(en: "the name \"\(name)\" is none", fr: "le nom « \(name) » n'en est pas un"))
    #expect(problem.message.english.hasPrefix("the name \"nnn") && problem.message.english.hasSuffix("nnn\" is none"))
    problem.advice = Phrase(verbatim: name)
    #expect(problem.message.french.utf8.count < 2_000 && problem.advice.english.utf8.count < 2_000)
  }
}
