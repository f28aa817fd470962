/// What a file is that should be UTF-8 text, as far as its bytes tell.
package enum FileFormat: Hashable {
  case utf16(isBigEndian: Bool)
  case utf32
  /// The western encoding of Windows; Latin-1 is the part of it that most texts keep to.
  case windows1252
  /// The encoding of old Macs.
  case macRoman
  /// Code page 850, of the Windows command line.
  case dos
  /// Some of it UTF-8, some not: two files were put together.
  case mixed
  case zip, workbook, document, openWorkbook, openDocument, office, gzip, pdf, richText, database, picture
  /// Text of another kind than rules or YAML.
  case webPage, calendar
  case binary

  /// What a file says of itself in its first bytes; nil where it says nothing.
  package init?(signatureOf bytes: [UInt8]) {
    let known: [([UInt8], FileFormat)] = [
      ([0xFF, 0xFE, 0, 0], .utf32), ([0, 0, 0xFE, 0xFF], .utf32), ([0xFF, 0xFE], .utf16(isBigEndian: false)),
      ([0xFE, 0xFF], .utf16(isBigEndian: true)), ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
      ([0xD0, 0xCF, 0x11, 0xE0], .office), ([0x1F, 0x8B], .gzip), (Array("%PDF-".utf8), .pdf),
      (Array("{\\rtf".utf8), .richText), (Array("SQLite format 3".utf8), .database),
      ([0x89, 0x50, 0x4E, 0x47], .picture),
      ([0xFF, 0xD8, 0xFF], .picture), ([0x7F, 0x45, 0x4C, 0x46], .binary),
    ]
    if let found = known.first(where: { bytes.starts(with: $0.0) }) {
      self = found.1 == .zip ? Self.packed(bytes) : found.1
      return
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = (bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]).drop { $0 <= 0x20 }
    let head = text.prefix(15).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if [Array("<!doctype".utf8), Array("<html".utf8), Array("<?xml".utf8)].contains(where: { head.starts(with: $0) }) {
      self = .webPage
    } else if head.starts(with: Array("begin:vcalendar".utf8)) {
      self = .calendar
    } else {
      return nil
    }
  }

  /// What a ZIP archive holds, by the names of the files in it.
  private static func packed(_ bytes: [UInt8]) -> FileFormat {
    let kinds: [(String, FileFormat)] = [
      ("opendocument.spreadsheet", .openWorkbook), ("opendocument.text", .openDocument), ("xl/workbook", .workbook),
      ("word/document", .document),
    ]
    return kinds.first { name, _ in holds(Array(name.utf8), bytes) }?.1 ?? .zip
  }

  private static func holds(_ name: [UInt8], _ bytes: [UInt8]) -> Bool {
    guard bytes.count >= name.count else { return false }
    return (0...(bytes.count - name.count)).contains { start in
      bytes[start] == name[0] && bytes[start..<(start + name.count)].elementsEqual(name)
    }
  }

  /// UTF-16 without a mark has a zero beside most letters, and other text has none; nil where there are none, or so few that
  /// whoever reads the text tells better what is wrong with them.
  init?(zerosOf bytes: [UInt8]) {
    let head = bytes.prefix(4_096)
    let zeros = head.indices.filter { head[$0] == 0 }
    guard zeros.count * 10 > head.count else { return nil }
    let odd = zeros.count { $0 % 2 == 1 }
    if odd * 10 > zeros.count * 9 {
      self = .utf16(isBigEndian: false)
    } else {
      self = odd * 10 < zeros.count ? .utf16(isBigEndian: true) : .binary
    }
  }

  /// By the bytes that are not ASCII: in which encoding they are letters that stand beside other letters.
  init(lettersOf bytes: [UInt8]) {
    var (valid, low, high, controls) = (0, 0, 0, 0)
    var (isMac, isDOS) = (0, 0)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x20, !(0x09...0x0D).contains(byte) { controls += 1 }
      let length = Self.length(ofCharacterAt: place, in: bytes)
      defer { place += length ?? 1 }
      if byte < 0x80 { continue }
      if length != nil {
        valid += 1
      } else if byte >= 0xC0 {
        high += 1
      } else if byte < 0xA0, Self.isLetter(bytes, place - 1) || Self.isLetter(bytes, place + 1) {
        low += 1
        // é è ê à ç ô û; on a Mac, and in code page 850.
        if [0x8E, 0x8F, 0x90, 0x8D, 0x99, 0x9E].contains(byte) { isMac += 1 }
        if [0x82, 0x8A, 0x85, 0x87, 0x93, 0x96].contains(byte) { isDOS += 1 }
      }
    }
    if controls * 20 > bytes.count {
      self = .binary
    } else if valid > 0 {
      self = .mixed
    } else if low > high {
      self = isMac >= isDOS ? .macRoman : .dos
    } else {
      self = .windows1252
    }
  }

  private static func isLetter(_ bytes: [UInt8], _ place: Int) -> Bool {
    bytes.indices.contains(place) && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[place] | 0x20)
  }

  /// How many bytes the UTF-8 character at a place has; nil where there is none (RFC 3629).
  static func length(ofCharacterAt place: Int, in bytes: [UInt8]) -> Int? {
    let first = bytes[place]
    let (length, least, most): (Int, UInt8, UInt8) =
      switch first {
      case 0x00...0x7F: (1, 0, 0)
      case 0xC2...0xDF: (2, 0x80, 0xBF)
      case 0xE0: (3, 0xA0, 0xBF)
      case 0xED: (3, 0x80, 0x9F)
      case 0xE1...0xEF: (3, 0x80, 0xBF)
      case 0xF0: (4, 0x90, 0xBF)
      case 0xF1...0xF3: (4, 0x80, 0xBF)
      case 0xF4: (4, 0x80, 0x8F)
      default: (0, 0, 0)
      }
    guard length > 0, place + length <= bytes.count else { return nil }
    if length == 1 { return 1 }
    guard (least...most).contains(bytes[place + 1]) else { return nil }
    for next in bytes[(place + 2)..<max(place + 2, place + length)] where next & 0xC0 != 0x80 { return nil }
    return length
  }

  /// Whether an editor can save it as UTF-8.
  var isText: Bool {
    switch self {
    case .utf16, .utf32, .windows1252, .macRoman, .dos, .mixed: true
    case .zip, .workbook, .document, .openWorkbook, .openDocument, .office, .gzip, .pdf, .richText, .database,
      .picture, .webPage, .calendar, .binary:
      false
    }
  }

  package var words: Phrase {
    switch self {
    case .utf16(let isBigEndian):
      Phrase(en: "UTF-16 \(isBigEndian ? "BE" : "LE")", fr: "de l'UTF-16 \(isBigEndian ? "BE" : "LE")")
    case .utf32: Phrase(en: "UTF-32", fr: "de l'UTF-32")
    case .windows1252: Phrase(en: "Windows-1252 (or Latin-1)", fr: "du Windows-1252 (ou Latin-1)")
    case .macRoman: "Mac Roman"
    case .dos: Phrase(en: "code page 850 (DOS)", fr: "la page de code 850 (DOS)")
    case .mixed:
      Phrase(
        en: "UTF-8 mixed with another encoding, such as Windows-1252",
        fr: "de l'UTF-8 mêlé à un autre codage, comme Windows-1252")
    case .zip: Phrase(en: "a ZIP archive", fr: "une archive ZIP")
    case .workbook: Phrase(en: "an Excel workbook", fr: "un classeur Excel")
    case .document: Phrase(en: "a Word document", fr: "un document Word")
    case .openWorkbook: Phrase(en: "a LibreOffice spreadsheet", fr: "un classeur LibreOffice")
    case .openDocument: Phrase(en: "a LibreOffice document", fr: "un document LibreOffice")
    case .webPage: Phrase(en: "a web page (HTML)", fr: "une page web (HTML)")
    case .calendar: Phrase(en: "a calendar (ICS)", fr: "un agenda (ICS)")
    case .office: Phrase(en: "an old Word or Excel file", fr: "un ancien fichier Word ou Excel")
    case .gzip: Phrase(en: "a gzip archive", fr: "une archive gzip")
    case .pdf: Phrase(en: "a PDF", fr: "un PDF")
    case .richText: Phrase(en: "rich text (RTF)", fr: "du texte enrichi (RTF)")
    case .database: Phrase(en: "an SQLite database", fr: "une base SQLite")
    case .picture: Phrase(en: "a picture", fr: "une image")
    case .binary: Phrase(en: "no text at all, but binary data", fr: "des données binaires, et non du texte")
    }
  }
}
