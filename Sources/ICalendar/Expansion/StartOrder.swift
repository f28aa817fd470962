/// Puts occurrences in order of start without comparing them: a large feed has hundreds of thousands.
enum StartOrder {
  private struct Item {
    /// Seconds after the first start.
    var key: UInt32
    var place: Int32
  }

  private static let bits = 11

  /// The places of `records` in order of start; those that start together keep their order and are handed to `together`
  /// as ranges of the result to be put in order there.
  static func places(
    of records: [OccurrenceRecord], together: (inout ArraySlice<Int32>) -> Void
  ) -> [Int32] {
    guard var first = records.first?.start else { return [] }
    var last = first
    for record in records {
      first = min(first, record.start)
      last = max(last, record.start)
    }
    var places: [Int32]
    if last - first <= Int(UInt32.max), records.count > 64 {
      let items = records.indices.map { Item(key: UInt32(records[$0].start - first), place: Int32($0)) }
      places = sorted(items, through: UInt32(last - first)).map(\.place)
    } else {
      places = records.indices.map { Int32($0) }.sorted { left, right in
        (records[Int(left)].start, left) < (records[Int(right)].start, right)
      }
    }
    var begin = 0
    for index in places.indices.dropFirst()
    where records[Int(places[index])].start != records[Int(places[begin])].start {
      if index - begin > 1 { together(&places[begin..<index]) }
      begin = index
    }
    if places.count - begin > 1 { together(&places[begin...]) }
    return places
  }

  /// Radix sort from the lowest digit of eleven bits up; stable.
  private static func sorted(_ items: [Item], through most: UInt32) -> [Item] {
    var items = items
    var other = items
    var shift = 0
    while shift < 32, most >> UInt32(shift) > 0 {
      var ends = [Int](repeating: 0, count: 1 << bits)
      let mask = UInt32(1 << bits - 1)
      for item in items { ends[Int(item.key >> UInt32(shift) & mask)] += 1 }
      var sum = 0
      for digit in ends.indices {
        let count = ends[digit]
        ends[digit] = sum
        sum += count
      }
      for item in items {
        let digit = Int(item.key >> UInt32(shift) & mask)
        other[ends[digit]] = item
        ends[digit] += 1
      }
      swap(&items, &other)
      shift += bits
    }
    return items
  }
}
