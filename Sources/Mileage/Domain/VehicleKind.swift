import Values

/// What a vehicle is, by which scales find their rates.
public enum VehicleKind: String, CaseIterable, Sendable {
  /// A passenger car.
  case car
  /// A van for goods, on the roads of a car.
  case van
  /// A motorcycle, of more than 50 cm³ or what answers to it.
  case motorcycle
  /// A motor tricycle.
  case tricycle
  /// A heavy quadricycle.
  case quad
  /// A light quadricycle, which is driven without a car's licence.
  case lightQuadricycle = "light_quadricycle"
  /// A two-wheeler of at most 50 cm³ or what answers to it.
  case moped
  /// A bicycle, with or without assistance.
  case bicycle
}

extension VehicleKind: ListedWord {
  package static let listed = (
    one: Phrase(en: "kind of vehicle", fr: "un genre de véhicule"), all: Phrase(en: "kinds", fr: "genres")
  )

  package var spoken: Phrase {
    switch self {
    case .car: Phrase(en: "car", fr: "voiture")
    case .van: Phrase(en: "van", fr: "fourgonnette")
    case .motorcycle: Phrase(en: "motorcycle", fr: "moto")
    case .tricycle: Phrase(en: "tricycle", fr: "tricycle")
    case .quad: Phrase(en: "quad", fr: "quad")
    case .lightQuadricycle: Phrase(en: "light quadricycle", fr: "voiturette")
    case .moped: Phrase(en: "moped", fr: "cyclomoteur")
    case .bicycle: Phrase(en: "bicycle", fr: "vélo")
    }
  }

  /// A "bike", a "scooter", a "quadricycle" can be two of them, at two rates.
  package var synonyms: [String] {
    switch self {
    case .car: ["automobile", "auto", "passenger car", "voiture particulière", "voiture de tourisme", "VP"]
    case .van:
      [
        "utilitaire", "véhicule utilitaire", "véhicule utilitaire léger", "VUL", "fourgon", "camionnette",
        "light commercial vehicle", "LCV",
      ]
    case .motorcycle: ["motorbike", "motor cycle", "motocyclette", "motocycle"]
    case .tricycle: ["motor tricycle", "tricycle à moteur"]
    case .quad: ["quad bike", "heavy quadricycle", "quadricycle lourd", "quadricycle lourd à moteur"]
    case .lightQuadricycle:
      ["voiture sans permis", "VSP", "quadricycle léger", "quadricycle léger à moteur", "microcar"]
    case .moped: ["cyclo"]
    case .bicycle:
      [
        "bicyclette", "cycle", "pushbike", "e-bike", "pedelec", "vélo électrique", "vélo à assistance électrique",
        "VAE",
      ]
    }
  }
}
