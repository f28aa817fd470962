/// What rule files may use. Memory and fuel stop what they can measure before the clock does: not the parser, and not what
/// Lua's own instructions do with keys that were chosen to lie on one place of a table, or with texts of millions of zeros.
public struct Limits: Sendable, Hashable {
  /// Bytes the whole virtual machine may hold.
  public var memory = 16 << 20
  /// Bytes of one allocation: the longest text, the largest array.
  public var block = 2 << 20
  /// Bytes of one rule file.
  public var source = 512 << 10
  /// Bytes one call may print.
  public var log = 64 << 10
  /// Fuel a call may burn: about one unit an instruction, and more for what works long in one instruction.
  public var fuelPerCall: Int64 = 5_000_000
  /// Fuel the calls of a run may burn together, those of the files of each `id`.
  public var fuelPerRun: Int64 = 2_000_000_000
  /// Seconds a call may work, by the clock of its thread: what it waits for, and other programs, do not count. The last
  /// resort: it ends the run, because its answer depends on the machine.
  public var seconds = 2.0

  /// The limits rule files run under unless a profile or a test says otherwise.
  public init() {}

  /// What ``init()`` gives.
  public static let standard = Limits()
}
