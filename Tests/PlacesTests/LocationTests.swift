import Foundation
import Glibc
import Places
import TestSupport
import Testing
import Values

/// Every line of the project's list of LOCATION texts, `gazetteer/locations.tsv` in the folder that `IZIKA_SHARED` names, or in
/// `shared` beside the package.
@Suite struct LocationTests {
  struct Line: Sendable {
    var text: String
    var town: String
    var coordinate: Coordinate?
  }

  static let lines: [Line] = read() ?? []

  /// INSEE's centre of an arrondissement and GeoNames' lie up to 8 km apart: the 8th of Marseille reaches out to its islands.
  static let tolerance = 8_000.0

  @Test(
    .enabled(if: !lines.isEmpty, "gazetteer/locations.tsv is not there: set IZIKA_SHARED to the folder that holds it"))
  func everyLineIsRightAndNoneIsWrongInSilence() throws {
    let geocoder = GazetteerGeocoder(try Gazetteer.embedded())
    for line in Self.lines {
      let place = geocoder.find(line.text, near: nil)
      let found: Comment = "\(line.text): \(place.status) \(place.town) \(place.postcode), wanted \(line.town)"
      guard let wanted = line.coordinate else {
        #expect(place.status == .none, found)
        continue
      }
      #expect(place.status != .none, found)
      let distance = place.coordinate?.distance(to: wanted) ?? .infinity
      #expect(distance <= Self.tolerance, found)
    }
  }

  private static func read() -> [Line]? {
    guard let file = SourceTree.shared("gazetteer/locations.tsv"),
      let text = try? String(contentsOf: file, encoding: .utf8)
    else { return nil }
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { row in
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let text = fields[0].split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
      guard fields.count > 3, let latitude = Double(fields[2]), let longitude = Double(fields[3]) else {
        return Line(text: text, town: "", coordinate: nil)
      }
      return Line(text: text, town: fields[1], coordinate: Coordinate(latitude: latitude, longitude: longitude))
    }
  }
}
