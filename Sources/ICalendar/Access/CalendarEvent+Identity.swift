/// Two handles are equal when they stand for the same VEVENT of the same feed, whatever the texts say.
extension CalendarEvent: Hashable {
  /// By identity: the same feed, not one with the same bytes.
  public static func == (left: CalendarEvent, right: CalendarEvent) -> Bool {
    left.index == right.index && left.storage === right.storage
  }

  /// By identity, as equality.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(index)
    hasher.combine(ObjectIdentifier(storage))
  }
}
