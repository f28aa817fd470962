import System
import Testing
import Values

@testable import Packs

/// What should not leave the house within a pack is found, and what only looks like it is not.
@Suite struct PrivateMatterTests {
  private func codes(_ text: String, in name: String) -> [String] {
    PrivateMatter.problems(of: ArchiveEntry(name: name, bytes: Array(text.utf8)), shown: name).map { found in
      "\(found.code)" + (found.place.line.map { ":\($0)" } ?? "")
    }
  }

  @Test(arguments: [
    ("tests/a.yaml", "cases:\n  - event: {summary: Visite, organizer: marie.durand@orange.fr}\n", 2),
    ("tests/a.yaml", "# ask marie.durand@orange.fr\n", 1),
    ("tests/a.yaml", "cases:\n - {event: Visite, attendees: [{address: \"mailto:paul@durand.fr\"}]}\n", 2),
    ("tests/a.ics", "BEGIN:VCALENDAR\r\nORGANIZER;CN=Marie:MAILTO:marie@durand.fr\r\n", 2),
    ("tests/october.json", "{\"person\":\"Marie\",\n\"because\":\"organised by marie@durand.fr\"}\n", 2),
  ])
  func aRealAddressInATestIsTold(name: String, text: String, line: Int) {
    #expect(codes(text, in: name) == ["pack-address:\(line)"])
  }

  @Test func itIsToldOnceAFile() {
    #expect(codes("# a@durand.fr\n# b@durand.fr\n", in: "tests/a.yaml") == ["pack-address:1"])
  }

  @Test(arguments: [
    ("tests/a.yaml", "organizer: client@agence.example"), ("tests/a.yaml", "organizer: client@agence.exemple"),
    ("tests/a.yaml", "uid: 0471d5aa@google.com"), ("tests/a.yaml", "{event: 0471d5aa@google.com, because: privé}"),
    ("tests/a.ics", "UID:0471d5aa@google.com"), ("tests/a.ics", "X-NOTE:0471d5aa@google.com"),
    ("tests/october.json", #"{"uid":"0471d5aa@google.com","event":"0471d5ab@google.com"}"#),
    ("tests/october.json", #"{"uid" : "0471d5aa@google.com"}"#),
    // Who makes the pack wants to be written to.
    ("README.md", "Questions: claire@agence-durand.fr"),
  ])
  func whatOnlyLooksLikeOneIsNot(name: String, text: String) { #expect(codes(text + "\n", in: name) == []) }

  @Test(arguments: [
    "https://calendar.google.com/calendar/ical/marie%40durand.fr/private-1a2b/basic.ics",
    "webcal://p01-calendarws.icloud.com/published/2/MTIzNDU2",
    "url: \"https://outlook.office365.com/owa/calendar/1@2/3\"",
  ])
  func aCalendarsLinkIsAnErrorWhereverItStands(link: String) {
    for name in ["README.md", "tests/a.yaml", "parameters/a.yaml", "rules.lua"] {
      #expect(codes("-- first\n-- \(link)\n", in: name).contains("pack-link:2"))
    }
  }
}
