/// How far real distances lie from the estimate, by the length of the crow's flight: what eight of ten of them hold.
///
/// | crow km | low | high | from |
/// |---|---|---|---|
/// | under 2 | 0.75 | 1.90 | chosen: a plain town at the low end, half of a steep coast's routes at the high end |
/// | 2–5 | 0.80 | 1.65 | chosen likewise; the steep coast has a median of 1.25 and a 90th percentile of 1.76 |
/// | 5–10 | 0.85 | 1.40 | chosen likewise; the steep coast has a 90th percentile of 1.19, but short mountain trips more |
/// | 10–20 | 0.88 | 1.38 | median ratio 1.66 to the crow, 1.12 to the estimate; spread twice the general one, for the mountains |
/// | 20–40 | 0.87 | 1.18 | median ratio 1.40, 1.00 to the estimate; a little more than the general spread |
/// | 40–80 | 0.89 | 1.13 | median ratio 1.34, 1.00 to the estimate; the general spread |
/// | 80–300 | 0.90 | 1.13 | median ratio 1.30, 1.01 to the estimate; the general spread |
/// | over 300 | 0.91 | 1.09 | median ratio 1.27, 0.99 to the estimate; less than the general spread |
///
/// The general spread: over French towns the formula's error has a median of 6 % and a 90th percentile of 15 %, as a normal
/// distribution of standard deviation 9 % has (0.67 σ and 1.65 σ); eight of ten then lie within 1.28 σ, 11.5 %. Percentiles by
/// band are not published, so the widths of the short bands are a choice, wide rather than narrow: the median error of short
/// mountain trips, 22 %, lies inside.
struct RatioBand: Sendable {
  /// The crow's flight in kilometres, up to which the band goes; not included.
  var upTo: Double
  /// What the estimate is multiplied by for the range's ends.
  var low: Double
  var high: Double

  static let bands: [RatioBand] = [
    RatioBand(upTo: 2, low: 0.75, high: 1.90),
    RatioBand(upTo: 5, low: 0.80, high: 1.65),
    RatioBand(upTo: 10, low: 0.85, high: 1.40),
    RatioBand(upTo: 20, low: 0.88, high: 1.38),
    RatioBand(upTo: 40, low: 0.87, high: 1.18),
    RatioBand(upTo: 80, low: 0.89, high: 1.13),
    RatioBand(upTo: 300, low: 0.90, high: 1.13),
    RatioBand(upTo: .infinity, low: 0.91, high: 1.09),
  ]

  static func of(crow: Double) -> RatioBand {
    bands.first { crow < $0.upTo } ?? bands[bands.count - 1]
  }
}
