import Values

/// Which ways are asked in one request of a table, and which one by one.
///
/// All ways make one table when at least half of its cells are wanted: sources × targets, ends on one point not counted. A
/// table that is larger than the service allows is cut into blocks of half the ends in each direction, and the same is asked of
/// each block. One way alone is no table. The plan follows from the ways and their order alone.
struct TablePlan {
  struct Table: Equatable {
    var sources: [RoadEnd]
    var targets: [RoadEnd]
    /// The cells that are wanted.
    var ways: [RoadEnds]

    /// The smallest table that has these ways.
    init(_ ways: [RoadEnds]) {
      sources = TablePlan.different(ways.map(\.from))
      targets = TablePlan.different(ways.map(\.to))
      self.ways = ways
    }
  }

  var tables: [Table] = []
  /// In the order they were given.
  var alone: [RoadEnds] = []

  /// - Parameter ways: different ones, none of them on one point.
  init(_ ways: [RoadEnds], limit: TableLimit) {
    for block in Self.blocks(ways, limit) {
      if block.ways.count > 1, block.ways.count * 2 >= Self.cells(block) {
        tables.append(block)
      } else {
        alone += block.ways
      }
    }
    let wanted = Set(alone)
    alone = ways.filter(wanted.contains)
  }

  private static func cells(_ table: Table) -> Int {
    table.sources.reduce(0) { cells, source in
      cells + table.targets.count { $0.coordinate != source.coordinate }
    }
  }

  private static func blocks(_ ways: [RoadEnds], _ limit: TableLimit) -> [Table] {
    let whole = Table(ways)
    let (sources, targets) = (whole.sources, whole.targets)
    if Set(sources).union(targets).count <= limit.ends, sources.count * targets.count <= limit.cells { return [whole] }
    let side = max(1, min(limit.ends / 2, squareRoot(limit.cells)))
    return split(sources, side).flatMap { sources in
      split(targets, side).compactMap { targets in
        let (rows, columns) = (Set(sources), Set(targets))
        let ways = ways.filter { rows.contains($0.from) && columns.contains($0.to) }
        return ways.isEmpty ? nil : Table(ways)
      }
    }
  }

  private static func different(_ ends: [RoadEnd]) -> [RoadEnd] {
    var seen: Set<RoadEnd> = []
    return ends.filter { seen.insert($0).inserted }
  }

  private static func split(_ ends: [RoadEnd], _ side: Int) -> [[RoadEnd]] {
    stride(from: 0, to: ends.count, by: side).map { Array(ends[$0..<min($0 + side, ends.count)]) }
  }

  private static func squareRoot(_ cells: Int) -> Int {
    var root = 0
    while (root + 1) * (root + 1) <= cells { root += 1 }
    return root
  }
}
