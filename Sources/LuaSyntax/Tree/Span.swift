/// A run of bytes of a source.
package struct Span: Sendable, Hashable {
  private let from: Int32
  private let to: Int32

  /// The position of the first byte, counted from 0.
  package var start: Int { Int(from) }
  /// The position behind the last byte.
  package var end: Int { Int(to) }
  /// The same as a range, to cut it out of the source's bytes.
  package var range: Range<Int> { start..<end }

  init(_ start: Int, _ end: Int) {
    from = Int32(start)
    to = Int32(end)
  }

  /// From the start of this one to the end of another.
  func through(_ other: Span) -> Span { Span(start, other.end) }
  /// Whether another lies within.
  package func contains(_ other: Span) -> Bool { from <= other.from && other.to <= to }
}

/// A place as editors show it.
package struct Position: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Counted from 1; a line ends as Lua ends it: `\n`, `\r`, `\r\n` or `\n\r`.
  package let line: Int
  /// Counted from 1, in characters (code points) of UTF-8; a tab is one, and so is a byte that is not UTF-8.
  package let column: Int

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  /// `12:7`.
  package var description: String { "\(line):\(column)" }
}
