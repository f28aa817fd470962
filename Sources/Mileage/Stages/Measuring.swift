import Values

/// Trips of a day → trips with a vehicle, a purpose and metres: asks `vehicle`, `purpose`, `distance`, then the roads.
struct Measuring {
  private let person: Person
  private let decisions: any Decisions
  private let roads: any RoadDistances

  init(_ evaluation: Evaluation) {
    person = evaluation.person
    decisions = evaluation.decisions
    roads = evaluation.roads
  }

  func run(_ day: Planning.PlannedDay, into journal: inout Journal) -> Planning.PlannedDay {
    var day = day
    for index in day.trips.indices {
      chooseVehicle(&day.trips[index], &journal)
      describe(&day.trips[index], &journal)
      if day.trips[index].notByOwnVehicle == nil { measure(&day.trips[index], &journal) }
    }
    ShortGap.check(day.trips.flatMap(\.legs), into: &journal)
    return day
  }

  private func chooseVehicle(_ trip: inout Trip, _ journal: inout Journal) {
    let answer = decisions.vehicle(trip)
    trip.decisions.append(answer.decision)
    journal.demand(answer, at: trip.diagnosticPlace)
    switch answer.value {
    case .notOwn: trip.notByOwnVehicle = answer.decision.because
    case .vehicle(let id):
      trip.vehicle = person.vehicles.first { $0.id == id }
      if trip.vehicle == nil { journal.add(unknownVehicle(id, trip, answer.decision)) }
    case nil: break
    }
  }

  private func describe(_ trip: inout Trip, _ journal: inout Journal) {
    let answer = decisions.purpose(trip)
    trip.decisions.append(answer.decision)
    journal.note(answer, at: trip.diagnosticPlace)
    trip.purpose = answer.value ?? ""
  }

  private func measure(_ trip: inout Trip, _ journal: inout Journal) {
    var sum: Metres? = .zero
    var missing: Set<String> = []
    for index in trip.legs.indices {
      let distance = self.distance(of: &trip.legs[index], trip, &missing, &journal)
      trip.legs[index].distance = distance
      if let known = sum, let distance { sum = known + distance.metres } else { sum = nil }
    }
    trip.metres = sum
  }

  /// - Parameter missing: the addresses that were told to be unknown: once a trip, not once a leg.
  private func distance(
    of leg: inout Leg, _ trip: Trip, _ missing: inout Set<String>, _ journal: inout Journal
  ) -> RoadDistance? {
    let answer = decisions.distance(leg)
    journal.note(answer, at: trip.diagnosticPlace)
    if answer.failure != nil || answer.value != nil { leg.decision = answer.decision }
    if answer.failure != nil { return nil }
    if let metres = answer.value {
      return RoadDistance(metres: metres, source: "rule", version: answer.decision.pack)
    }
    guard let from = leg.from.found.coordinate, let to = leg.to.found.coordinate else {
      // The profile's own places are told about once, with the profile.
      for end in [leg.from, leg.to] where end.found.coordinate == nil && !end.isBase {
        guard missing.insert(end.address).inserted else { continue }
        journal.add(Locator.notFound(end, at: Diagnostic.Place(event: end.event?.uid, date: trip.date)))
      }
      return nil
    }
    guard let distance = roads.road(from: from, to: to) else {
      journal.add(noRoad(leg, trip))
      return nil
    }
    return distance
  }

  private func unknownVehicle(_ id: String, _ trip: Trip, _ decision: Decision) -> Diagnostic {
    Diagnostic(
      .error, "vehicle-unknown", at: trip.diagnosticPlace,
      Phrase(
        en: "\(decision.at): the vehicle \"\(id)\" is not in the profile",
        fr: "\(decision.at) : le véhicule « \(id) » n'est pas dans le profil"),
      advice: Phrase(
        en: "known vehicles: \(person.vehicles.map(\.id).joined(separator: ", "))",
        fr: "véhicules connus : \(person.vehicles.map(\.id).joined(separator: ", "))"))
  }

  private func noRoad(_ leg: Leg, _ trip: Trip) -> Diagnostic {
    Diagnostic(
      .error, "no-road", at: trip.diagnosticPlace,
      Phrase(
        en: "no road from \(leg.from.label) to \(leg.to.label) is known",
        fr: "aucune route connue de \(leg.from.label) à \(leg.to.label)"),
      advice: Phrase(
        en: "give the distance by a `distance` rule", fr: "donnez la distance par une règle « distance »"))
  }
}
