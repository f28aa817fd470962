import Testing
import Values

@Suite struct JSONWriterTests {
  @Test func writesNestedValues() {
    var json = JSONWriter()
    json.object { json in
      json.field("a", 1)
      json.key("b")
      json.array { json in
        json.string("x")
        json.bool(true)
        json.null()
        json.array { _ in }
      }
      json.field("c", nil as String?)
      json.field("d", false)
    }
    #expect(json.text == #"{"a":1,"b":["x",true,null,[]],"c":null,"d":false}"#)
  }

  @Test func escapesWhatJSONCannotHold() {
    var json = JSONWriter()
    json.string("\"\\\n\r\t\u{0}\u{1B}\u{7F}é\u{2028}🚗")
    #expect(json.text == "\"\\\"\\\\\\n\\r\\t\\u0000\\u001b\\u007fé\\u2028🚗\"")
  }

  @Test(arguments: [
    (45.764, "45.764"), (4.83571, "4.8357"), (-0.00004, "0"), (-0.5, "-0.5"), (45, "45"), (-1.00006, "-1.0001"),
    (.nan, "null"), (.infinity, "null"), (1e300, "null"),
  ])
  func roundsCoordinates(value: Double, text: String) {
    var json = JSONWriter()
    json.number(value, places: 4)
    #expect(json.text == text)
  }

  @Test func keepsDecimalsExact() throws {
    var json = JSONWriter()
    json.decimal(try #require(Decimal("0.636")))
    #expect(json.text == "0.636")
  }

  @Test func writesALineAnObject() {
    var json = JSONWriter()
    for number in 1...2 {
      json.object { $0.field("n", number) }
      json.endLine()
    }
    #expect(json.text == "{\"n\":1}\n{\"n\":2}\n")
  }
}
