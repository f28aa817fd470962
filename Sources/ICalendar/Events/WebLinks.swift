/// Collects the web links of texts, in plain words or HTML, each once.
struct WebLinks {
  private(set) var found: [String] = []
  private var known: Set<String> = []
  private let most: Int
  /// What ends a link, beside spaces and other control characters.
  private static let ends = Set("<>\"'`{}|\\^".utf8)
  /// What ends a sentence rather than the link before it.
  private static let closing = Set(".,;:!?)]*_".utf8)
  /// A longer one is no link that a person follows.
  private static let longest = 2_048

  init(most: Int) { self.most = most }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    var colon = text.firstIndex(of: Byte.colon, from: 0)
    while let place = colon, found.count < most {
      var next = place + 1
      if let start = Self.start(text, before: place) {
        next = Self.end(text, from: place)
        if next - start <= Self.longest { add(link: text.part(start, next)) }
      }
      colon = text.firstIndex(of: Byte.colon, from: next)
    }
  }

  private mutating func add(link bytes: UnsafeBufferPointer<UInt8>) {
    // HTML writes the ampersand between arguments as an entity.
    let link = bytes.string.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&")
    if known.insert(link).inserted { found.append(link) }
  }

  /// Where `http` or `https` starts whose colon stands at `colon`, with `//` after it.
  private static func start(_ text: UnsafeBufferPointer<UInt8>, before colon: Int) -> Int? {
    let slash = UInt8(ascii: "/")
    guard colon + 3 < text.count, text[colon + 1] == slash, text[colon + 2] == slash else { return nil }
    if colon >= 5, text.part(colon - 5, colon).spells("HTTPS") { return colon - 5 }
    if colon >= 4, text.part(colon - 4, colon).spells("HTTP") { return colon - 4 }
    return nil
  }

  private static func end(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] > Byte.space, !ends.contains(text[end]) { end += 1 }
    while end > start, closing.contains(text[end - 1]) { end -= 1 }
    return end
  }
}
