import Glibc
import Testing
import Values

@testable import Places

@Suite struct GazetteerTests {
  let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer.embedded() }

  @Test func tellsWhereItComesFrom() {
    #expect(gazetteer.version == "geonames 2025-12-30")
    #expect(gazetteer.dataDate == CivilDate("2025-12-30"))
    #expect(gazetteer.attribution.contains("GeoNames"))
    #expect(gazetteer.attribution.contains("CC BY 4.0"))
    #expect(gazetteer.count > 160_000)
  }

  @Test func postcodesAreInOrder() {
    var last = PostcodeKey(bytes: 0)
    for number in stride(from: 0, to: gazetteer.count, by: 97) {
      guard let place = gazetteer.place(number) else { continue }
      #expect(place.postcode >= last)
      last = place.postcode
    }
    #expect(gazetteer.place(gazetteer.count) == nil)
    #expect(gazetteer.place(-1) == nil)
  }

  @Test func everyTownIsFoundUnderItsName() {
    for number in stride(from: 0, to: gazetteer.count, by: 1_013) {
      guard let place = gazetteer.place(number) else { continue }
      let key = TownName.key(gazetteer.nameBytes(place), in: place.country)
      var hash = NameFolding.Hash()
      for byte in key { hash.add(byte) }
      var isFound = false
      gazetteer.towns(named: key, hash: hash.value) { isFound = isFound || $0.kilometres(to: place) < 100 }
      #expect(isFound || key.isEmpty, "\(gazetteer.name(place)) \(place.postcode.text) \(place.country.text)")
    }
  }

  @Test func theNearestIsTheNearest() throws {
    for (latitude, longitude) in [(45.62, 4.67), (48.86, 2.35), (-21.1, 55.5), (51.5, -0.12), (43.7, 7.42)] {
      let point = try #require(Coordinate(latitude: latitude, longitude: longitude))
      let found = try #require(gazetteer.nearest(to: point))
      let best = (0..<gazetteer.count).compactMap { gazetteer.place($0)?.kilometres(to: point) }.min() ?? 0
      #expect(found.kilometres(to: point) == best)
    }
  }

  // MARK: Damage

  @Test func aMissingFileIsAFailure() {
    #expect(throws: Failure.self) { try Gazetteer(path: "/nowhere/gazetteer.bin") }
    #expect(throws: Failure.self) { try Gazetteer(path: "/dev/null") }
  }

  @Test(arguments: [0, 1, 100, 139, 140, 5_000, 4_000_000])
  func aCutFileIsAFailure(length: Int) throws {
    let bytes = Array(gazetteer.file.bytes(0, count: length))
    try withFile(bytes) { path in
      #expect(throws: Failure.self) { try Gazetteer(path: path) }
    }
  }

  @Test(arguments: [0, 8, 13, 16, 24, 28, 40, 44, 72, 75])
  func aDamagedHeaderIsAFailure(at offset: Int) throws {
    var bytes = Array(gazetteer.file.bytes(0, count: gazetteer.file.count))
    bytes[offset] = ~bytes[offset]
    bytes[offset + 3] = 0xFF
    try withFile(bytes) { path in
      let failure = #expect(throws: Failure.self) { try Gazetteer(path: path) }
      #expect(failure?.diagnostics.first?.code == .gazetteerDamaged)
    }
  }

  /// Damage behind the header may mislead, but not crash.
  @Test(arguments: [0xFF, 0x00, 0x5A] as [UInt8])
  func aDamagedBodyDoesNotCrash(filler: UInt8) throws {
    var bytes = Array(gazetteer.file.bytes(0, count: gazetteer.file.count))
    for index in stride(from: GazetteerLayout.headerSize, to: bytes.count, by: 3) { bytes[index] = filler }
    try withFile(bytes) { path in
      let geocoder = GazetteerGeocoder(try Gazetteer(path: path))
      let home = Coordinate(latitude: 45, longitude: 5)
      for text in ["12 rue Neuve, 69440 Mornant", "Paris 11e", "Saint-Denis", "1204 Genève", "Hôtel Mercure Lyon"] {
        _ = geocoder.find(text, near: home)
      }
      if let home { _ = geocoder.find("Bureau", at: home, near: nil) }
    }
  }

  private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    var template = Array("/tmp/gazetteer-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    try #require(written == bytes.count)
    try body(path)
  }
}
