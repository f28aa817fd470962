import Values

/// The folding under which names are compared: upper case, no accents, words apart by one space, `ST` as `SAINT`.
///
/// `scripts/gazetteer` folds in the same way, or names would not be found.
enum NameFolding {
  /// What a folded word is written as in names: `ST` is `SAINT`. Nil for a word that stays as it is.
  @inline(__always)
  static func replacement(_ word: ArraySlice<UInt8>) -> StaticString? {
    guard word.count <= 4, let first = word.first, first == UInt8(ascii: "S") || first == UInt8(ascii: "L") else {
      return nil
    }
    if word.elementsEqual("ST".utf8) { return "SAINT" }
    if word.elementsEqual("STE".utf8) { return "SAINTE" }
    if word.elementsEqual("STS".utf8) { return "SAINTS" }
    if word.elementsEqual("STES".utf8) { return "SAINTES" }
    if word.elementsEqual("LEZ".utf8) { return "LES" }
    return nil
  }

  /// The folded name of a text: `SAINT ETIENNE`.
  static func key(_ text: UnsafeRawBufferPointer) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(text.count + 8)
    var wordStart = 0
    func endWord(_ key: inout [UInt8]) {
      guard key.count > wordStart else { return }
      if let word = replacement(key[wordStart...]) {
        key.removeSubrange(wordStart...)
        word.withUTF8Buffer { key.append(contentsOf: $0) }
      }
      key.append(UInt8(ascii: " "))
      wordStart = key.count
    }
    var position = 0
    while position < text.count {
      switch LatinLetter.of(UTF8Reader.next(text, &position)) {
      case .letters(let first, let second):
        key.append(first)
        if second != 0 { key.append(second) }
      case .nothing: break
      case .gap: endWord(&key)
      }
    }
    endWord(&key)
    if !key.isEmpty { key.removeLast() }
    return key
  }

  /// Whether the folded name holds every word of `words`: Lausanne 25 holds `LAUSANNE`, `Rozas, Las` holds `LAS ROZAS`.
  static func contains(_ name: UnsafeRawBufferPointer, _ words: some Collection<UInt8>) -> Bool {
    let key = key(name)
    if key.elementsEqual(words) { return true }
    let parts = key.split(separator: UInt8(ascii: " "))
    return words.split(separator: UInt8(ascii: " ")).allSatisfy { word in parts.contains { $0.elementsEqual(word) } }
  }

  /// FNV-1a, by which the file's names are sorted.
  struct Hash {
    var value: UInt32 = 0x811C_9DC5

    @inline(__always)
    mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
  }
}
