import Values

/// What `events --format summary` prints: a quick way to see that two machines read a calendar alike.
///
/// The checksum is the sum modulo 2^32 of the CRC-32 of `uid|20261006T070000Z`, for an all-day occurrence `uid|20261006`,
/// over the occurrences that start in the window.
public struct EventSummary: Sendable, Hashable {
  /// The number of VEVENTs read, whenever they take place.
  public private(set) var components = 0
  /// The number of occurrences that start in the window.
  public private(set) var occurrences = 0
  /// The sum of the occurrences' CRC-32; the order of occurrences and feeds does not matter.
  public private(set) var checksum: UInt32 = 0

  /// A summary of nothing yet.
  public init() {}

  /// Adds a feed and what it holds in a window; an occurrence that began before `from` does not count.
  ///
  /// - Parameters:
  ///   - feed: its VEVENTs are counted.
  ///   - expansion: what `feed` holds in the window.
  ///   - from: the window's start.
  ///   - zone: the person's zone, for a bound that is a date.
  public mutating func add(_ feed: Feed, _ expansion: Expansion, from: WindowBound, zone: Zone) {
    components += feed.componentCount
    let window = Window(from: from, to: from, zone: zone)
    var text: [UInt8] = []
    for occurrence in expansion.occurrences {
      let startsBefore =
        occurrence.isAllDay
        ? occurrence.startDate.dayNumber < window.fromDay : occurrence.start.seconds < window.from
      if startsBefore { continue }
      occurrences += 1
      text.removeAll(keepingCapacity: true)
      occurrence.event.withText(.uid) { text.append(contentsOf: $0) }
      text.append(UInt8(ascii: "|"))
      Timestamp.append(
        occurrence.isAllDay ? occurrence.localStart.seconds : occurrence.start.seconds, isDate: occurrence.isAllDay,
        style: .basic, to: &text)
      checksum &+= text.withUnsafeBytes(Checksum.crc32)
    }
  }

  /// All three, the checksum in hexadecimal: `components 1152 occurrences 4312 checksum 4cf1ae66`.
  public var line: String {
    let digits = String(checksum, radix: 16)
    let zeros = String(repeating: "0", count: 8 - digits.utf8.count)
    return "components \(components) occurrences \(occurrences) checksum \(zeros)\(digits)"
  }
}
