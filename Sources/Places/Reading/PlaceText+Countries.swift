extension PlaceText {
  /// The countries that end a part of the text, or are one; first the one that the postcode tells.
  var countries: [CountryCode] {
    var found = [lettered?.country].compactMap(\.self)
    for segment in segments {
      for count in 1...4 where count <= segment.count {
        let words = segment.upperBound - count..<segment.upperBound
        // "Robert-Espagne": a village's name.
        guard words.first.map({ $0 == 0 || self.words[$0].gap != .hyphen }) == true,
          let country = PlaceNames.country(bytes(words))
        else { continue }
        // "Place d'Italie", but "Saint-Paul de La Réunion".
        let isNamed = words.lowerBound > segment.lowerBound && isGenitive(words.lowerBound - 1)
        if isNamed, country == .france || !country.isFrench { continue }
        // Luxembourg and Monaco are towns first, unless something stands before them.
        if !country.isAlsoTown || count < segment.count || segment.lowerBound > 0 { found.append(country) }
      }
    }
    return found
  }

  private func isGenitive(_ index: Int) -> Bool {
    self.is(index, "DE") || self.is(index, "D") || self.is(index, "DU") || self.is(index, "LA") || self.is(index, "L")
  }
}
