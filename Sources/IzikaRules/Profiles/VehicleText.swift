import Mileage
import Values

/// A vehicle as the command line writes it: `KIND[:POWER][:ENERGY]`, `car:5:electric` or `voiture:5:électrique`.
public enum VehicleText {
  /// - Parameters:
  ///   - text: such as `car:5:petrol`.
  ///   - id: what the vehicle is called; by default after its kind.
  /// - Throws: a `Failure` for a word that is no kind or no energy, or a power that is none.
  public static func parse(_ text: String, id: String? = nil) throws(Failure) -> Vehicle {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)[...]
    let kind = try VehicleKind.read(parts.popFirst() ?? "")
    var vehicle = Vehicle(id: id ?? kind.rawValue, kind: kind)
    if let first = parts.first, first.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }),
      Energy(written: first) == nil
    {
      guard let power = Int(first), (1...99).contains(power) else { throw Failure(noPower(first)) }
      vehicle.power = power
      parts.removeFirst()
    }
    guard parts.count <= 1, parts.first != "" else { throw Failure(noVehicle(text)) }
    if let energy = parts.first { vehicle.energy = try Energy.read(energy) }
    return vehicle
  }

  private static func noPower(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, .vehiclePower,
      Phrase(en: "\"\(text)\" is no fiscal power", fr: "« \(text) » n'est pas une puissance fiscale"),
      advice: Phrase(
        en: "write CV from 1 to 99 as digits alone: car:5:petrol",
        fr: "écrivez des CV de 1 à 99, les chiffres seuls : voiture:5:essence"))
  }

  private static func noVehicle(_ text: String) -> Diagnostic {
    Diagnostic(
      .error, .vehicleText,
      Phrase(
        en: "\"\(text)\" is no vehicle: KIND[:POWER][:ENERGY] is expected",
        fr: "« \(text) » n'est pas un véhicule : GENRE[:PUISSANCE][:ÉNERGIE] est attendu"),
      advice: Phrase(en: "for instance car:5:petrol", fr: "par exemple voiture:5:essence"))
  }
}
