/// The names of towns as the gazetteer spells them, without what only serves the post.
enum TownName {
  /// The name for a person: `Paris 11e Arrondissement` for `Paris 11`, `Sion` for `Sion 2`, `Carouge` for `Carouge GE`.
  static func shown(_ name: String, in country: CountryCode) -> String {
    if country == CountryCode("CH") { return withoutSwissMark(name) }
    guard country == .france, let city = cities.first(where: { name.hasPrefix($0) }),
      let number = Int(name.dropFirst(city.count)), (1...20).contains(number)
    else { return name }
    return city + (number == 1 ? "1er" : "\(number)e") + " Arrondissement"
  }

  /// The folded name of the town alone: `PARIS`, `SION`, `CAROUGE`.
  static func key(_ name: UnsafeRawBufferPointer, in country: CountryCode) -> [UInt8] {
    var key = NameFolding.key(name)
    guard country == .france || country == CountryCode("CH") else { return key }
    while let space = key.lastIndex(of: UInt8(ascii: " ")) {
      let word = key[(space + 1)...]
      let isNumber = word.count <= 2 && word.allSatisfy { (0x30...0x39).contains($0) }
      let isCanton = country != .france && word.count == 2 && !isNumber
      guard isNumber || isCanton else { break }
      key.removeSubrange(space...)
    }
    return key
  }

  private static let cities = ["Paris ", "Lyon ", "Marseille "]

  private static func withoutSwissMark(_ name: String) -> String {
    var words = name.split(separator: " ")
    while words.count > 1, let last = words.last,
      last.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        || (2...3).contains(last.utf8.count) && last.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }
}
