/// Streets as they are written where French is not: in one word, after their name, or without a word for what they are.
extension AddressReading {
  /// `Bahnhofstrasse 21`, `High Street`, `Corso Vittorio Emanuele 12`.
  func streetAbroad(at index: Int) -> AddressStreet? {
    guard !isInCode(index), !means(index, [.room, .person, .nowhere, .counter]) else { return nil }
    return compound(at: index) ?? afterItsName(at: index) ?? southern(at: index)
  }

  // MARK: One word

  /// `Bahnhofstrasse 21`, `Karl-Marx-Straße 3`, `Lange Voorstraat 5`, `3 Spurriergate`.
  private func compound(at index: Int) -> AddressStreet? {
    guard let isTold = StreetEndings.ending(of: text.bytes(index)) else { return nil }
    let isWord = StreetEndings.isWord(text.bytes(index))
    let first = nameStart(index)
    // "Straße" alone, or the "Platz" of a French text.
    if isWord, first == index { return nil }
    let number = numberBeside(first..<index + 1)
    guard !number.isEmpty || isTold && (hasCode || text.segmentCount > 1) else { return nil }
    // "Lange Straße 7" tells more than its last word, which is a kind of street in French texts as well.
    var street = street(first..<index + 1, number)
    if isWord { street.rank += 1 }
    return street
  }

  /// Where the name of a street begins whose last word is `index`: what is tied to it, and up to three words before that open
  /// their part of the text.
  private func nameStart(_ index: Int) -> Int {
    var first = index
    while isHyphened(first) { first -= 1 }
    var start = first
    while start > 0, continues(start), first - start < 3, isPlain(start - 1) { start -= 1 }
    let opens = start == 0 || !continues(start) || means(start - 1, .startsWithFigure) || isInCode(start - 1)
    return opens ? start : first
  }

  // MARK: After the name

  /// `12 High Street`, `Abbey Road`, `10 Downing St`.
  private func afterItsName(at index: Int) -> AddressStreet? {
    guard index > 0, continues(index), !isHyphened(index), let isTold = StreetEndings.english(text, index) else {
      return nil
    }
    var first = index
    while continues(first), index - first < 4, isPlain(first - 1) { first -= 1 }
    guard first < index else { return nil }
    let number = numberRight(before: first)
    if number.isEmpty {
      let opens = first == 0 || !continues(first)
      guard isTold, opens, !continues(index + 1) || isInCode(index + 1) else { return nil }
    }
    return street(first..<index + 1, number)
  }

  // MARK: Before the name

  /// `Corso Vittorio Emanuele 12`, `Avenida da Liberdade 5`, `Piazza Navona`.
  private func southern(at index: Int) -> AddressStreet? {
    // "C/ Mayor" is a calle.
    let isCalle = text.is(index, "C") && index + 1 < text.words.count && text.words[index + 1].gap == .slash
    guard isCalle || StreetEndings.isSouthern(text.bytes(index)), !isHyphened(index), !isHyphened(index + 1),
      index == 0 || !continues(index) || means(index - 1, .startsWithFigure)
    else { return nil }
    var end = index + 1
    while continues(end), !isInCode(end), !means(end, .startsWithFigure), end - index < 6 { end += 1 }
    let number = numberBeside(index..<end)
    guard end > index + 1, !number.isEmpty || hasCode || text.segmentCount > 1 else { return nil }
    return street(index..<end, number)
  }

  // MARK: Without a word for it

  /// `Unter den Linden 77`, `12 Piccadilly`: a number and a name that open a text of an address abroad.
  func namelessAbroad() -> AddressStreet? {
    guard isAbroad, text.segmentCount > 1, let last = text.words.indices.first(where: { !continues($0 + 1) }) else {
      return nil
    }
    let words = 0..<last + 1
    let leading = numberEndAbroad(0)
    if means(0, .startsWithFigure), leading > 0, leading < words.upperBound,
      (leading..<words.upperBound).allSatisfy(isPlain)
    {
      return street(leading..<words.upperBound, 0..<leading)
    }
    guard let number = words.first(where: { means($0, .startsWithFigure) }), number > 0, number <= 4,
      (0..<number).allSatisfy(isPlain), numberEndAbroad(number) == words.upperBound
    else { return nil }
    return street(0..<number, number..<words.upperBound)
  }

  // MARK: Words

  private var hasCode: Bool { code != nil || text.lettered != nil }

  private func street(_ name: Range<Int>, _ number: Range<Int>) -> AddressStreet {
    AddressStreet(number: number, name: name, kind: nil, isGround: false, rank: number.isEmpty ? 2 : 6)
  }

  /// A word that may be a part of a name: no figures, nobody's title, no room.
  private func isPlain(_ index: Int) -> Bool {
    index >= 0 && !isInCode(index)
      && !means(index, [.startsWithFigure, .street, .civic, .room, .person, .nowhere, .counter, .filler])
  }

  /// The house's number behind a name, `21`, or before it.
  private func numberBeside(_ name: Range<Int>) -> Range<Int> {
    let next = name.upperBound
    if next < text.words.count,
      text.words[next].segment == text.words[next - 1].segment || text.words[next].gap == .comma
    {
      let end = numberEndAbroad(next)
      // "Hauptstraße, 5 Salle X" has none behind.
      if end > next, !continues(end) || continues(next) { return next..<end }
    }
    return numberRight(before: name.lowerBound)
  }

