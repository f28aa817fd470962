import Values

/// Towns among the words of a part without a street.
extension SegmentReading {
  /// `Mairie de Thurins`, `Salle des fêtes de Vaugneray`, `Mairie du Havre`.
  func belonging(_ words: Range<Int>, startingBefore limit: Int = .max) -> Guess? {
    guard let civic = words.first(where: { means($0, .civic) && !isHyphened($0) }), civic + 1 < words.upperBound else {
      return nil
    }
    // A longer name that ends the words: "Lycée Labastide-de-Virac" is not in Virac.
    let longest = exactEnd(civic + 1..<words.upperBound)?.words.lowerBound ?? words.upperBound
    for start in civic + 1..<words.upperBound where !isHyphened(start) && start < min(longest, limit) {
      let isTurned = ["DU", "DES", "AU", "AUX"].contains { text.bytes(start).elementsEqual($0.utf8) }
      let isJoint = isOne(start, of: ["DE", "D"]) || text.is(start, "A") && !text.isAccented(start)
      guard isTurned || isJoint, let match = matcher.whole((isTurned ? start : start + 1)..<words.upperBound) else {
        continue
      }
      // "Paris Gare de Lyon": the town stands before it.
      if isStationOfParis(match, civic), civic > words.lowerBound { return nil }
      let isCertain = belongsForCertain(match, to: civic, at: start, isTurned: isTurned)
      return guess(match, .belonging, isCertain: isCertain, Guess.Reason.amongWords)
    }
    return nil
  }

  /// "Mairie de" tells; "Lycée du Parc", "Hôtel de Bordeaux" and "Gare de Lyon" are names.
  private func belongsForCertain(_ match: TownMatcher.Match, to civic: Int, at start: Int, isTurned: Bool) -> Bool {
    if isFarStation(civic..<match.words.upperBound) { return false }
    if isStationOfParis(match, civic) { return false }
    if (civic..<start).contains(where: { means($0, .official) }) { return true }
    if isTurned || isOne(civic, of: ["HOTEL", "CAFE", "RESTAURANT", "BRASSERIE", "AUBERGE", "PALAIS", "CHATEAU"]) {
      return false
    }
    if isOne(civic, of: ["LYCEE", "COLLEGE", "ECOLE"]) { return true }
    return !isSaint(match) && !means(civic, .room) && (match.words.count > 1 || isWellKnown(match))
  }

  private func isStationOfParis(_ match: TownMatcher.Match, _ civic: Int) -> Bool {
    text.is(civic, "GARE") && match.words.count == 1 && text.is(match.words.lowerBound, "LYON")
  }

  /// `Rendez-vous à Lyon`.
  func at(_ words: Range<Int>) -> Guess? {
    for index in words.dropLast() where text.is(index, "A") && !isHyphened(index) && !isHyphened(index + 1) {
      // "Salle A Lyon": a letter.
      if index > words.lowerBound, !text.isAccented(index), means(index - 1, [.room]) || means(index - 1, .figures) {
        continue
      }
      guard let match = matcher.longest(from: index + 1, before: words.upperBound), !isWord(match),
        !isHyphened(match.words.upperBound)
      else { continue }
      return guess(match, .belonging, isCertain: true, .none)
    }
    return nil
  }

  /// `Lyon Part-Dieu`, `Mornant salle des fêtes`.
  func before(_ words: Range<Int>) -> Guess? {
    guard let match = matcher.longest(from: words.lowerBound, before: words.upperBound).flatMap(here), !isWord(match),
      !isHyphened(match.words.upperBound)
    else { return nil }
    let next = match.words.upperBound
    let isFollowed = next < words.upperBound && (means(next, .civic) || means(next, .filler)) && !isHyphened(next)
    // "Nicole Martin": one word that is hardly known is more often a person's name.
    guard isFollowed || match.words.count > 1 || isWellKnown(match) else { return nil }
    let isCertain = (isFollowed || isWellKnown(match)) && !isFarStation(words)
    return guess(match, .before, isCertain: isCertain, Guess.Reason.amongWords)
  }

  /// `Hôtel Mercure Lyon`, `Mairie Thurins`.
  private func beside(_ words: Range<Int>) -> Guess? {
    guard words.count > 1, let match = exactEnd(words.lowerBound + 1..<words.upperBound).flatMap(here),
      let first = match.words.first, !isWord(match)
    else { return nil }
    let head = words.lowerBound..<first
    if head.contains(where: { means($0, .person) }) { return nil }
    let isOfficial =
      head.allSatisfy { !text.words[$0].meaning.isDisjoint(with: [.civic, .joint, .filler]) }
      && head.contains { means($0, .official) }
    let isVenue = head.contains { means($0, .civic) && !means($0, .room) }
    // "Église Saint-Nazaire", "Café de Paris", "Salle Lyon".
    let isKnown = isWellKnown(match)
    let isCertain =
      (!isSaint(match) || isOfficial && isKnown) && !means(first - 1, .joint) && !isFarStation(words)
      && (isOfficial || isVenue && isKnown)
    return guess(match, .beside, isCertain: isCertain, Guess.Reason.amongWords)
  }

