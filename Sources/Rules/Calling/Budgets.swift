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

  /// Whether the pack may still be asked.
  func allow(_ pack: Int) -> Bool { strikes[pack] < Self.most }
}
