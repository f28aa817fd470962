import Testing
import Values

@testable import ICalendar

/// What a text is once it was written: RFC 5545 has one line break and no control character but the tab.
func asWritten(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    if scalar == "\r" || (scalar == "\n" && previous != "\r") {
      result.append("\n")
    } else if scalar == "\t" || scalar.value >= 32 && scalar.value != 127 {
      result.append(scalar)
    }
    previous = scalar
  }
  return String(result)
}

/// What a parameter's value is once it was written: lenient readers would take the quote after a backslash for an escape.
func asWrittenParameter(_ text: String) -> String {
  let text = asWritten(text)
  return text.utf8.last == UInt8(ascii: "\\") ? text + " " : text
}

/// The scalars, so that texts are compared as they are spelt.
func spelt(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

extension WrittenEvent {
  /// Every text as it is once it was written.
  fileprivate var asRead: WrittenEvent {
    var event = self
    event.uid = asWritten(uid)
    event.summary = asWritten(summary)
    event.description = asWritten(description)
    event.location = asWritten(location)
    event.categories = categories.map(asWritten)
    event.organizer = organizer?.asRead
    event.attendees = attendees.map(\.asRead)
    event.properties = properties.map { property in
      WrittenProperty(property.name, property.value, parameters: property.parameters.map(\.asRead))
    }
    return event
  }
}

extension WrittenAttendee {
  fileprivate var asRead: WrittenAttendee {
    var other = self
    other.person.name = asWrittenParameter(person.name)
    other.parameters = parameters.map(\.asRead)
    return other
  }
}

extension WrittenParameter {
  fileprivate var asRead: WrittenParameter { WrittenParameter(name, values.map(asWrittenParameter)) }
}

@Suite struct WritingLawTests {
  @Test("What was written is read back the same, whatever the texts hold", arguments: 0..<60)
  func sameValues(seed: Int) throws {
    var drawing = Drawing(seed: seed)
    let calendar = drawing.calendar()
    let written = WrittenFeed([calendar])
    #expect(written.diagnostics.isEmpty)
    let feed = try Feed(written.bytes, name: "written.ics")
    #expect(feed.diagnostics.isEmpty)
    #expect(feed.isComplete)
    #expect(spelt(feed.name) == spelt(asWritten(calendar.name)))
    let read = try #require(
      WrittenCalendar.calendars(of: feed, product: calendar.product, stamp: Instant(seconds: 0)).first)
    #expect(read.zone == calendar.zone)
    #expect(read.events.count == calendar.events.count)
    for (found, given) in zip(read.events, calendar.events) {
      let expected = given.asRead
      // Texts this long are of no use in a message.
      let isSame = found == expected
      let isSpeltSame =
        spelt(found.summary) == spelt(expected.summary) && spelt(found.description) == spelt(expected.description)
      #expect(isSame && isSpeltSame, "\(given.uid.debugDescription)")
    }
  }

  @Test("Every line is at most 75 octets, ends with CRLF and is UTF-8 without control characters", arguments: 0..<30)
  func lines(seed: Int) throws {
    var drawing = Drawing(seed: seed)
    let bytes = WrittenFeed([drawing.calendar()]).bytes
    #expect(bytes.suffix(2) == [13, 10])
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false).dropLast() {
      #expect(line.last == 13)
      let line = line.dropLast()
      #expect(line.count <= 75)
      #expect(!line.isEmpty)
      #expect(String(validating: line, as: UTF8.self) != nil)
      #expect(line.allSatisfy { $0 >= 32 && $0 != 127 || $0 == 9 })
    }
  }

  @Test("The same calendar gives the same bytes, whatever was written before", arguments: 0..<20)
  func sameBytes(seed: Int) {
    var drawing = Drawing(seed: seed)
    let calendar = drawing.calendar()
    var turned = calendar
    turned.events.reverse()
    let bytes = WrittenFeed([calendar]).bytes
    _ = WrittenFeed([turned, calendar])
    #expect(WrittenFeed([calendar]).bytes == bytes)
  }

  @Test("What was read from what was written is written the same", arguments: 0..<30)
  func stable(seed: Int) throws {
    var drawing = Drawing(seed: seed)
    var calendar = drawing.calendar()
    calendar.method = ""
    calendar.refreshInterval = nil
    let bytes = WrittenFeed([calendar]).bytes
    let read = WrittenCalendar.calendars(
      of: try Feed(bytes, name: "written.ics"), product: calendar.product, stamp: Instant(seconds: 0))
    let isSame = WrittenFeed(read).bytes == bytes
    #expect(isSame)
  }

  @Test("A fold never cuts a character, wherever the line is full", arguments: 0..<80)
  func folds(length: Int) throws {
    for piece in ["🚗", "é", "€", "👩‍👩‍👧", "\\", "\n", ","] {
      var event = WrittenEvent(uid: "u", stamp: Instant(seconds: 0), start: .utc(Instant(seconds: 0)))
      event.summary = String(repeating: "x", count: length) + String(repeating: piece, count: 80)
      let bytes = WrittenFeed([WrittenCalendar(product: "p", events: [event])]).bytes
      for line in bytes.split(separator: 10) {
        #expect(line.count <= 76)
        #expect(String(validating: line, as: UTF8.self) != nil)
      }
      let read = try expansion(bytes, from: "1970-01-01", to: "1971-01-01").occurrences
      #expect(read.map { spelt($0.event.text(.summary)) } == [spelt(event.summary)])
    }
  }
}
