/// Finds the name that somebody probably meant.
package enum NearestName {
  /// Bytes of a name that is looked for.
  private static let longest = 100

  /// The known name nearest to `name` by edit distance; nil when none is near enough to be a misspelling of it.
  package static func of(_ name: String, in known: [String]) -> String? {
    // Nobody misspells what is longer; and the work is the product of the lengths.
    guard name.utf8.count <= longest else { return nil }
    let most = max(1, name.utf8.count / 3)
    let ranked = known.filter { $0.utf8.count <= longest }.map {
      ($0, distance(Array(name.utf8), Array($0.utf8)))
    }.filter { $0.1 <= most }
    return ranked.min { $0.1 < $1.1 }?.0
  }

  /// Whether one slip of the pen makes one name of the other; a name is no slip of itself.
  package static func isOneEdit(_ name: String, from other: String) -> Bool {
    guard max(name.utf8.count, other.utf8.count) <= longest else { return false }
    return distance(Array(name.utf8), Array(other.utf8)) == 1
  }

  /// Levenshtein's distance, where two letters that changed places count as one mistake; names are short.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    var last = row
    for (i, a) in left.enumerated() {
      let above = row
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        row[j + 1] = min(above[j + 1] + 1, row[j] + 1, above[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == right[j - 1], b == left[i - 1] { row[j + 1] = min(row[j + 1], last[j - 1] + 1) }
      }
      last = above
    }
    return row[right.count]
  }
}
