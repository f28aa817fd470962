import Testing
import Values

@testable import ICalendar

/// What a broken BEGIN or END costs: at most the component it opens or closes.
@Suite struct BrokenStructureTests {
  @Test(
    "A broken BEGIN or END costs at most its component",
    arguments: BrokenLineTests.calendars.keys.sorted(), BrokenLineTests.Damage.allCases)
  func structure(calendar: String, damage: BrokenLineTests.Damage) throws {
    let lines = try #require(BrokenLineTests.calendars[calendar]).split(separator: "\n").map(String.init)
    let whole = try Reading(BrokenLineTests.bytes(lines))
    for (place, line) in lines.enumerated() where line.hasPrefix("BEGIN:") || line.hasPrefix("END:") {
      let bytes = BrokenLineTests.bytes(lines, replacing: place, with: damage.apply(line))
      guard !line.hasSuffix("VCALENDAR") else { continue }
      let broken = try Reading(bytes)
      #expect(broken.isComplete)
      let isOpening = line == "BEGIN:VEVENT" && damage != .twice
      // Only a broken BEGIN:VEVENT costs an event; it is told, with a line of that event.
      let kept = whole.events.filter { !(isOpening && $0.line == place + 1) }
      let found = broken.events.filter { !$0.properties.isEmpty }
      #expect(found.map(\.properties) == kept.map(\.properties), "\(damage) of \(line), line \(place + 1)")
      // A zone is lost with its BEGIN: none of these calendars needs its own. A series has the occurrence again that an
      // event which is lost stood for.
      let lost = whole.events.first { isOpening && $0.line == place + 1 }?.properties["UID"]
      for (before, after) in zip(kept, found) where before.properties["UID"] != lost {
        #expect(after.starts == before.starts, "\(damage) of \(line), line \(place + 1)")
      }
      if isOpening {
        let end = try #require(lines[place...].firstIndex(of: "END:VEVENT")) + 1
        #expect(!broken.diagnosticLines.isDisjoint(with: place + 1...end), "\(damage) of \(line) is not told")
      }
    }
  }

  @Test("A broken BEGIN:VCALENDAR leaves no calendar and is refused; a broken END:VCALENDAR is a cut download")
  func wholeCalendar() throws {
    let whole = event("DTSTART:20260310T080000Z")
    #expect(throws: Failure.self) {
      try Feed(Array("BEGINVCALENDAR\r\n\(whole)\r\nEND:VCALENDAR\r\n".utf8), name: "a.ics")
    }
    let cut = try Feed(Array("BEGIN:VCALENDAR\r\n\(whole)\r\nENDVCALENDAR\r\n".utf8), name: "a.ics")
    #expect(!cut.isComplete && cut.componentCount == 0)
    // The calendar that follows tells that the one before had ended.
    let two = Array("BEGIN:VCALENDAR\r\n\(whole)\r\nENDVCALENDAR\r\n".utf8) + calendar(whole)
    #expect(try Feed(two, name: "a.ics").componentCount == 2)
    #expect(try Feed(two, name: "a.ics").isComplete)
  }

  @Test("A missing END:VEVENT ends with the next BEGIN:VEVENT, and both events are whole")
  func missingEnd() throws {
    let lost = calendar(
      "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260310T080000Z\r\nSUMMARY:one",
      event("DTSTART:20260311T080000Z", "SUMMARY:two", uid: "b"))
    let reading = try Reading(lost)
    #expect(reading.events.map { $0.properties["SUMMARY"] } == ["one", "two"])
    #expect(reading.events.flatMap(\.starts).count == 2)
  }

  @Test("A missing END:VALARM takes nothing from the event that no alarm holds")
  func missingAlarmEnd() throws {
    let found = try onlyEvent(
      "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Reminder", "TRIGGER:-PT5M", "LOCATION:Lyon", "SUMMARY:Visite")
    #expect(found.text(.location) == "Lyon" && found.text(.summary) == "Visite" && found.text(.description) == "")
  }

  @Test("A missing BEGIN:VEVENT is told with the first line of the event that is lost")
  func missingBegin() throws {
    let feed = try Feed(
      calendar("UID:lost\r\nDTSTART:20260310T080000Z\r\nEND:VEVENT", event("DTSTART:20260311T080000Z")), name: "a.ics")
    #expect(feed.componentCount == 1)
    #expect(feed.diagnostics.map { "\($0.place.line ?? 0) \($0.code)" } == ["4 calendar-event-without-begin"])
  }

  @Test("An occurrence whose RECURRENCE-ID is broken stands beside its series, not for it")
  func astray() throws {
    for id in ["RECURRENCE-ID:never", "RECURRENCE-ID20260309T080000Z"] {
      let bytes = calendar(
        event("DTSTART:20260302T080000Z", "RRULE:FREQ=WEEKLY;COUNT=3"),
        event("DTSTART:20260309T100000Z", id, "SEQUENCE:4"))
      #expect(
        try starts(bytes) == [
          "2026-03-02T08:00:00Z", "2026-03-09T08:00:00Z", "2026-03-09T10:00:00Z", "2026-03-16T08:00:00Z",
        ])
    }
  }

  @Test("Lines of a diagnostic are physical: folds, blank lines and what was left out count")
  func lineNumbers() throws {
    let bytes = calendar(
      "BEGIN:VEVENT", "", "gar\r\n bage", "DESCRIPTION:a\r\n b\r\n c", "UID:u", "DTSTART:20260310T080000Z",
      "RRULE:FREQ=NEVER", "END:VEVENT")
    let reading = try Reading(bytes)
    #expect(
      reading.diagnostics.map { "\($0.place.line ?? 0) \($0.code)" } == [
        "6 calendar-line-unreadable", "13 calendar-rule-unreadable",
      ])
  }
}
