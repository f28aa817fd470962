/// A pattern as spreadsheets have them: `*` stands for any text, `?` for one character. Case and accents do not count.
///
/// The whole text must match: `rdv*` is "RDV Dupont", not "mon rdv".
struct GlobPattern {
  /// A pattern has at most this many bytes.
  static let most = 200
  /// Stands for `?` in a piece; no Unicode scalar.
  private static let anyScalar: UInt32 = .max

  /// What stands between the stars.
  private let pieces: [[UInt32]]

  /// Nil when it is too long.
  init?(_ pattern: String) {
    guard pattern.utf8.count <= Self.most else { return nil }
    var pieces: [[UInt32]] = []
    for (index, part) in pattern.split(separator: "*", omittingEmptySubsequences: false).enumerated() {
      var piece: [UInt32] = []
      for (place, text) in part.split(separator: "?", omittingEmptySubsequences: false).enumerated() {
        if place > 0 { piece.append(Self.anyScalar) }
        // A gap in the text is one space, whatever stands in it; none is at its ends.
        let folded = Self.scalars(TextFolding.bytes(String(text)))
        piece +=
          folded.first == 32 && (piece.last == 32 || (index == 0 && piece.isEmpty)) ? folded.dropFirst() : folded[...]
      }
      pieces.append(piece)
    }
    if pieces[pieces.count - 1].last == 32 { pieces[pieces.count - 1].removeLast() }
    self.pieces = pieces
  }

  /// A folded text, its ends trimmed, as ``matches(_:charge:)`` reads it.
  static func scalars(_ folded: [UInt8]) -> [UInt32] {
    String(decoding: folded, as: UTF8.self).unicodeScalars.map(\.value)
  }

  static func trimmed(_ scalars: [UInt32]) -> ArraySlice<UInt32> {
    var text = scalars[...]
    while text.first == 32 { text = text.dropFirst() }
    while text.last == 32 { text = text.dropLast() }
    return text
  }

  /// - Parameter charge: pays for steps, and throws when nothing is left to pay with.
  func matches(_ text: ArraySlice<UInt32>, charge: (Int) throws -> Void) rethrows -> Bool {
    let first = pieces[0]
    guard begins(text, first) else { return false }
    if pieces.count == 1 { return text.count == first.count }
    var rest = text.dropFirst(first.count)
    // Each piece as early as it can: what follows has then the most room.
    for piece in pieces.dropFirst().dropLast() {
      guard let end = try find(piece, in: rest, charge: charge) else { return false }
      rest = rest[end...]
    }
    let last = pieces[pieces.count - 1]
    return rest.count >= last.count && begins(rest.suffix(last.count), last)
  }

  /// The place behind the first occurrence.
  private func find(
    _ piece: [UInt32], in text: ArraySlice<UInt32>, charge: (Int) throws -> Void
  ) rethrows -> Int? {
    guard text.count >= piece.count else { return nil }
    try charge((text.count - piece.count) / 16 + 1)
    var steps = 0
    for start in text.startIndex...(text.endIndex - piece.count) {
      var length = 0
      while length < piece.count, piece[length] == Self.anyScalar || piece[length] == text[start + length] {
        length += 1
      }
      if length == piece.count { return start + length }
      // Beginnings that nearly match are what makes a search long.
      steps += length
      if steps >= 4_096 {
        try charge(steps / 16)
        steps = 0
      }
    }
    return nil
  }

  private func begins(_ text: ArraySlice<UInt32>, _ piece: [UInt32]) -> Bool {
    guard text.count >= piece.count else { return false }
    return zip(text, piece).allSatisfy { $1 == Self.anyScalar || $0 == $1 }
  }
}
