import Values

/// Trips of a day → trips with a vehicle, a purpose and metres: asks `vehicle`, `purpose`, `distance`, then the roads. A `vehicle`
/// that depends on how far it is, is asked for again once the day is measured.
struct Measuring {
  private let person: Person
  private let decisions: any Decisions
  private let roads: any RoadDistances
  private let corrections: Corrections

  init(_ evaluation: Evaluation) {
    person = evaluation.person
    decisions = evaluation.decisions
    roads = evaluation.map.roads
    corrections = evaluation.corrections
  }

  /// A leg whose distance nobody has fixed.
  private struct Open {
    var trip: Int
    var leg: Int
    var ways: RoadEnds
  }

  func run(_ day: Planning.PlannedDay, into findings: inout Findings) -> Planning.PlannedDay {
    var day = day
    var open: [Open] = []
    var waiting: [Int] = []
    for index in day.trips.indices {
      if chooseVehicle(&day.trips[index], &findings) {
        describe(&day.trips[index], &findings)
      } else {
        waiting.append(index)
      }
      guard day.trips[index].notByOwnVehicle == nil else { continue }
      fix(&day.trips[index], at: index, &open, &findings)
    }
    measure(open, &day.trips, &findings)
    for index in day.trips.indices where day.trips[index].notByOwnVehicle == nil { day.trips[index].sumUp() }
    if !waiting.isEmpty { choose(waiting, in: &day.trips, &findings) }
    let legs = day.trips.flatMap(\.legs)
    ShortGap.check(legs, into: &findings)
    for index in day.trips.indices { day.trips[index].day.legs = legs }
    return day
  }

  /// Asks again for the vehicles that wait for the day's kilometres.
  private func choose(_ waiting: [Int], in trips: inout [Trip], _ findings: inout Findings) {
    let legs = trips.flatMap(\.legs)
    for index in waiting {
      trips[index].day.legs = legs
      _ = chooseVehicle(&trips[index], &findings)
      describe(&trips[index], &findings)
      if trips[index].notByOwnVehicle != nil { trips[index].forgetRoads() }
    }
  }

  /// - Returns: whether the question was answered, or cannot be; false where it is put back.
  private func chooseVehicle(_ trip: inout Trip, _ findings: inout Findings) -> Bool {
    let answer = decisions.vehicle(trip)
    if answer.isPutBack { return false }
    trip.decisions.append(answer.decision)
    findings.demand(answer, at: trip.diagnosticPlace)
    switch answer.value {
    case .notOwn: trip.notByOwnVehicle = answer.decision.because
    case .vehicle(let id):
      trip.vehicle = person.vehicles.first { $0.id == id }
      guard let vehicle = trip.vehicle else {
        findings.add(unknownVehicle(id, trip, answer.decision))
        return true
      }
      VehicleFit.check(vehicle, of: trip, answer.decision, into: &findings)
    case nil: break
    }
    return true
  }

  private func describe(_ trip: inout Trip, _ findings: inout Findings) {
    let answer = decisions.purpose(trip)
    trip.decisions.append(answer.decision)
    findings.note(answer, at: trip.diagnosticPlace)
    trip.purpose = answer.value ?? ""
  }

  /// Gives legs the distances that a correction, a rule or the profile fixes, and notes down the others.
  private func fix(_ trip: inout Trip, at index: Int, _ open: inout [Open], _ findings: inout Findings) {
    // The addresses that were told to be unknown: once a trip, not once a leg.
    var missing: Set<String> = []
    for leg in trip.legs.indices {
      let isFixed = fix(&trip.legs[leg], of: trip, &findings)
      if isFixed { continue }
      if let ways = ends(of: trip.legs[leg], trip, &missing, &findings) {
        open.append(Open(trip: index, leg: leg, ways: ways))
      }
    }
  }

  /// - Returns: whether nobody is to be asked any more: a rule that failed leaves the leg without a distance.
  private func fix(_ leg: inout Leg, of trip: Trip, _ findings: inout Findings) -> Bool {
    if let correction = corrections.find(leg, of: trip), case .distance(let metres, _) = correction.change {
      findings.use(correction)
      leg.decision = correction.decision
      leg.distance = RoadDistance(metres: metres, source: "declared", version: "correction \(correction.id)")
      return true
    }
    let answer = decisions.distance(leg)
    findings.note(answer, at: trip.diagnosticPlace)
    if answer.failure != nil || answer.value != nil { leg.decision = answer.decision }
    if answer.failure != nil { return true }
    if let metres = answer.value {
      leg.distance = RoadDistance(metres: metres, source: "rule", version: answer.decision.pack)
      return true
    }
    guard let index = DeclaredDistance.find(leg, in: person.distances) else { return false }
    findings.use(distance: index)
    let declared = person.distances[index]
    leg.decision = declared.decision
    leg.distance = RoadDistance(metres: declared.metres, source: "declared", version: "profile")
    return true
  }

