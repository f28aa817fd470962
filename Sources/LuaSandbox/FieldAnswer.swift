import CLuaSandbox

/// Where an object puts the value of a field. What is not answered is nil; the last answer counts.
///
/// Everything is copied before the function returns.
public struct FieldAnswer: ~Copyable {
  let slot: UnsafeMutablePointer<izs_value>
  let bridge: Unmanaged<Bridge>

  /// Answers nil.
  public mutating func nothing() { slot.pointee.kind = IZS_NIL }

  /// Answers true or false.
  public mutating func boolean(_ value: Bool) {
    slot.pointee.kind = IZS_BOOLEAN
    slot.pointee.first = value ? 1 : 0
  }

  /// Answers a whole number.
  public mutating func integer(_ value: Int64) {
    slot.pointee.kind = IZS_INTEGER
    slot.pointee.first = value
  }

  /// Answers a whole number.
  public mutating func integer(_ value: Int) { integer(Int64(value)) }

  /// Answers a floating point number; never use it for kilometres or money.
  public mutating func number(_ value: Double) {
    slot.pointee.kind = IZS_NUMBER
    slot.pointee.number = value
  }

  /// Answers a text. Longer than the block limit, it comes to the rule as an error.
  public mutating func text(_ value: String) {
    if value.utf8.withContiguousStorageIfAvailable({ bytes($0) }) == nil {
      Array(value.utf8).withUnsafeBufferPointer { bytes($0) }
    }
  }

  /// Answers a text given as bytes, which should be UTF-8.
  public mutating func bytes(_ value: UnsafeBufferPointer<UInt8>) {
    bridge._withUnsafeGuaranteedRef { bridge in
      guard let room = izs_scratch(bridge.machine, value.count) else {
        bridge.trouble = .oversized
        return
      }
      if let start = value.baseAddress { UnsafeMutableRawPointer(room).copyMemory(from: start, byteCount: value.count) }
      slot.pointee.kind = IZS_TEXT
      slot.pointee.bytes = UnsafePointer(room)
      slot.pointee.length = value.count
    }
  }

  /// Pays for work that grows with what the object holds, such as making a list: about one unit for ten nanoseconds. A rule
  /// that cannot pay ends.
  public mutating func charge(_ fuel: Int) {
    bridge._withUnsafeGuaranteedRef { bridge in _ = izs_spend(bridge.machine, Int64(fuel)) }
  }

  /// Answers an object. It lives as long as the call, unless it lasts.
  public mutating func object(_ value: any HostObject) {
    bridge._withUnsafeGuaranteedRef { slot.pointee.setObject(value, $0) }
  }

  /// Answers a box.
  public mutating func box(_ value: Box) {
    bridge._withUnsafeGuaranteedRef { slot.pointee.setBox(value, $0) }
  }

  /// Answers any value but a table.
  public mutating func value(_ value: Value) throws {
    switch value {
    case .nothing: nothing()
    case .boolean(let value): boolean(value)
    case .integer(let value): integer(value)
    case .number(let value): number(value)
    case .text(let value): text(value)
    case .object(let value): object(value)
    case .box(let value): box(value)
    case .table: throw HostError("a table cannot be handed to a rule")
    }
  }
}
