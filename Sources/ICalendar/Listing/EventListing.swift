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

  private let occurrences: [Occurrence]
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
    var summary = EventSummary()
    var occurrences: [Occurrence] = []
    var diagnostics: [Diagnostic] = []
    for path in paths {
      let feed = try Feed(path: path)
      let expansion = feed.occurrences(from: from, to: to, floating: zone)
      diagnostics += feed.diagnostics + expansion.diagnostics
      // A summary needs no feed after it was counted: memory is that of the largest one.
      if format == .summary {
        summary.add(feed, expansion, from: from, zone: zone)
      } else {
        occurrences += expansion.occurrences
      }
    }
    if paths.count > 1 { occurrences.sort(by: Occurrence.isOrdered) }
    self.occurrences = occurrences
    self.summary = summary
    self.format = format
    self.diagnostics = diagnostics
  }

  /// Hands the output to `sink` in parts of about 64 KiB, UTF-8, in order of start, then UID; a part holds whole lines.
  public func write(_ sink: ([UInt8]) -> Void) {
    var part: [UInt8] = []
    switch format {
    case .summary: part = Array((summary.line + "\n").utf8)
    case .json, .table:
      for occurrence in occurrences {
        if format == .json {
          EventJSON.append(occurrence, to: &part)
        } else {
          EventTable.append(occurrence, to: &part)
        }
        guard part.count > 1 << 16 else { continue }
        sink(part)
        part.removeAll(keepingCapacity: true)
      }
    }
    if !part.isEmpty { sink(part) }
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
