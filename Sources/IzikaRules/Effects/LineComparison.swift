import Output

/// Which lines of a text another one has not.
struct LineComparison {
  private(set) var lines: [PackChanges.File.Line] = []
  private(set) var removed = 0
  private(set) var added = 0

  /// Files whose middle parts are longer are not laid side by side: the comparison's cost grows with the square of what differs,
  /// and nobody reads as much.
  private static let mostLines = 2_000

  /// - Parameters:
  ///   - before: a file's bytes; empty for one that is not there.
  ///   - after: likewise.
  init(_ before: [UInt8], _ after: [UInt8]) {
    let (old, new) = (Self.lines(before), Self.lines(after))
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
    let (left, right) = (old[head..<(old.count - tail)], new[head..<(new.count - tail)])
    (removed, added) = (left.count, right.count)
    guard max(left.count, right.count) <= Self.mostLines else { return }
    let difference = Array(right).difference(from: Array(left))
    (removed, added) = (difference.removals.count, difference.insertions.count)
    // Hunk by hunk: what leaves a place stands before what comes to it.
    var (goes, comes) = (difference.removals.makeIterator(), difference.insertions.makeIterator())
    var (gone, come) = (goes.next(), comes.next())
    var (leftAt, rightAt) = (0, 0)
    func line(_ isAdded: Bool, _ offset: Int, _ bytes: ArraySlice<UInt8>) -> PackChanges.File.Line {
      .init(isAdded: isAdded, number: head + offset + 1, text: String(decoding: bytes, as: UTF8.self))
    }
    while leftAt < left.count || rightAt < right.count {
      if case .remove(let offset, let bytes, _)? = gone, offset == leftAt {
        lines.append(line(false, offset, bytes))
        (gone, leftAt) = (goes.next(), leftAt + 1)
      } else if case .insert(let offset, let bytes, _)? = come, offset == rightAt {
        lines.append(line(true, offset, bytes))
        (come, rightAt) = (comes.next(), rightAt + 1)
      } else {
        (leftAt, rightAt) = (leftAt + 1, rightAt + 1)
      }
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // The end of the last line begins no other.
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
