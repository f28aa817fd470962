#if DEBUG
  import Synchronization
#endif

/// Counts the work that reading and expanding do, for the tests that hold its growth: bytes looked at, copied or compared,
/// looks into tables, steps of a search. Counted in debug builds and there only while a test asks; in a release build
/// nothing is left of it.
enum WorkCount {
  #if DEBUG
    private final class Sum: Sendable {
      let value = Mutex(0)
    }

    @TaskLocal private static var sum: Sum?

    /// The work `body` does.
    static func of(_ body: () throws -> Void) rethrows -> Int {
      let counted = Sum()
      try $sum.withValue(counted, operation: body)
      return counted.value.withLock { $0 }
    }
  #endif

  /// Adds some steps.
  @inline(__always)
  static func add(_ steps: @autoclosure () -> Int) {
    #if DEBUG
      guard let sum else { return }
      let steps = steps()
      sum.value.withLock { $0 += steps }
    #endif
  }
}