  /// The number right before word `index`, in its part or one of its own: `12 High Street`, `12, High Street`.
  private func numberRight(before index: Int) -> Range<Int> {
    guard index > 0, text.words[index].gap >= .comma else { return index..<index }
    for start in [index - 1, index - 2] where start >= 0 && numberEndAbroad(start) == index { return start..<index }
    return index..<index
  }

  /// The end of a number that starts at `index`: `21`, `21a`, `21 b`.
  private func numberEndAbroad(_ index: Int) -> Int {
    guard means(index, .startsWithFigure), !isInCode(index) else { return index }
    let bytes = text.bytes(index)
    let figures = bytes.prefix { (0x30...0x39).contains($0) }
    guard figures.count <= 4, bytes.count - figures.count <= 1 else { return index }
    // "21 b", but not the O of "5 O'Connell Street".
    guard figures.count == bytes.count, continues(index + 1), !isInCode(index + 1), text.bytes(index + 1).count == 1,
      let letter = text.bytes(index + 1).first, (UInt8(ascii: "A")...UInt8(ascii: "H")).contains(letter)
    else { return index + 1 }
    return index + 2
  }
}

/// How streets end or begin outside of French, folded.
private enum StreetEndings {
  /// Whether a word is a street by its end: true where the end alone tells, false where only a number beside it does. Nil for any
  /// other word.
  static func ending(of word: ArraySlice<UInt8>) -> Bool? {
    if told.contains(where: { ends(word, $0) }) { return true }
    return doubtful.contains { ends(word, $0) } ? false : nil
  }

  /// `Straße`, without a name before it.
  static func isWord(_ word: ArraySlice<UInt8>) -> Bool {
    (told + doubtful).contains { word.elementsEqual($0.utf8) }
  }

  /// A word of its own, or behind three letters and more: "Vallée" is no Allee.
  private static func ends(_ word: ArraySlice<UInt8>, _ end: String) -> Bool {
    let rest = word.count - end.utf8.count
    guard rest == 0 || rest >= 3, word.suffix(end.utf8.count).elementsEqual(end.utf8) else { return false }
    return rest > 0 || end.utf8.count > 3 || end == "STR" || end == "WEG"
  }

  private static let told = [
    "STRASSE", "STRASZE", "STR", "GASSE", "GAESSLI", "WEG", "PLATZ", "STRAAT", "LAAN", "PLEIN", "GRACHT", "STEENWEG",
    "DREEF", "SINGEL", "STEIG", "GATAN", "VAGEN", "GADE", "KATU",
  ]
  private static let doubtful = [
    "ALLEE", "RING", "DAMM", "UFER", "GRABEN", "MARKT", "KADE", "LEI", "BAAN", "GATE", "VEJ", "HOF", "STIEG", "DIJK",
  ]

  /// Whether a word ends the name of an English street: true where it tells without a number.
  static func english(_ text: PlaceText, _ index: Int) -> Bool? {
    // "St" was read as Saint; a street's ends its part of the text.
    if text.is(index, "SAINT") {
      let isEnd = index + 1 >= text.words.count || text.words[index + 1].segment != text.words[index].segment
      return isEnd && text.words[index].source.count <= 3 ? false : nil
    }
    let word = String(decoding: text.bytes(index), as: UTF8.self)
    if sureEnglish.contains(word) { return true }
    return someEnglish.contains(word) ? false : nil
  }

  private static let sureEnglish: Set<String> = ["STREET", "ROAD", "LANE", "CRESCENT", "MEWS", "RD", "BLVD"]
  private static let someEnglish: Set<String> = [
    "AVENUE", "AVE", "DRIVE", "DR", "CLOSE", "GARDENS", "GROVE", "HILL", "PLACE", "SQUARE", "TERRACE", "WALK", "WAY",
    "YARD", "PARK", "ROW", "GREEN", "RISE", "VIEW", "PARADE", "QUAY", "WHARF", "EMBANKMENT", "COURT", "CT", "HIGHWAY",
    "HWY", "PARKWAY", "PKWY", "LN", "BOULEVARD", "CIRCLE", "TRAIL", "GATE", "END", "BRIDGE", "CROSS", "FIELDS", "MALL",
  ]

  static func isSouthern(_ word: ArraySlice<UInt8>) -> Bool {
    southern.contains(String(decoding: word, as: UTF8.self))
  }

  private static let southern: Set<String> = [
    "VIA", "VIALE", "CORSO", "PIAZZA", "PIAZZALE", "PIAZZETTA", "LARGO", "VICOLO", "STRADA", "LUNGOMARE", "LUNGARNO",
    "LUNGOTEVERE", "CONTRADA", "CALLE", "AVENIDA", "AVDA", "AV", "PLAZA", "PASEO", "CARRETERA", "CALLEJON", "RONDA",
    "CAMINO", "TRAVESIA", "CARRER", "PASSEIG", "PLACA", "AVINGUDA", "RAMBLA", "RUA", "PRACA", "TRAVESSA", "ESTRADA",
    "CALCADA", "ALAMEDA", "BECO",
  ]
}
