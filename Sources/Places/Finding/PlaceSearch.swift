import Values

/// The search for the place that a text names: postcodes first, then arrondissements, then names part by part.
struct PlaceSearch {
  let gazetteer: Gazetteer
  let text: PlaceText
  let near: Coordinate?
  private let countries: [CountryCode]
  private let matcher: TownMatcher

  init(_ gazetteer: Gazetteer, _ text: PlaceText, near: Coordinate?) {
    self.gazetteer = gazetteer
    self.text = text
    self.near = near
    countries = text.countries
    matcher = TownMatcher(gazetteer: gazetteer, text: text, countries: countries)
  }

  /// Nil when the text names no place.
  func guess() -> Guess? {
    guard var guess = withPostcode() ?? withLetteredCode() ?? withArrondissement() ?? byName() else { return nil }
    guard guess.isCertain else { return guess }
    if let other = SecondTown(text: text, matcher: matcher).find(beside: guess.place) {
      guess.isCertain = false
      guess.others.append(other)
      guess.because = Guess.Reason.severalTowns
    } else if guess.standing < .numbered, !isAddress, text.words.contains(where: { $0.meaning.contains(.call) }) {
      guess.isCertain = false
      guess.because = Guess.Reason.call
    }
    return guess
  }

  private var isAddress: Bool {
    text.words.contains { $0.meaning.contains(.street) && !$0.meaning.contains(.room) }
  }

  // MARK: Postcodes

  private func withPostcode() -> Guess? {
    let reading = PostcodeReading(gazetteer: gazetteer, text: text, matcher: matcher, countries: countries)
    let guesses = Postcodes.find(text).compactMap(reading.guess)
    guard var best = guesses.first(where: { $0.precision == .town && $0.isCertain }) ?? guesses.first else {
      return nil
    }
    for other in guesses where other.place.kilometres(to: best.place) > (other.precision == .town ? 15 : 2) {
      best.isCertain = false
      best.others.append(other.place)
      best.because = Guess.Reason.severalTowns
    }
    return best
  }

  /// A British town, whose postcode tells it from its namesakes; nil for another country's.
  private func withLetteredCode() -> Guess? {
    guard let key = text.lettered?.key, let country = text.lettered?.country else { return nil }
    let reading = PostcodeReading(gazetteer: gazetteer, text: text, matcher: matcher, countries: countries)
    let records = gazetteer.places(postcode: key).prefix(400).compactMap(gazetteer.place).filter {
      $0.country == country
    }
    guard !records.isEmpty else { return nil }
    guard var guess = byName() else { return reading.alone(records) }
    // A post town is the middle of a county.
    func isNear(_ place: GazetteerPlace) -> Bool {
      records.contains { $0.kilometres(to: place) < 2 * GazetteerGeocoder.townRadius }
    }
    guard let place = ([guess.place] + guess.others).first(where: isNear) else {
      guess.isCertain = false
      guess.others = [reading.largest(records)]
      guess.because = Guess.Reason.disagreement
      return guess
    }
    // London's point is far from most of it: the district's own tells more.
    let own = records.first { gazetteer.name($0) == gazetteer.name(place) } ?? place
    return Guess(standing: .numbered, place: own, isCertain: true, postcode: key.text)
  }

  // MARK: Arrondissements

  private func withArrondissement() -> Guess? {
    guard let found = Arrondissements.ofTown(text), let city = Arrondissements.city(text, found.city),
      let place = matcher.towns("\(city.name) \(found.number < 10 ? "0" : "")\(found.number)")?.first
    else { return nil }
    // "Salle Lyon 2": a room's name.
    let isRoom =
      found.city > 0 && text.words[found.city].gap > .dash
      && text.words[found.city - 1].meaning.contains([.room, .civic])
    return Guess(
      standing: .numbered, place: place, isCertain: !isRoom, because: isRoom ? Guess.Reason.amongWords : .none)
  }

  // MARK: Names

  /// A place of fewer people may be a quarter's or a building's name as well.
  private static let village = 1_000

