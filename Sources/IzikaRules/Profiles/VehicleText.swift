import Mileage
import Values

/// A vehicle as the command line writes it: `KIND[:POWER][:ENERGY]`, `car:5:electric`.
public enum VehicleText {
  /// The kinds that there are, as profiles and rules write them.
  public static let kinds = ["car", "motorcycle", "moped", "bicycle"]

  /// - Throws: a `Failure` for an unknown kind, or a power that is no number.
  public static func parse(_ text: String, id: String? = nil) throws(Failure) -> Vehicle {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)[...]
    let kind = parts.popFirst() ?? ""
    guard kinds.contains(kind) else {
      throw Failure(Diagnostic(.error, "vehicle-kind", unknownKind(kind), advice: kindAdvice))
    }
    var vehicle = Vehicle(id: id ?? kind, kind: kind)
    if let power = parts.first.flatMap({ Int($0) }) {
      vehicle.power = power
      parts.removeFirst()
    }
    vehicle.energy = parts.popFirst() ?? ""
    guard parts.isEmpty, vehicle.power.map({ (1...99).contains($0) }) ?? true, Int(vehicle.energy) == nil else {
      throw Failure(
        Diagnostic(
          .error, "vehicle-text",
          Phrase(
            en: "\"\(text)\" is no vehicle: KIND[:POWER][:ENERGY] is expected, with a fiscal power from 1 to 99",
            fr: "« \(text) » n'est pas un véhicule : GENRE[:PUISSANCE][:ÉNERGIE] est attendu, puissance de 1 à 99 CV"),
          advice: Phrase(en: "for instance car:5:petrol", fr: "par exemple car:5:petrol")))
    }
    return vehicle
  }

  static func unknownKind(_ kind: String) -> Phrase {
    Phrase(en: "\"\(kind)\" is no kind of vehicle", fr: "« \(kind) » n'est pas un genre de véhicule")
  }

  static let kindAdvice = Phrase(
    en: "kinds: \(kinds.joined(separator: ", "))", fr: "genres : \(kinds.joined(separator: ", "))")
}
