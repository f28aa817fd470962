import Mileage
import Values

/// Who the profile of a new pack is about.
package struct NewPerson: Sendable {
  var name: String
  var home: String
  /// Empty for who has none.
  var office: String
  var vehicle: Vehicle

  /// The text of a profile over the example calendar that lies beside it; its statements are in the language in which the
  /// person was asked.
  /// - Parameter pack: whom it asks first, before the French scale.
  func profile(asking pack: String, in language: Language) -> String {
    var places = "  home: \(Self.quoted(home))\n"
    if !office.isEmpty { places += "  office: \(Self.quoted(office))\n" }
    var facts = ["id: \(vehicle.id)", "kind: \(vehicle.kind.rawValue)"]
    if let power = vehicle.power { facts.append("power: \(power)") }
    if let energy = vehicle.energy { facts.append("energy: \(energy.rawValue)") }
    return """
      person: \(Self.quoted(name))
      timezone: Europe/Paris
      locale: \(language.rawValue)
      places:
      \(places)vehicles:
        - {\(facts.joined(separator: ", "))}
      calendars:
        - {name: Agenda, file: calendar.ics}
      rules: [\(pack), fr/bareme]

      """
  }

  /// In double quotes, whatever it holds: a text with a colon or a hash is no plain YAML.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
