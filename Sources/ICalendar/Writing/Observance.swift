import Values

/// A STANDARD or DAYLIGHT part of a VTIMEZONE (RFC 5545 section 3.6.5): a change of the clocks and when it comes back.
struct Observance {
  var isDaylight: Bool
  /// Seconds east of UTC before and after.
  var from: Int
  var to: Int
  /// Wall times by the offset before, in order; with a rule the first alone.
  var onsets: [LocalTime]
  var rule: YearlyDay?
  /// The UTC second of the rule's last change; nil when it goes on for ever.
  var until: Int?
}

extension Observance {
  /// The parts that say a zone's offsets from the UTC second `first` through `last`; nil for ever.
  ///
  /// Changes that come back every year are one part with a rule, however long ago it began to hold; others are listed.
  static func all(of table: TransitionTable, from first: Int, through last: Int?) -> [Observance] {
    let all = table.changes
    let inForce = all.lastIndex { $0.at <= first }
    var parts: [Observance] = []
    if inForce == nil {
      // Before any change, or without one: a part that changes nothing, since RFC 5545 asks for one in force.
      let offset = all.first?.from ?? table.offset(atUTC: first)
      let year = min(1970, LocalTime(seconds: first).date.year - 1)
      let start = LocalTime(date: CivilDate(year: max(0, year), month: 1, day: 1))
      parts.append(Observance(isDaylight: false, from: offset, to: offset, onsets: [start]))
    }
    parts += ObservanceFinder(all).observances(from: inForce ?? 0, through: last)
    return parts.sorted { ($0.onsets[0], $0.from, $0.to) < ($1.onsets[0], $1.from, $1.to) }
  }
}

/// Finds the yearly rules in a list of changes.
private struct ObservanceFinder {
  private struct Change {
    var at: Int
    var wall: LocalTime
    var kind: Kind
  }

  /// What the changes of one part have in common.
  private struct Kind: Hashable {
    var from: Int
    var to: Int
    var isDaylight: Bool
  }

  /// Where a yearly change is looked up: its kind, month, time of day and year.
  private struct Slot: Hashable {
    var kind: Kind
    var month: Int
    var second: Int
    var year: Int
  }

  private let changes: [Change]
  /// The change of each slot; -1 where there are several.
  private var slots: [Slot: Int] = [:]
  private let lastYear: Int

  /// Changes that still go on then go on for ever: tables are laid out that far (``CalendarZone``: 2199), and no database
  /// lists changes of no rule beyond 2087.
  private static let endless = 2_190
  /// Fewer are listed, which every program reads.
  private static let fewest = 3

  init(_ all: [(at: Int, from: Int, to: Int)]) {
    let yearAndDay = 366 * 86_400
    changes = all.indices.map { index in
      let (at, from, to) = all[index]
      var isUndone = false
      if index + 1 < all.count {
        isUndone = all[index + 1].to < to && all[index + 1].at - at < yearAndDay
      } else if index > 0 {
        isUndone = all[index - 1].to < all[index - 1].from && at - all[index - 1].at < yearAndDay
      }
      return Change(
        at: at, wall: LocalTime(seconds: at + from), kind: Kind(from: from, to: to, isDaylight: to > from && isUndone))
    }
    lastYear = changes.map(\.wall.date.year).max() ?? 0
    for (index, change) in changes.enumerated() {
      let slot = slot(change, year: change.wall.date.year)
      slots[slot] = slots[slot] == nil ? index : -1
    }
  }

  func observances(from first: Int, through last: Int?) -> [Observance] {
    var parts: [Observance] = []
    var listed: [Kind: Int] = [:]
    var isDone = [Bool](repeating: false, count: changes.count)
    for index in changes.indices.dropFirst(first) where !isDone[index] {
      let change = changes[index]
      if let last, change.at > last { break }
      if let (day, run, isEndless) = longestRun(from: index), run.count >= Self.fewest {
        for member in run { isDone[member] = true }
        parts.append(part(change, rule: day, until: isEndless ? nil : run.last.map { changes[$0].at }))
      } else if let place = listed[change.kind] {
        parts[place].onsets.append(change.wall)
      } else {
        listed[change.kind] = parts.count
        parts.append(part(change))
      }
    }
    return parts
  }

  private func part(_ change: Change, rule: YearlyDay? = nil, until: Int? = nil) -> Observance {
    Observance(
      isDaylight: change.kind.isDaylight, from: change.kind.from, to: change.kind.to, onsets: [change.wall], rule: rule,
      until: until)
  }

  private func slot(_ change: Change, year: Int) -> Slot {
    Slot(kind: change.kind, month: change.wall.date.month, second: change.wall.secondOfDay, year: year)
  }

  /// The rule that foretells most changes from one on, without missing one and without one too many.
  private func longestRun(from index: Int) -> (YearlyDay, run: [Int], isEndless: Bool)? {
    var best: (YearlyDay, run: [Int], isEndless: Bool)?
    for day in YearlyDay.candidates(for: changes[index].wall.date) {
      let (run, isEndless) = run(of: day, from: index)
      if run.count > best?.run.count ?? 0 { best = (day, run, isEndless) }
    }
    return best
  }

  private func run(of day: YearlyDay, from index: Int) -> (run: [Int], isEndless: Bool) {
    var run: [Int] = []
    for year in changes[index].wall.date.year...lastYear {
      let found = slots[slot(changes[index], year: year)]
      guard found.map({ $0 < 0 ? 0 : changes[$0].wall.date.day }) == day.day(in: year) else { return (run, false) }
      if let found { run.append(found) }
    }
    return (run, lastYear >= Self.endless)
  }
}
