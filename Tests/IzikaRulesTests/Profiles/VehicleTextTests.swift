import IzikaRules
import Mileage
import Testing
import Values

@Suite struct VehicleTextTests {
  @Test(
    arguments: [
      ("car", .car, nil, nil), ("car:5", .car, 5, nil), ("car:5:electric", .car, 5, .electric),
      ("car:electric", .car, nil, .electric), ("motorcycle:3", .motorcycle, 3, nil), ("moped", .moped, nil, nil),
      ("bicycle", .bicycle, nil, nil), ("Voiture:5:Essence", .car, 5, .petrol), ("vélo", .bicycle, nil, nil),
      ("MOTO:12:gazole", .motorcycle, 12, .diesel), ("car:7:hybride rechargeable", .car, 7, .pluginHybrid),
      ("utilitaire:6:GNV", .van, 6, .cng), ("car:H2", .car, nil, .hydrogen), ("car:SP98", .car, nil, .petrol),
      ("voiture sans permis", .lightQuadricycle, nil, nil),
    ] as [(String, VehicleKind, Int?, Energy?)])
  func reads(text: String, kind: VehicleKind, power: Int?, energy: Energy?) throws {
    let vehicle = try VehicleText.parse(text)
    #expect(vehicle == Vehicle(id: kind.rawValue, kind: kind, power: power, energy: energy))
    #expect(try VehicleText.parse(text, id: "mine").id == "mine")
  }

  @Test(arguments: [
    ("", "word-unknown"), ("plane", "word-unknown"), ("bike", "word-unknown"), (":5", "word-unknown"),
    ("car:5:coal", "word-unknown"), ("car:5:gas", "word-unknown"), ("car:5:6", "word-unknown"),
    ("car:0", "vehicle-power"), ("car:100", "vehicle-power"), ("car:-1", "vehicle-power"), ("car:5CV", "vehicle-power"),
    ("car:5,5:petrol", "vehicle-power"), ("car:5:electric:x", "vehicle-text"), ("car::electric", "vehicle-text"),
    ("car:5:", "vehicle-text"),
  ])
  func refuses(text: String, code: String) {
    let failure = #expect(throws: Failure.self) { try VehicleText.parse(text) }
    #expect(failure?.diagnostics.map(\.code.name) == [code])
    #expect(failure?.diagnostics.first?.advice.english.isEmpty == false)
  }
}
