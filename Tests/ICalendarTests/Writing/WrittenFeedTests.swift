import Testing
import Values

@testable import ICalendar

private let stamp = Instant(seconds: 1_790_000_000)

/// The lines that an event is written as, folds undone, between its DTSTAMP and its end.
private func lines(_ event: WrittenEvent) -> [String] {
  let all = allLines(WrittenCalendar(product: "p", events: [event]))
  guard let first = all.firstIndex(where: { $0.hasPrefix("DTSTAMP") }), let last = all.lastIndex(of: "END:VEVENT")
  else {
    return []
  }
  return Array(all[(first + 1)..<last])
}

private func allLines(_ calendar: WrittenCalendar) -> [String] {
  String(decoding: WrittenFeed([calendar]).bytes, as: UTF8.self).replacing("\r\n ", with: "").split(separator: "\r\n")
    .map(String.init)
}

/// The lines after DTSTART of an event that `change` completes.
private func lines(_ change: (inout WrittenEvent) -> Void) -> [String] {
  var event = WrittenEvent(uid: "u", stamp: stamp, start: .utc(stamp))
  change(&event)
  return Array(lines(event).dropFirst())
}

private func codes(_ change: (inout WrittenEvent) -> Void) -> [String] {
  var event = WrittenEvent(uid: "u", stamp: stamp, start: .utc(stamp))
  change(&event)
  return WrittenFeed([WrittenCalendar(product: "p", events: [event])]).diagnostics.map(\.code.name)
}

