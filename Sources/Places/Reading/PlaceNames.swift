/// Names of countries, départements and regions in folded spelling: they tell which of several namesakes is meant.
enum PlaceNames {
  /// The country a folded text names: `BELGIQUE`.
  static func country(_ words: ArraySlice<UInt8>) -> CountryCode? { countries[hash(words)] }

  /// The number of the département a folded text names: `SEINE SAINT DENIS` is 93.
  static func departement(_ words: ArraySlice<UInt8>) -> String? { departements[hash(words)] }

  static func isRegion(_ words: ArraySlice<UInt8>) -> Bool { regions.contains(hash(words)) }

  private static func hash(_ words: some Sequence<UInt8>) -> UInt32 {
    var hash = NameFolding.Hash()
    for byte in words { hash.add(byte) }
    return hash.value
  }

  private static let countries = table(
    [
      "FR": "FRANCE", "BE": "BELGIQUE|BELGIUM|BELGIE|BELGIEN", "CH": "SUISSE|SWITZERLAND|SCHWEIZ|SVIZZERA",
      "LU": "LUXEMBOURG|GRAND DUCHE DE LUXEMBOURG|LUXEMBURG", "MC": "MONACO|PRINCIPAUTE DE MONACO",
      "AD": "ANDORRE|ANDORRA|PRINCIPAUTE D ANDORRE", "DE": "ALLEMAGNE|GERMANY|DEUTSCHLAND",
      "ES": "ESPAGNE|SPAIN|ESPANA", "IT": "ITALIE|ITALY|ITALIA", "NL": "PAYS BAS|NETHERLANDS|NEDERLAND|HOLLANDE",
      "GB": "ROYAUME UNI|UNITED KINGDOM|UK|ANGLETERRE|ENGLAND|GRANDE BRETAGNE|ECOSSE|PAYS DE GALLES",
      "GP": "GUADELOUPE", "MQ": "MARTINIQUE", "GF": "GUYANE|GUYANE FRANCAISE", "RE": "LA REUNION|ILE DE LA REUNION",
      "YT": "MAYOTTE", "PT": "PORTUGAL", "AT": "AUTRICHE|AUSTRIA", "IE": "IRLANDE|IRELAND", "PL": "POLOGNE|POLAND",
      "US": "ETATS UNIS|USA|UNITED STATES", "CA": "CANADA", "MA": "MAROC|MOROCCO", "DZ": "ALGERIE", "TN": "TUNISIE",
      "DK": "DANEMARK|DENMARK", "SE": "SUEDE|SWEDEN", "NO": "NORVEGE|NORWAY", "CZ": "TCHEQUIE|REPUBLIQUE TCHEQUE",
      "HU": "HONGRIE|HUNGARY", "RO": "ROUMANIE|ROMANIA", "GR": "GRECE|GREECE",
    ]
  ).mapValues { code in
    CountryCode(letters: code.utf8.reduce(0) { $0 << 8 | UInt16($1) })
  }

  private static let departements = table([
    "01": "AIN", "02": "AISNE", "03": "ALLIER", "04": "ALPES DE HAUTE PROVENCE", "05": "HAUTES ALPES",
    "06": "ALPES MARITIMES", "07": "ARDECHE", "08": "ARDENNES", "09": "ARIEGE", "10": "AUBE", "11": "AUDE",
    "12": "AVEYRON", "13": "BOUCHES DU RHONE", "14": "CALVADOS", "15": "CANTAL", "16": "CHARENTE",
    "17": "CHARENTE MARITIME", "18": "CHER", "19": "CORREZE", "20": "CORSE DU SUD|HAUTE CORSE|CORSE", "21": "COTE D OR",
    "22": "COTES D ARMOR", "23": "CREUSE", "24": "DORDOGNE", "25": "DOUBS", "26": "DROME", "27": "EURE",
    "28": "EURE ET LOIR", "29": "FINISTERE", "30": "GARD", "31": "HAUTE GARONNE", "32": "GERS", "33": "GIRONDE",
    "34": "HERAULT", "35": "ILLE ET VILAINE", "36": "INDRE", "37": "INDRE ET LOIRE", "38": "ISERE", "39": "JURA",
    "40": "LANDES", "41": "LOIR ET CHER", "42": "LOIRE", "43": "HAUTE LOIRE", "44": "LOIRE ATLANTIQUE", "45": "LOIRET",
    "46": "LOT", "47": "LOT ET GARONNE", "48": "LOZERE", "49": "MAINE ET LOIRE", "50": "MANCHE", "51": "MARNE",
    "52": "HAUTE MARNE", "53": "MAYENNE", "54": "MEURTHE ET MOSELLE", "55": "MEUSE", "56": "MORBIHAN", "57": "MOSELLE",
    "58": "NIEVRE", "59": "NORD", "60": "OISE", "61": "ORNE", "62": "PAS DE CALAIS", "63": "PUY DE DOME",
    "64": "PYRENEES ATLANTIQUES", "65": "HAUTES PYRENEES", "66": "PYRENEES ORIENTALES", "67": "BAS RHIN",
    "68": "HAUT RHIN", "69": "RHONE|METROPOLE DE LYON", "70": "HAUTE SAONE", "71": "SAONE ET LOIRE", "72": "SARTHE",
    "73": "SAVOIE", "74": "HAUTE SAVOIE", "75": "PARIS", "76": "SEINE MARITIME", "77": "SEINE ET MARNE",
    "78": "YVELINES", "79": "DEUX SEVRES", "80": "SOMME", "81": "TARN", "82": "TARN ET GARONNE", "83": "VAR",
    "84": "VAUCLUSE", "85": "VENDEE", "86": "VIENNE", "87": "HAUTE VIENNE", "88": "VOSGES", "89": "YONNE",
    "90": "TERRITOIRE DE BELFORT", "91": "ESSONNE", "92": "HAUTS DE SEINE", "93": "SEINE SAINT DENIS",
    "94": "VAL DE MARNE", "95": "VAL D OISE", "971": "GUADELOUPE", "972": "MARTINIQUE", "973": "GUYANE",
    "974": "LA REUNION|REUNION", "976": "MAYOTTE",
  ])

  private static let regions: Set<UInt32> = Set(
    table([
      "": """
      AUVERGNE RHONE ALPES|RHONE ALPES|AUVERGNE|ILE DE FRANCE|BRETAGNE|NORMANDIE|OCCITANIE|GRAND EST|HAUTS DE FRANCE|\
      NOUVELLE AQUITAINE|PAYS DE LA LOIRE|CENTRE VAL DE LOIRE|BOURGOGNE FRANCHE COMTE|BOURGOGNE|FRANCHE COMTE|ALSACE|\
      LORRAINE|PROVENCE ALPES COTE D AZUR|PACA|CORSE|PICARDIE|CHAMPAGNE ARDENNE|AQUITAINE|LIMOUSIN|POITOU CHARENTES|\
      MIDI PYRENEES|LANGUEDOC ROUSSILLON|NORD PAS DE CALAIS|HAUTE NORMANDIE|BASSE NORMANDIE|WALLONIE|FLANDRE|VAUD|VALAIS
      """
    ]).keys)

  private static func table(_ names: [String: String]) -> [UInt32: String] {
    var table: [UInt32: String] = [:]
    for (value, spellings) in names {
      for spelling in spellings.utf8.split(separator: UInt8(ascii: "|")) { table[hash(spelling)] = value }
    }
    return table
  }
}
