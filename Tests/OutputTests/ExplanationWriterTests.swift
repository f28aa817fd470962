import Mileage
import Output
import Testing
import Values

/// From the cent back to the line of Lua.
@Suite struct ExplanationWriterTests {
  private func text(_ subject: ExplanationSelection.Subject, whyNot: Bool = false, _ options: StatementOptions) throws
    -> String
  {
    var bytes: [UInt8] = []
    let statement = try TestStatement().statement()
    let isFound = ExplanationWriter(options: options)
      .writeText(ExplanationSelection(subject, whyNot: whyNot), of: statement, into: &bytes)
    #expect(isFound == !bytes.isEmpty)
    return visible(bytes)
  }

  @Test func aTrip() throws {
    #expect(
      try text(.trip(id: "t1"), StatementOptions(language: .french)) == """
        trajet t1 : Domicile → Voiron → Lyon → Domicile
        ├─ Date : 06/10/2026 · Motif : Visite puis signature · Véhicule : clio
        ├─ Montant : 155,99_€
        │  └─ allowance = 155.99 · 5 CV, up to 5 000 km [fr/bareme rules.lua:31]
        │     ├─ lu : ledger.km, trip.km
        │     ├─ paramètre car_5 : fr/bareme, à partir du 01/01/2026, arrêté
        │     ├─ sans avis : my/agency
        │     ├─ cumul avant : année fiscale : 2026 · km : 1_830 · Montant : 1_163,88_€
        │     └─ distance indemnisée : ~245,312 km
        │        └─ payable = 245312 · all of it [izika/base rules.lua:70]
        │           └─ km trouvés : ~245,312 km
        │              ├─ Estimation : 218,0–277,0
        │              ├─ Domicile → Voiron : ~27,1 km
        │              │  ├─ source : estimé · version : 1 · Estimation : 22,0–33,0
        │              │  └─ arrêt voiron : Voiron
        │              │     ├─ début : 06/10/2026 09:00 · lieu : 3 rue Genevoise, 38500 Voiron · commune :\
         38500 Voiron · trouvé par : répertoire des communes · précision : commune · état : sûr
        │              │     └─ professional = true · mentions visite [my/agency rules.lua:7]
        │              │        └─ lu : event.summary
        │              ├─ Voiron → Lyon : ~98,2 km
        │              │  ├─ source : estimé · version : 1 · Estimation : 88,0–110,0
        │              │  └─ arrêt lyon : Lyon
        │              │     ├─ début : 06/10/2026 14:00 · lieu : 69003 Lyon · commune : 69003 Lyon · trouvé par :\
         répertoire des communes · précision : commune · état : sûr
        │              │     └─ professional = true · mentions signature [my/agency rules.lua:7]
        │              │        └─ lu : event.summary
        │              └─ Lyon → Domicile : ~120,012 km
        │                 └─ source : estimé · version : 1 · Estimation : 108,0–134,0
        ├─ Parking : 12,50_€
        └─ vehicle = clio · first vehicle [izika/base rules.lua:50]

        """)
  }

  @Test func aDayWithoutAnAmount() throws {
    let day = CivilDate(year: 2026, month: 10, day: 8)
    #expect(
      try text(.day(day), whyNot: true, StatementOptions(language: .english)) == """
        trip t3: Home → chez le notaire ? → Home
        ├─ Date: 2026-10-08 · Purpose: Estimation · Vehicle: clio
        ├─ Amount: ?
        │  ├─ ledger before: fiscal year: 2026 · km: 2,075.312 · Amount: €1,319.87
        │  └─ payable distance: ?
        │     └─ km found: ?
        │        ├─ Home → chez le notaire ?: ?
        │        │  └─ stop nowhere: chez le notaire ?
        │        │     ├─ start: 2026-10-08 10:00 · place: chez le notaire · found by: gazetteer · status:\
         not found · doubt: no town
        │        │     └─ professional = true · mentions estimation [my/agency rules.lua:7]
        │        │        └─ read: event.summary
        │        └─ chez le notaire ? → Home: ?
        └─ error: no place found
           └─ advice: add a town

        """)
  }

  @Test func aSkippedEvent() throws {
    #expect(
      try text(.event(uid: "dentist"), StatementOptions(language: .english)) == """
        event dentist, skipped: marked private
        ├─ start: 2026-10-09 10:00 · calendar: Pro
        └─ professional = false · marked private [my/agency rules.lua:4]

        """)
    let shown = try text(.event(uid: "dentist"), StatementOptions(language: .english, showSkipped: true))
    #expect(shown.contains("title: Dentiste"))
  }

  @Test func whyNotLeavesOutWhatIsPaid() throws {
    #expect(try text(.event(uid: "voiron"), whyNot: true, StatementOptions()).isEmpty)
    #expect(try !text(.event(uid: "voiron"), StatementOptions()).isEmpty)
  }

  @Test func nothingOfTheKind() throws {
    #expect(try text(.trip(id: "none"), StatementOptions()).isEmpty)
  }

  /// The ledger before a trip counts the trips before it.
  @Test func ledgerGrowsTripByTrip() throws {
    #expect(try text(.trip(id: "t1"), StatementOptions()).contains("ledger before: fiscal year: 2026 · km: 1,830 "))
    #expect(try text(.trip(id: "t3"), StatementOptions()).contains("ledger before: fiscal year: 2026 · km: 2,075.312 "))
  }

  @Test func jsonHoldsTheSame() throws {
    var bytes: [UInt8] = []
    ExplanationWriter(options: StatementOptions(language: .english))
      .writeJSON(.init(.event(uid: "dentist")), of: try TestStatement().statement(), into: &bytes)
    #expect(
      visible(bytes) == """
        {"kind":"skipped","label":"event dentist, skipped","value":"marked private","facts":{"start":"2026-10-09T10:\
        00:00","calendar":"Pro"},"decision":null,"reasons":[{"kind":"decision","label":"professional","value":\
        "false","facts":{},"decision":{"rule":"professional","value":"false","pack":"my/agency","at":"rules.lua:4",\
        "because":"marked private","read":[],"parameters":[],"asked":[]},"reasons":[]}]}

        """)
  }

  @Test func jsonIsNotLocalised() throws {
    var bytes: [UInt8] = []
    ExplanationWriter(options: StatementOptions(language: .french))
      .writeJSON(.init(.trip(id: "t1")), of: try TestStatement().statement(), into: &bytes)
    let text = visible(bytes)
    #expect(text.contains("\"facts\":{\"fiscal_year\":\"2026\",\"km\":\"1830\",\"amount\":\"1163.88\"}"))
    #expect(text.contains("\"source\":\"estimate\",\"version\":\"1\",\"range\":[22000,33000]"))
    #expect(text.contains("\"start\":\"2026-10-06T09:00:00\""))
  }
}
