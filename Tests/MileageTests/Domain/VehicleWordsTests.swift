import Mileage
import Testing
import Values

/// The two lists by which scales find their rates.
@Suite struct VehicleWordsTests {
  @Test(
    arguments: [
      ("car", .car), ("Voiture", .car), ("automobile", .car), ("van", .van), ("fourgonnette", .van),
      ("Utilitaire", .van),
      ("motorbike", .motorcycle), ("moto", .motorcycle), ("motocyclette", .motorcycle), ("tricycle", .tricycle),
      ("quad", .quad), ("quadricycle lourd", .quad), ("voiturette", .lightQuadricycle), ("VSP", .lightQuadricycle),
      ("light_quadricycle", .lightQuadricycle), ("moped", .moped), ("cyclomoteur", .moped), ("velo", .bicycle),
      ("VÉLO", .bicycle), ("vélo à assistance électrique", .bicycle), ("e-bike", .bicycle),
    ] as [(String, VehicleKind)])
  func kinds(text: String, kind: VehicleKind) { #expect(VehicleKind(written: text) == kind) }

  @Test(
    arguments: [
      ("petrol", .petrol), ("essence", .petrol), ("Gasoline", .petrol), ("Diesel", .diesel), ("gazole", .diesel),
      ("gasoil", .diesel), ("GPL", .lpg), ("lpg", .lpg), ("GNV", .cng), ("hybride", .hybrid), ("HYBRID", .hybrid),
      ("hybride rechargeable", .pluginHybrid), ("Plug-in hybrid", .pluginHybrid), ("plugin_hybrid", .pluginHybrid),
      ("électrique", .electric), ("electrique", .electric), ("Électrique", .electric), ("EV", .electric),
      ("100 % électrique", .electric), ("Hydrogène", .hydrogen), ("H2", .hydrogen),
    ] as [(String, Energy)])
  func energies(text: String, energy: Energy) { #expect(Energy(written: text) == energy) }

  /// Two people mean two things by them, at two rates.
  @Test(arguments: ["bike", "scooter", "quadricycle", "vehicle", "truck", "deux-roues"])
  func kindsThatSomebodyWouldDoubt(text: String) { #expect(VehicleKind(written: text) == nil) }

  @Test(arguments: ["gas", "gaz", "super", "fuel", "thermique", "E85", "bio"])
  func energiesThatSomebodyWouldDoubt(text: String) { #expect(Energy(written: text) == nil) }

  /// A word that stands for two would be read as the first.
  @Test func noWordStandsForTwo() {
    func check<Word: ListedWord>(_ list: Word.Type) {
      for word in Word.allCases {
        for form in [word.rawValue, word.spoken.english, word.spoken.french] + word.synonyms {
          #expect(Word(written: form) == word, "\(form)")
        }
      }
    }
    check(VehicleKind.self)
    check(Energy.self)
  }
}
