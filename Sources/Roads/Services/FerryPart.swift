import Values

/// The part of a measured way that is not driven: a ferry, or a train that carries cars.
///
/// Asked for where water lies between both ends (``RoadEnds/crossesWater``); its kilometres are left out. How many they are stands
/// behind the version of the distance, `2026-01-02 (231900 m of ferry left out)`: it is kept with the answer in the journal and
/// shown wherever the version is, and an answer that was kept before ferries were left out is known by its absence.
package enum FerryPart {
  /// OSRM's words for a step that a car does not drive; Valhalla writes `ferry` for both when it is asked for OSRM's form.
  static let modes: Set<String> = ["ferry", "train"]
  private static let end = " m of ferry left out)"

  /// The version with what was left out.
  static func told(_ metres: Metres, after version: String) -> String {
    version.isEmpty ? "(\(metres.count)\(end)" : "\(version) (\(metres.count)\(end)"
  }

  /// What was left out; nil for a distance of which nobody asked.
  static func metres(in version: String) -> Metres? {
    guard version.hasSuffix(end), let start = version.lastIndex(of: "(") else { return nil }
    return Int(version[start...].dropFirst().dropLast(end.count)).map { Metres($0) }
  }

  /// What to tell of a distance without its ferry.
  package static func diagnostic(_ metres: Metres, from: String, to: String) -> Diagnostic {
    let (from, to) = (SpokenPlace(label: from), SpokenPlace(label: to))
    let kilometres = (metres.count + 500) / 1_000
    return Diagnostic(
      .warning, .ferryLeftOut,
      Phrase(
        en:
          "from \(from.english) to \(to.english), \(kilometres) km of ferry or shuttle are left out: nobody drove them",
        fr:
          "\(from.from) \(to.at), \(kilometres) km de ferry ou de navette sont laissés de côté : personne ne les a parcourus au volant"
      ),
      advice: Phrase(
        en: "check that the vehicle was taken along; the crossing itself is no kilometre: claim its ticket",
        fr:
          "vérifiez que le véhicule a fait la traversée ; celle-ci ne compte pas de kilomètres : faites rembourser le billet"
      ))
  }
}
