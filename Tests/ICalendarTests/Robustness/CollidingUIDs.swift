@testable import ICalendar

/// UIDs whose hashes all collide, as somebody can make them who knows the hash of this engine.
enum CollidingUIDs {
  /// Sixteen bytes each: a number, then the eight that cancel the state the number leaves, so that the hash is zero.
  static func make(_ count: Int) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var number: UInt64 = 0
    while result.count < count {
      number += 1
      let head = Array("\(10_000_000 + number)".utf8)
      let word = head.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let product = ((16 &+ 0x9E37_79B9_7F4A_7C15) ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
      let state = product.high ^ product.low
      let tail = (0..<8).map { UInt8(truncatingIfNeeded: state >> ($0 * 8)) }
      // A line end would end the UID.
      if !tail.contains(10), !tail.contains(13) { result.append(head + tail) }
    }
    return result
  }

  /// A calendar with an event for each.
  static func calendar(_ count: Int) -> [UInt8] {
    var bytes = Array("BEGIN:VCALENDAR\r\n".utf8)
    for uid in make(count) {
      bytes += Array("BEGIN:VEVENT\r\nDTSTART:20260302T080000Z\r\nUID:".utf8) + uid + Array("\r\nEND:VEVENT\r\n".utf8)
    }
    return bytes + Array("END:VCALENDAR\r\n".utf8)
  }
}
