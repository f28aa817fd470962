import CLuaSandbox

extension Sandbox {
  /// Loads a rule file: runs it in a fresh environment and keeps the table it returns.
  ///
  /// - Parameters:
  ///   - file: what messages call it.
  ///   - id: what host functions know it by; by default the number of chunks loaded before.
  ///   - hosting: the host functions it sees; by default all that are defined.
  ///   - sharing: values it sees under names of their own, at most 16; objects among them should last.
  public func load(
    _ file: String, _ source: [UInt8], id: Int? = nil, hosting: Set<String>? = nil, sharing: [String: Value] = [:]
  ) throws(SandboxError) -> Chunk {
    chunk(try take(file, source, id: id, module: nil, hosting: hosting, sharing: sharing))
  }

  /// Adds a file that rule files of the same `id` get by `require "NAME"`. It is parsed now and run when it is first
  /// required: what it returns is kept for them all.
  ///
  /// - Throws: for a file that does not parse.
  public func addModule(
    _ name: String, file: String, _ source: [UInt8], id: Int, hosting: Set<String>? = nil,
    sharing: [String: Value] = [:]
  ) throws(SandboxError) {
    _ = try take(file, source, id: id, module: name, hosting: hosting, sharing: sharing)
  }

  private func take(
    _ file: String, _ source: [UInt8], id: Int?, module: String?, hosting: Set<String>?, sharing: [String: Value]
  ) throws(SandboxError) -> Int32 {
    if izs_is_busy(machine) != 0 { throw Self.busy }
    let shared = sharing.sorted { $0.key < $1.key }
    if let problem = place(shared.map(\.value)) { throw SandboxError(.load, problem, file: file) }
    defer { bridge.endCall() }
    let number = Int32(bridge.chunks.count)
    // Known before it runs: it may call host functions while it is loaded.
    bridge.chunks.append((file, id ?? Int(number)))
    let visible = bridge.functions.indices.filter { hosting?.contains(bridge.functions[$0].name) ?? true }.map(
      Int32.init)
    var loaded: Int32 = -1
    let status = source.withUnsafeBytes { bytes in
      withNames([file, module ?? ""] + shared.map(\.key)) { names in
        visible.withUnsafeBufferPointer { visible in
          var source = izs_source(
            name: names?.pointee, text: bytes.baseAddress?.assumingMemoryBound(to: CChar.self), length: bytes.count,
            functions: visible.baseAddress, function_count: Int32(visible.count), names: names.map { $0 + 2 },
            values: arguments, value_count: Int32(shared.count), package: Int32(truncatingIfNeeded: id ?? Int(number)),
            module: module == nil ? nil : names?[1])
          return izs_load(machine, &source, &loaded)
        }
      }
    }
    guard status == IZS_DONE else { throw failure(status, file: file) }
    return loaded
  }

  /// Freezes every table that a function of a file can reach, once all files are loaded; the first ``call(_:_:acceptingTables:)``
  /// does so too. A table that a function makes is free until the call ends.
  ///
  /// - Throws: for the first file with a function that assigns a variable which is still there when the call has ended.
  ///   Files of the same `id` are then not asked.
  public func seal() throws(SandboxError) {
    if izs_is_busy(machine) != 0 { throw Self.busy }
    defer { bridge.endCall() }
    let status = izs_seal(machine)
    guard status == IZS_DONE else {
      // What cannot be frozen within the limits has no line, but belongs to a file.
      let chunk = Int(izs_failed_chunk(machine))
      throw failure(status, file: bridge.chunks.indices.contains(chunk) ? bridge.chunks[chunk].file : nil)
    }
  }

  /// The same with the source as text.
  public func load(
    _ file: String, _ source: String, id: Int? = nil, hosting: Set<String>? = nil, sharing: [String: Value] = [:]
  ) throws(SandboxError) -> Chunk {
    try load(file, Array(source.utf8), id: id, hosting: hosting, sharing: sharing)
  }

  /// What a chunk's table holds under a name, such as `api`; ``Value/nothing`` when there is nothing.
  public func value(_ name: String, of chunk: Chunk) throws(SandboxError) -> Value {
    guard chunk.sandbox == serial else { throw SandboxError(.runtime, "the chunk belongs to another sandbox") }
    if izs_is_busy(machine) != 0 { throw Self.busy }
    var answer = izs_answer()
    let status = izs_entry_value(machine, chunk.number, name, &answer)
    defer { bridge.endCall() }
    guard status == IZS_DONE else { throw failure(status, file: chunk.file) }
    return bridge.value(answer.value)
  }

  private func chunk(_ number: Int32) -> Chunk {
    var names: [String] = []
    var entries: [String: Chunk.Entry] = [:]
    var index: Int32 = 0
    while let start = izs_entry_name(machine, number, index) {
      let name = String(cString: start)
      names.append(name)
      entries[name] = entry(name, izs_entry(machine, number, index))
      index += 1
    }
    let (file, id) = bridge.chunks[Int(number)]
    return Chunk(file: file, id: id, names: names, number: number, sandbox: serial, entries: entries)
  }

  private func entry(_ name: String, _ shape: izs_entry_shape) -> Chunk.Entry {
    let functions = (0..<shape.count).map { function(name, shape.function + $0) }
    switch shape.form {
    case IZS_FUNCTION: return functions.first.map { .function($0) } ?? .value
    case IZS_RULES where shape.wrong != 0: return .mixed(shape.wrong > 0 ? Int(shape.wrong) : nil)
    case IZS_RULES: return functions.isEmpty ? .empty : .rules(functions)
    default: return .value
    }
  }

  private func function(_ name: String, _ number: Int32) -> RuleFunction {
    RuleFunction(
      name: name, label: izs_function_label(machine, number).map { String(cString: $0) },
      file: bridge.chunks[Int(izs_function_place(machine, number))].file,
      line: Int(izs_function_line(machine, number)), parameters: Int(izs_function_parameters(machine, number)),
      number: number, sandbox: serial)
  }

  static let busy = SandboxError(.runtime, "the sandbox is busy: a host function must not call rules")

  /// How the last entry failed.
  func failure(_ status: izs_status, file: String?) -> SandboxError {
    let kind: SandboxError.Kind =
      switch status {
      case IZS_LOAD: .load
      case IZS_BUDGET: .budget
      case IZS_RUN_BUDGET: .runBudget
      case IZS_MEMORY: .memory
      case IZS_TIME: .time
      case IZS_BAD_RESULT: .badResult
      case IZS_REMEMBERS: .remembers
      default: .runtime
      }
    let line = Int(izs_failed_line(machine))
    let chunk = Int(izs_failed_chunk(machine))
    // A rule may call into a module: the line is then in the module's file.
    let file = line > 0 && bridge.chunks.indices.contains(chunk) ? bridge.chunks[chunk].file : file
    return SandboxError(kind, String(cString: izs_message(machine)), file: file, line: line > 0 ? line : nil)
  }
}
