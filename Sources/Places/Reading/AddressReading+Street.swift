/// Where a street begins and ends.
extension AddressReading {
  /// The street that looks most like an address: with a number rather than without, a street rather than an estate.
  func findStreet() -> AddressStreet? {
    var best: AddressStreet?
    for index in text.words.indices {
      for street in [street(at: index) ?? namedGround(at: index), streetAbroad(at: index)].compactMap(\.self)
      where street.rank > best?.rank ?? -1 { best = street }
    }
    return best ?? namelessAbroad()
  }

  /// A street whose kind is word `index`: `12 bis rue des Lilas`.
  private func street(at index: Int) -> AddressStreet? {
    guard startsStreet(index) else { return nil }
    var first = index
    while continues(first), isEpithet(first - 1) { first -= 1 }
    var number = number(before: first)
    let end = endOfStreet(from: index)
    let isNamed = end > index + 1 || first < index
    guard isNamed else { return nil }
    if let named = afterLieuDit(index), named < end { first = named }
    // "R" and "CH" are streets only after a number.
    if text.words[index].end - text.words[index].start == 1 || text.is(index, "CH"), number.isEmpty { return nil }
    if number.isEmpty { number = self.number(after: end) }
    let isGround = means(index, .ground)
    let hasNumber = !number.isEmpty || means(end - 1, .startsWithFigure)
    return AddressStreet(
      number: number, name: first..<end, kind: first <= index ? index : nil, isGround: isGround && number.isEmpty,
      rank: (hasNumber ? 4 : 0) + (isGround ? 1 : 2))
  }

  /// `rue`, but not the `Pont` of Pont-à-Mousson, nor "porte 3".
  private func startsStreet(_ index: Int) -> Bool {
    guard means(index, .street), !isHyphened(index), !isInCode(index) else { return false }
    if text.is(index, "LIEU") { return text.is(index + 1, "DIT") }
    if text.is(index, "ROND") { return text.is(index + 1, "POINT") }
    if means(index, .room), !isOne(index + 1, of: "DE", "D", "DU", "DES") { return false }
    // "rue de la Cité": a part of another street's name.
    if index > 0, continues(index), means(index - 1, .joint), !isOne(index - 1, of: "LA", "LE", "LES", "L") {
      return false
    }
    if index > 1, continues(index), means(index - 1, .joint), means(index - 2, .joint) { return false }
    return !isHyphened(index + 1)
  }

  /// Where a hamlet's own name starts: services do not know `lieu-dit`.
  private func afterLieuDit(_ index: Int) -> Int? {
    if text.is(index, "LIEU") { return index + 2 }
    return isOne(index, of: "LIEUDIT", "LD") ? index + 1 : nil
  }

  /// What stands before a street's kind and belongs to its name: `Grande Rue`.
  private func isEpithet(_ index: Int) -> Bool {
    isOne(
      index, of: "GRANDE", "GRAND", "PETITE", "PETIT", "VIEILLE", "VIEUX", "ANCIENNE", "ANCIEN", "HAUTE", "BASSE",
      "NOUVELLE", "LONGUE")
  }

  /// A hamlet or a street without its kind, before a postcode: `Le Bourg, 71460`, `12 La Canebière, 13001`.
  private func namedGround(at index: Int) -> AddressStreet? {
    guard let code, index < code.words.lowerBound, index == 0 || !continues(index), means(index, [.joint, .figures]),
      !isInCode(index)
    else { return nil }
    let first = numberEnd(index)
    let number = index..<first
    guard isOne(first, of: "LE", "LA", "LES", "L"), continues(first) || number.isEmpty, continues(first + 1),
      !means(first + 1, [.civic, .room, .person, .nowhere])
    else { return nil }
    let end = endOfStreet(from: first)
    guard end > first + 1 else { return nil }
    // "Le Mans 72000" is the town before its postcode, unless another follows it.
    let isTown =
      end == code.words.lowerBound && !(code.words.upperBound < text.words.count && continues(code.words.upperBound))
    return isTown
      ? nil : AddressStreet(number: number, name: first..<end, kind: nil, isGround: true, rank: number.isEmpty ? 0 : 4)
  }

  // MARK: Numbers

  /// The house number before word `index`: `12`, `12 bis`, the first of `12-14`.
  private func number(before index: Int) -> Range<Int> {
    var first = index
    while first > 0, isNumberPart(first - 1), first == index || text.words[first].gap > .dash, !isInCode(first - 1) {
      if first < index, means(first - 1, .figures), means(first, .figures), text.words[first].gap == .space { break }
      first -= 1
    }
    while first < index, !means(first, .startsWithFigure) { first += 1 }
    guard first < index, isNumbersPlace(first, index) else { return index..<index }
    return first..<min(index, numberEnd(first))
  }

