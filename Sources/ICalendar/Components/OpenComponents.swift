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

  /// The kind that an END names. The last line of a feed may be run into what a program wrote after it:
  /// `END:VCALENDARx` still ends the calendar, and the feed is not cut short.
  static func endedComponent(_ name: UnsafeBufferPointer<UInt8>) -> Component {
    let component = component(name)
    guard component == .other, name.count > 9, name.part(0, 9).spells("VCALENDAR") else { return component }
    return .calendar
  }

  /// The kind that a BEGIN names.
  static func component(_ name: UnsafeBufferPointer<UInt8>) -> Component {
    if name.spells("VEVENT") { return .event }
    if name.spells("VCALENDAR") { return .calendar }
    if name.spells("VTIMEZONE") { return .timeZone }
    return name.spells("STANDARD") || name.spells("DAYLIGHT") ? .observance : .other
  }
}
