import Testing

@testable import ICalendar

@Suite struct LineTests {
  private func lines(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var scanner = LineScanner(buffer)
      var result: [String] = []
      while let line = scanner.next() {
        result.append(LineText.with(buffer, line) { "\(line.number) \($0.bytes.string)" })
      }
      return result
    }
  }

  @Test("Folds are undone for CRLF and LF, spaces and tabs; blank lines are passed over")
  func folding() {
    #expect(lines("A:one\r\n  two\r\nB:x\n\ty\r\n\r\nC:z") == ["1 A:one two", "3 B:xy", "6 C:z"])
  }

  @Test("A fold may cut a character of UTF-8 or a name in two")
  func foldInsideCharacter() throws {
    let e = Array("é".utf8)
    let cut: [UInt8] = Array("A:caf".utf8) + [e[0]] + Array("\r\n ".utf8) + [e[1]]
    let text = cut.withUnsafeBufferPointer { buffer -> String in
      var scanner = LineScanner(buffer)
      return scanner.next().map { LineText.with(buffer, $0) { $0.value.string } } ?? ""
    }
    #expect(text == "café")
    let named = try onlyEvent("SUMM\r\n ARY:folded name")
    #expect(named.text(.summary) == "folded name")
  }

  @Test("A colon, semicolon or comma inside quotes ends no parameter")
  func quotedParameters() throws {
    let event = try onlyEvent(#"ATTENDEE;CN="Martin; Camille: \#(1), 2";ROLE=CHAIR:mailto:c@example.com"#)
    #expect(event.attendees == [Attendee(name: "Martin; Camille: 1, 2", email: "c@example.com", role: "CHAIR")])
  }

  @Test("RFC 6868: carets stand for quotes, line feeds and carets")
  func carets() throws {
    let event = try onlyEvent("ORGANIZER;CN=a^'b^'c^nd^^e^x:mailto:o@example.com")
    #expect(event.organizer?.name == "a\"b\"c\nd^e^x")
  }

  @Test("A quote that is never closed does not swallow the value")
  func openQuote() throws {
    let event = try onlyEvent(#"ATTENDEE;CN="Martin:mailto:c@example.com"#)
    #expect(event.attendees.map(\.email) == ["c@example.com"])
  }
}
