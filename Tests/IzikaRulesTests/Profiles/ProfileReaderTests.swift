import Fetching
import Mileage
import Testing
import Values

@testable import IzikaRules

@Suite struct ProfileReaderTests {
  private func profile(_ text: String) throws(Failure) -> Profile {
    try ProfileReader.read(Array(text.utf8), file: "people/camille.yaml")
  }

  private func refusal(_ text: String) -> Diagnostic? {
    do {
      _ = try profile(text)
      return nil
    } catch {
      return error.diagnostics.first
    }
  }

  @Test func everyPartOfAProfileIsRead() throws {
    let profile = try profile(
      """
      person: Camille Martin
      timezone: Europe/Brussels
      places:
        home: 12 rue des Lilas, 38000 Grenoble
        depot: {address: "1 quai Bas", lat: 45.75, lon: 4.85}
      vehicles:
        - {id: clio, kind: car, power: 5, energy: petrol, plate: AB-123-CD, from: 2026-01-01, to: 2026-12-31}
      calendars:
        - {name: Pro, file: pro.ics, kind: zimbra}
        - {name: Net, url: "https://calendar.example/secret.ics"}
        - /data/other.ics
      rules: [exemples/agence-immobiliere, fr/bareme]
      parameters: {keywords: [visite, mandat], night_away_hours: 20}
      ledger: {2026: {clio: {before: 2026-04-01, km: 1830.5}}}
      """)
    #expect(profile.person == "Camille Martin")
    #expect(profile.zone == "Europe/Brussels")
    #expect(profile.folder == "people/")
    #expect(profile.rulesFolder == "people/")
    #expect(profile.places["home"]?.address == "12 rue des Lilas, 38000 Grenoble")
    #expect(profile.places["depot"]?.coordinate == Coordinate(latitude: 45.75, longitude: 4.85))
    #expect(
      profile.vehicles == [
        Vehicle(
          id: "clio", kind: .car, power: 5, energy: .petrol, plate: "AB-123-CD", from: CivilDate("2026-01-01"),
          to: CivilDate("2026-12-31"))
      ])
    let link = try CalendarLink("https://calendar.example/secret.ics")
    #expect(profile.calendars.map(\.source) == [.file("people/pro.ics"), .link(link), .file("/data/other.ics")])
    #expect(profile.calendars.map(\.kind) == ["zimbra", "", ""])
    #expect(profile.rules == ["exemples/agence-immobiliere", "fr/bareme"])
    #expect(profile.parameters.map(\.name) == ["keywords", "night_away_hours"])
    let before = try #require(CivilDate("2026-04-01"))
    let km = try #require(Decimal("1830.5"))
    #expect(profile.openings == [OpeningLedger(year: 2026, vehicle: "clio", before: before, km: km)])
  }

  @Test func aProfileNeedsOnlyAPerson() throws {
    let profile = try profile("person: Camille Martin\n")
    #expect(profile.zone == "Europe/Paris")
    #expect(profile.places.isEmpty && profile.vehicles.isEmpty && profile.openings.isEmpty)
  }

  @Test(arguments: [
    ("timezone: Europe/Paris\n", "the key \"person\" is missing", 1),
    ("person: C\nvehicels: []\n", "the key \"vehicels\" is not known here", 2),
    ("person: C\nvehicles:\n  - {id: a, kind: plane}\n", "\"plane\" is no kind of vehicle", 3),
    (
      "person: C\nvehicles:\n  - {id: a, kind: car, power: five}\n", "\"power\" must be a whole number, not \"five\"", 3
    ),
    ("person: C\nvehicles:\n  - {id: a, kind: car}\n  - {id: a, kind: car}\n", "two vehicles have the id \"a\"", 4),
    ("person: C\nplaces:\n  home: {address: x, lat: 91, lon: 0}\n", "91,0 is no point on the earth", 3),
    ("person: C\nplaces:\n  home: {address: x, lat: 45}\n", "the key \"lon\" is missing", 3),
    ("person: C\nplaces:\n  home: {lat: 45, lon: 5}\n", "the key \"address\" is missing", 3),
    ("person: C\nledger: {soon: {}}\n", "a year is expected, not \"soon\"", 2),
    ("person: C\nledger: {2026: {clio: {km: 5, elsewhere: 1}}}\n", "the key \"before\" is missing", 2),
    ("person: C\nledger: {2026: {clio: {elsewhere: 9e9}}}\n", "\"elsewhere\" must be a number", 2),
    ("person: C\nledger: {2026: {clio: {elsewhere: 9999999}}}\n", "9999999 km cannot have been driven", 2),
    ("person: C\ndistances:\n  - {from: home, to: Voiron}\n", "the key \"km\" is missing", 3),
    ("person: C\ndistances:\n  - {from: home, to: Voiron, km: -2}\n", "-2 km is no distance of a leg", 3),
    ("person: C\ndistances:\n  - {from: home, to: Voiron, km: 1.0005}\n", "1.0005 km is no distance of a leg", 3),
    ("person: C\ndistances:\n  - {from: home, to: Voiron, km: 1, one_way: no}\n", "must be true or false", 3),
    ("person: C\nroads: [{osrm: http://x}]\n", "a name is expected", 2),
    ("person: C\nledger: {2026: {clio: {before: 2026-04-01, km: -1}}}\n", "-1 km cannot have been driven", 2),
    ("person: C\nrules: fr/bareme\n", "\"rules\" must be a list", 2),
    ("person: C\nperson: D\n", "there twice", 1),
    ("- person\n", "a mapping (`key: value`) is expected", 1),
  ])
  func whatIsWrongIsToldWithItsLine(text: String, words: String, line: Int) throws {
    let found = try #require(refusal(text))
    #expect(found.message.english.contains(words), "\(found.message.english)")
    #expect(found.place == Diagnostic.Place(file: "people/camille.yaml", line: line))
  }

  @Test func readsDistancesAndServices() throws {
    let profile = try ProfileReader.read(
      Array(
        """
        person: C
        distances:
          - {from: home, to: "Clinique du Parc, 69006 Lyon", km: 31.2, one_way: true, because: odometer}
        geocoders: [ban, gazetteer]
        roads: ["osrm:http://127.0.0.1:5000"]
        """.utf8), file: "p.yaml")
    let distance = try #require(profile.distances.first)
    #expect(distance.from == "home" && distance.to == "Clinique du Parc, 69006 Lyon" && distance.line == 3)
    #expect(distance.metres == Metres(31_200) && distance.isOneWay && distance.reason == "odometer")
    #expect(profile.geocoders == ["ban", "gazetteer"])
    #expect(profile.roads == ["osrm:http://127.0.0.1:5000"])
  }

  @Test(arguments: [
    "- {nam: Pro, url: \"LINK\"}", "- {name: Pro, LINK: x}", "\"LINK\"", "- {url: [LINK]}", "- {url: {LINK: x}}",
    "- [LINK]", "{LINK: x}", "- {file: x.ics, url: \"LINK\"}", "- {name: [LINK], url: \"LINK\"}",
  ])
  func noMessageShowsACalendarsAddress(_ text: String) throws {
    let links = ["https://calendar.example/4f1c/basic.ics", "calendar.example/4f1c/basic.ics", "https//host/4f1c"]
    for link in links {
      let found = try #require(refusal("person: C\ncalendars:\n  \(text.replacing("LINK", with: link))\n"))
      #expect(!"\(found)".contains("4f1c"), "\(found)")
      #expect(found.place == Diagnostic.Place(file: "people/camille.yaml", line: 3))
    }
  }

  /// Also in the profile of another folder, whose paths begin with it.
  @Test(arguments: ["- LINK", "- {name: Pro, file: LINK}", "- {name: Pro, url: LINK}"])
  func aLinkWithASlipIsNoPath(_ text: String) throws {
    for link in ["calendar.example/4f1c/basic.ics", "http:/host/4f1c", "https//host/4f1c", "//host/4f1c"] {
      let found = try #require(refusal("person: C\ncalendars:\n  \(text.replacing("LINK", with: link))\n"))
      #expect(found.code == .calendarLink && !"\(found)".contains("4f1c"), "\(found)")
      #expect(found.message.english.contains("Pro") == text.contains("Pro"))
    }
  }
}
