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
    let isNear = coordinate.distance(to: town.coordinate) <= GazetteerGeocoder.townRadius * 1_000
    if townKey == TownKey.of(town.town), isSamePostcode || isNear { return .name }
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
    if answer.score == nil, answer.precision == .address, !likeness.hasNumber { answer.precision = .street }
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

/// Towns' names without their arrondissement.
enum TownKey {
  /// The folded name, as names are compared.
  static func of(_ town: String) -> [UInt8] {
    var city = city(town)
    return city.withUTF8 { Folding.key(UnsafeRawBufferPointer($0)) }
  }

  /// `Lyon` for `Lyon 7e Arrondissement`: services know the arrondissement by its postcode.
  static func city(_ town: String) -> String {
    let words = town.split(separator: " ")
    let isNumbered = words.count == 3 && words[2] == "Arrondissement"
    return isNumbered ? String(words[0]) : town
  }

  /// As an address ends: `69007 Lyon`; but `Lyon` where the gazetteer has only the 69000 of the whole city, which no address has.
  static func line(_ postcode: String, _ town: String) -> String {
    let city = city(town)
    let isWhole = ["75000 Paris", "69000 Lyon", "13000 Marseille"].contains("\(postcode) \(city)")
    return isWhole || postcode.isEmpty ? city : "\(postcode) \(city)"
  }
}
