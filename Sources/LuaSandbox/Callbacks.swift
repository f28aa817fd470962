import CLuaSandbox

extension Bridge {
  /// The functions C calls. Each ends before C raises anything: no Swift frame is ever jumped over.
  func callbacks() -> izs_host {
    izs_host(
      context: Unmanaged.passUnretained(self).toOpaque(),
      field: { context, handle, index, slot in
        Bridge.with(context) { bridge in
          bridge.answer(slot) { try bridge.object(handle).read(field: Int(index), into: &$0) }
        }
      },
      element: { context, handle, index, slot in
        Bridge.with(context) { bridge in
          let object = bridge.object(handle)
          guard index < Int64(object.count) else { return 0 }
          return bridge.answer(slot) { try object.read(element: Int(index), into: &$0) }
        }
      },
      entry: { context, handle, key, length, slot in
        Bridge.with(context) { bridge in
          bridge.answer(slot) {
            try bridge.object(handle).read(key: String(bytes: key, count: length), into: &$0)
          }
        }
      },
      count: { context, handle, slot in
        Bridge.with(context) { bridge in bridge.answer(slot) { $0.integer(bridge.object(handle).count) } }
      },
      keys: { context, handle, slot in
        Bridge.with(context) { bridge in
          bridge.answer(slot) { answer in
            packed(bridge.object(handle).keys).withUnsafeBufferPointer { answer.bytes($0) }
          }
        }
      },
      same: { context, left, right in
        Bridge.with(context) { $0.object(left).isSame(as: $0.object(right)) ? 1 : 0 }
      },
      operate: { context, type, operation, left, right, slot in
        Bridge.with(context) { bridge in
          bridge.answer(slot) { try bridge.operate(type, operation, left, right, &$0) }
        }
      },
      box_field: { context, box, index, slot in
        Bridge.with(context) { bridge in
          bridge.answer(slot) { answer in
            guard let box, let type = bridge.boxTypes[Int(box.pointee.type)] else { return }
            try answer.value(type.read(Int(index), Box(type, box.pointee.first, box.pointee.second)))
          }
        }
      },
      call: { context, function, chunk, arguments, count, slot in
        Bridge.with(context) { bridge in
          bridge.answer(slot) { answer in
            let call = HostCall(
              chunk: bridge.chunks[Int(chunk)].id, arguments: bridge.values(arguments, count: Int(count)),
              machine: bridge.machine)
            try answer.value(bridge.functions[Int(function)].body(call))
          }
        }
      })
  }

  @inline(__always)
  private static func with(_ context: UnsafeMutableRawPointer?, _ body: (Bridge) -> Int32) -> Int32 {
    guard let context else { return 1 }
    return Unmanaged<Bridge>.fromOpaque(context)._withUnsafeGuaranteedRef { body($0) }
  }

  private func operate(
    _ number: Int32, _ operation: izs_operation, _ left: UnsafePointer<izs_value>?,
    _ right: UnsafePointer<izs_value>?, _ answer: inout FieldAnswer
  ) throws {
    guard let type = boxTypes[Int(number)] else { return }
    let left = value(left)
    if operation == IZS_TO_TEXT {
      guard case .box(let box) = left else { return }
      return answer.text(try type.text(box))
    }
    if operation == IZS_SAY {
      guard case .box(let box) = left else { return }
      guard case .integer(let places) = value(right) else { return answer.text(try type.said(box, .any)) }
      return answer.text(try type.said(box, places < 0 ? .number : .places(Int(places))))
    }
    guard let operation = BoxType.Operation(operation) else { return }
    try answer.value(type.operate(operation, left, value(right)))
  }
}

extension BoxType.Operation {
  fileprivate init?(_ operation: izs_operation) {
    switch operation {
    case IZS_ADD: self = .add
    case IZS_SUBTRACT: self = .subtract
    case IZS_MULTIPLY: self = .multiply
    case IZS_DIVIDE: self = .divide
    case IZS_FLOOR_DIVIDE: self = .floorDivide
    case IZS_MODULO: self = .modulo
    case IZS_FLOOR: self = .floor
    case IZS_NEGATE: self = .negate
    case IZS_EQUAL: self = .equal
    case IZS_LESS: self = .less
    case IZS_LESS_OR_EQUAL: self = .lessOrEqual
    default: return nil
    }
  }
}

/// Keys by their bytes, each as its length in four bytes and its text.
private func packed(_ keys: [String]) -> [UInt8] {
  var bytes: [UInt8] = []
  for key in keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
    withUnsafeBytes(of: UInt32(key.utf8.count)) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: key.utf8)
  }
  return bytes
}
