import CLuaSandbox

/// What the callbacks of one sandbox need. C holds its address.
final class Bridge {
  // Unchecked: a sandbox is used from one thread, and no accessor of these calls out. Every field a rule reads comes by here.

  /// Set right after it is made and until the sandbox ends.
  @exclusivity(unchecked) var machine: OpaquePointer?
  /// Objects of the current call by handle.
  @exclusivity(unchecked) private var live = ObjectStack()
  /// An answer did not fit into a block, or a type could not be declared for want of memory.
  @exclusivity(unchecked) var trouble: Trouble?

  enum Trouble: String {
    case oversized = "the text is longer than a rule may hold"
    case noMemory = "out of memory"
  }

  /// Objects that last, by -1 - handle.
  @exclusivity(unchecked) private var lasting = ObjectStack()
  private var lastingHandles: [ObjectIdentifier: Int64] = [:]

  /// By number, those that are declared.
  @exclusivity(unchecked) private(set) var objectTypes: ContiguousArray<ObjectType?> = []
  @exclusivity(unchecked) private(set) var boxTypes: ContiguousArray<BoxType?> = []
  @exclusivity(unchecked) var functions: [(name: String, body: HostFunction)] = []
  @exclusivity(unchecked) var chunks: [(file: String, id: Int)] = []

  func object(_ handle: Int32) -> any HostObject { handle < 0 ? lasting[Int(-1 - handle)] : live[Int(handle)] }

  /// - Precondition: the object's type is declared.
  func handle(of object: any HostObject) -> Int64 {
    guard object.lasts else {
      live.append(object)
      return Int64(live.count - 1)
    }
    let identity = ObjectIdentifier(object)
    if let known = lastingHandles[identity] { return known }
    lasting.append(object)
    let handle = -Int64(lasting.count)
    lastingHandles[identity] = handle
    return handle
  }

  /// Lets go of the objects of the call that ended.
  func endCall() {
    if live.count > 0 { live.removeAll() }
  }

  func declare(_ type: ObjectType) {
    let number = Int(type.number)
    if number < objectTypes.count, objectTypes[number] != nil { return }
    let shape: izs_shape =
      switch type.kind {
      case .record: IZS_RECORD
      case .list: IZS_LIST
      case .map: IZS_MAP
      }
    let failed = withNames(type.fields) {
      izs_declare_object(machine, type.number, shape, type.name, $0, Int32(type.fields.count))
    }
    guard failed == 0 else {
      trouble = .noMemory
      return
    }
    while objectTypes.count <= number { objectTypes.append(nil) }
    objectTypes[number] = type
  }

  func declare(_ type: BoxType) {
    let number = Int(type.number)
    if number < boxTypes.count, boxTypes[number] != nil { return }
    let failed = withNames(type.fields) {
      izs_declare_box(machine, type.number, type.name, $0, Int32(type.fields.count))
    }
    guard failed == 0 else {
      trouble = .noMemory
      return
    }
    while boxTypes.count <= number { boxTypes.append(nil) }
    boxTypes[number] = type
  }

  /// Runs a callback's body: what it throws becomes what the rule is refused with. The status C expects.
  @inline(__always)
  func answer(_ slot: UnsafeMutablePointer<izs_value>?, _ body: (inout FieldAnswer) throws -> Void) -> Int32 {
    guard let slot else { return 1 }
    do {
      var answer = FieldAnswer(slot: slot, bridge: Unmanaged.passUnretained(self))
      try body(&answer)
    } catch {
      refuse(String(describing: error))
      return 1
    }
    guard let trouble = takeTrouble() else { return 0 }
    refuse(trouble.rawValue)
    return 1
  }

  func takeTrouble() -> Trouble? {
    guard let found = trouble else { return nil }
    trouble = nil
    return found
  }

  private func refuse(_ message: String) {
    var message = message
    message.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { izs_refuse(machine, $0.baseAddress, $0.count) }
    }
  }
}

/// Runs `body` with the texts as C strings.
func withNames<Result>(
  _ names: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
) -> Result {
  // One block for all: each text and its zero.
  var bytes: [CChar] = []
  var starts: [Int] = []
  for name in names {
    starts.append(bytes.count)
    bytes.append(contentsOf: name.utf8.lazy.map { CChar(bitPattern: $0) })
    bytes.append(0)
  }
  return bytes.withUnsafeBufferPointer { bytes in
    let pointers = starts.map { start in bytes.baseAddress.map { $0 + start } }
    return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
