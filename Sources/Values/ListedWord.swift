/// A word of a closed list that people write: a kind of vehicle, an energy, what a file may say in one place.
///
/// A list is a type, and this is its one reader. A word that is not on the list is refused with the list and the nearest
/// word: taken as it stands it would silently mean something else.
package protocol ListedWord: CaseIterable, Hashable, RawRepresentable, Sendable where RawValue == String {
  /// What one of them is, with its article in French: `energy`, `une énergie`; then what all of them are: `energies`.
  static var listed: (one: Phrase, all: Phrase) { get }

  /// As people say it in each language; the raw value where that says it.
  var spoken: Phrase { get }

  /// Other words for it that nobody takes for another one of the list.
  var synonyms: [String] { get }
}

extension ListedWord {
  package var spoken: Phrase { Phrase(verbatim: rawValue) }
  package var synonyms: [String] { [] }

  /// Reads a word in any of its forms and either language; case, accents, hyphens and spaces do not count.
  package init?(written text: String) {
    guard let folded = FoldedWord.of(text),
      let found = Self.allCases.first(where: { word in word.forms.contains { FoldedWord.of($0) == folded } })
    else { return nil }
    self = found
  }

  /// The words themselves, as files keep them.
  package static var words: [String] { allCases.map(\.rawValue) }

  /// - Throws: a ``Failure`` that names the list, and the nearest word where one is near.
  package static func read(_ text: String, at place: Diagnostic.Place = Diagnostic.Place()) throws(Failure) -> Self {
    guard let word = Self(written: text) else { throw Failure(unknown(text, at: place)) }
    return word
  }

  /// What is wrong with a word that is not on the list.
  package static func unknown(_ text: String, at place: Diagnostic.Place) -> Diagnostic {
    let (one, all) = listed
    // A calendar's address is a password, also where it stands by a slip.
    let shown = text.contains("://") ? "…" : text
    let (english, french) = (list { $0.spoken.english }, list { $0.spoken.french })
    let meant = nearest(to: text)
    return Diagnostic(
      .error, .wordUnknown, at: place,
      Phrase(en: "\"\(shown)\" is no \(one.english)", fr: "« \(shown) » n'est pas \(one.french)"),
      advice: Phrase(
        en: (meant.map { "did you mean \"\($0.rawValue)\"? " } ?? "") + "\(all.english): \(english)",
        fr: (meant.map { "vouliez-vous dire « \($0.spoken.french) » ? " } ?? "") + "\(all.french) : \(french)"))
  }

  /// The word one of whose forms is the nearest; nil when none is near enough to be meant.
  package static func nearest(to text: String) -> Self? {
    guard let folded = FoldedWord.of(text) else { return nil }
    let forms = allCases.flatMap { word in word.forms.compactMap { form in FoldedWord.of(form).map { ($0, word) } } }
    let found = NearestName.of(folded, in: forms.map(\.0))
    return forms.first { $0.0 == found }?.1
  }

  /// The words, and what people call them where that is something else: `car (voiture)`.
  private static func list(_ spoken: (Self) -> String) -> String {
    allCases.map { word in
      let said = spoken(word)
      return FoldedWord.of(said) == FoldedWord.of(word.rawValue) ? word.rawValue : "\(word.rawValue) (\(said))"
    }.joined(separator: ", ")
  }

  private var forms: [String] { [rawValue, spoken.english, spoken.french] + synonyms }
}

/// A word as it is compared: neither case nor accents count, nor what stands between its letters.
package enum FoldedWord {
  /// Small Latin letters and digits without what stands between them; nil for a text that holds anything else.
  package static func of(_ text: String) -> String? {
    var folded: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch LatinLetter.of(scalar.value) {
      case .letters(let first, let second):
        folded.append(first | 0x20)
        if second != 0 { folded.append(second | 0x20) }
      // Marks above or below the letter before them.
      case .nothing where (0x300...0x36F).contains(scalar.value): continue
      case .gap where between.contains(scalar): continue
      case .nothing, .gap: return nil
      }
    }
    return folded.isEmpty ? nil : String(decoding: folded, as: UTF8.self)
  }

  private static var between: Set<Unicode.Scalar> {
    [" ", "\u{A0}", "\u{202F}", "-", "\u{2010}", "\u{2011}", "_", ".", "'", "\u{2019}", "%"]
  }
}
