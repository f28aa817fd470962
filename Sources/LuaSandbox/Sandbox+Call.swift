import CLuaSandbox

extension Sandbox {
  /// Asks a rule.
  ///
  /// - Parameters:
  ///   - arguments: at most 16, no tables.
  ///   - acceptingTables: whether the rule may answer a table. Where it may not, one is ``SandboxError/Kind/badResult``.
  public func call(_ function: RuleFunction, _ arguments: [Value] = [], acceptingTables: Bool = false) -> Outcome {
    guard function.sandbox == serial else {
      return .failed(SandboxError(.runtime, "the function belongs to another sandbox"))
    }
    if izs_is_busy(machine) != 0 { return .failed(Self.busy) }
    defer { bridge.endCall() }
    if let problem = place(arguments) { return .failed(SandboxError(.runtime, problem)) }
    var answer = izs_answer()
    let status = izs_call(
      machine, function.number, self.arguments, Int32(arguments.count), acceptingTables ? 1 : 0, &answer)
    guard status == IZS_DONE else {
      return .failed(failure(status, file: bridge.chunks[Int(izs_function_chunk(machine, function.number))].file))
    }
    return .answered(
      Returned(
        value: bridge.value(answer.value),
        reason: answer.reason == nil ? nil : String(bytes: answer.reason, count: answer.reason_length),
        band: answer.band == nil ? nil : String(bytes: answer.band, count: answer.band_length),
        staysOutOfLedger: answer.outside != 0,
        file: bridge.chunks[Int(answer.chunk)].file, line: Int(answer.line)))
  }

  /// Puts the arguments where C reads them. What is wrong with them, or nil.
  func place(_ values: [Value]) -> String? {
    guard values.count <= Self.mostArguments else { return "more than \(Self.mostArguments) values at once" }
    var used = 0
    for index in values.indices {
      let slot = arguments + index
      switch values[index] {
      case .nothing: slot.pointee.kind = IZS_NIL
      case .boolean(let value):
        slot.pointee.kind = IZS_BOOLEAN
        slot.pointee.first = value ? 1 : 0
      case .integer(let value):
        slot.pointee.kind = IZS_INTEGER
        slot.pointee.first = value
      case .number(let value):
        slot.pointee.kind = IZS_NUMBER
        slot.pointee.number = value
      case .text(let value):
        slot.pointee.kind = IZS_TEXT
        slot.pointee.first = Int64(used)  // its bytes are pointed at once all stand
        slot.pointee.length = keep(value, at: used)
        used += slot.pointee.length
      case .object(let value): slot.pointee.setObject(value, bridge)
      case .box(let value): slot.pointee.setBox(value, bridge)
      case .table: return "a table cannot be handed to a rule"
      }
    }
    if let trouble = bridge.takeTrouble() { return trouble.rawValue }
    guard used > 0, let start = texts.baseAddress?.assumingMemoryBound(to: CChar.self) else { return nil }
    for index in values.indices where arguments[index].kind == IZS_TEXT {
      arguments[index].bytes = UnsafePointer(start + Int(arguments[index].first))
    }
    return nil
  }

  /// Copies a text behind the others; its length in bytes.
  private func keep(_ text: String, at start: Int) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      if start + bytes.count > texts.count {
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * (start + bytes.count), alignment: 1)
        larger.copyMemory(from: UnsafeRawBufferPointer(texts))
        texts.deallocate()
        texts = larger
      }
      UnsafeMutableRawBufferPointer(rebasing: texts[start...]).copyMemory(from: UnsafeRawBufferPointer(bytes))
      return bytes.count
    }
  }
}

/// How a rule ended.
public enum Outcome {
  /// The rule gave an answer, or had no opinion.
  case answered(Returned)
  /// The rule gave none. That is an error, never a "no".
  case failed(SandboxError)
}

/// What a rule answered, and where it spoke.
public struct Returned {
  /// ``Value/nothing`` is "no opinion".
  public var value: Value
  /// What the rule gave `verdict` as the reason, cut to 500 bytes; nil for a plain value.
  public var reason: String?
  /// What the rule named by `{band = …}`, cut to 500 bytes; nil where it named none.
  public var band: String?
  /// Whether the rule said `{ledger = false}`.
  public var staysOutOfLedger = false
  /// Whether the rule said more of its answer than the reason.
  public var hasTerms: Bool { staysOutOfLedger || band != nil }
  /// The rule file that spoke, as it was named when it was loaded.
  public var file: String
  /// The line that called `verdict`; for a plain value the line the function begins on.
  public var line: Int
}
