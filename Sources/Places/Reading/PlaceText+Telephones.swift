extension PlaceText {
  /// Leaves out runs of figures that are telephone numbers: `06 12 34 56 78`, `+33 6 12…`, `0472123456`.
  mutating func removeTelephones() {
    var kept: [Word] = []
    kept.reserveCapacity(words.count)
    var index = 0
    while index < words.count {
      if let end = telephoneEnd(index) {
        hadLink = true
        hadTelephone = true
        index = end
      } else {
        kept.append(words[index])
        index += 1
      }
    }
    if kept.count < words.count { words = kept }
  }

  private func telephoneEnd(_ start: Int) -> Int? {
    guard words[start].meaning.contains(.figures) else { return nil }
    var end = start
    var figures = 0
    var pairs = true
    while end < words.count, words[end].meaning.contains(.figures),
      end == start || words[end].gap >= (words[start].plus ? .parenthesis : .dash),
      end == start || !words[end].plus
    {
      let length = words[end].end - words[end].start
      if end > start, length != 2 { pairs = false }
      figures += length
      end += 1
      // Ten figures from a zero are a French number, whatever figures follow.
      if figures == 10, pairs, buffer[words[start].start] == UInt8(ascii: "0"), end - start > 1 { return end }
    }
    let zero = buffer[words[start].start] == UInt8(ascii: "0")
    if words[start].plus { return figures >= 7 ? end : nil }
    if end - start == 1 { return figures >= 9 ? end : nil }
    if zero, figures >= 9, words[start..<end].allSatisfy({ $0.end - $0.start != 5 }) { return end }
    // The code of a meeting: 123 456 789.
    if figures >= 9, words[start..<end].allSatisfy({ (3...4).contains($0.end - $0.start) }) { return end }
    return nil
  }
}
