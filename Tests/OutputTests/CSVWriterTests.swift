import Mileage
import Output
import Testing
import Values

/// Line ends are shown without their CR.
@Suite struct CSVWriterTests {
  private func csv(_ options: StatementOptions) throws -> String {
    let text = try written(.csv, options)
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(!lines.contains { $0.contains("\n") || $0.contains("\r") })
    return lines.joined(separator: "\n")
  }

  @Test func french() throws {
    #expect(
      try csv(StatementOptions(language: .french)) == "\u{FEFF}" + """
        Personne;Date;Ligne;Motif;De;À;Véhicule;km;km trouvés;Estimation;km min;km max;Montant;Devise;Trajet;Remarque
        Camille Martin;06/10/2026;trajet;Visite puis signature;Domicile;Voiron → Lyon → Domicile;clio;245,312;245,\
        312;estimé;218,0;277,0;155,99;EUR;t1;
        Camille Martin;06/10/2026;supplément;Parking;;;clio;;;;;;12,50;EUR;t1;
        Camille Martin;07/10/2026;trajet;Salon;Domicile;Paris → Domicile;;;1150,0;;;;;EUR;t2;train
        Camille Martin;08/10/2026;trajet;Estimation;Domicile;chez le notaire ? → Domicile;clio;?;;;;;?;EUR;t3;
        Camille Martin;;régularisation;Régularisation 2026;;;clio;;;;;;-3,20;EUR;;
        Camille Martin;;total;Total clio · 2 trajets;;;clio;245,312;245,312;estimé;218,0;277,0;?;EUR;;

        """)
  }

  @Test func englishWithSkippedEvents() throws {
    #expect(
      try csv(StatementOptions(language: .english, showSkipped: true)) == """
        Person,Date,Line,Purpose,From,To,Vehicle,km,km found,Estimated,km min,km max,Amount,Currency,Trip,Note
        Camille Martin,2026-10-06,trip,Visite puis signature,Home,Voiron → Lyon → Home,clio,245.312,245.312,\
        estimated,218.0,277.0,155.99,EUR,t1,
        Camille Martin,2026-10-06,supplement,Parking,,,clio,,,,,,12.50,EUR,t1,
        Camille Martin,2026-10-07,trip,Salon,Home,Paris → Home,,,1150.0,,,,,EUR,t2,train
        Camille Martin,2026-10-08,trip,Estimation,Home,chez le notaire ? → Home,clio,?,,,,,?,EUR,t3,
        Camille Martin,,adjustment,Régularisation 2026,,,clio,,,,,,-3.20,EUR,,
        Camille Martin,,total,Total clio · 2 trips,,,clio,245.312,245.312,estimated,218.0,277.0,?,EUR,,
        Camille Martin,2026-10-09,skipped,Dentiste,,Grenoble,,,,,,,,,,marked private (professional)
        Camille Martin,2026-10-10,skipped,Week-end,,,,,,,,,,,,marked private (professional)
        Camille Martin,2026-10-12,skipped,Point d'équipe,,https://meet.example/abc,,,,,,,,,,video call (place)

        """)
  }

  @Test func quotesWhatNeedsIt() throws {
    let text = try written(.csv, StatementOptions(language: .english)) { $0.trips[0].purpose = "a,b \"c\" d;e" }
    #expect(text.contains(",\"a,b \"\"c\"\" d;e\","))
    let french = try written(.csv, StatementOptions(language: .french)) { $0.trips[0].purpose = "a,b" }
    #expect(french.contains(";a,b;"))
  }

  @Test func severalPeopleShareOneHeader() throws {
    var (first, second) = (try TestStatement().statement(), try TestStatement().statement())
    (first.person, second.person) = ("Camille", "Dominique")
    var bytes: [UInt8] = []
    let options = StatementOptions(language: .french)
    StatementWriter.write(first, as: .csv, options: options, into: &bytes)
    StatementWriter.write(second, as: .csv, options: options, isFirst: false, into: &bytes)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count { $0.contains("Personne") } == 1)
    #expect(lines.count { $0.hasPrefix("Camille;") } == 6)
    #expect(lines.count { $0.hasPrefix("Dominique;") } == 6)
  }
}
