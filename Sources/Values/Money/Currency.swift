/// A currency of ISO 4217: two bytes, for it travels with every amount.
public struct Currency: Sendable, Hashable {
  /// The three letters as digits to the base of 26: in the order of the codes.
  package let number: UInt16

  /// The euro.
  public static let euro = Currency(number: number("EUR") ?? 0)

  private init(number: UInt16) { self.number = number }

  /// The currency of a code as it is written: `CHF`; nil where no currency bears it, in small letters too.
  public init?(_ code: String) {
    guard let number = Self.number(code), Self.places[number] != nil else { return nil }
    self.number = number
  }

  /// The currency of that ``number``; nil where there is none.
  package init?(numbered number: UInt16) {
    guard Self.places[number] != nil else { return nil }
    self.number = number
  }

  /// Three capital letters: `CHF`.
  public var code: String {
    let letters = [number / 676, number / 26 % 26, number % 26].map { UInt8(ascii: "A") + UInt8($0) }
    return String(decoding: letters, as: UTF8.self)
  }

  /// How many decimal places its smallest unit has: 2 for the cent, 0 for the yen.
  public var decimalPlaces: Int { Int(Self.places[number] ?? 2) }

  /// Every currency that there is, by code.
  public static let all: [Currency] = places.keys.sorted().map { Currency(number: $0) }

  /// Nil for what are not three capital letters.
  private static func number(_ code: String) -> UInt16? {
    var number: UInt16 = 0
    var count = 0
    for byte in code.utf8 {
      guard count < 3, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { return nil }
      number = number * 26 + UInt16(byte - UInt8(ascii: "A"))
      count += 1
    }
    return count == 3 ? number : nil
  }

  // MARK: The list

  /// ISO 4217, list one, of 2026, without funds, metals and test codes; and what ended in the years that are still claimed:
  /// the kuna (2023), the guilder of the Antilles (2025), the lev (2026).
  private static let places: [UInt16: UInt8] = {
    var places: [UInt16: UInt8] = [:]
    for (count, codes) in listed {
      for code in codes.split(separator: " ") {
        if let number = number(String(code)) { places[number] = count }
      }
    }
    return places
  }()

  private static let listed: [(UInt8, String)] = [
    (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (
      2,
      "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP "
        + "CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS "
        + "INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR "
        + "MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD "
        + "SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG"
    ),
  ]
}

extension Currency: Comparable, CustomStringConvertible {
  /// By code.
  public static func < (left: Currency, right: Currency) -> Bool { left.number < right.number }
  /// Its code: `CHF`.
  public var description: String { code }
}

extension Currency {
  /// What to advise for a text that is no currency's code: the nearest one.
  package static func advice(for text: String) -> Phrase {
    let capitals = String(
      decoding: text.utf8.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) ? $0 - 32 : $0 }, as: UTF8.self)
    if let nearest = Currency(capitals)?.code ?? NearestName.of(capitals, in: all.map(\.code)) {
      return Phrase(en: "did you mean \"\(nearest)\"?", fr: "vouliez-vous dire « \(nearest) » ?")
    }
    return Phrase(
      en: "write the three letters of ISO 4217: EUR, CHF, GBP, USD…",
      fr: "écrivez les trois lettres de la norme ISO 4217 : EUR, CHF, GBP, USD…")
  }
}
