/// What a field may hold, in the words of the pages: `optional list of text or null`.
struct JSONType {
  indirect enum Kind: Sendable {
    case null, text, date, month, time, amount, decimal, integer, number, boolean
    /// Described in the same page.
    case object
    /// Described by the page of this name.
    case page(String)
    case list(of: Kind)
  }

  let words: String
  let kinds: [Kind]
  /// Whether the field may be absent.
  let isOptional: Bool

  /// - Parameter words: nil is returned where they are not understood.
  init?(_ words: String) {
    self.words = words
    isOptional = words.hasPrefix("optional ")
    let alternatives = (isOptional ? String(words.dropFirst(9)) : words).components(separatedBy: " or ")
    let kinds = alternatives.compactMap(Self.kind)
    guard kinds.count == alternatives.count else { return nil }
    self.kinds = kinds
  }

  private static func kind(_ word: String) -> Kind? {
    if word.hasPrefix("list of ") { return kind(String(word.dropFirst(8))).map { .list(of: $0) } }
    if word.hasPrefix("<doc:"), word.hasSuffix(">") { return .page(String(word.dropFirst(5).dropLast())) }
    // Of another room's catalogue, which no link can reach.
    if word.hasPrefix("`"), word.hasSuffix("`") { return .page(String(word.dropFirst().dropLast())) }
    return simple[word]
  }

  private static let simple: [String: Kind] = [
    "null": .null, "text": .text, "date": .date, "month": .month, "time": .time, "amount": .amount,
    "decimal": .decimal, "integer": .integer, "number": .number, "boolean": .boolean, "object": .object,
  ]
}

extension JSONType.Kind {
  /// Whether a value is of this kind; what is in lists and objects is not looked at.
  func holds(_ value: JSONValue) -> Bool {
    switch (self, value) {
    case (.null, .null), (.text, .text), (.integer, .integer), (.number, .integer), (.number, .number),
      (.boolean, .boolean), (.object, .object), (.page, .object), (.list, .list):
      true
    case (.date, .text(let text)): text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil
    case (.month, .text(let text)): text.wholeMatch(of: /\d{4}-\d\d/) != nil
    case (.time, .text(let text)): text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil
    case (.amount, .text(let text)): text.wholeMatch(of: /-?\d+\.\d{2,}/) != nil
    case (.decimal, .text(let text)): text.wholeMatch(of: /-?\d+(\.\d+)?/) != nil
    default: false
    }
  }
}
