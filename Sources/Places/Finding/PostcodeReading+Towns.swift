import Values

/// Towns beside a postcode that are not written as the postcode's own.
extension PostcodeReading {
  /// The names right after the postcode and right before it.
  func beside(_ postcode: Postcodes.Found) -> [TownMatcher.Match] {
    var matches: [TownMatcher.Match] = []
    let after = postcode.words.upperBound
    if after < text.words.count, let match = matcher.longest(from: after, before: text.words.count),
      !isHyphened(match.words.upperBound)
    {
      matches.append(match)
    }
    let before = postcode.words.lowerBound
    if before > 0, let match = matcher.longest(endingAt: before, from: max(0, before - TownMatcher.mostWords)),
      !isHyphened(match.words.lowerBound), !endsStreet(match.words.lowerBound)
    {
      matches.append(match)
    }
    return matches
  }

  /// The postcode's own town where the text names the city around it: `1050 Bruxelles` is Ixelles.
  func around(_ postcode: Postcodes.Found, _ records: [GazetteerPlace]) -> GazetteerPlace? {
    guard !records.isEmpty else { return nil }
    // "4000 Seraing" is no part of Liège: the town of the postcode is the larger.
    let people = largest(records).people
    for match in beside(postcode) {
      let near = records.filter { record in
        match.towns.contains {
          $0.country == record.country && $0.people >= max(SegmentReading.wellKnown, people + 1)
            && $0.kilometres(to: record) < GazetteerGeocoder.townRadius
        }
      }
      if !near.isEmpty { return largest(near) }
    }
    return nil
  }

  /// Whether a street's name runs up to a word: "rue de Villeurbanne 69380" is not in Villeurbanne.
  private func endsStreet(_ index: Int) -> Bool {
    text.words[..<index].contains {
      $0.segment == text.words[index].segment && $0.meaning.contains(.street) && !$0.meaning.contains(.room)
    }
  }

  private func isHyphened(_ index: Int) -> Bool {
    index > 0 && index < text.words.count && text.words[index].gap == .hyphen
  }

  /// A town of the postcode's département under another postcode: a CEDEX, a merged commune.
  func sameDepartement(
    _ matches: [TownMatcher.Match], _ postcode: Postcodes.Found, _ code: String, atLeast words: Int
  ) -> Guess? {
    let departement = Departement.of(postcode: code)
    for match in matches where match.words.count >= words {
      let near = match.towns.filter { Departement.of($0) == departement }
      if let town = near.max(by: { $0.people < $1.people }) {
        return Guess(standing: .numbered, place: cedex(match) ?? town, isCertain: true, postcode: code)
      }
    }
    return nil
  }

  /// A town after the postcode that lies in another département.
  func contradicted(
    _ matches: [TownMatcher.Match], _ postcode: Postcodes.Found, _ records: [GazetteerPlace]
  ) -> Guess? {
    guard let match = matches.first, match.words.lowerBound == postcode.words.upperBound,
      text.words[match.words.lowerBound].segment == text.words[postcode.words.lowerBound].segment
    else { return nil }
    let towns = match.towns.filter { $0.country.isFrench }
    if towns.isEmpty { return nil }
    let choice = Namesakes().choose(towns)
    if records.contains(where: { $0.kilometres(to: choice.place) < GazetteerGeocoder.townRadius }) {
      return Guess(standing: .numbered, place: choice.place, isCertain: true)
    }
    // "77694 Strasbourg": the postcode is Kehl's, across the border.
    let rivals = records.isEmpty ? elsewhere(postcode) : records
    return Guess(
      standing: .numbered, place: choice.place, others: rivals.isEmpty ? choice.others : [largest(rivals)],
      isCertain: false, because: Guess.Reason.disagreement)
  }

  /// A town abroad beside the postcode of another: `4000 Seraing`, `10115 München`.
  /// - Parameter records: places of the postcode abroad.
  func contradictedAbroad(_ postcode: Postcodes.Found, _ records: [GazetteerPlace]) -> Guess? {
    for match in beside(postcode) {
      guard
        match.words.lowerBound == postcode.words.upperBound || match.words.upperBound == postcode.words.lowerBound
      else { continue }
      // A French town is none of theirs, and may stand beside other figures.
      if match.towns.contains(where: \.country.isFrench) { continue }
      let towns = match.towns.filter { town in records.contains { $0.country == town.country } }
      guard let town = towns.max(by: { ($0.people, $1.number) < ($1.people, $0.number) }) else { continue }
      return Guess(
        standing: .numbered, place: town, others: [largest(records.filter { $0.country == town.country })],
        isCertain: false, because: Guess.Reason.disagreement)
    }
    return nil
  }

  /// `1010 Vienna`: a town of a country whose postcodes the gazetteer does not have, behind four or five figures.
  private func isBeyond(_ match: TownMatcher.Match, _ postcode: Postcodes.Found) -> Bool {
    let end = match.words.upperBound
    let isWhole =
      end == text.words.count || text.words[end].segment != text.words[match.words.lowerBound].segment
    return isWhole && match.words.lowerBound == postcode.words.upperBound && match.towns.allSatisfy(\.isFar)
  }

  func beyond(_ postcode: Postcodes.Found) -> Guess? {
    guard let match = beside(postcode).first(where: { isBeyond($0, postcode) }) else { return nil }
    let choice = Namesakes(countries: countries).choose(match.towns)
    return Guess(
      standing: .numbered, place: choice.place, others: choice.others, isCertain: choice.isCertain,
      because: choice.isCertain ? .none : Guess.Reason.namesakes)
  }

  /// `Paris Cedex 15` is in the 15th arrondissement.
  private func cedex(_ match: TownMatcher.Match) -> GazetteerPlace? {
    guard let found = Arrondissements.find(text), found.city == match.words.upperBound - 1,
      let city = Arrondissements.city(text, found.city)
    else { return nil }
    return matcher.towns("\(city.name) \(found.number < 10 ? "0" : "")\(found.number)")?.first
  }

  /// A place whose name begins as the words beside the postcode do: `44500 La Baule`, `38080 Isle d'Abeau`.
  func loose(
    _ records: [GazetteerPlace], _ postcode: Postcodes.Found
  ) -> (place: GazetteerPlace, words: Int)? {
    let after = postcode.words.upperBound
    guard after < text.words.count else { return nil }
    var best: (place: GazetteerPlace, words: Int)?
    for place in records {
      let name = NameFolding.key(gazetteer.nameBytes(place)).split(separator: UInt8(ascii: " ")).map(Array.init)
      let meaningful = name.drop { Self.isArticle($0) }
      var word = after
      while word < text.words.count, Self.isArticle(Array(text.bytes(word))) { word += 1 }
      var same = 0
      var letters = 0
      for part in meaningful {
        guard word + same < text.words.count, text.bytes(word + same).elementsEqual(part) else { break }
        if !text.words[word + same].meaning.contains(.joint) { letters += part.count }
        same += 1
      }
      // One word that tells something, or all of a short name.
      guard letters >= 3 || same == meaningful.count, same > 0 else { continue }
      if let best, best.words > same || (best.words == same && best.place.people >= place.people) { continue }
      best = (place, same)
    }
    return best
  }

  private static func isArticle(_ word: [UInt8]) -> Bool {
    ["LE", "LA", "LES", "L"].contains { word.elementsEqual($0.utf8) }
  }
}
