import Values

/// Whether the vehicles that rules choose can have made the trips: they are the person's on the day, and a vehicle that
/// drove out drives back.
enum VehicleFit {
  static func check(_ vehicle: Vehicle, of trip: Trip, _ decision: Decision, into findings: inout Findings) {
    guard !vehicle.isOwned(on: trip.date) else { return }
    let known: Phrase =
      if let from = vehicle.from, trip.date < from {
        Phrase(en: "is the person's from \(from) on", fr: "n'est à la personne qu'à partir du \(FrenchText.date(from))")
      } else if let to = vehicle.to {
        Phrase(en: "was the person's until \(to)", fr: "n'était à la personne que jusqu'au \(FrenchText.date(to))")
      } else {
        .none
      }
    findings.add(
      Diagnostic(
        .warning, .vehicleNotOwned, at: trip.diagnosticPlace,
        Phrase(
          en: "\(decision.at): the trip is made with \(vehicle.id), which \(known.english)",
          fr: "\(decision.at) : le trajet est fait avec \(vehicle.id), qui \(known.french)"),
        advice: Phrase(
          en: "let `vehicle` answer one of that day, or mend the vehicle's `from` and `to` in the profile",
          fr: "faites répondre par « vehicle » un véhicule de ce jour, ou corrigez « from » et « to » dans le profil")))
  }

  /// - Parameter trips: in the order of time, each with its vehicle.
  static func check(_ trips: ArraySlice<Trip>, into findings: inout Findings) {
    for (out, back) in zip(trips, trips.dropFirst()) {
      guard let first = out.vehicle, let second = back.vehicle, first.id != second.id, out.date < back.date,
        let night = out.legs.last?.to, !night.isBase, let start = back.legs.first?.from, start.isSamePlace(as: night)
      else { continue }
      findings.add(
        Diagnostic(
          .warning, .vehicleLeftBehind, at: back.diagnosticPlace,
          Phrase(
            en: "out with \(first.id) on \(out.date), back with \(second.id): nobody drove that one there",
            fr:
              "aller avec \(first.id) le \(FrenchText.date(out.date)), retour avec \(second.id) : personne n'avait conduit ce véhicule là-bas"
          ),
          advice: Phrase(
            en: "let `vehicle` answer the one that drove out, or mend the vehicles' `from` and `to` in the profile",
            fr: "faites répondre par « vehicle » celui de l'aller, ou corrigez « from » et « to » dans le profil")))
    }
  }
}
