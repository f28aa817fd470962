import ICalendar
import Testing

@Suite struct AttendeeTests {
  private func attendee(_ line: String) throws -> Attendee { try #require(try onlyEvent(line).attendees.first) }

  @Test("People of an event")
  func people() throws {
    let event = try onlyEvent(
      "ORGANIZER;CN=Camille:MAILTO:camille@example.com",
      #"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN="Joël, R.":mailto:j@example.com"#,
      "ATTENDEE;EMAIL=k@example.com:urn:uuid:1")
    #expect(event.organizer == Attendee(name: "Camille", email: "camille@example.com"))
    #expect(
      event.attendees == [
        Attendee(name: "Joël, R.", email: "j@example.com", status: "ACCEPTED", role: "REQ-PARTICIPANT"),
        Attendee(name: "", email: "k@example.com"),
      ])
  }

  @Test(
    "The address of a person, however its scheme is written",
    arguments: [
      ("mailto:a@example.org", "a@example.org"), ("Mailto:a@example.org", "a@example.org"),
      ("mailto: a@example.org ", "a@example.org"), ("a@example.org", "a@example.org"), ("mailto:", ""),
      ("invalid:nomail", ""), ("/aMjAxNDQ3/principal/", ""), ("urn:uuid:1", ""), ("", ""),
      ("https://a@example.org/", ""),
    ])
  func address(written: String, email: String) throws {
    #expect(try attendee("ATTENDEE:\(written)").email == email)
  }

  @Test("An address in the value is better than the one in EMAIL; one that is none leaves it")
  func twoAddresses() throws {
    #expect(try attendee("ATTENDEE;EMAIL=a@example.org:mailto:b@example.org").email == "b@example.org")
    #expect(try attendee("ATTENDEE;EMAIL=a@example.org:invalid:nomail").email == "a@example.org")
    #expect(try attendee("ATTENDEE;EMAIL=a@example.org:/aMjAx/principal/").email == "a@example.org")
  }

  @Test("Rooms, delegations and answers that are expected")
  func kinds() throws {
    let room = try attendee("ATTENDEE;CUTYPE=room;partstat=accepted;ROLE=non-participant:mailto:salle@example.org")
    #expect(room.kind == "ROOM")
    #expect(room.status == "ACCEPTED")
    #expect(room.role == "NON-PARTICIPANT")
    #expect(!room.isAnswerExpected)
    let guest = try attendee(
      #"ATTENDEE;RSVP=true;SENT-BY="mailto:secretary@example.org";DELEGATED-TO="mailto:b@example.org","MAILTO:c@example.org";DELEGATED-FROM=d@example.org:mailto:a@example.org"#
    )
    #expect(guest.kind == "")
    #expect(guest.isAnswerExpected)
    #expect(guest.sentBy == "secretary@example.org")
    #expect(guest.delegatedTo == ["b@example.org", "c@example.org"])
    #expect(guest.delegatedFrom == ["d@example.org"])
  }

  @Test(
    "Names with commas, accents, quotes and line ends",
    arguments: [
      (#"CN="Müller, Jörg (Société)""#, "Müller, Jörg (Société)"), ("CN=Lefèvre", "Lefèvre"),
      (#"CN=Martin\, Camille"#, "Martin, Camille"), (#"CN="Martin\; Camille""#, "Martin; Camille"),
      ("CN=l^'Agence^nLyon", "l\"Agence\nLyon"), (#"CN=DOMAIN\nadia"#, #"DOMAIN\nadia"#), ("CN=", ""), (#"CN="""#, ""),
    ])
  func names(parameter: String, name: String) throws {
    #expect(try attendee("ATTENDEE;\(parameter):mailto:a@example.org").name == name)
  }

  @Test("A name in Latin-1 is read as Windows-1252")
  func latin() throws {
    var bytes = calendar(event("DTSTART:20260310T080000Z", "ATTENDEE;CN=L#a:mailto:l#a@example.org"))
    for index in bytes.indices where bytes[index] == UInt8(ascii: "#") { bytes[index] = 0xE9 }
    let person = try #require(try expansion(bytes).occurrences.first?.event.attendees.first)
    #expect(person.name == "Léa")
    #expect(person.email == "léa@example.org")
  }
}
