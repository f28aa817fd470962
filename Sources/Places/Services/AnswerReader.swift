import Values

/// Reads answers to one question.
struct AnswerReader {
  private let gazetteer: GazetteerGeocoder
  /// What the label must repeat.
  private let words: StreetWords
  private let isStreet: Bool

  init(_ address: AddressText, _ gazetteer: GazetteerGeocoder) {
    self.gazetteer = gazetteer
    isStreet = address.hasStreet
    words = StreetWords(address.hasStreet ? address.street : address.query)
  }

  /// The answer with its town and country named, and a house that the label does not number taken for its street.
  func read(_ answer: PlaceAnswer) -> ReadAnswer {
    var answer = answer
    if answer.town.isEmpty || answer.country.isEmpty {
      let nearest = nearest(answer)
      if answer.town.isEmpty {
        answer.town = nearest.town
        if answer.postcode.isEmpty { answer.postcode = nearest.postcode }
      }
      if answer.country.isEmpty { answer.country = nearest.country }
    }
    let likeness = words.likeness(in: answer.label, of: isStreet ? answer.town : "")
    if answer.precision == .address, !likeness.hasNumber { answer.precision = .street }
    return ReadAnswer(answer: answer, townKey: TownKey.of(answer.town), likeness: likeness.thousandths)
  }

  /// The town nearest to a point; without a name where nobody lives.
  func place(_ point: Coordinate) -> FoundPlace { gazetteer.find("", at: point, near: nil) }

  /// The town of an answer that does not tell it, or not its country: by its name where it has one, for at a border the nearest
  /// may be the neighbour's.
  private func nearest(_ answer: PlaceAnswer) -> FoundPlace {
    if !answer.town.isEmpty {
      let named = gazetteer.find("\(answer.postcode) \(answer.town)", near: answer.coordinate)
      let metres = named.coordinate.map { $0.distance(to: answer.coordinate) }
      if let metres, metres <= GazetteerGeocoder.townRadius * 1_000 { return named }
    }
    return place(answer.coordinate)
  }
}
