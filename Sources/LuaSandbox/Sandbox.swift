import CLuaSandbox
import Synchronization

/// A virtual machine that runs rule files nobody has vetted.
///
/// One for a person: it holds several packs, each in an environment of its own, and is used from one thread at a time.
///
/// ```swift
/// let sandbox = try Sandbox()
/// let chunk = try sandbox.load("rules.lua", "return { double = function(n) return n * 2 end }")
/// if let double = chunk.function("double") { print(sandbox.call(double, [.integer(21)])) }
/// ```
///
/// Rules cannot reach files, the clock, other packs or the host; what they may use is in ``Limits``, the names they see
/// in ``OfferedName``.
public final class Sandbox {
  let machine: OpaquePointer
  let bridge = Bridge()
  let serial = Serials.next()
  let arguments: UnsafeMutablePointer<izs_value>
  /// The texts of a call's arguments. Unchecked, as what the bridge keeps.
  @exclusivity(unchecked) var texts: UnsafeMutableRawBufferPointer

  /// Arguments a rule can take.
  static let mostArguments = 16

  /// An empty machine. Throws only when there is no memory for one.
  public init(limits: Limits = .standard) throws(SandboxError) {
    var limits = izs_limits(
      memory: limits.memory, block: limits.block, source: limits.source, log: limits.log,
      fuel_per_call: limits.fuelPerCall, fuel_per_run: limits.fuelPerRun, seconds: limits.seconds)
    var callbacks = bridge.callbacks()
    let names = OfferedName.all.map(\.name)
    guard let machine = withNames(names, { izs_new(&limits, &callbacks, $0, Int32(names.count)) }) else {
      throw SandboxError(.memory, "no memory for a sandbox")
    }
    self.machine = machine
    bridge.machine = machine
    arguments = .allocate(capacity: Self.mostArguments)
    arguments.initialize(repeating: izs_value(), count: Self.mostArguments)
    texts = .allocate(byteCount: 4096, alignment: 1)
  }

  deinit {
    izs_free(machine)
    arguments.deallocate()
    texts.deallocate()
  }

  /// Begins a new run: its budget is whole again, and what the clock ended may go on.
  public func startRun() { izs_start_run(machine) }

  /// Offers a function under a name to chunks loaded from now on.
  ///
  /// A name with a dot puts it into a library. Defining a name twice replaces it for chunks loaded later.
  /// The function is kept as long as the sandbox: let it not hold the sandbox itself.
  public func define(_ name: String, _ body: @escaping HostFunction) {
    guard izs_define(machine, Int32(bridge.functions.count), name) == 0 else { return }
    bridge.functions.append((name, body))
  }

  // MARK: After a call

  /// Which fields the last call read.
  public var reads: FieldReads {
    var reads = FieldReads()
    var index: Int32 = 0
    while case let number = izs_read_type(machine, index), number >= 0 {
      if let type = bridge.objectTypes[Int(number)] {
        reads.entries.append(FieldReads.Entry(type: type, bits: izs_read_fields(machine, number)))
      }
      index += 1
    }
    return reads
  }

  /// Whether these are the fields that the last call read, and the records were first read in this order: for who keeps
  /// something by them.
  public func hasRead(_ fields: FieldReads) -> Bool {
    var index: Int32 = 0
    for entry in fields.entries {
      guard izs_read_type(machine, index) == entry.type.number,
        izs_read_fields(machine, entry.type.number) == entry.bits
      else { return false }
      index += 1
    }
    return izs_read_type(machine, index) < 0
  }

  /// Whether the last call read one of some fields of a type, by their places.
  public func hasRead(anyOf fields: UInt64, of type: ObjectType) -> Bool {
    izs_read_fields(machine, type.number) & fields != 0
  }

  /// What the last call printed.
  public var log: String {
    var length = 0
    let start = izs_log(machine, &length)
    return String(bytes: start, count: length)
  }

  /// Fuel the last call burnt.
  public var fuelUsed: Int64 { izs_fuel_used(machine) }
  /// Fuel all calls of the run burnt.
  public var runFuelUsed: Int64 { izs_run_fuel_used(machine) }
  /// Bytes the virtual machine holds.
  public var memoryUsed: Int { izs_memory_used(machine) }
}

/// Tells sandboxes apart, so that a function is never called in the wrong one.
private enum Serials {
  private static let last = Atomic<Int>(0)

  static func next() -> Int { last.add(1, ordering: .relaxed).newValue }
}
