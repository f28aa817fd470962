import Values

/// Words for one's own home and office, when a text says nothing else but that a call is taken there.
enum OwnPlaces {
  /// `.home` or `.office`; nil for any other text.
  static func kind(_ text: PlaceText) -> PlaceKind? {
    var kinds: Set<PlaceKind> = []
    for segment in text.segments {
      if let kind = kind(text, segment) {
        kinds.insert(kind)
      } else if !segment.contains(where: { text.words[$0].meaning.contains(.call) }) {
        return nil
      }
    }
    return kinds.count == 1 ? kinds.first : nil
  }

  private static func kind(_ text: PlaceText, _ segment: Range<Int>) -> PlaceKind? {
    var words = segment
    while true {
      let name = String(decoding: text.bytes(words), as: UTF8.self)
      if homes.contains(name) { return .home }
      if offices.contains(name) { return .office }
      // "à la maison", "im Büro", "mon bureau"
      guard let first = words.first, words.count > 1,
        openings.contains(String(decoding: text.bytes(first), as: UTF8.self))
      else { return nil }
      words = first + 1..<words.upperBound
    }
  }

  private static let openings = set(
    """
    A AU AUX LA LE L LES EN DANS DE DEPUIS MON MA MES NOTRE AT IN FROM THE MY OUR BEI IM ZU AM MEIN MEINEM OP HET MIJN OM EL MI MIO MIA \
    ALLA AL NO NA MEU
    """)

  private static let homes = set(
    """
    DOMICILE|MAISON|CHEZ MOI|CHEZ NOUS|TELETRAVAIL|TELE TRAVAIL|TRAVAIL A DOMICILE|TRAVAIL A LA MAISON|HOME|HOME OFFICE|HOMEOFFICE|\
    HOMEWORKING|WFH|WORK FROM HOME|WORKING FROM HOME|REMOTE OFFICE|REMOTE WORK|REMOTE WORKING|REMOTE HOME OFFICE|REMOTE HOME|\
    WORKING REMOTELY|TELEWORK|TELEWORKING|ZUHAUSE|ZU HAUSE|DAHEIM|VON ZUHAUSE|VON ZU HAUSE|HEIMBURO|HEIMARBEIT|TELEARBEIT|\
    THUIS|THUISWERK|THUISWERKEN|THUISWERKDAG|THUISKANTOOR|CASA|A CASA|DOMICILIO|TELELAVORO|TELETRABAJO|TELETRABALHO|\
    SMART WORKING|SMARTWORKING|HJEMME|HJEMMEKONTOR|HEMMA
    """)

  private static let offices = set(
    """
    BUREAU|AGENCE|CABINET|OFFICE|MAIN OFFICE|BURO|BUERO|KANZLEI|AGENTUR|KANTOOR|UFFICIO|OFICINA|ESCRITORIO|KONTOR|KONTORET
    """)

  /// Names a bar apart, or words a space apart where there is no bar.
  private static func set(_ names: String) -> Set<String> {
    Set(names.split(separator: names.contains("|") ? "|" : " ").map(String.init))
  }
}
