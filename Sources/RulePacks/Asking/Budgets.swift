import LuaSandbox
import Values

/// A pack that ran out of its budget twice is asked no more.
struct Budgets {
  private var strikes: [Int]
  private static let most = 2

  init(packs: Int) { strikes = Array(repeating: 0, count: packs) }

  mutating func note(_ error: SandboxError, of pack: Int) {
    switch error.kind {
    case .budget, .memory, .time: strikes[pack] += 1
    case .load, .runtime, .badResult: break
    }
  }

  /// Nil while the pack may be asked.
  func refusal(_ pack: Int, _ name: String) -> Diagnostic? {
    strikes[pack] < Self.most ? nil : RuleProblem.stopped(name)
  }
}
