import ICalendar
import Testing
import Values

/// One meeting in several calendars of a person.
@Suite struct MeetingCopiesTests {
  /// `feed: day`, of what counts; `off` in front of what is called off by another feed.
  private func standings(_ bodies: [UInt8]...) throws -> [String] {
    let feeds = try bodies.map { try Feed($0, name: "a.ics") }
    let copies = MeetingCopies(feeds, floating: paris)
    var found: [String] = []
    for (number, feed) in feeds.enumerated() {
      let occurrences = feed.occurrences(
        from: .date(CivilDate(year: 2026, month: 1, day: 1)), to: .date(CivilDate(year: 2027, month: 1, day: 1)),
        floating: paris
      ).occurrences
      for occurrence in occurrences {
        let day = "\(number): \(occurrence.startDate.day)"
        switch copies.standing(of: occurrence, in: number) {
        case .counts: found.append(occurrence.event.text(.status) == "CANCELLED" ? "off \(day)" : day)
        case .replaced(_, _, let differs): if differs { found.append("differs \(day)") }
        case .calledOff: found.append("off \(day)")
        case .message: found.append("message \(day)")
        case .additionToNothing: found.append("lost \(day)")
        }
      }
    }
    return found
  }

  private func meeting(_ day: Int, _ sequence: Int, _ lines: String...) -> String {
    event((["DTSTART:202603\(day)T080000Z", "SEQUENCE:\(sequence)"] + lines).joined(separator: "\r\n"))
  }
  private func series(_ sequence: Int) -> String {
    event("DTSTART:20260310T080000Z", "RRULE:FREQ=DAILY;COUNT=3", "SEQUENCE:\(sequence)")
  }
  private func change(of day: Int, to other: Int, _ sequence: Int) -> String {
    event("RECURRENCE-ID:202603\(day)T080000Z", "DTSTART:202603\(other)T080000Z", "SEQUENCE:\(sequence)")
  }

  @Test("The higher SEQUENCE counts, whatever calendar it stands in")
  func sequence() throws {
    #expect(try standings(body("PUBLISH", meeting(10, 0)), body("PUBLISH", meeting(12, 2))) == ["1: 12"])
    #expect(try standings(body("PUBLISH", meeting(12, 2)), body("PUBLISH", meeting(10, 0))) == ["0: 12"])
    // Moved out of the window, it is no longer where the other calendar has it.
    let moved = event("DTSTART:20270310T080000Z", "SEQUENCE:1")
    #expect(try standings(body("PUBLISH", meeting(10, 0)), body("PUBLISH", moved)) == [])
  }

  @Test("Between equals the calendar named first counts, and a contradiction is told")
  func equals() throws {
    #expect(
      try standings(body("PUBLISH", meeting(10, 1)), body("PUBLISH", meeting(12, 1))) == ["0: 10", "differs 1: 12"])
    // Copies that agree are left to the rules.
    #expect(
      try standings(body("PUBLISH", meeting(10, 1, "LOCATION:38430 Moirans")), body("PUBLISH", meeting(10, 1)))
        == ["0: 10", "1: 10"])
    #expect(
      try standings(body("PUBLISH", meeting(10, 1, "LOCATION:A")), body("PUBLISH", meeting(10, 1, "LOCATION:B")))
        == ["0: 10", "differs 1: 10"])
  }

  @Test("A cancellation in another file, before or after its invitation")
  func cancellation() throws {
    let cancel = body("CANCEL", event("SEQUENCE:1"))
    #expect(try standings(body("REQUEST", meeting(10, 1)), cancel) == ["off 0: 10"])
    #expect(try standings(cancel, body("REQUEST", meeting(10, 1))) == ["off 1: 10"])
    #expect(try standings(cancel, body("REQUEST", meeting(10, 2))) == ["1: 10"])
    #expect(try standings(body("REQUEST", series(1)), cancel) == ["off 0: 10", "off 0: 11", "off 0: 12"])
    let one = body("CANCEL", event("RECURRENCE-ID:20260311T080000Z", "SEQUENCE:1"))
    #expect(try standings(body("REQUEST", series(1)), one) == ["0: 10", "off 0: 11", "0: 12", "off 1: 11"])
    let rest = body("CANCEL", event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260311T080000Z", "SEQUENCE:1"))
    #expect(try standings(body("REQUEST", series(1)), rest) == ["0: 10", "off 0: 11", "off 0: 12", "off 1: 11"])
  }

  @Test("A change of one occurrence in another calendar")
  func changes() throws {
    #expect(
      try standings(body("PUBLISH", series(0)), body("REQUEST", change(of: 11, to: 20, 1))) == [
        "0: 10", "0: 12", "1: 20",
      ])
    #expect(
      try standings(body("PUBLISH", series(3)), body("REQUEST", change(of: 11, to: 20, 1)))
        == ["0: 10", "0: 11", "0: 12"])
  }

  @Test("A date added to a series counts with it, and alone it is told")
  func addition() throws {
    let add = body("ADD", meeting(20, 1))
    #expect(try standings(body("REQUEST", series(1)), add) == ["0: 10", "0: 11", "0: 12", "1: 20"])
    #expect(try standings(add) == ["lost 0: 20"])
    #expect(try standings(add, body("CANCEL", event("SEQUENCE:2"))) == ["off 0: 20"])
  }

  @Test("A guest's answer reaches the meeting that it answers")
  func replies() throws {
    let answer = "ATTENDEE;PARTSTAT=DECLINED:mailto:b@example.org"
    let feeds = try [
      body("REQUEST", series(1)), body("REPLY", event(answer, "RECURRENCE-ID:20260311T080000Z", "SEQUENCE:1")),
    ]
    .map { try Feed($0, name: "a.ics") }
    let copies = MeetingCopies(feeds, floating: paris)
    let days = feeds[0].occurrences(
      from: .date(CivilDate(year: 2026, month: 1, day: 1)), to: .date(CivilDate(year: 2027, month: 1, day: 1)),
      floating: paris
    ).occurrences.map { copies.replies(to: $0).map { "\($0.email) \($0.status)" } }
    #expect(days == [[], ["b@example.org DECLINED"], []])
  }

  @Test("Meetings of other UIDs, and those without one, are left alone")
  func others() throws {
    let nameless = "BEGIN:VEVENT\r\nDTSTART:20260310T080000Z\r\nEND:VEVENT"
    #expect(try standings(body("PUBLISH", nameless), body("CANCEL", nameless)) == ["0: 10", "off 1: 10"])
    #expect(
      try standings(body("PUBLISH", meeting(10, 0)), body("CANCEL", event("DTSTART:20260310T080000Z", uid: "u2")))
        == ["0: 10", "off 1: 10"])
  }
}
