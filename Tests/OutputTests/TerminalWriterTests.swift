import Mileage
import Testing
import Values

@testable import Output

/// The table as people see it. `_` stands for a space at which no line breaks.
@Suite struct TerminalWriterTests {
  @Test func french() throws {
    #expect(
      try written(.table, StatementOptions(language: .french)) == """
        Relevé de frais kilométriques · Camille Martin · du 01/10/2026 au 31/10/2026

        Date        Motif                   De        À                                 km   Estimation   Montant
        ─────────────────────────────────────────────────────────────────────────────────────────────────────────
        06/10/2026  Visite puis signature   Domicile  Voiron → Lyon → Domicile      ~245,3  218,0–277,0  155,99_€
        06/10/2026  + Parking                                                                             12,50_€
        07/10/2026  Salon                   Domicile  Paris → Domicile                   —                      —
                    ↳ train
        08/10/2026  Estimation              Domicile  chez le notaire ? → Domicile       ?                      ?
                    Régularisation 2026                                                                   -3,20_€
        ─────────────────────────────────────────────────────────────────────────────────────────────────────────
                    Total clio · 2 trajets                                          ~245,3  218,0–277,0         ?

        clio : voiture 5 CV, essence, AB-123-CD · cumul 2026 : 1_830,0 → 2_075,3 km, 1_163,88_€ → 1_319,87_€
        Domicile : 12 rue des Lilas, 38000 Grenoble
        ~ distance estimée, non mesurée (8 distances réelles sur 10 sont dans la fourchette)
        ? à confirmer, ou inconnu
        Événements écartés : 3
          2 × marked private (professional)
          1 × video call (place)
        1 erreur : voir la sortie d’erreur

        """)
  }

  @Test func english() throws {
    #expect(
      try written(.table, StatementOptions(language: .english)) == """
        Mileage statement · Camille Martin · 2026-10-01 to 2026-10-31

        Date        Purpose                From  To                            km    Estimated   Amount
        ───────────────────────────────────────────────────────────────────────────────────────────────
        2026-10-06  Visite puis signature  Home  Voiron → Lyon → Home      ~245.3  218.0–277.0  €155.99
        2026-10-06  + Parking                                                                    €12.50
        2026-10-07  Salon                  Home  Paris → Home                   —                     —
                    ↳ train
        2026-10-08  Estimation             Home  chez le notaire ? → Home       ?                     ?
                    Régularisation 2026                                                          -€3.20
        ───────────────────────────────────────────────────────────────────────────────────────────────
                    Total clio · 2 trips                                   ~245.3  218.0–277.0        ?

        clio: car 5 CV, petrol, AB-123-CD · 2026 ledger: 1,830.0 → 2,075.3 km, €1,163.88 → €1,319.87
        Home: 12 rue des Lilas, 38000 Grenoble
        ~ estimated, not measured (8 of 10 real distances lie in the range)
        ? to confirm, or not known
        Skipped events: 3
          2 × marked private (professional)
          1 × video call (place)
        1 error: see standard error

        """)
  }

  @Test func explainedOnANarrowTerminal() throws {
    let options = StatementOptions(language: .english, showSkipped: true, explain: true, width: 76)
    #expect(
      try written(.table, options) == """
        Mileage statement · Camille Martin · 2026-10-01 to 2026-10-31

        Date        Purpose        From  To                 km    Estimated   Amount
        ────────────────────────────────────────────────────────────────────────────
        2026-10-06  Visite puis…   Home  Voiron → Lyo…  ~245.3  218.0–277.0  €155.99
        2026-10-06  + Parking                                                 €12.50
                    ↳ trip t1
                    ↳ professional = true · mentions visite [my/agency rules.lua:7]
                    ↳ professional = true · mentions signature [my/agency rules.lua:7]
                    ↳ vehicle = clio · first vehicle [izika/base rules.lua:50]
                    ↳ payable = 245312 · all of it [izika/base rules.lua:70]
                    ↳ allowance = 155.99 · 5 CV, up to 5 000 km [fr/bareme rules.lua:31]
        2026-10-07  Salon          Home  Paris → Home        —                     —
                    ↳ train
                    ↳ trip t2
                    ↳ professional = true · mentions salon [my/agency rules.lua:7]
        2026-10-08  Estimation     Home  chez le nota…       ?                     ?
                    ↳ trip t3
                    ↳ professional = true · mentions estimation [my/agency rules.lua:7]
                    Régularisation 2026                                       -€3.20
        ────────────────────────────────────────────────────────────────────────────
                    Total clio · 2 trips                ~245.3  218.0–277.0        ?

        clio: car 5 CV, petrol, AB-123-CD · 2026 ledger: 1,830.0 → 2,075.3 km, €1,163.88 → €1,319.87
        Home: 12 rue des Lilas, 38000 Grenoble
        ~ estimated, not measured (8 of 10 real distances lie in the range)
        ? to confirm, or not known
        Skipped events: 3
          2026-10-09  Dentiste · Grenoble — marked private (professional)
          2026-10-10  Week-end — marked private (professional)
          2026-10-12  Point d'équipe · https://meet.example/abc — video call (place)
        1 error: see standard error

        """)
  }

  @Test func skippedTitlesArePrivate() throws {
    for format in StatementFormat.allCases {
      let text = try written(format, StatementOptions(language: .french, explain: true))
      #expect(!text.contains("Dentiste"), "\(format)")
    }
  }

  @Test func coloursAreOnlyAskedFor() throws {
    let plain = try written(.table, StatementOptions(language: .french))
    let coloured = try written(.table, StatementOptions(language: .french, colours: true))
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[31m"))
    #expect(coloured.replacing(#/\u{1B}\[[0-9]+m/#, with: "") == plain)
  }

  @Test func wideCharactersKeepTheColumns() throws {
    let text = try written(.table, StatementOptions(language: .english)) { statement in
      statement.trips[0].purpose = "東京訪問 E\u{301}vian 👩\u{200D}🌾"
      statement.trips[0].legs[0].to.found.town = "ﾊﾝｶｸ"
    }
    let lines = text.split(separator: "\n")
    let header = try #require(lines.first { $0.hasPrefix("Date") })
    let trip = try #require(lines.first { $0.contains("東京") })
    #expect(String(trip).displayWidth == String(header).displayWidth)
  }

  @Test func endlessTextsStayShort() throws {
    let text = try written(.table, StatementOptions(language: .english, showSkipped: true)) { statement in
      statement.trips[0].purpose = String(repeating: "bla ", count: 500)
      statement.trips[2].legs[0].to.label = String(repeating: "chez ", count: 500)
    }
    #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth < 200 })
  }

  @Test func severalVehiclesGetAColumnAndASum() throws {
    let text = try written(.table, StatementOptions(language: .english)) { statement in
      let bike = Vehicle(id: "vélo", kind: .bicycle)
      let ledger = Ledger(vehicle: bike, year: FiscalYear(year: 2026))
      statement.totals[0].amount = Decimal(150)
      statement.totals.append(
        VehicleTotal(vehicle: bike, metres: Metres(2_000), amount: Decimal(1), trips: 1, before: ledger, after: ledger))
    }
    #expect(text.contains("Vehicle"))
    #expect(text.contains("Total clio · 2 trips"))
    #expect(text.contains("Total vélo · 1 trip "))
    #expect(text.contains("Total · 3 trips"))
    #expect(text.contains("~247.3"))
    #expect(text.contains("€151.00"))
  }

  @Test func deductionsShowWhatWasFound() throws {
    let text = try written(.table, StatementOptions(language: .english)) { $0.trips[0].payable = Metres(200_000) }
    #expect(text.contains("~200.0  245.3 (218.0–277.0)"))
  }

  /// What `payable` deducts and what `round_distance` adds: an inspector reads why other kilometres are paid than were driven.
  @Test(arguments: [
    ("205000", 205_000, "~245,3 km parcourus : franchise"), ("245312", 250_000, "~245,3 km parcourus : aux 50 km"),
    ("205000", 250_000, "~245,3 km parcourus : franchise ; aux 50 km"), ("244313", 244_313, nil),
  ])
  func whyOtherKilometresArePaidThanWereDriven(deducted: String, payable: Int, remark: String?) throws {
    let change = { (statement: inout Statement) in
      statement.trips[0].payable = Metres(payable)
      statement.trips[0].decisions = [
        Decision(rule: "payable", value: deducted, because: "franchise"),
        Decision(rule: "round_distance", value: String(payable), because: "aux 50 km"),
      ]
    }
    let text = try written(.table, StatementOptions(language: .french), change)
    #expect(text.contains("↳ ~") == (remark != nil))
    if let remark {
      #expect(text.contains("            ↳ \(remark)\n"), "\(text)")
      let sheet = try written(.csv, StatementOptions(language: .french), change)
      // In a table of numbers stands the reason alone.
      let reason = remark.drop { $0 != ":" }.dropFirst(2)
      #expect(sheet.contains(reason) && !sheet.contains("parcourus"), "\(sheet)")
    }
  }

  @Test func manyReasonsStayFewLines() throws {
    let text = try written(.table, StatementOptions(language: .english)) { statement in
      let one = statement.skipped[0]
      statement.skipped = (0..<20).map {
        Skipped(event: one.event, reason: Phrase(verbatim: "reason \($0)"), decision: one.decision)
      }
    }
    #expect(text.contains("Skipped events: 20"))
    #expect(text.contains("  12 × for 12 other reasons"))
  }

  @Test func aVerdictIsNamedOnce() {
    let shipped = Decision(rule: "payable", value: "1", pack: "izika/base", at: "izika/base/rules.lua:3")
    #expect(shipped.headline(.english) == "payable = 1 [izika/base/rules.lua:3]")
    #expect(Decision(rule: "payable").headline(.english) == "payable = — [nobody answered]")
  }

  @Test func aFirstTryHasNoName() throws {
    let text = try written(.table, StatementOptions(language: .english)) { $0.person = "" }
    #expect(text.hasPrefix("Mileage statement · 2026-10-01 to 2026-10-31\n"))
  }

  @Test func anEmptyStatementSaysSo() throws {
    let text = try written(.table, StatementOptions(language: .french)) { statement in
      (statement.trips, statement.totals, statement.adjustments) = ([], [], [])
      (statement.skipped, statement.diagnostics) = ([], [])
    }
    #expect(text.hasSuffix("Aucun trajet sur cette période.\n"))
  }
}
