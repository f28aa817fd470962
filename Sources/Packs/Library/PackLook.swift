import Values

/// A pack's name as a reader sees it: without case, spaces, accents, and letters of other scripts that look like Latin ones.
struct PackLook: Equatable {
  private var text: [UInt8] = []

  init(_ name: String) {
    for scalar in name.unicodeScalars {
      if let alike = Self.alike[scalar] {
        text.append(alike)
      } else if scalar == "/" || scalar == "\u{2215}" || scalar == "\u{2044}" {
        text.append(UInt8(ascii: "/"))
      } else if case .letters(let first, let second) = LatinLetter.of(scalar.value) {
        text.append(first)
        if second != 0 { text.append(second) }
      }
    }
  }

  /// Cyrillic and Greek.
  private static let alike: [Unicode.Scalar: UInt8] = Dictionary(
    uniqueKeysWithValues: zip("аеорсхіјѕкмтνοραАЕОРСХІЈЅКМТΟΡΑ".unicodeScalars, "AEOPCXIJSKMTVOPAAEOPCXIJSKMTOPA".utf8))
}
