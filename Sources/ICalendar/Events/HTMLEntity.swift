/// `&eacute;`, `&#233;`, `&#xE9;`: the characters that HTML writes by name or number.
enum HTMLEntity {
  /// The longest name below, with its ampersand and semicolon.
  private static let longest = 10

  /// The character written at `start`, where an ampersand stands, and where reading goes on; nil when it is none.
  static func read(
    _ html: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (scalar: Unicode.Scalar, next: Int)? {
    let limit = min(html.count, start + longest)
    guard let end = html.part(start, limit).firstIndex(of: Byte.semicolon, from: 1) else { return nil }
    let name = html.part(start + 1, start + end)
    guard let scalar = number(name) ?? named[name.string] else { return nil }
    return (scalar, start + end + 1)
  }

  private static func number(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else { return nil }
    let digits = name.part(1, name.count).string
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // A zero ends texts where they are handed on to C.
    return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }

  private static let named: [String: Unicode.Scalar] = {
    var named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "euro": "€", "oelig": "œ", "OElig": "Œ", "Yuml": "Ÿ",
      "rsquo": "’", "lsquo": "‘", "sbquo": "‚", "rdquo": "”", "ldquo": "“", "bdquo": "„", "ndash": "–", "mdash": "—",
      "hellip": "…", "bull": "•", "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "ensp": " ", "emsp": " ",
      "thinsp": " ", "trade": "™", "rarr": "→", "larr": "←",
    ]
    for (offset, name) in latin.split(separator: " ").enumerated() {
      named[String(name)] = Unicode.Scalar(UInt8(0xA0 + offset))
    }
    return named
  }()

  /// U+00A0 to U+00FF in order (HTML 4.01 section 24.2.1).
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
    para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
    Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
    Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
    igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
    thorn yuml
    """
}
