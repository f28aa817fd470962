import Driver
import Places
import Values

private let geocoder: GazetteerGeocoder = {
  do { return GazetteerGeocoder(try Gazetteer.embedded()) } catch { fatalError("\(error)") }
}()

/// Any text as an address: found alike twice, and never a certain place without coordinates.
func addressTarget(_ bytes: [UInt8]) -> CInt {
  let text = String(decoding: bytes, as: UTF8.self)
  for near in [nil, Coordinate(latitude: 45.76, longitude: 4.84)] {
    let found = geocoder.find(text, near: near)
    law(found == geocoder.find(text, near: near), "one text, two places")
    law(found.status == .none || found.coordinate != nil, "a place without coordinates")
    law(found.candidates.count <= 1_000, "a flood of candidates")
    law(found.status == .ok || !found.because.english.isEmpty && !found.because.french.isEmpty, "no reason")
  }
  return 0
}
