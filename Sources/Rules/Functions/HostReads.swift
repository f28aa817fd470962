/// What host functions read of an event on a rule's behalf: fields that the rule itself did not name.
struct HostReads: OptionSet, Hashable {
  let rawValue: UInt8

  /// `mentions(event, words)`.
  static let search = HostReads(rawValue: 1)
  /// `my_answer(event)`.
  static let invitation = HostReads(rawValue: 2)

  /// As decisions list them.
  var names: [String] {
    (contains(.search) ? ["event.categories", "event.description", "event.summary"] : [])
      + (contains(.invitation) ? ["event.attendees", "event.organizer"] : [])
  }
}
