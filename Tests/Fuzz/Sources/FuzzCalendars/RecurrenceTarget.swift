import Reference

/// Bytes as a series with a rule: what the engine makes of it against the slow way.
func recurrenceTarget(_ bytes: [UInt8]) -> CInt {
  if let difference = NaiveSeries(drawnFrom: bytes).difference() { fatalError(difference) }
  return 0
}
