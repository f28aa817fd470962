import Values

/// Why the kilometres of a way are not estimated: a number would be money that nobody drove for.
package enum NoEstimate: Sendable, Hashable {
  /// The ends lie on different land.
  case water
  /// The formula gives so many kilometres, more than anybody drives for an appointment without a road service to say so.
  case far(kilometres: Int)

  /// The word that stands for it in a comparison of services.
  var refusal: RoadRefusal {
    switch self {
    case .water: RoadRefusal(word: RoadRefusal.acrossWater)
    case .far: RoadRefusal(word: RoadRefusal.tooLong)
    }
  }

  /// The error of a way that has no distance.
  /// - Parameters: `from` and `to` name the ends: a place's label, or its coordinates.
  package func diagnostic(from: String, to: String) -> Diagnostic {
    let (from, to) = (SpokenPlace(label: from), SpokenPlace(label: to))
    switch self {
    case .water:
      return Diagnostic(
        .error, .acrossWater,
        Phrase(
          en:
            "no distance from \(from.english) to \(to.english): water lies between them, and no road is estimated across it",
          fr: "pas de distance \(from.from) \(to.at) : la mer les sépare, et rien n'est estimé par-dessus l'eau"),
        advice: Self.advice)
    case .far(let kilometres):
      return Diagnostic(
        .error, .tooFarToEstimate,
        Phrase(
          en:
            "no distance from \(from.english) to \(to.english): some \(kilometres) km; beyond \(EstimatedRoads.most) km none is estimated",
          fr:
            "pas de distance \(from.from) \(to.at) : environ \(french(kilometres)) km ; au-delà de \(french(EstimatedRoads.most)) km, rien n'est estimé"
        ), advice: Self.advice)
    }
  }

  private func french(_ kilometres: Int) -> String {
    FrenchText.grouped(String(kilometres), by: FrenchText.hardSpace)
  }

  private static let advice = Phrase(
    en:
      "give the kilometres that were driven, under `distances:` in the profile or by a `distance` rule; or name a road "
      + "service (--roads); whoever took a plane or a train did not go by vehicle: let a `vehicle` rule answer false",
    fr:
      "donnez les kilomètres parcourus, sous « distances: » dans le profil ou par une règle « distance » ; ou nommez un "
      + "service de routes (--roads) ; si le trajet s'est fait en avion ou en train, faites répondre "
      + "false à une règle « vehicle »")
}