  private func byName() -> Guess? {
    let segments = text.segments.filter { !isHint($0) }
    let reading = SegmentReading(
      text: text, matcher: matcher,
      namesakes: Namesakes(
        near: near, countries: countries, departements: departements(),
        numbers: text.segments.compactMap {
          $0.count == 1 && text.words[$0.lowerBound].inParentheses ? number($0.lowerBound) : nil
        }),
      isAddress: isAddress)
    let guesses = segments.compactMap(reading.guess)
    guard let strongest = guesses.map(\.standing).max() else { return nil }
    let best = guesses.filter { $0.standing == strongest }
    let found = best.count > 1 ? several(best) : best[0]
    return doubted(found, by: guesses.filter { $0.standing < strongest && $0.standing != .streetEnd })
  }

  /// "Hôtel Kyriad Dijon Nord - Valmy": a village alone in its part, and a well-known town far from it in another.
  private func doubted(_ guess: Guess, by others: [Guess]) -> Guess {
    guard guess.isCertain, guess.place.people < Self.village,
      let other = others.first(where: {
        $0.place.people >= SegmentReading.wellKnown && $0.place.kilometres(to: guess.place) > 30
      })
    else { return guess }
    var guess = guess
    guess.isCertain = false
    guess.others.append(other.place)
    guess.because = Guess.Reason.severalTowns
    return guess
  }

  /// Several parts that each name a town: a quarter and its town, or two towns.
  private func several(_ guesses: [Guess]) -> Guess {
    let first = guesses[0]
    if guesses.dropFirst().allSatisfy({ $0.place.kilometres(to: first.place) < 30 }) { return first }
    var largest = guesses.dropFirst().reduce(first) { $1.place.people > $0.place.people ? $1 : $0 }
    // A namesake of the one that is near the other: Saint-Denis, Réunion.
    for guess in guesses where guess.place != largest.place {
      if let nearby = guess.others.first(where: { $0.kilometres(to: largest.place) < 30 }) {
        return Guess(standing: guess.standing, place: nearby, isCertain: true)
      }
    }
    let others = guesses.filter { $0.place != largest.place }.map(\.place)
    let dwarfed = others.allSatisfy { max($0.people, 300) * Namesakes.timesLarger <= largest.place.people }
    if dwarfed, largest.place.people >= Namesakes.largePeople { return largest }
    largest.isCertain = false
    largest.others += others
    largest.because = Guess.Reason.severalTowns
    return largest
  }

  // MARK: Hints

  /// Whether a part only tells where the town is: a country, a region, a département.
  private func isHint(_ segment: Range<Int>) -> Bool {
    let bytes = text.bytes(segment)
    if PlaceNames.isRegion(bytes) { return true }
    if departement(segment) != nil, segment.count == 1,
      text.words[segment.lowerBound].meaning.contains(.startsWithFigure)
    {
      return true
    }
    guard let country = PlaceNames.country(bytes) else {
      return departement(segment) != nil && text.segments.count > 1 && !text.bytes(segment).elementsEqual("PARIS".utf8)
        && !text.bytes(segment).elementsEqual("VIENNE".utf8)
    }
    return !country.isAlsoTown
  }

  /// The départements that the text names: `(93)`, `Seine-Saint-Denis`, and a lone number after a name.
  private func departements() -> [String] {
    var found = text.segments.compactMap(departement)
    for segment in text.segments where segment.count > 1 {
      let last = segment.upperBound - 1
      if text.words[last].meaning.contains(.figures), let number = number(last) { found.append(number) }
    }
    return found
  }

  private func departement(_ segment: Range<Int>) -> String? {
    if segment.count == 1, let number = number(segment.lowerBound) { return number }
    return PlaceNames.departement(text.bytes(segment))
  }

  /// `93`, `2A`, `974`.
  private func number(_ word: Int) -> String? {
    let text = String(decoding: text.bytes(word), as: UTF8.self)
    if text == "2A" || text == "2B" { return "20" }
    guard let number = Int(text), text.utf8.count == 2 && (1...95).contains(number) || (971...976).contains(number)
    else {
      return nil
    }
    return text
  }
}
