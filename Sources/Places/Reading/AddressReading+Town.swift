/// Which words are the town's.
extension AddressReading {
  func findTown() -> Range<Int>? {
    if let code { return besideCode(code) }
    if let arrondissement { return arrondissement.city..<arrondissement.city + 1 }
    guard let way else { return lone() }
    let end = way.name.upperBound
    if isTownAfterA(end), let town = part(from: end + 1) { return town }
    return after(max(way.number.upperBound, end)) ?? before(min(way.number.lowerBound, way.name.lowerBound))
  }

  /// `Le` where the text has melted it with the word before: "Mairie du Havre".
  func articleOfTown() -> String {
    guard let first = townWords?.first, continues(first), !isHyphened(first) else { return "" }
    if text.is(first - 1, "DU") { return "Le " }
    return text.is(first - 1, "DES") ? "Les " : ""
  }

  /// The town beside its postcode, mostly after it.
  private func besideCode(_ code: Postcodes.Found) -> Range<Int>? {
    let (first, next) = (code.words.lowerBound, code.words.upperBound)
    if continues(next), let town = part(from: next, isBesideCode: true) { return town }
    let start = segmentStart(first)
    if start < first, let town = part(from: start, isBesideCode: true), town.upperBound == first { return town }
    return after(next) ?? before(start)
  }

  /// The first part after word `index` that may be a town.
  private func after(_ index: Int) -> Range<Int>? {
    var start = index
    while start < text.words.count, continues(start) { start += 1 }
    while start < text.words.count {
      let end = segmentEnd(start)
      if let town = part(from: start), town.upperBound == end || means(town.upperBound, .filler) { return town }
      start = end
    }
    return nil
  }

  /// The last words before `index`, in its own part or in one before it, that may be a town: `Thurins 12 montée du Mathy`.
  private func before(_ index: Int) -> Range<Int>? {
    var end = index
    while end > 0 {
      let start = segmentStart(end - 1)
      if let town = part(from: start), town.upperBound == end { return town }
      end = start
    }
    return nil
  }

  /// The town of a text without a street: its last part that may be one, or what belongs to it.
  private func lone() -> Range<Int>? {
    var end = text.words.count
    while end > 0 {
      let start = segmentStart(end - 1)
      if let town = part(from: start), town.upperBound == end || means(town.upperBound, .filler) { return town }
      if let town = belonging(start..<end) { return town }
      end = start
    }
    return nil
  }

  /// `Mairie de Villeurbanne`: what is the town's own bears its name, but a station may be called after another's.
  private func belonging(_ words: Range<Int>) -> Range<Int>? {
    guard let official = words.first(where: { means($0, .official) }), !text.is(official, "GARE"),
      let joint = words.first(where: { $0 > official && isOne($0, of: "DE", "D", "DU", "DES") && !isHyphened($0 + 1) })
    else { return nil }
    return part(from: joint + 1)
  }

  // MARK: Parts

  /// The words from `start` on that may be a town's name; nil when the first tells that they are none.
  private func part(from start: Int, isBesideCode: Bool = false) -> Range<Int>? {
    var end = start
    while end < text.words.count, end == start || continues(end), !isInCode(end), !endsTown(end, start) { end += 1 }
    while end > start, !isHyphened(end - 1), isCountry(end - 1) { end -= 1 }
    guard end > start, end - start <= TownMatcher.mostWords, !means(end - 1, .joint),
      isBesideCode || !isHint(start..<end)
    else { return nil }
    return start..<end
  }

  private func endsTown(_ index: Int, _ start: Int) -> Bool {
    let isJoined = index > start && means(index - 1, .joint) && !means(index, .nowhere)
    if isJoined || isHyphened(index) || isHyphened(index + 1) {
      return overlapsStreet(index..<index + 1)
    }
    let isPlace = text.words[index].meaning.isDisjoint(with: [
      .startsWithFigure, .civic, .official, .room, .person, .nowhere, .counter,
    ])
    return !isPlace || text.is(index, "CEDEX") || overlapsStreet(index..<index + 1) || isRoad(index)
      || means(index, .street) && !means(index, .common)
  }

  /// `D906`, `A6`.
  private func isRoad(_ index: Int) -> Bool {
    text.bytes(index).contains { (0x30...0x39).contains($0) }
  }

  private func isCountry(_ index: Int) -> Bool {
    PlaceNames.country(text.bytes(index)).map { !$0.isAlsoTown } ?? false
  }

  /// Whether words only tell where the town is: a country, a region, a département.
  private func isHint(_ words: Range<Int>) -> Bool {
    let bytes = text.bytes(words)
    if PlaceNames.isRegion(bytes) || PlaceNames.country(bytes).map({ !$0.isAlsoTown }) == true { return true }
    // "Grenoble, FR"
    if words.count == 1, bytes.count <= 2 { return true }
    return words.allSatisfy { means($0, [.filler, .joint]) }
      || PlaceNames.departement(bytes) != nil && text.segmentCount > 1 && !text.is(words.lowerBound, "PARIS")
  }

  private func overlapsStreet(_ words: Range<Int>) -> Bool {
    way.map { $0.name.overlaps(words) || $0.number.overlaps(words) } ?? false
  }

  private func segmentStart(_ index: Int) -> Int {
    var start = index
    while start > 0, continues(start) { start -= 1 }
    return start
  }

  private func segmentEnd(_ index: Int) -> Int {
    var end = index + 1
    while continues(end) { end += 1 }
    return end
  }
}
