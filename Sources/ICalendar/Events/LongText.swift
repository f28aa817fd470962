/// Texts of which only the beginning is wanted: anybody who may invite may write a title of megabytes.
extension CalendarEvent {
  /// Raw bytes that may become one byte of a text, folds and escapes undone. Text of HTML may take more.
  private static let mostRaw = 8

  /// Calls `body` with a text as ``withText(_:_:)-(_,(UnsafeBufferPointer<UInt8>)->Void)`` does; of one longer than `most`
  /// bytes with its beginning and "…", whole characters, at most so many bytes. What is beyond is not read.
  package func withBeginning(
    of property: TextProperty, most: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if property == .description, let words = descriptionOfHTML(upTo: Self.mostRaw * most) {
      return words.withUnsafeBufferPointer { text in
        if text.count > most { text.withBeginning(most: most, body) } else { body(text) }
      }
    }
    if property == .status, method == .cancel { return withText(property, body) }
    let place = place(of: property)
    let isLong = storage.rawLength(place) > Self.mostRaw * most
    storage.withText(place, isEscaped: property != .url, upTo: Self.mostRaw * most) { text in
      if isLong || text.count > most { text.withBeginning(most: most, body) } else { body(text) }
    }
  }

  /// Whether a text has more than `most` bytes, folds and escapes undone.
  package func isLonger(_ property: TextProperty, than most: Int) -> Bool {
    let place = place(of: property)
    let raw = storage.rawLength(place)
    // Most texts are shorter; a description may be made of another property, and most events are shorter as a whole.
    guard raw > most || property == .description && storage.length(ofEvent: index) > most else { return false }
    if raw > Self.mostRaw * most { return true }
    if property == .description, let words = descriptionOfHTML(upTo: Self.mostRaw * most) {
      return words.count > most
    }
    return raw > most && storage.withText(place, isEscaped: property != .url) { $0.count > most }
  }
}

extension FeedStorage {
  /// The bytes of an event as they lie in the feed, from its BEGIN to its last property.
  fileprivate func length(ofEvent index: Int) -> Int {
    events.withUnsafeBufferPointer { events in
      guard events[index].propertyCount > 0 else { return 0 }
      let last = Int(events[index].firstProperty) + Int(events[index].propertyCount) - 1
      return Int(properties[last].end) - Int(events[index].begin)
    }
  }

  /// The bytes of a property's value as they lie in the feed; 0 for an absent one (-1).
  @inline(__always)
  fileprivate func rawLength(_ property: Int) -> Int {
    property < 0 ? 0 : Int(properties[property].end - properties[property].valueStart)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a text ends of which at most `most` bytes are taken: not inside a character.
  func end(most: Int) -> Int {
    guard count > most else { return count }
    var end = most
    while end > 0, self[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// - Precondition: the text is longer, or goes on where it was not read.
  fileprivate func withBeginning(most: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let more = Array("…".utf8)
    var text = Array(self[..<end(most: Swift.max(0, most - more.count))])
    text += more
    text.withUnsafeBufferPointer(body)
  }
}
