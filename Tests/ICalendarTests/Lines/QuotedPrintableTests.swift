import ICalendar
import Testing

/// Texts as programs of vCalendar 1.0 encode them.
@Suite struct QuotedPrintableTests {
  @Test(
    "A text is decoded with its character set",
    arguments: [
      ("SUMMARY;ENCODING=QUOTED-PRINTABLE:Visite =C3=A0 Tullins", "Visite à Tullins"),
      ("SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:R=c3=a9union", "Réunion"),
      ("SUMMARY;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:R=E9union", "Réunion"),
      ("SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:=C3=A9", "Ã©"),
      ("SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-15:=A4 ; =BD", "€ ; œ"),
      ("SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=\"windows-1252\":=80", "€"),
      ("SUMMARY;ENCODING=QUOTED-PRINTABLE:a=3Db =XY", "a=b =XY"),
      ("SUMMARY;ENCODING=QUOTED-PRINTABLE:un=0D=0Adeux=0Dtrois", "un\ndeux\ntrois"),
      ("SUMMARY;ENCODING=QUOTED-PRINTABLE:chez =\r\nDupont=\r\n et fils", "chez Dupont et fils"),
      ("SUMMARY;ENCODING=QUOTED-PRINTABLE:chez Du\r\n pont", "chez Dupont"),
      ("SUMMARY;ENCODING=QUOTED-PRINTABLE:point=", "point"),
      ("SUMMARY:=C3=A9", "=C3=A9"), ("SUMMARY;LANGUAGE=fr:a=", "a="),
    ])
  func decoded(line: String, text: String) throws {
    #expect(try onlyEvent(line).text(.summary) == text)
  }

  @Test("A soft line break swallows no component, and lines are still counted")
  func softBreaks() throws {
    let feed = try Feed(
      calendar(
        event("DTSTART:20260310T080000Z", "DESCRIPTION;ENCODING=QUOTED-PRINTABLE:a=\r\nb=\r\nc=", "broken"),
        event("DTSTART:20260311T080000Z", uid: "u2")), name: "a.ics")
    #expect(feed.componentCount == 2)
    let last = try onlyEvent("DESCRIPTION;ENCODING=QUOTED-PRINTABLE:a=\r\nb=")
    #expect(last.text(.description) == "ab")
  }

  @Test("Other properties: places, categories, properties by their names")
  func others() throws {
    let found = try onlyEvent(
      "LOCATION;ENCODING=QUOTED-PRINTABLE:12 rue de l=27=C3=89glise=0D=0A38210 Tullins",
      "CATEGORIES;ENCODING=QUOTED-PRINTABLE:Priv=C3=A9,Pro", "X-NOTE;ENCODING=QUOTED-PRINTABLE:=C3=A9",
      "DALARM:20260310T074500;PT15M;1;Visite")
    #expect(found.text(.location) == "12 rue de l'Église\n38210 Tullins")
    #expect(found.categories == ["Privé", "Pro"])
    #expect(found.property("X-NOTE") == "é")
  }
}
