/// The text of a file that a person wrote: rules, packs, profiles. It is UTF-8, or an error that says what it looks like.
///
/// Read as something else, "déjeuner" would be a word that no appointment holds: a rule that never answers, in silence.
package struct SourceText: Sendable {
  /// UTF-8, without a byte order mark.
  package let bytes: [UInt8]
  /// Whether one stood before them.
  package let hasMark: Bool

  /// - Parameter name: of the file, as messages call it.
  /// - Throws: a ``Failure`` with the file, the line, and how to save it anew.
  package init(_ bytes: [UInt8], name: String) throws(Failure) {
    if let format = FileFormat(signatureOf: bytes) { throw Failure(Self.problem(format, name, line: nil)) }
    hasMark = bytes.starts(with: Self.mark)
    self.bytes = hasMark ? Array(bytes.dropFirst(Self.mark.count)) : bytes
    if let format = FileFormat(zerosOf: self.bytes) { throw Failure(Self.problem(format, name, line: nil)) }
    guard let place = Self.firstWrong(self.bytes) else { return }
    let line = 1 + self.bytes[..<place].count { $0 == UInt8(ascii: "\n") }
    throw Failure(Self.problem(FileFormat(lettersOf: self.bytes), name, line: line))
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Whether a line ends otherwise than by a line feed alone.
  package var hasReturns: Bool { bytes.contains(UInt8(ascii: "\r")) }

  /// Where the first bytes stand that are no UTF-8; nil where all are.
  private static func firstWrong(_ bytes: [UInt8]) -> Int? {
    if bytes.allSatisfy({ $0 < 0x80 }) { return nil }
    var place = 0
    while place < bytes.count {
      guard let length = FileFormat.length(ofCharacterAt: place, in: bytes) else { return place }
      place += length
    }
    return nil
  }

  private static func problem(_ format: FileFormat, _ name: String, line: Int?) -> Diagnostic {
    let words = format.words
    let place = Diagnostic.Place(file: name, line: line)
    if format.isText {
      return Diagnostic(
        .error, .fileEncoding, at: place,
        Phrase(
          en: "the file is not UTF-8 text; it looks like \(words.english)",
          fr: "le fichier n'est pas du texte UTF-8 ; il ressemble à \(words.french)"),
        advice: Phrase(
          en: "open it in a text editor, look at its accented letters, and save it anew with the encoding UTF-8",
          fr: "ouvrez-le dans un éditeur de texte, regardez ses lettres accentuées, et réenregistrez-le en UTF-8"))
    }
    return Diagnostic(
      .error, .fileEncoding, at: place,
      Phrase(
        en: "the file is \(words.english), not the plain text that is expected here",
        fr: "le fichier est \(words.french), et non le texte simple attendu ici"), advice: instead(of: format))
  }

  private static func instead(of format: FileFormat) -> Phrase {
    switch format {
    case .webPage:
      Phrase(
        en: "download the file itself, not the page that shows it",
        fr: "téléchargez le fichier lui-même, non la page qui l'affiche")
    case .calendar:
      Phrase(
        en: "name it under `calendars:` of the profile, or by --calendar",
        fr: "indiquez-le sous « calendars: » du profil, ou par --calendar")
    default:
      Phrase(
        en: "put a plain text file in its place, saved as UTF-8 by a text editor",
        fr: "mettez à sa place un fichier de texte simple, enregistré en UTF-8 par un éditeur de texte")
    }
  }
}
