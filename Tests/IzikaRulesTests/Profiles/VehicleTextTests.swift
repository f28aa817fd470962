import IzikaRules
import Mileage
import Testing
import Values

@Suite struct VehicleTextTests {
  @Test(
    arguments: [
      ("car", "car", nil, ""), ("car:5", "car", 5, ""), ("car:5:electric", "car", 5, "electric"),
      ("car:electric", "car", nil, "electric"), ("motorcycle:3", "motorcycle", 3, ""), ("moped", "moped", nil, ""),
      ("bicycle", "bicycle", nil, ""),
    ] as [(String, String, Int?, String)])
  func reads(text: String, kind: String, power: Int?, energy: String) throws {
    let vehicle = try VehicleText.parse(text)
    #expect(vehicle == Vehicle(id: kind, kind: kind, power: power, energy: energy))
    #expect(try VehicleText.parse(text, id: "mine").id == "mine")
  }

  @Test(arguments: [
    ("", "vehicle-kind"), ("plane", "vehicle-kind"), ("Car", "vehicle-kind"), (":5", "vehicle-kind"),
    ("car:0", "vehicle-text"), ("car:100", "vehicle-text"), ("car:-1", "vehicle-text"), ("car:5:6", "vehicle-text"),
    ("car:5:electric:x", "vehicle-text"), ("car::electric", "vehicle-text"),
  ])
  func refuses(text: String, code: String) {
    let failure = #expect(throws: Failure.self) { try VehicleText.parse(text) }
    #expect(failure?.diagnostics.map(\.code) == [code])
    #expect(failure?.diagnostics.first?.advice.english.isEmpty == false)
  }
}
