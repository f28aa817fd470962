import ICalendar
import Testing

@Suite struct ConferenceTests {
  @Test("Links to online meetings, each once")
  func links() throws {
    let event = try onlyEvent(
      "CONFERENCE;VALUE=URI:https://meet.example.com/a", "X-GOOGLE-CONFERENCE:https://meet.example.com/a",
      "X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.example.com/b", "X-MICROSOFT-ONLINEMEETINGCONFLINK:",
      "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK:https://meet.example.com/c")
    #expect(
      event.conferences.map(\.link) == [
        "https://meet.example.com/a", "https://teams.example.com/b", "https://meet.example.com/c",
      ])
  }

  @Test("FEATURE and LABEL of RFC 7986")
  func parameters() throws {
    let event = try onlyEvent(
      "CONFERENCE;VALUE=URI;FEATURE=phone,moderator;LABEL=Animateur:tel:+33-4-76-00-00-00\\,\\,\\,654321",
      #"CONFERENCE;VALUE=URI;FEATURE="AUDIO,VIDEO";LABEL="Salle : 3":https://chat.example.com/audio?id=123456"#)
    #expect(
      event.conferences == [
        Conference(link: "tel:+33-4-76-00-00-00,,,654321", label: "Animateur", features: ["PHONE", "MODERATOR"]),
        Conference(
          link: "https://chat.example.com/audio?id=123456", label: "Salle : 3", features: ["AUDIO", "VIDEO"]),
      ])
  }

  @Test("Every web link of an event, as written")
  func allLinks() throws {
    let event = try onlyEvent(
      "URL:https://erp.example.com/card.php?id=101", "LOCATION:Salle 2\\; https://zoom.example.com/j/1?pwd=a\\,b",
      #"DESCRIPTION:Rejoindre <HTTPS://teams.example.com/l/x>.\nOu (http://b.example.com)\, voir https://c.example.com/a_b."#,
      #"X-ALT-DESC;FMTTYPE=text/html:<a href="https://d.example.com/?a=1&amp\;b=2">ici</a> <a href='https://c.example.com/a_b'>"#,
      "X-GOOGLE-CONFERENCE:https://meet.example.com/a")
    #expect(
      event.links == [
        "https://meet.example.com/a", "https://erp.example.com/card.php?id=101", "https://zoom.example.com/j/1?pwd=a,b",
        "HTTPS://teams.example.com/l/x", "http://b.example.com", "https://c.example.com/a_b",
        "https://d.example.com/?a=1&b=2",
      ])
  }

  @Test(
    "What is no web link is none", arguments: ["https:/x", "https://", "http:", "://", "shttp ://a", "mailto:a@b.c"])
  func noLinks(text: String) throws {
    #expect(try onlyEvent("LOCATION:\(text)").links.isEmpty)
  }

  @Test("A hundred links are enough of a hostile text")
  func bounded() throws {
    let many = (1...300).map { "https://example.com/\($0)" }.joined(separator: " ")
    #expect(try onlyEvent("DESCRIPTION:\(many)").links.count == 100)
    #expect(try onlyEvent("DESCRIPTION:https://\(String(repeating: "a", count: 5_000))").links.isEmpty)
    #expect(try onlyEvent("DESCRIPTION:\(String(repeating: "http://", count: 20_000))").links.count <= 1)
  }

  @Test(
    "The status shown meanwhile: the owner's own, else the organizer's wish",
    arguments: [
      (["X-MICROSOFT-CDO-BUSYSTATUS:OOF"], "OOF"), (["X-MICROSOFT-CDO-INTENDEDSTATUS:FREE"], "FREE"),
      (["X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY", "X-MICROSOFT-CDO-BUSYSTATUS:tentative"], "TENTATIVE"),
      (["X-MICROSOFT-CDO-INTENDEDSTATUS:-1"], ""), (["X-MICROSOFT-CDO-BUSYSTATUS:", "SUMMARY:x"], ""),
      (["SUMMARY:x"], ""),
    ] as [([String], String)])
  func busyStatus(lines: [String], status: String) throws {
    #expect(try onlyEvent(lines.joined(separator: "\r\n")).busyStatus == status)
  }

  @Test("Exchange's mark of a whole day")
  func markedAllDay() throws {
    #expect(try onlyEvent("X-MICROSOFT-CDO-ALLDAYEVENT:TRUE").isMarkedAllDay)
    #expect(!(try onlyEvent("X-MICROSOFT-CDO-ALLDAYEVENT:FALSE").isMarkedAllDay))
    #expect(!(try onlyEvent("SUMMARY:x").isMarkedAllDay))
  }
}
