import Values

/// What one part of a text, without a postcode, says of where: its town, and how it stands there.
struct SegmentReading {
  let text: PlaceText
  let matcher: TownMatcher
  let namesakes: Namesakes
  /// Whether the text has a street, so that a word alone in its part is likely the town.
  let isAddress: Bool

  /// A town beside other words counts without a question from so many people on.
  static let wellKnown = 20_000
  /// A common word counts as a town without a question from so many people on, and at all from a quarter of them.
  static let wellKnownWord = 4_000

  /// Nil when the part names no town.
  func guess(_ segment: Range<Int>) -> Guess? {
    let words = trimmed(segment)
    if let match = matcher.whole(segment) ?? matcher.whole(words) ?? afterDepartement(words) { return alone(match) }
    if let match = matcher.withoutArticle(words).flatMap(here) { return withoutArticle(match) }
    if words.contains(where: { means($0, .nowhere) && !means($0, .civic) }) { return amongCalls(words) }
    if let street = words.first(where: { startsStreet($0) }) {
      // "Mairie de Thurins 12 rue des Lilas" is not in Les Lilas.
      let limit = beforeNumber(of: street, in: words)
      let venue = belonging(words.lowerBound..<limit) ?? belonging(words, startingBefore: limit)
      return venue ?? beforeStreet(words, street) ?? at(words) ?? streetEnd(words, street)
    }
    return belonging(words) ?? at(words) ?? before(words) ?? besideOrWithin(words)
  }

  /// `Grenoble ou visio`, `Réunion Paris`, `Réunion mairie de Thurins`: never for certain, but for `à` and what is the town's.
  private func amongCalls(_ words: Range<Int>) -> Guess? {
    if let guess = at(words) { return guess }
    if words.contains(where: { means($0, .official) }), let guess = belonging(words) { return guess }
    let isCall = words.contains { means($0, .call) }
    guard var guess = before(words) ?? (isCall ? nil : besideOrWithin(words)), guess.place.people >= Self.wellKnown
    else {
      return nil
    }
    if guess.isCertain { guess.because = Guess.Reason.amongWords }
    guess.isCertain = false
    return guess
  }

  /// The part without what tells nothing at its ends: countries, `cedex`, figures.
  private func trimmed(_ segment: Range<Int>) -> Range<Int> {
    var words = segment
    while let last = words.last, words.count > 1, tellsNothing(last) { words = words.lowerBound..<last }
    while let first = words.first, words.count > 1, means(first, .filler) || text.is(first, "SUR"),
      !isHyphened(first + 1) || means(first, .startsWithFigure)
    {
      words = first + 1..<words.upperBound
    }
    return words
  }

  private func tellsNothing(_ index: Int) -> Bool {
    // "Mareil-en-France", "Saint-Remy du Nord": a part of the name.
    if isHyphened(index) || means(index - 1, .joint) { return false }
    if means(index, .filler) || means(index, .figures) { return true }
    return PlaceNames.country(text.bytes(index)).map { !$0.isAlsoTown } ?? false
  }

  /// `31 Toulouse`: the figures are the town's département.
  private func afterDepartement(_ words: Range<Int>) -> TownMatcher.Match? {
    guard words.count > 1, let first = words.first, means(first, .figures),
      let match = matcher.whole(first + 1..<words.upperBound)
    else { return nil }
    let departement = String(decoding: text.bytes(first), as: UTF8.self)
    let towns = match.towns.filter { Departement.of($0) == departement }
    return towns.isEmpty ? nil : TownMatcher.Match(words: match.words, towns: towns)
  }

  // MARK: Standings

  /// All of the part is a town's name.
  private func alone(_ match: TownMatcher.Match) -> Guess? {
    let choice = namesakes.choose(match.towns)
    let place = choice.place
    var guess = Guess(standing: .alone, place: place, others: choice.others, isCertain: choice.isCertain)
    if !choice.isCertain {
      let alone = place.country.isFrench ? Guess.Reason.otherDepartement : Guess.Reason.abroad
      guess.because = choice.others.isEmpty ? alone : Guess.Reason.namesakes
    }
    // "Loire", "Haute-Vienne": the département is meant as often.
    if guess.isCertain, place.people < Self.wellKnown, text.segmentCount == 1,
      PlaceNames.departement(text.bytes(match.words)) != nil
    {
      guess.isCertain = false
      guess.because = Guess.Reason.departement
    }
    guard match.words.count == 1, let first = match.words.first else { return guess }
    let word = text.words[first]
    if !word.meaning.isDisjoint(with: [.nowhere, .figures]) { return nil }
    if word.meaning.contains(.short), guess.isCertain, !namesakes.isNear(place) {
      guess.isCertain = false
      guess.because = Guess.Reason.namesakes
    }
    // Apt, Ham: towns all the same, for who knows them.
    let isOther = !word.meaning.isDisjoint(with: [.room, .person, .filler, .civic])
    if isOther, place.people < Self.wellKnownWord || !place.country.isFrench { return nil }
    if !word.meaning.isDisjoint(with: [.common, .street, .joint]) || word.end - word.start <= 2 || isOther {
      let isLikely = isAddress && word.meaning.isDisjoint(with: [.joint, .street])
      guard isLikely || place.people >= Self.wellKnownWord / 4 else { return nil }
      if place.people < Self.wellKnownWord || isOther || !place.country.isFrench {
        guess.isCertain = false
        guess.because = Guess.Reason.common
      }
    }
    return guess
  }

  /// `Pont de Claix`, for Le Pont-de-Claix: a bridge of Claix as well.
  private func withoutArticle(_ match: TownMatcher.Match) -> Guess {
    let isName = text.words[match.words.lowerBound].meaning.isEmpty
    return guess(match, .alone, isCertain: isName, Guess.Reason.article)
  }

  /// `Thurins 12 montée du Mathy`: a town before its street.
  private func beforeStreet(_ words: Range<Int>, _ street: Int) -> Guess? {
    let end = beforeNumber(of: street, in: words)
    guard end > words.lowerBound, let match = matcher.whole(words.lowerBound..<end) else { return nil }
    guard var guess = alone(match) else { return nil }
    guess.standing = .before
    return guess
  }

  /// The end of what stands before a street's house number.
  private func beforeNumber(of street: Int, in words: Range<Int>) -> Int {
    var end = street
    while end > words.lowerBound,
      means(end - 1, .startsWithFigure) || text.is(end - 1, "BIS") || text.is(end - 1, "TER")
    {
      end -= 1
    }
    return end
  }

  /// `1 rue des prêtres Saint-Séverin`: as likely a part of the street's name.
  private func streetEnd(_ words: Range<Int>, _ street: Int) -> Guess? {
    guard let match = exactEnd(street + 1..<words.upperBound).flatMap(here), let first = match.words.first else {
      return nil
    }
    // "rue de la Forêt", "rue du Bois": an article belongs to the street's name.
    if first > street + 1, isArticle(first - 1) { return nil }
    if match.words.count == 1, !text.words[first].meaning.isEmpty || PlaceNames.isRegion(text.bytes(first)) {
      return nil
    }
    return guess(match, .streetEnd, isCertain: false, Guess.Reason.streetEnd)
  }

  /// Whether a street's name starts here: `rue`, but not the `Pont` of Pont-à-Mousson.
  private func startsStreet(_ index: Int) -> Bool {
    guard means(index, .street), !isHyphened(index) else { return false }
    return !isHyphened(index + 1) || text.is(index, "LIEU") || text.is(index, "ROND")
  }
}