  /// Nil, and told, where an end is not found.
  private func ends(
    of leg: Leg, _ trip: Trip, _ missing: inout Set<String>, _ findings: inout Findings
  ) -> RoadEnds? {
    if let from = leg.from.roadEnd, let to = leg.to.roadEnd { return RoadEnds(from: from, to: to) }
    // The profile's own places are told about once, with the profile.
    for end in [leg.from, leg.to] where end.found.coordinate == nil && !end.isBase {
      guard missing.insert(end.address).inserted else { continue }
      var place = end.event?.diagnosticPlace ?? Diagnostic.Place()
      place.date = trip.date
      findings.add(Locator.notFound(end, at: place))
    }
    return nil
  }

  /// The legs of a day are asked for together: a service may answer them in one table.
  private func measure(_ open: [Open], _ trips: inout [Trip], _ findings: inout Findings) {
    guard !open.isEmpty else { return }
    for (way, found) in zip(open, roads.roads(open.map(\.ways))) {
      trips[way.trip].legs[way.leg].distance = found.distance
      let (trip, leg) = (trips[way.trip], trips[way.trip].legs[way.leg])
      for refusal in found.refusals {
        var diagnostic = refusal(leg.from.label, leg.to.label)
        diagnostic.place = trip.diagnosticPlace
        // Every trip that takes this way would say it.
        diagnostic.concernsWhole = true
        findings.add(diagnostic)
      }
      if found.distance == nil { findings.add(missing(found, leg, trip)) }
    }
  }

  private func unknownVehicle(_ id: String, _ trip: Trip, _ decision: Decision) -> Diagnostic {
    Diagnostic(
      .error, .vehicleUnknown, at: trip.diagnosticPlace,
      Phrase(
        en: "\(decision.at): the vehicle \"\(id)\" is not in the profile",
        fr: "\(decision.at) : le véhicule « \(id) » n'est pas dans le profil"),
      advice: Phrase(
        en: "known vehicles: \(person.vehicles.map(\.id).joined(separator: ", "))",
        fr: "véhicules connus : \(person.vehicles.map(\.id).joined(separator: ", "))"))
  }

  private func missing(_ found: FoundRoad, _ leg: Leg, _ trip: Trip) -> Diagnostic {
    guard var diagnostic = found.missing?(leg.from.label, leg.to.label) else { return noRoad(leg, trip) }
    diagnostic.place = trip.diagnosticPlace
    return diagnostic
  }

  private func noRoad(_ leg: Leg, _ trip: Trip) -> Diagnostic {
    let (from, to) = (leg.from.spoken, leg.to.spoken)
    return Diagnostic(
      .error, .noRoad, at: trip.diagnosticPlace,
      Phrase(
        en: "no road from \(from.english) to \(to.english) is known",
        fr: "aucune route connue \(from.from) \(to.at)"),
      advice: Phrase(
        en: "give the distance by a `distance` rule, or under `distances:` in the profile",
        fr: "donnez la distance par une règle « distance », ou sous « distances: » dans le profil"))
  }
}

extension Trip {
  /// The sum of the legs, which is not known when one of them is not.
  fileprivate mutating func sumUp() {
    isMeasured = true
    metres = legs.reduce(Optional(Metres.zero)) { sum, leg in
      guard let sum, let distance = leg.distance else { return nil }
      return sum + distance.metres
    }
  }

  /// A trip that is not by own vehicle has no kilometres, also where they decided that it is not.
  fileprivate mutating func forgetRoads() {
    metres = nil
    for leg in legs.indices { (legs[leg].distance, legs[leg].decision) = (nil, nil) }
  }
}

extension Place {
  /// Nil for a place that was not found.
  public var roadEnd: RoadEnd? {
    found.coordinate.map { RoadEnd($0, found.precision ?? .address) }
  }
}
