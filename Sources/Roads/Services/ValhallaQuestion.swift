import Values

/// What Valhalla is asked for one way, over HTTP or as a program's argument.
///
/// OSRM's form is asked for, because it alone gives the distance to the millimetre and how far the road lies from the points;
/// without the shape an answer has 400 bytes. Its steps, which tell a ferry, are asked for across water alone. `search_cutoff` is how far a point may lie from its road; without it Valhalla looks
/// for one within 35 km.
struct ValhallaQuestion {
  static func route(_ ends: RoadEnds, _ limits: SnapLimits) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("locations")
      json.array { json in
        for end in [ends.from, ends.to] {
          json.object { json in
            json.field("lat", end.coordinate.latitude, places: 6)
            json.field("lon", end.coordinate.longitude, places: 6)
            json.field("search_cutoff", limits.metres(for: end.precision).count)
          }
        }
      }
      json.field("costing", "auto")
      json.field("units", "kilometers")
      json.field("directions_type", ends.crossesWater ? "maneuvers" : "none")
      json.field("format", "osrm")
      json.field("shape_format", "no_shape")
    }
    return json.bytes
  }
}
