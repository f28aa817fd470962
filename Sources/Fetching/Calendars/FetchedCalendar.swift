/// What a calendar's link brought.
package enum FetchedCalendar: Sendable, Hashable {
  /// The calendar is still the one of the version that was known.
  case unchanged
  /// The calendar's bytes, unread; they mention BEGIN:VCALENDAR.
  case calendar([UInt8], CalendarVersion)
}

/// How a server tells one state of a calendar from another (RFC 9110 section 8.8): kept with the calendar, and given
/// back when it is asked for again.
package struct CalendarVersion: Sendable, Hashable {
  /// With its quotes: `"abc"` or `W/"abc"`.
  var entityTag: String?
  /// As the server writes it: `Tue, 06 Oct 2026 07:00:00 GMT`.
  var lastModified: String?

  init(entityTag: String? = nil, lastModified: String? = nil) {
    self.entityTag = entityTag
    self.lastModified = lastModified
  }
}

extension CalendarVersion {
  init(_ response: HTTPResponse) {
    // A server that hides a book in its tag is not told it again.
    let kept: (String) -> String? = { name in response.header(name).flatMap { $0.utf8.count <= 1_024 ? $0 : nil } }
    self.init(entityTag: kept("ETag"), lastModified: kept("Last-Modified"))
  }

  /// What to send so that the server answers 304 where nothing changed.
  var conditions: [(name: String, value: String)] {
    [("If-None-Match", entityTag), ("If-Modified-Since", lastModified)].compactMap { name, value in
      value.map { (name, $0) }
    }
  }
}
