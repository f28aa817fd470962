import Glibc
import Values

extension Gazetteer {
  /// The place nearest to a point, at most 60 kilometres away.
  func nearest(to point: Coordinate) -> GazetteerPlace? {
    nearest(to: point, within: 6) ?? nearest(to: point, within: 60)
  }

  // The grid lists places row by row of a tenth of a degree of latitude, each row from west to east.
  private func nearest(to point: Coordinate, within kilometres: Double) -> GazetteerPlace? {
    let kilometresADegree = 111.0
    let latitude = Int((point.latitude * 10_000).rounded())
    let longitude = Int((point.longitude * 10_000).rounded())
    let height = Int(kilometres / kilometresADegree * 10_000) + 1
    // Towards the poles a degree of longitude shrinks; nobody drives beyond 80 degrees.
    let width = Int(Double(height) / max(0.17, cos(point.latitude * .pi / 180))) + 1
    var best: (place: GazetteerPlace, distance: Double)?
    for row in Self.row(latitude - height)...Self.row(latitude + height) {
      var index = firstInGrid(row, longitude - width)
      while index < layout.grid.count, let place = inGrid(index), Self.row(place.latitude) == row,
        place.longitude <= longitude + width
      {
        index += 1
        let distance = place.kilometres(to: point)
        guard distance <= (best?.distance ?? kilometres) else { continue }
        // Of places on one point the larger town tells more.
        if let best, best.distance == distance, best.place.people >= place.people { continue }
        best = (place, distance)
      }
    }
    return best?.place
  }

  private func inGrid(_ index: Int) -> GazetteerPlace? { place(file.u24(layout.grid.offset + 3 * index)) }

  private func firstInGrid(_ row: Int, _ longitude: Int) -> Int {
    var low = 0
    var high = layout.grid.count
    while low < high {
      let middle = (low + high) / 2
      guard let place = inGrid(middle) else { return layout.grid.count }
      let found = Self.row(place.latitude)
      if found > row || (found == row && place.longitude >= longitude) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Tenths of a degree, rounded down: the way the file is sorted.
  private static func row(_ latitude: Int) -> Int {
    latitude >= 0 ? latitude / 1_000 : (latitude - 999) / 1_000
  }
}
