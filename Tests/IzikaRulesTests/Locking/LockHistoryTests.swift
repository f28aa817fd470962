import Testing
import Values

@testable import IzikaRules

/// Which texts of a lock may be asked for again.
@Suite struct LockHistoryTests {
  /// Acceptances that lead from each text to the next one; the first one made the lock.
  private func history(_ texts: String...) -> [PackAcceptance] {
    zip([nil] + texts.map { $0 as String? }, texts).map { before, after in
      PackAcceptance(
        lock: "/home/camille/izika.lock", day: CivilDate(year: 2026, month: 11, day: 28), who: "camille", how: .seen,
        before: before, after: after, packs: [], sums: [])
    }
  }

  @Test func twoStepsBackMayBeUndone() {
    #expect(history("1.4", "1.5", "1.6", "1.7").undoable(from: "1.7") == ["1.7", "1.6", "1.5"])
    #expect(history("1.4").undoable(from: "1.4") == ["1.4"])
    #expect(history().undoable(from: "1.4") == [])
  }

  /// After an undo the next one leads further back, and what was undone may be taken again.
  @Test func anUndoneLockLeadsFurtherBack() {
    #expect(history("1.4", "1.5", "1.6", "1.5").undoable(from: "1.5") == ["1.4", "1.5", "1.6"])
    #expect(history("1.3", "1.4", "1.5", "1.6", "1.5").undoable(from: "1.5") == ["1.3", "1.4", "1.5", "1.6"])
    #expect(history("1.4", "1.5", "1.6", "1.5", "1.4").undoable(from: "1.4") == ["1.4", "1.5"])
  }

  /// Who put another lock there has what was accepted last; a lock that is not here stands elsewhere as it was.
  @Test func aLockThatIsUnknownOrElsewhereKeepsTheLastAcceptance() {
    #expect(history("1.4", "1.5", "1.6").undoable(from: "9.9") == ["1.5", "1.6"])
    #expect(history("1.4", "1.5", "1.6").undoable(from: nil) == ["1.4", "1.5", "1.6"])
    #expect(history("1.4", "1.5", "1.6").undoable(from: "1.5") == ["1.4", "1.5", "1.6"], "it was set back by hand")
  }
}
