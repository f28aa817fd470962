/// Which fields of which records a rule read, as bits.
public struct FieldReads: Sendable, Hashable {
  struct Entry: Sendable, Hashable {
    let type: ObjectType
    var bits: UInt64
  }
  var entries: [Entry] = []

  /// No field at all.
  public init() {}

  /// Whether no record was read.
  public var isEmpty: Bool { entries.isEmpty }

  /// `event.location`, `event.summary`: sorted.
  public var names: [String] {
    entries.flatMap { entry in fields(of: entry.type).map { "\(entry.type.name).\($0)" } }.sorted()
  }

  /// The fields of a type that were read, in the order the type declares them.
  public func fields(of type: ObjectType) -> [String] {
    guard let entry = entries.first(where: { $0.type == type }) else { return [] }
    return type.fields.indices.filter { entry.bits & 1 << UInt64($0) != 0 }.map { type.fields[$0] }
  }

  /// Adds what another call read.
  public mutating func formUnion(_ other: FieldReads) {
    for entry in other.entries {
      if let index = entries.firstIndex(where: { $0.type == entry.type }) {
        entries[index].bits |= entry.bits
      } else {
        entries.append(entry)
      }
    }
  }
}
