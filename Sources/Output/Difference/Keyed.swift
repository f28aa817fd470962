/// Values by key in their order; several of one key are told apart by their place among them.
struct Keyed<Value: Sendable>: Sendable {
  private(set) var keys: [String] = []
  private var values: [String: Value] = [:]

  init(_ pairs: [(key: String, value: Value)]) {
    var counts: [String: Int] = [:]
    for (key, value) in pairs {
      let place = counts[key, default: 0]
      counts[key] = place + 1
      let unique = place == 0 ? key : "\(key)\u{1F}\(place)"
      keys.append(unique)
      values[unique] = value
    }
  }

  subscript(key: String) -> Value? { values[key] }

  /// All keys of both, those of the first in its order before those that only the second has.
  func keys(and other: Keyed) -> [String] { keys + other.keys.filter { values[$0] == nil } }
}
