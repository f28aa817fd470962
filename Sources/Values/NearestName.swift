/// Finds the name that somebody probably meant.
public enum NearestName {
  /// The known name nearest to `name` by edit distance; nil when none is near enough to be a misspelling of it.
  public static func of(_ name: String, in known: [String]) -> String? {
    let most = max(1, name.utf8.count / 3)
    let ranked = known.map { ($0, distance(Array(name.utf8), Array($0.utf8))) }.filter { $0.1 <= most }
    return ranked.min { $0.1 < $1.1 }?.0
  }

  /// Levenshtein's distance; names are short.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
