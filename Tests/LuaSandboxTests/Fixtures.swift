import LuaSandbox

/// A record as rules see an event.
final class Event: HostObject {
  static let type = ObjectType("event", fields: ["summary", "km", "location", "tags", "next", "broken"])

  var summary = "Visite Dupont"
  var km: Int64 = 12
  var location = "Lyon"
  var tags = Words(["a", "b", "c"])
  var next: Event?
  /// Whether the field `broken` refuses to be read.
  var fails = true

  var type: ObjectType { Self.type }

  func read(field index: Int, into answer: inout FieldAnswer) throws {
    switch index {
    case 0: answer.text(summary)
    case 1: answer.integer(km)
    case 2: answer.text(location)
    case 3: answer.object(tags)
    case 4: if let next { answer.object(next) }
    default: if fails { throw HostError("this field cannot be read") }
    }
  }
}

/// A list of words; it lasts.
final class Words: HostObject {
  static let type = ObjectType.list("words")

  let words: [String]
  init(_ words: [String]) { self.words = words }

  var type: ObjectType { Self.type }
  var lasts: Bool { true }
  var count: Int { words.count }
  func read(element index: Int, into answer: inout FieldAnswer) { answer.text(words[index]) }
}

/// A map of numbers.
final class Rates: HostObject {
  static let type = ObjectType.map("rates")

  let rates: [String: Double]
  init(_ rates: [String: Double]) { self.rates = rates }

  var type: ObjectType { Self.type }
  var lasts: Bool { true }
  var keys: [String] { Array(rates.keys) }
  func read(key: String, into answer: inout FieldAnswer) { if let rate = rates[key] { answer.number(rate) } }
}

/// A whole number of cents with arithmetic in Swift.
enum Cents {
  static let type: BoxType = BoxType(
    "cents", fields: ["euros"],
    read: { _, box in .integer(box.first / 100) },
    text: { "\($0.first) c" },
    operate: { operation, left, right in
      guard let a = amount(left), let b = amount(right) else { throw HostError("cents and nothing else") }
      switch operation {
      case .add: return .box(Box(type, a + b))
      case .subtract: return .box(Box(type, a - b))
      case .multiply: return .box(Box(type, a * b))
      case .divide:
        guard b != 0 else { throw HostError("division by zero") }
        return .box(Box(type, a / b))
      case .negate: return .box(Box(type, -a))
      case .floorDivide, .modulo:
        guard b != 0 else { throw HostError("division by zero") }
        let rest = ((a % b) + b) % b
        return operation == .modulo ? .box(Box(type, rest)) : .box(Box(type, (a - rest) / b))
      case .floor: return .integer((a - ((a % 100) + 100) % 100) / 100)
      case .equal: return .boolean(a == b)
      case .less: return .boolean(a < b)
      case .lessOrEqual: return .boolean(a <= b)
      }
    })

  static func of(_ amount: Int64) -> Value { .box(Box(type, amount)) }

  private static func amount(_ value: Value) -> Int64? {
    switch value {
    case .box(let box) where box.type == type: box.first
    case .integer(let value): value
    default: nil
    }
  }
}

extension Sandbox {
  /// A sandbox with the host functions the tests use.
  static func forTests(_ limits: Limits = .standard) throws -> Sandbox {
    let sandbox = try Sandbox(limits: limits)
    sandbox.define("distance") { call in
      guard case .text(let place) = call[0] else { throw HostError("distance: a place expected") }
      return .integer(Int64(place.utf8.count) * 1000)
    }
    return sandbox
  }

  /// Calls a function of a file that must have it.
  func call(_ name: String, of chunk: Chunk, _ arguments: [Value] = []) throws -> Outcome {
    guard let function = chunk.function(name) else { throw SandboxError(.load, "no function \(name)") }
    return call(function, arguments)
  }

  /// Loads a file with a function `run` and calls it.
  func run(_ body: String, _ arguments: [Value] = [], acceptingTables: Bool = false) throws -> Outcome {
    let chunk = try load("rules.lua", "return { run = function(...) local ev = ... \(body)\nend }")
    guard let function = chunk.function("run") else { throw SandboxError(.load, "no function run") }
    return call(function, arguments, acceptingTables: acceptingTables)
  }
}

extension Outcome {
  /// `ok:VALUE`, `error:MESSAGE`, `fuel`, `memory`, `timeout`.
  var brief: String {
    switch self {
    case .answered(let answer): "ok:\(answer.value.brief)"
    case .failed(let error): error.brief
    }
  }

  var answer: Returned? {
    if case .answered(let answer) = self { return answer }
    return nil
  }

  var error: SandboxError? {
    if case .failed(let error) = self { return error }
    return nil
  }
}

extension SandboxError {
  var brief: String {
    switch kind {
    case .load: "load-error:\(message)"
    case .runtime, .badResult, .remembers: "error:\(message)"
    case .budget, .runBudget: "fuel"
    case .memory: "memory"
    case .time: "timeout"
    }
  }
}

extension Value {
  /// As a rule's author would write it.
  var brief: String {
    switch self {
    case .nothing: "nil"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .text(let value): value
    case .object(let object): object.type.name
    case .box(let box): "\(box.type.name) \(box.first)"
    case .table(let table):
      "{"
        + (table.list.map(\.brief) + table.fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.brief)" })
        .joined(separator: ", ") + "}"
    }
  }
}
