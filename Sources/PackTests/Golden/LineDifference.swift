/// What differs between two texts, line by line, for a person to read.
enum LineDifference {
  /// Longer differences are cut: who broke everything sees it in the first hundred lines.
  private static let most = 100
  private static let context = 2
  /// Comparing texts that have nothing in common takes time that grows with the square.
  private static let mostCompared = 4_000

  /// `-` a line that is only in `old`, `+` one that is only in `new`, with two lines around.
  static func lines(_ old: [String], _ new: [String]) -> [String] {
    if old == new { return [] }
    var marked = Self.marked(old[...], new[...])
    var isNear = [Bool](repeating: false, count: marked.count)
    for (index, line) in marked.enumerated() where !line.hasPrefix(" ") {
      for near in max(0, index - context)...min(marked.count - 1, index + context) { isNear[near] = true }
    }
    marked = zip(marked, isNear).enumerated().compactMap { index, pair in
      if pair.1 { return pair.0 }
      return index == 0 || isNear[index - 1] ? "  …" : nil
    }
    return marked.count > most ? marked.prefix(most) + ["  … (\(marked.count - most))"] : marked
  }

  private static func marked(_ old: ArraySlice<String>, _ new: ArraySlice<String>) -> [String] {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let (oldRest, newRest) = (old.dropFirst(head), new.dropFirst(head))
    let tail = zip(oldRest.reversed(), newRest.reversed()).prefix { $0 == $1 }.count
    let (removed, added) = (Array(oldRest.dropLast(tail)), Array(newRest.dropLast(tail)))
    return old.prefix(head).map { "  " + $0 } + compared(removed, added) + oldRest.suffix(tail).map { "  " + $0 }
  }

  private static func compared(_ old: [String], _ new: [String]) -> [String] {
    guard old.count + new.count <= mostCompared else { return old.map { "- " + $0 } + new.map { "+ " + $0 } }
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [String] = []
    var (from, to) = (0, 0)
    while from < old.count || to < new.count {
      if removed.contains(from) {
        lines.append("- " + old[from])
        from += 1
      } else if added.contains(to) {
        lines.append("+ " + new[to])
        to += 1
      } else {
        lines.append("  " + old[from])
        (from, to) = (from + 1, to + 1)
      }
    }
    return lines
  }
}
