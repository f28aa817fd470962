/// Gathers the events of a VCALENDAR that share a UID, in the order of the feed; events without one stay alone.
///
/// Found by hash, and by sorting where the hashes of a feed are made to collide: n log n whatever its UIDs are, and the
/// same work on every machine, which a hash with a random key would not be.
struct SeriesGrouping {
  private(set) var series: [SeriesRecord] = []
  private(set) var next: [Int32]

  private let events: [EventRecord]
  private let properties: [PropertyRecord]
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The UIDs that are folded, each unfolded once however often it is compared.
  private var unfolded: [Int32: [UInt8]] = [:]

  init(events: [EventRecord], properties: [PropertyRecord], bytes: UnsafeBufferPointer<UInt8>) {
    self.events = events
    self.properties = properties
    self.bytes = bytes
    next = [Int32](repeating: -1, count: events.count)
    series.reserveCapacity(events.count)
    if !groupByHash() { groupBySorting() }
    unfolded = [:]
  }

  /// False, with nothing grouped, when the search takes far longer than hashes that are not made to collide ever do.
  private mutating func groupByHash() -> Bool {
    var capacity = 16
    while capacity < events.count * 2 { capacity *= 2 }
    // Slots of an open-addressed table: the hash beside the place of the series, so that most misses cost one look.
    var table = [(hash: UInt64, series: Int32)](repeating: (0, -1), count: capacity)
    // A table half full needs one or two looks an event.
    var looksLeft = 16 * events.count
    for index in events.indices {
      let uid = events[index].uid
      guard uid >= 0 else {
        begin(index)
        continue
      }
      let calendar = events[index].calendar
      let hash = events[index].uidHash &+ UInt64(calendar) &* 0x9E37_79B9_7F4A_7C15
      var slot = Int(truncatingIfNeeded: hash >> 20) & (capacity - 1)
      while table[slot].series >= 0 {
        looksLeft -= 1
        WorkCount.add(1)
        let found = events[Int(series[Int(table[slot].series)].first)]
        if table[slot].hash == hash, found.calendar == calendar, isSame(uid, found.uid) { break }
        slot = (slot + 1) & (capacity - 1)
      }
      guard looksLeft >= 0 else { return undo() }
      if table[slot].series >= 0 {
        add(index, to: Int(table[slot].series))
      } else {
        table[slot] = (hash, Int32(series.count))
        begin(index)
      }
    }
    return true
  }

  private mutating func groupBySorting() {
    var order = events.indices.filter { events[$0].uid >= 0 }
    for index in order { unfold(events[index].uid) }
    order.sort { left, right in
      let calendars = (events[left].calendar, events[right].calendar)
      if calendars.0 != calendars.1 { return calendars.0 < calendars.1 }
      let uids = compare(events[left].uid, events[right].uid)
      return uids != 0 ? uids < 0 : left < right
    }
    // The first event of each one's UID, then the series in the order of the feed.
    var firsts = Array(events.indices)
    for (before, index) in zip(order, order.dropFirst())
    where events[before].calendar == events[index].calendar && compare(events[before].uid, events[index].uid) == 0 {
      firsts[index] = firsts[before]
    }
    var places = [Int](repeating: 0, count: events.count)
    for index in events.indices {
      if firsts[index] == index {
        places[index] = series.count
        begin(index)
      } else {
        add(index, to: places[firsts[index]])
      }
    }
  }

  private mutating func begin(_ index: Int) {
    series.append(SeriesRecord(first: Int32(index), last: Int32(index)))
  }

  private mutating func add(_ index: Int, to place: Int) {
    next[Int(series[place].last)] = Int32(index)
    series[place].last = Int32(index)
  }

  private mutating func undo() -> Bool {
    series.removeAll(keepingCapacity: true)
    for index in next.indices { next[index] = -1 }
    return false
  }

  /// Eight bytes a step, multiplied and folded: fast, and good enough because equal hashes are compared in full.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = UInt64(truncatingIfNeeded: bytes.count) &+ 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index < bytes.count {
      var word: UInt64 = 0
      if index + 8 <= bytes.count {
        word = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self)
      } else {
        for byte in bytes[index...] { word = word << 8 | UInt64(byte) }
      }
      let product = (state ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      state = product.high ^ product.low
      index += 8
    }
    return state
  }

  @inline(__always)
  private mutating func isSame(_ left: Int32, _ right: Int32) -> Bool {
    unfold(left)
    unfold(right)
    return withUID(left) { left in withUID(right) { left.sameBytes(as: $0) } }
  }

  /// The order of two UIDs that need no unfolding any more.
  private func compare(_ left: Int32, _ right: Int32) -> Int {
    withUID(left) { left in withUID(right) { left.compared(to: $0) } }
  }

  @inline(__always)
  private mutating func unfold(_ uid: Int32) {
    let record = properties[Int(uid)]
    guard record.isFolded, unfolded[uid] == nil else { return }
    var text: [UInt8] = []
    bytes.appendUnfolded(Int(record.valueStart), Int(record.end), to: &text)
    unfolded[uid] = text
  }

  @inline(__always)
  private func withUID<R>(_ uid: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let record = properties[Int(uid)]
    guard record.isFolded else { return body(bytes.part(Int(record.valueStart), Int(record.end))) }
    return (unfolded[uid] ?? []).withUnsafeBufferPointer(body)
  }
}
