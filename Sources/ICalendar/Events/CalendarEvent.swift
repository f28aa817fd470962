import Values

/// A property of an event that is a text; of several with one name the first counts.
public enum TextProperty: Sendable, CaseIterable {
  /// UID (RFC 5545 section 3.8.4.7), SUMMARY (3.8.1.12), LOCATION (3.8.1.7).
  case uid, summary, location
  /// DESCRIPTION (RFC 5545 section 3.8.1.5), or the words of X-ALT-DESC where it says nothing.
  case description
  /// CLASS (RFC 5545 section 3.8.1.3): `PUBLIC`, `PRIVATE`, `CONFIDENTIAL`.
  case `class`
  /// STATUS (RFC 5545 section 3.8.1.11): `CONFIRMED`, `TENTATIVE`, `CANCELLED`; the last for all of METHOD:CANCEL.
  case status
  /// TRANSP (RFC 5545 section 3.8.2.7): `OPAQUE`, `TRANSPARENT`.
  case transparency
  /// URL (RFC 5545 section 3.8.4.6), COMMENT (3.8.1.4), CONTACT (3.8.4.2), RESOURCES (3.8.1.10).
  case url, comment, contact, resources
}

/// One VEVENT (RFC 5545 section 3.6.1): a small handle on the feed it lies in, which it keeps in memory.
public struct CalendarEvent: Sendable {
  let storage: FeedStorage
  let index: Int

  var record: EventRecord { storage.events[index] }

  /// Calls `body` with the bytes of a text in UTF-8, folds and escapes undone; empty when absent. No String is made.
  @inline(__always)
  public func withText<R>(
    _ property: TextProperty, _ body: (UnsafeBufferPointer<UInt8>) throws -> R
  ) rethrows -> R {
    if property == .description, let words = descriptionOfHTML() { return try words.withUnsafeBufferPointer(body) }
    if property == .status, method == .cancel { return try Self.cancelled.withUnsafeBufferPointer(body) }
    return try storage.withText(place(of: property), isEscaped: property != .url, body)
  }

  /// The same for who wants nothing back: without a type to be found out while it runs, for what reads texts by the thousand
  /// from another module.
  public func withText(_ property: TextProperty, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if property == .description, let words = descriptionOfHTML() { return words.withUnsafeBufferPointer(body) }
    if property == .status, method == .cancel { return Self.cancelled.withUnsafeBufferPointer(body) }
    storage.withText(place(of: property), isEscaped: property != .url, body)
  }

  /// What METHOD:CANCEL says of every event, which need not say it (RFC 5546 section 3.2.5).
  private static let cancelled = Array("CANCELLED".utf8)

  /// What the VCALENDAR that it stands in is for.
  package var method: Method { storage.method(of: index) }

  @inline(__always)
  func place(of property: TextProperty) -> Int {
    storage.events.withUnsafeBufferPointer { events in
      switch property {
      case .uid: Int(events[index].uid)
      case .summary: Int(events[index].summary)
      case .location: Int(events[index].location)
      case .description: Int(events[index].description)
      case .class: Int(events[index].classification)
      case .status: Int(events[index].status)
      case .transparency: Int(events[index].transparency)
      case .url: storage.firstProperty(.url, of: events[index])
      case .comment: storage.firstProperty(.comment, of: events[index])
      case .contact: storage.firstProperty(.contact, of: events[index])
      case .resources: storage.firstProperty(.resources, of: events[index])
      }
    }
  }

  /// A text, folds and escapes undone, as it stands otherwise; empty when absent.
  public func text(_ property: TextProperty) -> String { withText(property) { $0.string } }

  /// UID (RFC 5545 section 3.8.4.7): the same for a series and its overrides; empty when absent, though it is demanded.
  public var uid: String { text(.uid) }

  /// SEQUENCE (RFC 5545 section 3.8.7.4), the revision of the event; 0 when absent.
  public var sequence: Int { Int(record.sequence) }

  /// The physical line of BEGIN:VEVENT, counted from 1.
  public var line: Int { Int(record.line) }

  /// The items of all CATEGORIES (RFC 5545 section 3.8.1.2) in order, without empty ones; at most a thousand.
  public var categories: [String] { list(.categories) }

  /// The items of all RESOURCES (RFC 5545 section 3.8.1.10) in order, without empty ones: rooms, a projector, a car. At most a
  /// thousand.
  public var resources: [String] { list(.resources) }

  private static let mostItems = 1_000

  private func list(_ name: PropertyName) -> [String] {
    var result: [String] = []
    for place in record.properties where storage.properties[place].name == name {
      storage.withRawText(place) { text in
        text.eachTextItem { item in
          guard result.count < Self.mostItems else { return }
          FeedStorage.withClean(item.trimmed, isEscaped: true) { if $0.count > 0 { result.append($0.string) } }
        }
      }
    }
    return result
  }

  /// Calls `body` with each property of a name.
  func each(_ name: PropertyName, _ body: (LineText) -> Void) {
    for place in record.properties where storage.properties[place].name == name { storage.withLine(place, body) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Calls `body` with each item of a list of TEXT: a comma that is escaped separates nothing.
  func eachTextItem(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var start = 0
    var index = 0
    while index < count {
      if self[index] == Byte.backslash {
        index += 1
      } else if self[index] == Byte.comma {
        body(part(start, index))
        start = index + 1
      }
      index += 1
    }
    if start < count { body(part(start, count)) }
  }
}

extension CalendarEvent {
  /// The words of X-ALT-DESC, where DESCRIPTION says nothing; nil where it says something or there is no X-ALT-DESC.
  ///
  /// Outlook writes the text of an appointment as HTML and may leave `\n` in DESCRIPTION ([MS-OXCICAL] section
  /// 2.1.3.1.1.20.27); Zimbra hands on both.
  /// - Parameter most: bytes of X-ALT-DESC that are read.
  func descriptionOfHTML(upTo most: Int = .max) -> [UInt8]? {
    let plain = Int(record.description)
    guard plain < 0 || isBlank(plain) else { return nil }
    let html = first(named: "X-ALT-DESC")
    guard html >= 0 else { return nil }
    return storage.withText(html, isEscaped: true, upTo: most) { HTMLText.text($0) }
  }

  /// Whether a text is nothing but spaces and line ends. A long one is not looked through: it says something.
  private func isBlank(_ place: Int) -> Bool {
    let found = storage.properties[place]
    guard found.end - found.valueStart <= 64 else { return false }
    return storage.withText(place, isEscaped: true) { text in
      let rest = text.withoutBlankEnds
      // What remains of lines with spaces that may not break, as Outlook writes empty ones.
      return rest.allSatisfy { $0 == 0xC2 || $0 == 0xA0 || $0 <= Byte.space }
    }
  }
}

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
