import Synchronization

/// Numbers for object and box types, the same for every sandbox of the process.
enum TypeNumbers {
  private static let last = Atomic<Int32>(-1)

  static func next() -> Int32 { last.add(1, ordering: .relaxed).newValue }
}
