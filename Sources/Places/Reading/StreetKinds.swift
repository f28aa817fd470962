/// The kinds of streets as people shorten them; a service that is not told of it scores `bd` lower than `boulevard`.
enum StreetKinds {
  /// The word in full; nil when it is not shortened.
  static func spelled(_ word: ArraySlice<UInt8>) -> String? {
    guard word.count <= 4 else { return nil }
    return kinds[String(decoding: word, as: UTF8.self)]
  }

  private static let kinds = [
    "R": "rue", "AV": "avenue", "AVE": "avenue", "BD": "boulevard", "BLD": "boulevard", "BVD": "boulevard",
    "BOUL": "boulevard", "PL": "place", "CHE": "chemin", "CHEM": "chemin", "CH": "chemin", "RTE": "route",
    "RT": "route",
    "IMP": "impasse", "ALL": "allée", "CRS": "cours", "SQ": "square", "PASS": "passage", "MTE": "montée",
    "ESP": "esplanade", "FBG": "faubourg", "FG": "faubourg", "LOT": "lotissement", "RES": "résidence", "HAM": "hameau",
  ]
}
