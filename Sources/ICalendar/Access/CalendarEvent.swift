import Values

/// A property of an event that is a text.
public enum TextProperty: Sendable, CaseIterable {
  case uid, summary, location
  /// DESCRIPTION, or the words of X-ALT-DESC where it says nothing.
  case description
  /// CLASS: `PUBLIC`, `PRIVATE`, `CONFIDENTIAL`.
  case `class`
  /// STATUS: `CONFIRMED`, `TENTATIVE`, `CANCELLED`.
  case status
  /// TRANSP: `OPAQUE`, `TRANSPARENT`.
  case transparency
  case url, comment, contact, resources
}

/// One VEVENT: a small handle on the feed it lies in.
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
    return try storage.withText(place(of: property), isEscaped: property != .url, body)
  }

  @inline(__always)
  private func place(of property: TextProperty) -> Int {
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

  /// A text; empty when absent.
  public func text(_ property: TextProperty) -> String { withText(property) { $0.string } }

  /// Empty when absent (RFC 5545 demands one).
  public var uid: String { text(.uid) }

  /// Revision of the event; 0 when absent.
  public var sequence: Int { Int(record.sequence) }

  /// The physical line of BEGIN:VEVENT, counted from 1.
  public var line: Int { Int(record.line) }

  /// All CATEGORIES in order.
  public var categories: [String] { list(.categories) }

  /// All RESOURCES in order: rooms, a projector, a car.
  public var resources: [String] { list(.resources) }

  private func list(_ name: PropertyName) -> [String] {
    var result: [String] = []
    each(name) { line in
      line.value.eachTextItem { item in
        FeedStorage.withClean(item.trimmed, isEscaped: true) { if $0.count > 0 { result.append($0.string) } }
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
