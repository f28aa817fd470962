import Values

/// A service's answer, read with the eyes of the gazetteer: its town has a name, and its score is one for every service.
struct ReadAnswer {
  /// How far an answer lies where a text says.
  enum Agreement { case name, postcode, none }

  var answer: PlaceAnswer
  /// The town's name as names are compared.
  var townKey: [UInt8]
  /// How many of the asked street's words the label repeats, in thousandths.
  var likeness: Int

  var coordinate: Coordinate { answer.coordinate }
  /// In thousandths: the service's own, but no more than ``likeness``.
  var score: Int { min(answer.score ?? 1_000, likeness) }
  /// Whether more than a town was found.
  var isStreet: Bool { answer.precision == .address || answer.precision == .street }

  func agreement(with place: FoundPlace) -> Agreement {
    FoundPlace.Candidate(place).map(agreement) ?? .none
  }

  func agreement(with town: FoundPlace.Candidate) -> Agreement {
    let isSamePostcode = !answer.postcode.isEmpty && answer.postcode == town.postcode
    let metres = coordinate.distance(to: town.coordinate)
    let isNear = metres <= GazetteerGeocoder.townRadius * 1_000
    // Whatever a label says, its point must lie in the commune; the largest of them is 60 km wide.
    if townKey == TownKey.of(town.town), isNear || isSamePostcode && metres <= 60_000 { return .name }
    return isSamePostcode && isNear ? .postcode : .none
  }

  func isInTown(of other: ReadAnswer) -> Bool {
    let metres = coordinate.distance(to: other.coordinate)
    guard !townKey.isEmpty, !other.townKey.isEmpty else { return metres <= PlaceLaw.onePlace }
    return townKey == other.townKey
      && (answer.postcode == other.answer.postcode || metres <= GazetteerGeocoder.townRadius * 1_000)
  }

  /// - Parameter source: the kind of the service.
  func place(_ source: String) -> FoundPlace {
    FoundPlace(
      status: .ok, town: answer.town, postcode: answer.postcode, country: answer.country, coordinate: coordinate,
      precision: answer.precision, source: source, label: answer.label, score: answer.score)
  }

  var candidate: FoundPlace.Candidate {
    FoundPlace.Candidate(
      town: answer.town, postcode: answer.postcode, country: answer.country, coordinate: coordinate,
      label: answer.label)
  }
}
