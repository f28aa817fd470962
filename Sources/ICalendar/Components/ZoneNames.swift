/// Numbers the TZIDs of a feed, so that a time value holds four bytes instead of a name.
struct ZoneNames {
  private(set) var names: [[UInt8]] = []
  private var numbers: [[UInt8]: Int32] = [:]
  private var last: Int32 = -1

  /// The number of `name`. The one asked for last is tried first: most events of a feed share a zone.
  @inline(__always)
  mutating func number(of name: UnsafeBufferPointer<UInt8>) -> Int32 {
    if last >= 0, names[Int(last)].withUnsafeBufferPointer({ $0.sameBytes(as: name) }) { return last }
    return search(name)
  }

  /// The number of a name met while reading; nil for any other.
  func known(_ name: UnsafeBufferPointer<UInt8>, hint: Int32) -> Int32? {
    if names.indices.contains(Int(hint)), names[Int(hint)].withUnsafeBufferPointer({ $0.sameBytes(as: name) }) {
      return hint
    }
    return numbers[Array(name)]
  }

  private mutating func search(_ name: UnsafeBufferPointer<UInt8>) -> Int32 {
    let key = Array(name)
    if let known = numbers[key] {
      last = known
    } else {
      last = Int32(names.count)
      names.append(key)
      numbers[key] = last
    }
    return last
  }
}
