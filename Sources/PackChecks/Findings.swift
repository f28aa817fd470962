import Values

extension Sequence {
  /// What is found in each, until there is more than a file that somebody wrote has: 200 of a kind.
  package func findings(_ find: (Element) -> [Diagnostic]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for element in self {
      found += find(element)
      if found.count >= mostFindings { break }
    }
    return found
  }
}

/// Of one kind in one file: what comes behind is found when these are mended.
let mostFindings = 200
