/// What differs between expected and actual lines, for a person to read.
enum LineDiff {
  /// `-` an expected line that is not there, `+` a line that was not expected, with three lines around.
  static func text(_ expected: [String], _ actual: [String]) -> String {
    let changes = align(expected, actual)
    var isNear = [Bool](repeating: false, count: changes.count)
    for (index, change) in changes.enumerated() where change.mark != " " {
      for near in max(0, index - 3)...min(changes.count - 1, index + 3) { isNear[near] = true }
    }
    var lines: [String] = []
    for (index, change) in changes.enumerated() {
      if isNear[index] {
        lines.append("\(change.mark) \(change.line)")
      } else if index == 0 || isNear[index - 1] {
        lines.append("  (same)")
      }
    }
    return lines.joined(separator: "\n")
  }

  private struct Change {
    var mark: Character
    var line: String
  }

  /// The longest common subsequence; expectations are some hundred lines at most.
  private static func align(_ expected: [String], _ actual: [String]) -> [Change] {
    let width = actual.count + 1
    var common = [Int](repeating: 0, count: (expected.count + 1) * width)
    for row in expected.indices.reversed() {
      for column in actual.indices.reversed() {
        common[row * width + column] =
          Wildcards.matches(expected[row], actual[column])
          ? common[(row + 1) * width + column + 1] + 1
          : max(common[(row + 1) * width + column], common[row * width + column + 1])
      }
    }
    var (row, column) = (0, 0)
    var changes: [Change] = []
    while row < expected.count || column < actual.count {
      if row < expected.count, column < actual.count, Wildcards.matches(expected[row], actual[column]) {
        changes.append(Change(mark: " ", line: actual[column]))
        (row, column) = (row + 1, column + 1)
      } else if column == actual.count
        || (row < expected.count && common[(row + 1) * width + column] >= common[row * width + column + 1])
      {
        changes.append(Change(mark: "-", line: expected[row]))
        row += 1
      } else {
        changes.append(Change(mark: "+", line: actual[column]))
        column += 1
      }
    }
    return changes
  }
}
