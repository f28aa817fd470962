/// The components that were begun and not ended yet, outermost first.
///
/// Ends that match nothing are told by a count, so that a feed full of them costs no search.
struct OpenComponents {
  enum Component: Int {
    case calendar, event, timeZone
    /// STANDARD or DAYLIGHT of a VTIMEZONE.
    case observance
    /// VALARM, VTODO and whatever else is not read.
    case other
  }

  private var stack: [Component] = []
  private var counts = [0, 0, 0, 0, 0]

  var last: Component? { stack.last }

  func contains(_ component: Component) -> Bool { counts[component.rawValue] > 0 }

  mutating func begin(_ component: Component) {
    stack.append(component)
    counts[component.rawValue] += 1
  }

  /// Ends the innermost component of this kind and what was left open inside it; false when none is open.
  mutating func end(_ component: Component) -> Bool {
    guard contains(component) else { return false }
    // Unknown components are not told apart: one ends the innermost, never something around a known one.
    if component == .other, last != .other { return false }
    while let closed = stack.popLast() {
      WorkCount.add(1)
      counts[closed.rawValue] -= 1
      if closed == component { return true }
    }
    return false
  }

  /// Ends everything inside the calendar; a new calendar ends everything.
  mutating func endAll(inside calendar: Bool) {
    while let last, !(calendar && last == .calendar) {
      stack.removeLast()
      WorkCount.add(1)
      counts[last.rawValue] -= 1
    }
  }

  /// Whether a component of this name stands inside a VEVENT (RFC 5545 section 3.6.1, RFC 9073).
  static func isPartOfEvent(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.spells("VALARM") || name.spells("PARTICIPANT") || name.spells("VLOCATION") || name.spells("VRESOURCE")
  }

  /// The kind that a BEGIN or END names.
  static func component(_ name: UnsafeBufferPointer<UInt8>) -> Component {
    if name.spells("VEVENT") { return .event }
    if name.spells("VCALENDAR") { return .calendar }
    if name.spells("VTIMEZONE") { return .timeZone }
    return name.spells("STANDARD") || name.spells("DAYLIGHT") ? .observance : .other
  }
}
