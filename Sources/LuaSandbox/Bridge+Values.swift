import CLuaSandbox

extension Bridge {
  /// A single value C hands over.
  func value(_ slot: UnsafePointer<izs_value>?) -> Value {
    guard let slot else { return .nothing }
    var cursor = slot
    return next(&cursor)
  }

  /// Several values that follow one another, each with what it holds.
  func values(_ start: UnsafePointer<izs_value>?, count: Int) -> [Value] {
    guard var cursor = start, count > 0 else { return [] }
    return (0..<count).map { _ in next(&cursor) }
  }

  private func next(_ cursor: inout UnsafePointer<izs_value>) -> Value {
    let slot = cursor.pointee
    cursor += 1
    switch slot.kind {
    case IZS_BOOLEAN: return .boolean(slot.first != 0)
    case IZS_INTEGER: return .integer(slot.first)
    case IZS_NUMBER: return .number(slot.number)
    case IZS_TEXT: return .text(String(bytes: slot.bytes, count: slot.length))
    case IZS_OBJECT: return .object(object(Int32(slot.first)))
    case IZS_BOX:
      guard let type = boxTypes[Int(slot.type)] else { return .nothing }
      return .box(Box(type, slot.first, slot.second))
    case IZS_TABLE: return .table(table(list: Int(slot.first), fields: Int(slot.second), &cursor))
    default: return .nothing
    }
  }

  private func table(list: Int, fields: Int, _ cursor: inout UnsafePointer<izs_value>) -> Value.Table {
    var table = Value.Table()
    table.list.reserveCapacity(list)
    for _ in 0..<list { table.list.append(next(&cursor)) }
    for _ in 0..<fields {
      guard case .text(let key) = next(&cursor) else { continue }
      table.fields[key] = next(&cursor)
    }
    return table
  }
}

extension izs_value {
  mutating func setObject(_ object: any HostObject, _ bridge: Bridge) {
    let type = object.type
    bridge.declare(type)
    first = bridge.handle(of: object)
    self.type = type.number
    kind = IZS_OBJECT
  }

  mutating func setBox(_ box: Box, _ bridge: Bridge) {
    bridge.declare(box.type)
    first = box.first
    second = box.second
    type = box.type.number
    kind = IZS_BOX
  }
}

extension String {
  /// Text of a rule; what is not UTF-8 is replaced.
  init(bytes: UnsafePointer<CChar>?, count: Int) {
    guard let bytes else {
      self = ""
      return
    }
    self = UnsafeRawBufferPointer(start: bytes, count: count).withMemoryRebound(to: UInt8.self) {
      UTF8Repair.isWhole($0)
        ? String(decoding: $0, as: UTF8.self) : String(decoding: UTF8Repair.text($0), as: UTF8.self)
    }
  }
}
