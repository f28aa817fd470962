import Values

/// What a postcode says, with the town named beside it.
struct PostcodeReading {
  let gazetteer: Gazetteer
  let text: PlaceText
  let matcher: TownMatcher
  let countries: [CountryCode]

  /// Places of one postcode that lie within this many kilometres of its town need no question.
  static let narrow = 5.0

  /// Nil when the figures are no postcode after all.
  func guess(_ postcode: Postcodes.Found) -> Guess? {
    let records = records(postcode)
    if let match = named(records, postcode) {
      return Guess(standing: .numbered, place: arrondissement(match, records), isCertain: true)
    }
    let code = postcode.key.text
    let loose = loose(records, postcode)
    let isFrench = records.contains { $0.country.isFrench } || postcode.country == .france || records.isEmpty
    if !postcode.isDoubtful, code.utf8.count == 5, isFrench {
      let beside = beside(postcode)
      if let guess = sameDepartement(beside, postcode, code, atLeast: (loose?.words ?? -1) + 1) { return guess }
      if loose == nil, let guess = contradicted(beside, postcode, records) { return guess }
    }
    if !isFrench, let place = around(postcode, records) {
      return Guess(standing: .numbered, place: place, isCertain: true)
    }
    if loose == nil, let guess = contradictedAbroad(postcode, isFrench ? elsewhere(postcode) : records) { return guess }
    if loose == nil, let guess = beyond(postcode) { return guess }
    if let loose {
      return Guess(standing: .numbered, place: arrondissement(loose.place, records), isCertain: true)
    }
    if records.isEmpty {
      // The codes of firms (CEDEX) are not listed; Paris has one département of its own.
      guard code.utf8.count == 5, code.utf8.starts(with: "75".utf8), let paris = matcher.towns("PARIS")?.first else {
        return nil
      }
      return Guess(standing: .numbered, place: paris, isCertain: true, precision: .postcode, postcode: code)
    }
    return postcode.isDoubtful ? nil : alone(records, words: postcode.words.count)
  }

  /// The places of the postcode, in the country that its letters or the text name, else in France where it has some.
  private func records(_ postcode: Postcodes.Found) -> [GazetteerPlace] {
    let all = gazetteer.places(postcode: postcode.key).prefix(400).compactMap(gazetteer.place)
    if let country = postcode.country {
      return all.filter { $0.country == country || country == .france && $0.country.isFrench }
    }
    let hinted = all.filter { place in
      countries.contains(place.country) || countries.contains(.france) && place.country.isFrench
    }
    if !hinted.isEmpty { return hinted }
    let french = all.filter { $0.country.isFrench || $0.country == CountryCode("MC") }
    // Five figures are a French postcode; those of other countries need their town beside them.
    if postcode.key.text.utf8.count < 5 { return all }
    let abroad = all.filter { !french.contains($0) }
    return named(french, postcode) == nil && named(abroad, postcode) != nil ? abroad : french
  }

  /// The places of the postcode outside of France, whatever the text says.
  func elsewhere(_ postcode: Postcodes.Found) -> [GazetteerPlace] {
    gazetteer.places(postcode: postcode.key).prefix(400).compactMap(gazetteer.place).filter { !$0.country.isFrench }
  }

  /// The place whose whole name stands after the postcode, else before it, else by itself elsewhere.
  private func named(_ records: [GazetteerPlace], _ postcode: Postcodes.Found) -> GazetteerPlace? {
    var best: (place: GazetteerPlace, length: Int)?
    func offer(_ place: GazetteerPlace, _ length: Int, _ rank: Int) {
      let score = length + rank * 1_000
      if let best, best.length > score || (best.length == score && best.place.people >= place.people) { return }
      best = (place, score)
    }
    for place in records {
      let key = townKey(place)
      if key.isEmpty { continue }
      if place.country == CountryCode("CH") {
        // "Cottens VD 1116": with its canton.
        let full = NameFolding.key(gazetteer.nameBytes(place))
        if stands(full, before: postcode.words.lowerBound) { offer(place, full.count, 2) }
      }
      if stands(key, from: postcode.words.upperBound) { offer(place, key.count, 3) }
      if stands(key, before: postcode.words.lowerBound) { offer(place, key.count, 2) }
      if !postcode.isDoubtful {
        for segment in text.segments where stands(key, from: segment.lowerBound) { offer(place, key.count, 1) }
      }
    }
    return best?.place
  }

  private func townKey(_ place: GazetteerPlace) -> [UInt8] {
    TownName.key(gazetteer.nameBytes(place), in: place.country)
  }

  private func stands(_ key: [UInt8], from word: Int) -> Bool {
    guard word < text.words.count else { return false }
    let rest = text.buffer[text.words[word].start...]
    guard rest.starts(with: key) else { return false }
    let end = rest.startIndex + key.count
    return end >= rest.endIndex || rest[end] == UInt8(ascii: " ")
  }

  private func stands(_ key: [UInt8], before word: Int) -> Bool {
    guard word > 0 else { return false }
    let head = text.buffer[..<text.words[word - 1].end]
    guard head.count >= key.count, head.suffix(key.count).elementsEqual(key) else { return false }
    return head.count == key.count || head[head.endIndex - key.count - 1] == UInt8(ascii: " ")
  }

  /// `Lyon 02` rather than `Lyon`, where the postcode has both.
  private func arrondissement(_ place: GazetteerPlace, _ records: [GazetteerPlace]) -> GazetteerPlace {
    guard place.country == .france else { return place }
    let name = gazetteer.name(place)
    guard ["Paris", "Lyon", "Marseille"].contains(name) else { return place }
    return records.first { gazetteer.name($0).hasPrefix(name + " ") } ?? place
  }

  /// A postcode with no town that is known beside it.
  /// - Parameter words: how many words of the text it takes.
  func alone(_ records: [GazetteerPlace], words: Int = 0) -> Guess {
    let town = arrondissement(largest(records), records)
    let key = townKey(town)
    let far = records.filter { $0.kilometres(to: town) > Self.narrow && townKey($0) != key }
    // In a text of other words the figures may count something else: "38500 euros".
    let isAddress = text.words.count == words || text.words.contains { $0.meaning.contains(.street) }
    return Guess(
      standing: .numbered, place: town, others: Array(far.prefix(8)), isCertain: far.isEmpty && isAddress,
      precision: .postcode,
      because: !far.isEmpty ? Guess.Reason.wideCode : isAddress ? .none : Guess.Reason.loneCode)
  }

  func largest(_ records: [GazetteerPlace]) -> GazetteerPlace {
    records.dropFirst().reduce(records[0]) { $1.people > $0.people ? $1 : $0 }
  }
}
