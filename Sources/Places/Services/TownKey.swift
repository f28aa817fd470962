/// Towns' names without their arrondissement.
enum TownKey {
  /// The folded name, as names are compared.
  static func of(_ town: String) -> [UInt8] {
    var city = city(town)
    return city.withUTF8 { NameFolding.key(UnsafeRawBufferPointer($0)) }
  }

  /// `Lyon` for `Lyon 7e Arrondissement`: services know the arrondissement by its postcode.
  static func city(_ town: String) -> String {
    let words = town.split(separator: " ")
    let isNumbered = words.count == 3 && words[2] == "Arrondissement"
    return isNumbered ? String(words[0]) : town
  }

  /// As an address ends: `69007 Lyon`; but `Lyon` where the gazetteer has only the 69000 of the whole city, which no address has.
  static func line(_ postcode: String, _ town: String) -> String {
    let city = city(town)
    let isWhole = ["75000 Paris", "69000 Lyon", "13000 Marseille"].contains("\(postcode) \(city)")
    return isWhole || postcode.isEmpty ? city : "\(postcode) \(city)"
  }
}
