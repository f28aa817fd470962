import Testing
import Values

@testable import IzikaRules

/// What a profile says and hardly means: it is read, and somebody is told.
@Suite struct ProfileAdviceTests {
  private func profile(_ rest: String) throws -> Profile {
    try ProfileReader.read(Array("person: Claire\n\(rest)\n".utf8), file: "claire.yaml")
  }

  @Test(arguments: [
    ("places:\n  domicile: 38500 Voiron\n  office: 38000 Grenoble", 3, "domicile", "home"),
    ("places:\n  home: 38500 Voiron\n  Bureau: 38000 Grenoble", 4, "Bureau", "office"),
  ])
  func aBaseUnderAnotherNameIsNoBase(text: String, line: Int, key: String, name: String) throws {
    let found = ProfileAdvice.warnings(try profile(text))
    #expect(found.map(\.code) == [.profileHomeMissing] && found[0].place.line == line)
    #expect(found[0].message.french.hasPrefix("« \(key) » est ici un lieu comme un autre"))
    #expect(found[0].advice.french == "écrivez « \(name): » au lieu de « \(key): »")
  }

  @Test(arguments: [
    "places: {home: 38500 Voiron, domicile: 38000 Grenoble}", "places: {home: 38500 Voiron, cabinet: 38000 Grenoble}",
    "places: {home: 38500 Voiron}", "calendars: [agenda.ics]",
    "calendars: [\"http://zimbra.lan/k.ics\"]\nprivate_hosts: [zimbra.lan]",
    "calendars: [\"webcal://d.example/k.ics\"]",
  ])
  func nobodyIsToldOfWhatIsRight(text: String) throws { #expect(ProfileAdvice.warnings(try profile(text)).isEmpty) }

  @Test func aProfileWithoutAHomeIsRemarkedByTheCheckAlone() throws {
    let office = try profile("places: {office: 38000 Grenoble}")
    #expect(ProfileAdvice.warnings(office).isEmpty)
    #expect(ProfileAdvice.remarks(office).map(\.severity) == [.note])
    #expect(
      ProfileAdvice.remarks(office)[0].message.french.contains("pas de domicile : les journées partent du bureau"))
    let nothing = ProfileAdvice.remarks(try profile("calendars: [agenda.ics]"))
    #expect(nothing.first?.message.french.contains("ni domicile ni bureau") == true)
    #expect(ProfileAdvice.remarks(try profile("places: {home: 38500 Voiron}")).isEmpty)
    #expect(ProfileAdvice.remarks(try profile("places: {maison: 38500 Voiron}")).isEmpty)
  }

  @Test func aLinkThatCanBeReadOnItsWayIsToldWithoutShowingIt() throws {
    let found = ProfileAdvice.warnings(try profile("calendars:\n  - \"http://agenda.example/geheim.ics\""))
    #expect(found.map(\.code) == [.calendarLinkInClear] && found[0].place.line == 3)
    #expect(found[0].message.french.contains("agenda.example") && !found[0].message.french.contains("geheim"))
  }
}