@Suite struct WrittenFeedTests {
  @Test("A calendar with one event, line by line")
  func whole() {
    var event = WrittenEvent(
      uid: "u", stamp: stamp, start: .date(CivilDate(year: 2026, month: 10, day: 6)),
      end: .at(.date(CivilDate(year: 2026, month: 10, day: 7))))
    event.summary = "Trajet"
    var calendar = WrittenCalendar(product: "-//izika//tests//FR", name: "Trajets, été", zone: paris, events: [event])
    calendar.method = "PUBLISH"
    calendar.refreshInterval = 14_400
    calendar.properties = [WrittenProperty("COLOR", .text("teal"))]
    #expect(
      allLines(calendar) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//izika//tests//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        #"NAME:Trajets\, été"#, #"X-WR-CALNAME:Trajets\, été"#, "X-WR-TIMEZONE:Europe/Paris",
        "REFRESH-INTERVAL;VALUE=DURATION:PT4H", "X-PUBLISHED-TTL:PT4H", "COLOR:teal", "BEGIN:VEVENT", "UID:u",
        "DTSTAMP:20260921T141320Z", "DTSTART;VALUE=DATE:20261006", "DTEND;VALUE=DATE:20261007", "SUMMARY:Trajet",
        "END:VEVENT", "END:VCALENDAR",
      ])
  }

  @Test("The code of the doc comments does what it says")
  func documented() throws {
    let trip = WritingExamples.trip(stamp: stamp, day: CivilDate(year: 2026, month: 10, day: 6))
    let bytes = WritingExamples.feed(trip)
    #expect(bytes.starts(with: "BEGIN:VCALENDAR\r\n".utf8))
    #expect(try times(bytes) == ["2026-10-06T07:00:00Z/2026-10-06T08:30:00Z"])
    #expect(WritingExamples.uid() == "ff5eb693-ca34-5d65-b0e6-75fb523c5ee1")
  }

  @Test("A calendar without events, and none at all")
  func empty() throws {
    let bytes = WrittenFeed([WrittenCalendar(product: "p")]).bytes
    #expect(try Feed(bytes, name: "empty.ics").isComplete)
    #expect(WrittenFeed([]).bytes.isEmpty)
  }

  @Test(
    "TEXT: backslash, semicolon, comma and line breaks are escaped, controls taken out",
    arguments: [
      (#"a\b;c,d:e"f^g"#, #"a\\b\;c\,d:e"f^g"#), ("one\ntwo\rthree\r\nfour\n\rfive", #"one\ntwo\nthree\nfour\n\nfive"#),
      ("a\u{0}b\u{1B}[2Jc\u{7F}d\te", "ab[2Jcd\te"), (" x ", " x "),
    ])
  func text(given: String, written: String) {
    #expect(lines { $0.summary = given } == ["SUMMARY:" + written])
  }

  @Test("Text of which nothing is left is not written", arguments: ["", "\u{0}\u{7}", "\u{7F}"])
  func nothing(given: String) {
    let written = lines { event in
      event.summary = given
      event.url = given
      event.categories = [given]
    }
    #expect(written.isEmpty)
  }

  @Test("Categories are one list, each item escaped")
  func categories() {
    #expect(lines { $0.categories = ["a,b", "", "c;d", "e\\"] } == [#"CATEGORIES:a\,b,c\;d,e\\"#])
  }

  @Test("Nothing in a text begins a property, wherever it stands")
  func injection() throws {
    let evil = "x\r\nX-EVIL:1\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\n\",;:X-EVIL=1"
    let given = WrittenParameter("X-P", evil)
    var event = WrittenEvent(uid: evil, stamp: stamp, start: .utc(stamp))
    event.summary = evil
    event.categories = [evil]
    event.url = evil
    event.status = evil
    event.organizer = WrittenAttendee(
      Attendee(name: evil, email: evil, status: evil, role: evil), parameters: [given])
    event.attendees = [WrittenAttendee(Attendee(name: "", email: ""), address: evil)]
    event.properties = [
      WrittenProperty("X-RAW", .raw(evil), parameters: [given]), WrittenProperty("X-TEXTS", .texts([evil, evil])),
    ]
    var calendar = WrittenCalendar(
      product: evil, name: evil, zone: Zone(name: evil, table: TransitionTable(first: 60, changes: [])), events: [event]
    )
    event.start = .local(LocalTime(seconds: 0), try #require(calendar.zone))
    calendar.events.append(event)
    calendar.method = evil
    let names = allLines(calendar).map { String($0.prefix { $0 != ":" && $0 != ";" }) }
    #expect(!names.contains("X-EVIL"))
    #expect(names.count { $0 == "BEGIN" } == 5)
    #expect(names.count { $0 == "UID" } == 2)
    #expect(try Feed(WrittenFeed([calendar]).bytes, name: "evil.ics").componentCount == 2)
  }

  @Test("Parameters: quotes where they must be, RFC 6868 for what quotes cannot hold")
  func parameters() {
    let written = lines { event in
      event.properties = [
        WrittenProperty(
          "X-A", .raw("1"),
          parameters: [
            WrittenParameter("P", "plain text"), WrittenParameter("Q", "a:b;c,d"), WrittenParameter("R", "^\"\n"),
            WrittenParameter("S", "a", "b,c"), WrittenParameter("T", ""), WrittenParameter("U", " u"),
          ])
      ]
    }
    #expect(written == [#"X-A;P=plain text;Q="a:b;c,d";R=^^^'^n;S=a,"b,c";T=;U=" u":1"#])
  }

  @Test("People")
  func people() {
    let written = lines { event in
      event.organizer = WrittenAttendee(Attendee(name: "Camille, M.", email: "camille@example.com"))
      event.attendees = [
        WrittenAttendee(
          Attendee(name: "", email: "", status: "ACCEPTED", role: "CHAIR"),
          parameters: [WrittenParameter("RSVP", "TRUE")]
        ),
        WrittenAttendee(Attendee(name: "Salle", email: "salle@example.com"), address: "urn:uuid:1"),
      ]
    }
    #expect(
      written == [
        #"ORGANIZER;CN="Camille, M.":mailto:camille@example.com"#,
        "ATTENDEE;ROLE=CHAIR;PARTSTAT=ACCEPTED;RSVP=TRUE:invalid:nomail",
        "ATTENDEE;CN=Salle;EMAIL=salle@example.com:urn:uuid:1",
      ])
  }

  @Test("Times of every kind")
  func timesOfEveryKind() {
    let noon = LocalTime(date: CivilDate(year: 2026, month: 7, day: 1), secondOfDay: 43_200)
    let cases: [(WrittenTime, String)] = [
      (.date(noon.date), "DTSTART;VALUE=DATE:20260701"),
      (.utc(Instant(seconds: noon.seconds)), "DTSTART:20260701T120000Z"),
      (.floating(noon), "DTSTART:20260701T120000"), (.local(noon, paris), "DTSTART;TZID=Europe/Paris:20260701T120000"),
      (.local(noon, .utc), "DTSTART:20260701T120000Z"),
    ]
    for (time, line) in cases { #expect(lines(WrittenEvent(uid: "u", stamp: stamp, start: time)) == [line]) }
  }

  @Test("A point in time by a zone's clock, in UTC where that clock shows it a second time")
  func atInstant() throws {
    let overlap = try #require(LocalTime("2026-10-25T02:30:00"))
    let first = paris.instant(of: overlap)
    #expect(WrittenTime.at(first, in: paris) == .local(overlap, paris))
    #expect(WrittenTime.at(first + 3_600, in: paris) == .utc(first + 3_600))
    #expect(WrittenTime.at(first + 7_200, in: paris) == .local(LocalTime(seconds: overlap.seconds + 3_600), paris))
  }

  @Test(
    "Durations follow the grammar",
    arguments: [
      (0, 0, "PT0S"), (1, 0, "P1D"), (0, 90, "PT1M30S"), (0, 3_605, "PT1H0M5S"), (2, 7_200, "P2DT2H"),
      (0, 172_800, "PT48H"),
    ])
  func durations(days: Int, seconds: Int, written: String) {
    #expect(WrittenEnd.durationText(days: days, seconds: seconds) == written)
  }

  @Test("A series: rule, further times, exceptions, one time replaced")
  func series() {
    let written = lines { event in
      event.rules = [" freq=weekly ;BYDAY=MO\\,TU,;COUNT=3"]
      event.extraTimes = [
        .init(.utc(stamp + 86_400)), .init(.utc(stamp), end: .after(days: 1, seconds: 60)),
        .init(.utc(stamp), end: .at(.utc(stamp + 60))),
      ]
      event.exceptions = [.utc(stamp), .date(CivilDate(year: 2026, month: 1, day: 2))]
      event.recurrenceID = .local(LocalTime(seconds: stamp.seconds), paris)
      event.isThisAndFuture = true
      event.sequence = 2
    }
    #expect(
      written == [
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Paris:20260921T141320",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,TU;COUNT=3", "RDATE:20260922T141320Z",
        "RDATE;VALUE=PERIOD:20260921T141320Z/P1DT1M", "RDATE;VALUE=PERIOD:20260921T141320Z/PT1M",
        "EXDATE:20260921T141320Z", "EXDATE;VALUE=DATE:20260102", "SEQUENCE:2",
      ])
  }

  @Test("Coordinates without an exponent, none that is no coordinate")
  func geo() {
    #expect(lines { $0.geo = Coordinate(latitude: 45.764, longitude: -0.000012) } == ["GEO:45.764;-0.000012"])
    #expect(lines { $0.geo = Coordinate(latitude: 1.5e-07, longitude: 5) } == ["GEO:0.00000015;5.0"])
    let broken: (inout WrittenEvent) -> Void = { event in
      event.geo = Coordinate(latitude: 1, longitude: 1)
      event.geo?.latitude = .nan
    }
    #expect(lines(broken).isEmpty)
    #expect(codes(broken) == ["written-property-refused"])
  }

  @Test(
    "A further property needs a good name that has no place of its own, and brings no zone",
    arguments: ["", "X_A", "X A", "X-A:1", "X-A\r\nX-B", "É", "BEGIN", "end", "Summary", "DTSTART"])
  func refusedNames(name: String) {
    let property: (inout WrittenEvent) -> Void = { $0.properties = [WrittenProperty(name, .text("1"))] }
    #expect(lines(property).isEmpty)
    #expect(codes(property) == ["written-property-refused"])
  }

  @Test("A parameter is refused as a property is", arguments: ["X_A", "A=1", "TZID", ""])
  func refusedParameters(name: String) {
    let property: (inout WrittenEvent) -> Void = {
      $0.properties = [WrittenProperty("X-A", .text("1"), parameters: [WrittenParameter(name, "x")])]
    }
    #expect(lines(property).isEmpty)
    #expect(codes(property) == ["written-property-refused"])
    #expect(
      codes { $0.attendees = [WrittenAttendee(Attendee(name: "Camille", email: ""), parameters: [.init("cn", "x")])] }
        == [
          "written-property-refused"
        ])
  }

  @Test("An event that cannot be written is left out, with what is wrong; the others are kept")
  func refusedEvents() throws {
    let far = LocalTime(date: CivilDate(year: 10_000, month: 1, day: 1))
    var events = ["", "u1", "u2", "u3", "u4", "u5", "u6", "u7", "kept"].map {
      WrittenEvent(uid: $0, stamp: stamp, start: .utc(stamp))
    }
    events[1].start = .floating(far)
    events[2].start = .date(CivilDate(dayNumber: .max))
    events[3].end = .at(.date(far.date - 1))
    events[4].rules = ["FREQ=WEEKLY\r\nX-EVIL:1"]
    events[5].start = .date(CivilDate(dayNumber: 0))
    events[5].end = .after(days: 0, seconds: 5)
    events[6].end = .after(days: .max)
    events[7].extraTimes = [.init(.utc(stamp), end: .after(days: 0, seconds: .max))]
    let written = WrittenFeed([WrittenCalendar(product: "p", events: events)])
    #expect(
      written.diagnostics.map(\.code) == [
        .writtenEventWithoutUid, .writtenYearOutOfRange, .writtenYearOutOfRange,
        .writtenEndOfOtherKind, .writtenRuleUnreadable, .writtenEndOfOtherKind,
        .writtenYearOutOfRange, .writtenYearOutOfRange,
      ])
    #expect(written.diagnostics.map(\.place.event) == [nil, "u1", "u2", "u3", "u4", "u5", "u6", "u7"])
    #expect(written.diagnostics.allSatisfy { $0.severity == .error && !$0.advice.isEmpty })
    #expect(try Feed(written.bytes, name: "written.ics").componentCount == 1)
  }

  @Test("A calendar's own property is refused as an event's is, and has no time in a zone")
  func refusedOfCalendar() {
    var calendar = WrittenCalendar(product: "p")
    calendar.properties = [
      WrittenProperty("LAST-MODIFIED", .time(.utc(stamp))),
      WrittenProperty("X-AT", .time(.local(LocalTime(seconds: 0), paris))),
      WrittenProperty("X-AT", .time(.utc(Instant(seconds: .max)))), WrittenProperty("METHOD", .text("ADD")),
    ]
    #expect(
      WrittenFeed([calendar]).diagnostics.map(\.code.name) == Array(repeating: "written-property-refused", count: 3))
    #expect(allLines(calendar).dropFirst(4).first == "LAST-MODIFIED:20260921T141320Z")
  }

  @Test("A further time that ends before it starts has no length")
  func extraEnds() {
    let extra: (inout WrittenEvent) -> Void = {
      $0.extraTimes = [.init(.utc(stamp), end: .after(days: -1)), .init(.utc(stamp), end: .at(.utc(stamp + -1)))]
    }
    #expect(lines(extra) == Array(repeating: "RDATE;VALUE=PERIOD:20260921T141320Z/PT0S", count: 2))
    #expect(codes(extra) == ["written-end-before-start", "written-end-before-start"])
  }

  @Test("The times of a zone that no VTIMEZONE can say are in UTC")
  func oddZone() {
    let zone = Zone(name: "odd", table: TransitionTable(first: 90_000, changes: []))
    let event = WrittenEvent(uid: "u", stamp: stamp, start: .local(LocalTime(seconds: stamp.seconds), zone))
    #expect(lines(event) == ["DTSTART:20260920T131320Z"])
    #expect(!allLines(WrittenCalendar(product: "p", events: [event])).contains("BEGIN:VTIMEZONE"))
  }

  @Test("An end that is not after the start is not written; one before it is told")
  func ends() {
    #expect(lines { $0.end = .at(.utc(stamp)) }.isEmpty)
    #expect(codes { $0.end = .at(.utc(stamp)) } == [])
    #expect(lines { $0.end = .after(days: 0) }.isEmpty)
    #expect(codes { $0.end = .at(.utc(stamp + -1)) } == ["written-end-before-start"])
    #expect(codes { $0.end = .after(days: 1, seconds: -1) } == ["written-end-before-start"])
    #expect(
      lines { $0.end = .at(.local(LocalTime(seconds: stamp.seconds + 7_201), paris)) } == [
        "DTEND;TZID=Europe/Paris:20260921T161321"
      ])
  }
}

extension LocalTime {
  /// Reads `2026-10-25T02:30:00`.
  fileprivate init?(_ text: String) {
    guard case .instant(let instant) = WindowBound(text + "Z") else { return nil }
    self.init(seconds: instant.seconds)
  }
}