  /// "bât 3 rue X" has no number; "12, rue X" has, "Salle 12 - rue X" has not.
  private func isNumbersPlace(_ first: Int, _ index: Int) -> Bool {
    if !continues(index) {
      guard text.words[index].gap <= .comma, !continues(first) else { return false }
    }
    guard continues(first), means(first - 1, [.room, .counter, .person]) else { return true }
    if isOne(first - 1, of: "N", "NO", "NR", "NUMERO") { return true }
    // "2e étage 12 rue X": the room has its number already.
    return first > 1 && continues(first - 1) && means(first - 2, .startsWithFigure)
  }

  private func isNumberPart(_ index: Int) -> Bool {
    let word = text.words[index]
    if word.meaning.contains(.figures) { return word.end - word.start <= 4 }
    if word.meaning.contains(.startsWithFigure) { return isLettered(index) }
    return isSuffix(index) || isOne(index, of: "A", "ET")
  }

  /// The end of the number that starts at `index`, with its suffix: `12`, `12 bis`, `12 B`.
  private func numberEnd(_ index: Int) -> Int {
    guard means(index, .startsWithFigure), isNumberPart(index) else { return index }
    let next = index + 1
    guard continues(next), isSuffix(next), text.words[next].gap >= .slash else { return next }
    return next + 1
  }

  private func isSuffix(_ index: Int) -> Bool {
    if isOne(index, of: "BIS", "TER", "QUATER") { return true }
    let bytes = text.bytes(index)
    return bytes.count == 1 && bytes.first.map { (UInt8(ascii: "A")...UInt8(ascii: "H")).contains($0) } == true
  }

  /// `12B`, `12BIS`, but neither `2EME` nor `14H30`.
  private func isLettered(_ index: Int) -> Bool {
    let bytes = text.bytes(index)
    let suffix = bytes.drop { (0x30...0x39).contains($0) }
    guard bytes.count - suffix.count <= 4 else { return false }
    if ["BIS", "TER", "QUATER"].contains(where: { suffix.elementsEqual($0.utf8) }) { return true }
    guard suffix.count == 1, let letter = suffix.first else { return false }
    return (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(letter)
  }

  /// A number in a part of its own after the street's: `Rue de la Station, 12`.
  private func number(after end: Int) -> Range<Int> {
    guard end < text.words.count, !continues(end), text.words[end].gap == .comma, !isInCode(end) else {
      return end..<end
    }
    let after = numberEnd(end)
    return continues(after) || startsStreet(after) ? end..<end : end..<after
  }

  // MARK: The end

  /// The first word after a street's name, whose kind is word `index`.
  private func endOfStreet(from index: Int) -> Int {
    var end = index + 1
    while continues(end), !endsStreet(end, index) { end += 1 }
    // "rue des Lilas 3e étage": the ordinal goes with the floor.
    if continues(end), means(end, .room), end - 1 > index, means(end - 1, .startsWithFigure) { end -= 1 }
    while end > index + 1, isOne(end - 1, of: "EN", "A", "AU", "ET", "LA", "LE", "L", "DE", "DU", "PRES", "FRANCE") {
      end -= 1
    }
    return end
  }

  private func endsStreet(_ index: Int, _ kind: Int) -> Bool {
    if isInCode(index) || isOne(index, of: "CHEZ", "AVEC", "CEDEX", "ANGLE", "FACE", "DEVANT", "DERRIERE", "PROCHE") {
      return true
    }
    if let arrondissement, index == arrondissement.words.lowerBound { return true }
    if text.is(index, "A") { return index > kind + 1 && isTownAfterA(index) }
    let isPart = index == kind + 1 || means(index - 1, .joint) || isHyphened(index) || isHyphened(index + 1)
    if isPart { return false }
    if isOne(index, of: "M", "MR", "MME", "MLLE", "INTERPHONE", "DIGICODE", "CODE", "TEL") { return true }
    if isOne(index, of: "BTE", "BOITE", "BUS", "BOX") {
      return means(index + 1, .startsWithFigure) && continues(index + 1)
    }
    if means(index, .counter) { return means(index + 1, .startsWithFigure) && continues(index + 1) }
    if means(index, .room) { return true }
    return means(index, .ground)
      && isOne(index, of: "RESIDENCE", "RES", "LOTISSEMENT", "ZA", "ZI", "ZAC", "ZAE", "LIEUDIT", "HAMEAU")
  }

  /// `12 rue Victor Hugo à Grenoble`.
  func isTownAfterA(_ index: Int) -> Bool {
    guard text.is(index, "A"), continues(index + 1), !isHyphened(index), !isHyphened(index + 1) else { return false }
    return text.words[index + 1].end - text.words[index + 1].start >= 3 || means(index + 1, .joint)
  }
}
