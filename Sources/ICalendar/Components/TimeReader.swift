/// Reads the time values of a line with its TZID and VALUE parameters.
enum TimeReader {
  /// DTSTART, DTEND, RECURRENCE-ID: one value. VALUE=DATE makes a date of a date-time, and a date has no zone.
  @inline(__always)
  static func single(_ line: LineText, zones: inout ZoneNames) -> TimeValue? {
    guard var value = TimeValue(line.value) else { return nil }
    guard line.valueStart - 1 > line.nameEnd else { return value }
    return apply(line, to: &value, &zones) ? value : nil
  }

  private static func apply(_ line: LineText, to value: inout TimeValue, _ zones: inout ZoneNames) -> Bool {
    line.eachParameter { name, parameter in
      if name.spells("TZID") {
        if parameter.count > 0 { value.setZone(zones.number(of: parameter)) }
      } else if name.spells("VALUE"), parameter.spells("DATE") {
        value = value.asDate
      }
      return true
    }
  }
}
