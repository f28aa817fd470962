import ICalendar
import Testing
import Values

/// A VCALENDAR of a method with some events.
func body(_ method: String, _ events: String...) -> [UInt8] {
  let lines = ["BEGIN:VCALENDAR", "METHOD:\(method)"] + events + ["END:VCALENDAR", ""]
  return Array(lines.joined(separator: "\r\n").utf8)
}

/// Invitations, changes and cancellations in one body.
@Suite struct MethodTests {
  private let meeting = event("DTSTART:20260310T080000Z", "SEQUENCE:1", "DTSTAMP:20260101T000000Z")
  private let series = event("DTSTART:20260302T080000Z", "RRULE:FREQ=WEEKLY;COUNT=3", "SEQUENCE:1")

  /// `day held`, or `day off`, a line each; what another copy stands for is left out.
  private func states(_ bytes: [UInt8]) throws -> [String] {
    let copies = MeetingCopies([try Feed(bytes, name: "a.ics")], floating: paris)
    return try expansion(bytes).occurrences.compactMap { occurrence in
      let day = "\(occurrence.startDate)"
      switch copies.standing(of: occurrence, in: 0) {
      case .counts: return day + (occurrence.event.text(.status) == "CANCELLED" ? " off" : " held")
      case .calledOff: return day + " off"
      default: return nil
      }
    }
  }

  @Test(
    "A cancellation calls the meeting off unless a later version stands",
    arguments: [(2, "off"), (1, "off"), (0, "held")])
  func sequence(sequence: Int, state: String) throws {
    let cancel = body(
      "CANCEL", event("DTSTART:20260310T080000Z", "SEQUENCE:\(sequence)", "DTSTAMP:20260102T000000Z"))
    for bytes in [body("REQUEST", meeting) + cancel, cancel + body("REQUEST", meeting)] {
      #expect(Set(try states(bytes)) == ["2026-03-10 \(state)"])
    }
    #expect(try states(cancel) == ["2026-03-10 off"])
  }

  @Test("A cancellation needs neither start nor rule to call a whole series off")
  func wholeSeries() throws {
    let bytes = body("REQUEST", series) + body("CANCEL", event("SEQUENCE:2"))
    #expect(try states(bytes) == ["2026-03-02 off", "2026-03-09 off", "2026-03-16 off"])
    #expect(try Feed(bytes, name: "a.ics").diagnostics.isEmpty)
  }

  @Test("One occurrence is called off by its RECURRENCE-ID")
  func oneOccurrence() throws {
    let cancel = body("CANCEL", event("RECURRENCE-ID:20260309T080000Z", "SEQUENCE:2"))
    #expect(
      try states(body("REQUEST", series) + cancel) == [
        "2026-03-02 held", "2026-03-09 off", "2026-03-09 off", "2026-03-16 held",
      ])
    let old = body("CANCEL", event("RECURRENCE-ID:20260309T080000Z", "SEQUENCE:0"))
    #expect(try states(body("REQUEST", series) + old) == ["2026-03-02 held", "2026-03-09 held", "2026-03-16 held"])
  }

  @Test("Of equal versions in one body the later DTSTAMP counts, wherever it stands")
  func stamps() throws {
    let early = body("REQUEST", event("DTSTART:20260310T080000Z", "DTSTAMP:20260101T000000Z"))
    let late = body("REQUEST", event("DTSTART:20260312T080000Z", "DTSTAMP:20260102T000000Z"))
    #expect(try states(early + late) == ["2026-03-12 held"])
    #expect(try states(late + early) == ["2026-03-12 held"])
  }

  @Test("What guests write replaces no meeting", arguments: ["REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER"])
  func messages(method: String) throws {
    let message = body(method, event("DTSTART:20260311T080000Z", "SEQUENCE:9"))
    let bytes = body("REQUEST", meeting) + message
    let feed = try Feed(bytes, name: "a.ics")
    let copies = MeetingCopies([feed], floating: paris)
    let counted = try expansion(bytes).occurrences.filter { occurrence in
      if case .counts = copies.standing(of: occurrence, in: 0) { true } else { false }
    }
    #expect(counted.map { "\($0.start)" } == ["2026-03-10T08:00:00Z"])
  }
}
