import Values

extension Gazetteer {
  /// The place with a number; nil outside the file.
  func place(_ number: Int) -> GazetteerPlace? {
    guard number >= 0, number < layout.places.count else { return nil }
    let at = layout.places.offset + number * GazetteerLayout.placeSize
    let country = Int(file.byte(at + 17))
    let letters =
      country < layout.countries.count
      ? UInt16(file.byte(layout.countries.offset + 2 * country)) << 8
        | UInt16(file.byte(layout.countries.offset + 2 * country + 1)) : 0
    return GazetteerPlace(
      number: number, latitude: file.i24(at), longitude: file.i24(at + 3), people: file.u24(at + 14) * 10,
      country: CountryCode(letters: letters), postcode: postcode(number), nameOffset: file.u24(at + 6))
  }

  /// The name as GeoNames spells it; the official one where people use another.
  func name(_ place: GazetteerPlace) -> String {
    let bytes = storedName(place)
    let start = bytes.firstIndex(of: 0x09).map { $0 + 1 } ?? 0
    return String(decoding: bytes[start...], as: UTF8.self)
  }

  /// The name under which the place is found.
  func nameBytes(_ place: GazetteerPlace) -> UnsafeRawBufferPointer {
    let bytes = storedName(place)
    return UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.firstIndex(of: 0x09) ?? bytes.endIndex)])
  }

  private func storedName(_ place: GazetteerPlace) -> UnsafeRawBufferPointer {
    guard place.nameOffset < layout.strings.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let at = layout.strings.offset + place.nameOffset
    let length = min(Int(file.byte(at)), layout.strings.count - place.nameOffset - 1)
    return file.bytes(at + 1, count: length)
  }

  /// Calls `body` with each town of a folded name: one place for a town, however many postcodes it has.
  func towns(named key: some Collection<UInt8>, hash: UInt32, _ body: (GazetteerPlace) -> Void) {
    let bucket = Int(hash >> 16)
    let start = file.u32(layout.buckets.offset + 4 * bucket)
    let end = min(file.u32(layout.buckets.offset + 4 * (bucket + 1)), layout.names.count)
    let low = UInt16(truncatingIfNeeded: hash)
    var index = start
    while index < end {
      let at = layout.names.offset + index * GazetteerLayout.nameSize
      let found = file.u16(at)
      if found > low { break }
      if found == low, let place = place(file.u24(at + 2)), NameFolding.contains(nameBytes(place), key) { body(place) }
      index += 1
    }
  }

  /// The numbers of the places of a postcode, in whatever countries have it; they are sorted by country, then name.
  func places(postcode: PostcodeKey) -> Range<Int> {
    let start = firstPlace { $0 >= postcode }
    let end = firstPlace { $0 > postcode }
    return start..<max(start, end)
  }

  private func firstPlace(where holds: (PostcodeKey) -> Bool) -> Int {
    var low = 0
    var high = layout.places.count
    while low < high {
      let middle = (low + high) / 2
      if holds(self.postcode(middle)) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  func postcode(_ number: Int) -> PostcodeKey {
    let at = layout.places.offset + number * GazetteerLayout.placeSize + 9
    var bytes: UInt64 = 0
    for offset in 0..<5 { bytes = bytes << 8 | UInt64(file.byte(at + offset)) }
    return PostcodeKey(bytes: bytes)
  }
}
