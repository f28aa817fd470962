import Foundation
import ICalendar
import Mileage
import PackSupport
import TestSupport
import Testing
import Values

/// Calendars of other programs, in a folder beside the project: read in place, no part of it.
private enum RealFiles {
  static let folder = SourceTree.shared("calendars/files")

  static func bytes(_ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: #require(folder).appending(path: file)))
  }

  static func calendar(_ file: String) throws -> ProducerFeed {
    try ProducerFeed(bytes: bytes(file), kind: "", from: "1990-01-01", to: "2040-01-01")
  }
}

@Suite(.enabled(if: RealFiles.folder != nil)) struct RealFilesTests {
  @Test("Every field of every event of every file can be read by a rule, its texts are UTF-8")
  func everyField() throws {
    let folder = try #require(RealFiles.folder)
    var read = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      guard let feed = try? Feed(RealFiles.bytes(name), name: name) else { continue }
      let (from, to) = (try #require(WindowBound("1990-01-01")), try #require(WindowBound("2040-01-01")))
      var seen: Set<CalendarEvent> = []
      // A rule's fuel is for a person's calendars of a year: one run a file.
      let decisions = try ProducerFeed.decisions(Self.everything)
      for occurrence in feed.occurrences(from: from, to: to, floating: Sample.person.zone).occurrences
      where seen.count < 200 && seen.insert(occurrence.event).inserted {
        let answer = decisions.professional(
          Event(occurrence: occurrence, calendar: CalendarLabel(name: feed.name, owner: feed.owner)))
        #expect(answer.value == true, "\(name): \(occurrence.event.uid): \(answer.failure?.message.english ?? "")")
        read += 1
      }
    }
    #expect(read >= 2_800)
  }

  /// A rule that reads all there is and stumbles over bytes that are no text.
  private static let everything = """
    local rules = {}

    local function text(value)
      local length, at = utf8.len(value)
      if not length then error("byte " .. at .. " of \\"" .. value:sub(1, 40) .. "\\" is no UTF-8") end
    end

    local function person(guest)
      text(guest.name) text(guest.email) text(guest.status) text(guest.role) text(guest.kind) text(guest.sent_by)
      for _, address in ipairs(guest.delegated_to) do text(address) end
      for _, address in ipairs(guest.delegated_from) do text(address) end
      assert(guest.rsvp ~= nil and is_me(guest) ~= nil)
    end

    local function point(place)
      if place and place.lat then
        assert(place.lat >= -90 and place.lat <= 90 and place.lon >= -180 and place.lon <= 180)
      end
    end

    function rules.professional(event)
      for _, value in ipairs({ event.summary, event.description, event.location, event.class, event.status,
        event.transparency, event.busy_status, event.url, event.uid, event.comment, event.contact, my_answer(event),
        event.recurrence_id or "", event.calendar.name }) do text(value) end
      for _, list in ipairs({ event.categories, event.resources, event.links }) do
        for _, value in ipairs(list) do text(value) end
      end
      for _, conference in ipairs(event.conferences) do
        text(conference.link) text(conference.label)
        for _, feature in ipairs(conference.features) do text(feature) end
      end
      if event.organizer then person(event.organizer) end
      for _, guest in ipairs(event.attendees) do person(guest) end
      point(event.geo)
      point(event.structured_location)
      if event.structured_location then text(event.structured_location.title) text(event.structured_location.address) end
      for name, value in pairs(event.properties) do text(name) text(value) end
      mentions(event, { "visite" })
      return event.start <= event.finish and event.date ~= nil and event.all_day ~= nil
    end

    return rules
    """

  @Test("Google: the Meet link, the guest's answer")
  func google() throws {
    let calendar = try RealFiles.calendar("goical__issue52_working.ics")
    #expect(
      try calendar.see(
        "37dfo8hp5hdsxxxxxxxxxxxxxx@google.com", "event.conferences[1].link", "event.links[2]",
        "event.attendees[1].kind", "event.attendees[1].status") == [
          "https://meet.google.com/xxx-xxxx-xxx", "https://tel.meet/xxx-xxxx-xxx?pin=xxxxxxxxxxxxx&hs=x", "INDIVIDUAL",
          "ACCEPTED",
        ])
  }

  @Test("Apple: a title with an escaped semicolon outside quotes, and its point")
  func apple() throws {
    let phone = try RealFiles.calendar("ical4j__apple-iphone-os-26-structured-location.ics")
    #expect(
      try phone.see(
        "Antrag auf ID Austria", "event.structured_location.title", "event.structured_location.lat", "event.geo.lon",
        "event.location") == ["Hauptstraße 1-5; 4041 Linz", "48.309978", "14.283197", "Hauptstraße 1-5; 4041 Linz"])
    let synology = try RealFiles.calendar("nodeical__test_date_duration.ics")
    #expect(
      try synology.see("period test2", "event.structured_location.title", "event.geo.lat") == ["Kriftel", "50.083558"])
  }

  @Test("Microsoft: a link for a place, no point, an answer that is awaited")
  func microsoft() throws {
    let exchange = try RealFiles.calendar("nodeical__test_with_int_tzid.ics")
    #expect(
      try exchange.see(
        "Atelier groupes portail/Nuage", "event.busy_status", "event.geo", "event.structured_location",
        "event.links[1]", "event.all_day") == [
          "TENTATIVE", "nil", "nil", "https://visio-agents.education.fr/", "false",
        ])
    let midnight = try RealFiles.calendar("crafted__exchange_allday_midnight.ics")
    #expect(try midnight.see("Congé", "event.all_day", "event.start") == ["true", "2026-06-15T00:00:00"])
  }

  @Test("Zimbra: the intended status alone, an address cut by a fold, the text that HTML repeats")
  func zimbra() throws {
    let invitation = try RealFiles.calendar("zimbra__bug-69862-invite_3.ics")
    #expect(
      try invitation.see(
        "from ajax 1", "event.busy_status", "event.attendees[1].email", "event.attendees[1].rsvp",
        "event.organizer.email", "event.start", "mentions(event, {\"Bold Italics\"})") == [
          "BUSY", "rcpt@zimbra.com", "true", "test@zimbra.com", "2012-04-25T01:00:00", "Bold Italics",
        ])
    let exchange = try RealFiles.calendar("zimbra__invite1_3.ics")
    #expect(
      try exchange.see("Doc Meeting", "event.start", "event.class", "event.attendees[1].name", "event.busy_status") == [
        "2005-03-11T19:30:00", "PUBLIC", "Roland Schemers", "BUSY",
      ])
  }

  @Test("Dolibarr: texts without escapes, the people by address alone")
  func dolibarr() throws {
    let agenda = try RealFiles.calendar("dolibarr__agendaexport_1.ics")
    #expect(
      try agenda.see(
        "Rendez-vous chantier (Menuiserie Kéraudren, SARL)", "event.location", "event.organizer.email",
        "event.attendees[1].email", "event.start", "event.url") == [
          "12, rue de la République ; bât. B, 35000 Rennes", "commercial@exemple.fr", "technicien@exemple.fr",
          "2026-03-27T09:00:00", "https://erp.exemple.fr/comm/action/card.php?id=101",
        ])
  }

  @Test("A room whose address has no scheme")
  func room() throws {
    let calendar = try RealFiles.calendar("libical__calendar.ics")
    let guests = calendar.events.flatMap { $0.occurrence.event.attendees }
    #expect(guests.contains { $0.kind == "ROOM" && $0.email == "conf_Big@example.com" })
  }
}
