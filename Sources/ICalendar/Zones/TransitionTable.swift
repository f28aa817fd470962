/// The offsets of a zone over time, made for fast looking up in both directions.
///
/// `starts[i]` is the UTC second from which `offsets[i]` (seconds east of UTC) holds; the first reaches back for ever.
/// A zone whose rules go on for ever is laid out for 400 years after its last listed change: the Gregorian calendar
/// repeats after 400 years, so any later time is looked up there.
struct TransitionTable: Sendable {
  private let starts: [Int]
  private let offsets: [Int]
  /// The wall time from which an offset is used to read local times: after a gap the time that first exists again, after
  /// an overlap the end of its second pass. So a gap is read with the offset before it, an overlap as its first pass.
  private let wallStarts: [Int]
  private let utcIndex: BucketIndex
  private let wallIndex: BucketIndex
  /// Past this second times are folded back by whole 400-year cycles; nil when the last offset holds for ever.
  private let cycleEnd: Int?

  /// Seconds of 400 Gregorian years.
  static let cycle = 146_097 * 86_400

  /// - Parameter first: the offset before the first change.
  /// - Parameter changes: UTC seconds in rising order and the offset from then on.
  init(first: Int, changes: [(at: Int, offset: Int)], isCyclic: Bool = false) {
    var starts = [Int.min]
    var offsets = [first]
    var wallStarts = [Int.min]
    for change in changes where change.offset != offsets[offsets.count - 1] {
      starts.append(change.at)
      // Two changes closer than their offsets differ would overtake each other on the wall.
      wallStarts.append(
        max(wallStarts[wallStarts.count - 1], change.at + max(change.offset, offsets[offsets.count - 1])))
      offsets.append(change.offset)
    }
    self.starts = starts
    self.offsets = offsets
    self.wallStarts = wallStarts
    utcIndex = BucketIndex(starts)
    wallIndex = BucketIndex(wallStarts)
    cycleEnd = isCyclic ? starts.last : nil
  }

  /// Seconds east of UTC at a UTC second.
  @inline(__always)
  func offset(atUTC seconds: Int) -> Int {
    offsets[utcIndex.last(notAfter: folded(seconds), in: starts)]
  }

  /// Seconds east of UTC for reading a wall time (RFC 5545 section 3.3.5).
  @inline(__always)
  func offset(atWall seconds: Int) -> Int {
    offsets[wallIndex.last(notAfter: folded(seconds), in: wallStarts)]
  }

  /// Every change laid out here, in order: the UTC second, the offset before and the offset from then on.
  var changes: [(at: Int, from: Int, to: Int)] {
    starts.indices.dropFirst().map { (at: starts[$0], from: offsets[$0 - 1], to: offsets[$0]) }
  }

  @inline(__always)
  private func folded(_ seconds: Int) -> Int {
    guard let cycleEnd, seconds >= cycleEnd - 366 * 86_400 else { return seconds }
    let past = seconds - (cycleEnd - 366 * 86_400)
    return seconds - (past / Self.cycle + 1) * Self.cycle
  }
}

/// Finds the last of rising numbers that is not after another one, by buckets of about 48 days: no search in practice.
private struct BucketIndex: Sendable {
  private static let shift = 22
  private let origin: Int
  private let buckets: [UInt16]

  /// The first of `starts` is taken as minus infinity.
  init(_ starts: [Int]) {
    guard starts.count > 1 else {
      origin = 0
      buckets = []
      return
    }
    origin = starts[1] >> Self.shift
    // Files list changes from 1800 on; a hostile one may not make the index large.
    let span = min((starts[starts.count - 1] >> Self.shift) - origin + 1, 20_000)
    var buckets = [UInt16](repeating: 0, count: max(0, span))
    var index = 0
    for bucket in buckets.indices {
      let begin = (origin + bucket) << Self.shift
      while index + 1 < starts.count, starts[index + 1] <= begin { index += 1 }
      buckets[bucket] = UInt16(clamping: index)
    }
    self.buckets = buckets
  }

  @inline(__always)
  func last(notAfter seconds: Int, in starts: [Int]) -> Int {
    let bucket = (seconds >> Self.shift) - origin
    guard bucket >= 0, !buckets.isEmpty else { return 0 }
    var index = Int(buckets[min(bucket, buckets.count - 1)])
    // Zones of the database change once a bucket; one made by a hostile file may change thousands of times in it.
    let near = Swift.min(index + 4, starts.count - 1)
    while index < near, starts[index + 1] <= seconds { index += 1 }
    return index < near || index + 1 >= starts.count ? index : search(seconds, in: starts, from: index)
  }

  /// The same by halving what is left.
  private func search(_ seconds: Int, in starts: [Int], from first: Int) -> Int {
    var (low, high) = (first, starts.count)
    while high - low > 1 {
      WorkCount.add(1)
      let middle = (low + high) / 2
      if starts[middle] <= seconds { low = middle } else { high = middle }
    }
    return low
  }
}
