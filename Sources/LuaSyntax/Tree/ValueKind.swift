/// What kind of value an expression gives, as far as its form alone tells.
package enum ValueKind: Sendable, Hashable {
  case `nil`
  case boolean
  /// Arithmetic counts as a number: what a metamethod may make of it, its form does not tell.
  case number
  case string
  case table
  case function
  /// What a call gives; ``ParsedChunk/call(from:)`` tells of what.
  case call
  /// A variable, a field, `...`, or one of several kinds.
  case unknown
}

/// What is known of an expression without running it.
struct Inference: Sendable {
  var kind: ValueKind
  /// Whether it counts as true in a condition; nil when that depends on the run.
  var isTrue: Bool?
  /// Whether Lua's compiler works it out.
  var isFolded = false

  static let unknown = Inference(kind: .unknown)
  static let call = Inference(kind: .call)
}
