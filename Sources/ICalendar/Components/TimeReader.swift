/// Reads the time values of a line with its TZID and VALUE parameters.
enum TimeReader {
  /// DTSTART, DTEND, RECURRENCE-ID: one value. VALUE=DATE makes a date of a date-time, and a date has no zone.
  @inline(__always)
  static func single(_ line: LineText, zones: inout ZoneNames) -> TimeValue? {
    guard var value = TimeValue(line.value) else { return nil }
    guard line.valueStart - 1 > line.nameEnd else { return value }
    return apply(line, to: &value, &zones) ? value : nil
  }

  /// A parameter that has no `=` says nothing, and costs nothing else. Only beside VALUE it leaves open of what kind the value
  /// is meant to be: such a line is not read, as in other calendar programs.
  private static func apply(_ line: LineText, to value: inout TimeValue, _ zones: inout ZoneNames) -> Bool {
    var namesKind = false
    let isWellFormed = line.eachParameter { name, parameter in
      if name.spells("TZID") {
        // An offset says when it is; a zone beside it can say no better.
        if parameter.count > 0, !TimeValue.hasOffset(line.value) { value.setZone(zones.number(of: parameter)) }
      } else if name.spells("VALUE") {
        namesKind = true
        if parameter.spells("DATE") { value = value.asDate }
      }
      return true
    }
    return isWellFormed || !namesKind
  }
}
