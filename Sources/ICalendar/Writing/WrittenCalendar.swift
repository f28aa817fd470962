import Values

/// A calendar to be written: one VCALENDAR (RFC 5545 section 3.4).
public struct WrittenCalendar: Sendable, Hashable {
  /// PRODID: the program that writes, `-//izika//izika-rules//FR`.
  public var product: String
  /// What programs show as its name: NAME (RFC 7986) and X-WR-CALNAME, which more of them read.
  public var name: String
  /// X-WR-TIMEZONE: the zone that floating times are meant in and that programs show the calendar in.
  public var zone: Zone?
  /// METHOD (RFC 5546): `PUBLISH` for a copy sent by mail; empty for a file or a feed.
  public var method = ""
  /// REFRESH-INTERVAL (RFC 7986) and X-PUBLISHED-TTL: how many seconds a subscriber should wait before asking again.
  public var refreshInterval: Int?
  /// Whatever else stands before the events. A name that has its place above is refused.
  public var properties: [WrittenProperty] = []
  /// In the order they are to have. None makes a valid empty feed for every program we know, though RFC 5545 asks for one.
  public var events: [WrittenEvent]

  /// A calendar with the name and zone that programs show.
  public init(product: String, name: String = "", zone: Zone? = nil, events: [WrittenEvent] = []) {
    self.product = product
    self.name = name
    self.zone = zone
    self.events = events
  }
}
