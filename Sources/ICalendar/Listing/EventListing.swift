import Values

/// Lists what calendar files hold, as `izika-rules events` prints it.
public struct EventListing: Sendable {
  /// How it is printed.
  public enum Format: String, Sendable, CaseIterable {
    /// A line an occurrence in local time, for people.
    case table
    /// JSON Lines in UTC.
    case json
    /// Counts and a checksum.
    case summary
  }

  /// Of each calendar.
  private let lists: [Occurrences]
  private let summary: EventSummary
  private let format: Format
  /// What could not be read or expanded, file by file.
  public let diagnostics: [Diagnostic]

  /// Reads calendar files and expands them.
  ///
  /// - Parameters:
  ///   - paths: of files, see ``Feed/init(path:)``.
  ///   - from: included.
  ///   - to: excluded.
  ///   - zone: of local dates and of times without a zone.
  ///   - format: how ``write(_:)`` prints them.
  /// - Throws: a `Failure` when a file cannot be read or is no calendar.
  public init(
    paths: [String], from: WindowBound, to: WindowBound, zone: Zone, format: Format
  ) throws(Failure) {
    try self.init(paths, from: from, to: to, zone: zone, format: format) { path throws(Failure) in
      try Feed(path: path)
    }
  }

  /// Opens calendars one after another, wherever they come from, and expands them.
  ///
  /// - Parameters:
  ///   - sources: what `open` can open.
  ///   - from: included.
  ///   - to: excluded.
  ///   - zone: of local dates and of times without a zone.
  ///   - format: how ``write(_:)`` prints them.
  ///   - open: makes a source's feed; it is kept no longer than it is needed.
  /// - Throws: what `open` throws.
  public init<Source>(
    _ sources: [Source], from: WindowBound, to: WindowBound, zone: Zone, format: Format,
    open: (Source) throws(Failure) -> Feed
  ) throws(Failure) {
    var summary = EventSummary()
    var lists: [Occurrences] = []
    var diagnostics: [Diagnostic] = []
    for source in sources {
      let feed = try open(source)
      let expansion = feed.occurrences(from: from, to: to, floating: zone)
      diagnostics += feed.diagnostics + expansion.diagnostics
      // A summary needs no feed after it was counted: memory is that of the largest one.
      if format == .summary {
        summary.add(feed, expansion, from: from, zone: zone)
      } else {
        lists.append(expansion.occurrences)
      }
    }
    self.lists = lists
    self.summary = summary
    self.format = format
    self.diagnostics = diagnostics
  }

  /// Hands the output to `sink` in parts of about 64 KiB, UTF-8, in order of start, then UID; a part holds whole lines.
  public func write(_ sink: ([UInt8]) throws -> Void) rethrows {
    var part: [UInt8] = []
    switch format {
    case .summary: part = Array((summary.line + "\n").utf8)
    case .json, .table:
      try eachOccurrence { occurrence in
        if format == .json {
          EventJSON.append(occurrence, to: &part)
        } else {
          EventTable.append(occurrence, to: &part)
        }
        guard part.count > 1 << 16 else { return }
        try sink(part)
        part.removeAll(keepingCapacity: true)
      }
    }
    if !part.isEmpty { try sink(part) }
  }

  /// Merges the calendars, each of which is in order; at the same start and UID the one named first comes first.
  private func eachOccurrence(_ body: (Occurrence) throws -> Void) rethrows {
    var rests = lists.map { $0[...] }
    var heads = rests.indices.map { rests[$0].popFirst() }
    while true {
      var least: Int?
      for (index, head) in heads.enumerated() {
        guard let head else { continue }
        if let known = least, let other = heads[known], !Occurrence.isOrdered(head, other) { continue }
        least = index
      }
      guard let least, let head = heads[least] else { return }
      try body(head)
      heads[least] = rests[least].popFirst()
    }
  }
}

extension Occurrence {
  /// In order of start, then UID: how several calendars are put together.
  fileprivate static func isOrdered(_ left: Occurrence, _ right: Occurrence) -> Bool {
    if left.start != right.start { return left.start < right.start }
    return left.event.withText(.uid) { leftUID in
      right.event.withText(.uid) { leftUID.compared(to: $0) < 0 }
    }
  }
}
