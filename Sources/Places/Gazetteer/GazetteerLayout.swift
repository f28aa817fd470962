import Values

/// Where the parts of a gazetteer file lie; nil for a file whose parts do not fit into it.
struct GazetteerLayout: Sendable {
  struct Section: Sendable {
    var offset: Int
    var count: Int
  }

  static let headerSize = 140
  static let placeSize = 20
  static let nameSize = 5
  static let bucketCount = 65_537

  let dataDate: CivilDate
  let countries: Section
  let places: Section
  let buckets: Section
  let names: Section
  let strings: Section
  let notice: Section
  let grid: Section

  init?(_ file: MappedFile) {
    guard file.count >= Self.headerSize, file.bytes(0, count: 8).elementsEqual("izikagaz".utf8), file.u32(8) == 1,
      file.u32(72) == file.count
    else { return nil }
    let date = file.u32(12)
    guard (1...12).contains(date / 100 % 100), (1...31).contains(date % 100) else { return nil }
    dataDate = CivilDate(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    func section(_ number: Int, _ size: Int) -> Section? {
      let found = Section(offset: file.u32(16 + 8 * number), count: file.u32(20 + 8 * number))
      let fits = found.offset >= Self.headerSize && found.offset + found.count * size <= file.count
      return fits ? found : nil
    }
    guard let countries = section(0, 2), countries.count <= 256, let places = section(1, Self.placeSize),
      let buckets = section(2, 4), buckets.count == Self.bucketCount, let names = section(3, Self.nameSize),
      let strings = section(4, 1), let notice = section(5, 1),
      let grid = section(6, 3)
    else { return nil }
    self.countries = countries
    self.places = places
    self.buckets = buckets
    self.names = names
    self.strings = strings
    self.notice = notice
    self.grid = grid
  }
}