  /// "Hôtel Novotel Lyon Gerland" tells more of Lyon than of Gerland.
  func besideOrWithin(_ words: Range<Int>) -> Guess? {
    let beside = beside(words)
    if beside?.isCertain == true { return beside }
    return within(words, isCompound: false) ?? beside ?? within(words, isCompound: true)
  }

  /// `Chantier Feyzin lot 3`; in a compound, `Gare de Lyon-Part-Dieu`.
  private func within(_ words: Range<Int>, isCompound: Bool) -> Guess? {
    for index in words where text.words[index].meaning.isEmpty && !means(index - 1, .person) {
      if index == words.lowerBound, !isCompound { continue }
      guard !isHyphened(index), let match = matcher.longest(from: index, before: words.upperBound).flatMap(here),
        isWellKnown(match), isHyphened(match.words.upperBound) == isCompound
      else { continue }
      return guess(match, .within, isCertain: false, Guess.Reason.amongWords)
    }
    return nil
  }

  // MARK: Parts

  func means(_ index: Int, _ meaning: WordMeaning) -> Bool {
    text.words.indices.contains(index) && text.words[index].meaning.contains(meaning)
  }

  /// Whether a hyphen or an apostrophe ties a word to the one before it.
  func isHyphened(_ index: Int) -> Bool {
    index > 0 && index < text.words.count && text.words[index].gap == .hyphen
  }

  func isArticle(_ index: Int) -> Bool { isOne(index, of: ["LA", "DU", "DES", "LES", "L", "LE", "AUX", "AU"]) }

  private func isOne(_ index: Int, of words: [String]) -> Bool {
    words.contains { text.bytes(index).elementsEqual($0.utf8) }
  }

  /// The longest name that ends the words, without turning `du Port` into Le Port, and not the end of a longer name.
  func exactEnd(_ words: Range<Int>) -> TownMatcher.Match? {
    for first in words where words.upperBound - first <= TownMatcher.mostWords && !isHyphened(first) {
      if let towns = matcher.towns(first..<words.upperBound) {
        return TownMatcher.Match(words: first..<words.upperBound, towns: towns)
      }
    }
    return nil
  }

  /// The towns of a name that lie where French is spoken, or in a country that the text names: among other words the name
  /// of a far town is more often a person's.
  func here(_ match: TownMatcher.Match) -> TownMatcher.Match? {
    let towns = match.towns.filter {
      $0.country.isFrench || $0.country.isNeighbour || namesakes.countries.contains($0.country)
    }
    return towns.isEmpty ? nil : TownMatcher.Match(words: match.words, towns: towns)
  }

  /// Whether a name is one word that mostly means something else.
  private func isWord(_ match: TownMatcher.Match) -> Bool {
    guard match.words.count == 1, let word = match.words.first else { return false }
    let meaning = text.words[word].meaning
    // "Salon de l'agriculture": such a name counts when it stands alone.
    if meaning.contains(.short) { return true }
    if text.words[word].end - text.words[word].start <= 2 { return true }
    if !meaning.isDisjoint(with: [.civic, .room, .person, .nowhere, .figures]) { return true }
    return !meaning.isEmpty && here(match).map(isWellKnown) != true
  }

  /// The stations of fast trains lie out in the fields.
  private func isFarStation(_ words: Range<Int>) -> Bool {
    words.upperBound < text.words.count && text.is(words.upperBound, "TGV") || words.contains { text.is($0, "TGV") }
  }

  /// Churches, schools and clinics bear saints' names everywhere.
  private func isSaint(_ match: TownMatcher.Match) -> Bool {
    text.is(match.words.lowerBound, "SAINT") || text.is(match.words.lowerBound, "SAINTE")
  }

  private func isWellKnown(_ match: TownMatcher.Match) -> Bool {
    match.towns.contains { $0.people >= Self.wellKnown }
  }

  func guess(_ match: TownMatcher.Match, _ standing: Guess.Standing, isCertain: Bool, _ because: Phrase) -> Guess {
    let choice = namesakes.choose(match.towns)
    let isShort = match.words.count == 1 && means(match.words.lowerBound, .short) && !namesakes.isNear(choice.place)
    let isOne = choice.isCertain && !isShort
    return Guess(
      standing: standing, place: choice.place, others: choice.others, isCertain: isCertain && isOne,
      because: !isCertain ? because : isOne ? .none : Guess.Reason.namesakes)
  }
}
