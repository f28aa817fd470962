import Values

/// Which of several towns of one name is meant.
struct Namesakes {
  /// The choice, and whether it is certain.
  struct Choice {
    var place: GazetteerPlace
    var isCertain: Bool
    /// The other towns of the name, the likeliest first; empty when certain.
    var others: [GazetteerPlace] = []
  }

  /// The person's home, or what else the place must be near.
  var near: Coordinate?
  var countries: [CountryCode] = []
  var departements: [String] = []
  /// Those of them whose number stands in parentheses: `(86)`.
  var numbers: [String] = []

  /// Home settles a name within this many kilometres, unless a namesake is less than twice as far.
  static let homeReach = 100.0
  /// A town this large, and this many times larger than its namesakes, needs no question.
  static let largePeople = 50_000
  static let timesLarger = 20
  /// A town this large where French is spoken is known well enough not to be taken for one across the sea.
  static let knownPeople = 15_000

  /// Whether home is so near that a short name needs no question.
  func isNear(_ town: GazetteerPlace) -> Bool { near.map { town.kilometres(to: $0) <= 30 } ?? false }

  /// - Parameter towns: never empty.
  func choose(_ towns: [GazetteerPlace]) -> Choice {
    var towns = towns
    // Laval is not the one in Québec, unless that is where home is.
    let isSaid = towns.contains { countries.contains($0.country) }
    if !isSaid,
      towns.contains(where: { ($0.country.isFrench || $0.country.isNeighbour) && $0.people >= Self.knownPeople })
    {
      keep(&towns) { town in !town.isFar || near.map { town.kilometres(to: $0) <= Self.homeReach } ?? false }
    }
    keep(&towns) { countries.contains($0.country) || (countries.contains(.france) && $0.country.isFrench) }
    keep(&towns) { town in departements.contains { Departement.of(town) == $0 } }
    // "Vienne (86)": no town of the name lies there.
    if !numbers.isEmpty, !towns.contains(where: { town in numbers.contains { Departement.of(town) == $0 } }) {
      let choice = Namesakes(near: near, countries: countries).choose(towns)
      return Choice(place: choice.place, isCertain: false, others: choice.others)
    }
    towns.sort { weight($0) != weight($1) ? weight($0) > weight($1) : $0.number < $1.number }
    guard towns.count > 1 else { return alone(towns[0]) }
    if let near, let choice = nearest(towns, near) { return choice }
    let largest = towns[0]
    let next = towns.dropFirst().map(people).max() ?? 0
    // However large a town abroad is, its French namesake may be meant.
    let rivals = largest.country.isFrench ? [CountryCode.france] : towns.map(\.country).filter(\.isFrench)
    let isAtHome = largest.country == .france || !towns.contains { rivals.contains($0.country) }
    if isAtHome, !hasNeighbour(towns.dropFirst()), largest.people >= Self.largePeople,
      largest.people >= Self.timesLarger * next
    {
      return Choice(place: largest, isCertain: true)
    }
    let abroad = towns.dropFirst()
    if largest.country == .france, abroad.allSatisfy({ !$0.country.isFrench && weight($0) * 8 <= weight(largest) }) {
      return Choice(place: largest, isCertain: true)
    }
    let likeliest = near.map { byPull(of: $0, towns) } ?? towns
    return Choice(place: likeliest[0], isCertain: false, others: Array(likeliest.dropFirst().prefix(8)))
  }

  /// The likeliest first where nothing settles the name: people go far to a large town, to a village only when it is near.
  private func byPull(of home: Coordinate, _ towns: [GazetteerPlace]) -> [GazetteerPlace] {
    let pulls = towns.map { town in
      let kilometres = max(10, town.kilometres(to: home))
      return (town: town, pull: weight(town) / (kilometres * kilometres))
    }
    return pulls.sorted { $0.pull != $1.pull ? $0.pull > $1.pull : $0.town.number < $1.town.number }.map(\.town)
  }

  /// Whether a town lies so near to home that it may be meant in spite of a large namesake.
  private func hasNeighbour(_ towns: ArraySlice<GazetteerPlace>) -> Bool { towns.contains(where: isNear) }

  private func alone(_ town: GazetteerPlace) -> Choice {
    // A village abroad whose name stands alone may well be something else.
    let isFamiliar =
      town.country.isFrench || countries.contains(town.country)
      || town.people >= (town.country.isNeighbour ? 4_000 : 15_000)
      || near.map { town.kilometres(to: $0) < Self.homeReach } == true
    return Choice(place: town, isCertain: isFamiliar)
  }

  private func nearest(_ towns: [GazetteerPlace], _ home: Coordinate) -> Choice? {
    let sorted = towns.map { (town: $0, distance: $0.kilometres(to: home)) }.sorted { $0.distance < $1.distance }
    let (first, second) = (sorted[0], sorted[1])
    guard first.distance <= Self.homeReach, second.distance >= 2 * first.distance else { return nil }
    // A hamlet two hours from home is not meant where the large town of its name is known to everybody.
    let larger = towns.map(people).max() ?? 0
    if first.distance > 30, larger >= Self.largePeople, larger >= Self.timesLarger * people(first.town) { return nil }
    return Choice(place: first.town, isCertain: true)
  }

  private func keep(_ towns: inout [GazetteerPlace], where holds: (GazetteerPlace) -> Bool) {
    let kept = towns.filter(holds)
    if !kept.isEmpty { towns = kept }
  }

  /// Villages whose people are not known have a few hundred.
  private func people(_ town: GazetteerPlace) -> Int { max(town.people, 300) }

  /// How likely a French calendar means a town: its people, more at home and less abroad.
  private func weight(_ town: GazetteerPlace) -> Double {
    let share = town.country == .france ? 8 : town.country.isFrench ? 0.5 : town.country.isNeighbour ? 1 : 0.3
    return Double(people(town)) * share
  }
}

/// The département of a French place: the first figures of its postcode.
enum Departement {
  /// `69`, `974`, `20` for the two of Corsica; nil abroad.
  static func of(_ place: GazetteerPlace) -> String? {
    place.country.isFrench ? of(postcode: place.postcode.text) : nil
  }

  static func of(postcode: String) -> String {
    String(postcode.utf8.starts(with: "97".utf8) ? postcode.prefix(3) : postcode.prefix(2))
  }
}
