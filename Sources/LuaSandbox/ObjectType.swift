import Synchronization

/// What rule files know of a kind of object: its name and its fields.
///
/// Make one for each kind of thing and keep it: `static let type = ObjectType("event", fields: ["summary", "location"])`.
public final class ObjectType: Sendable {
  /// How rules read it.
  public enum Kind: Sendable {
    /// Read by the names of its fields, `event.summary`. An unknown name is an error.
    case record
    /// Read by position, `#stops`, `stops[1]`, `ipairs(stops)`.
    case list
    /// Read by any text, `parameters.rate`. What is not there is nil.
    case map
  }

  /// What `type` and messages call it.
  public let name: String
  /// How rules read it.
  public let kind: Kind
  /// A record's fields; at most 64.
  public let fields: [String]
  /// Small and the same everywhere in the process: what C knows the type by.
  let number: Int32

  /// A record.
  public init(_ name: String, fields: [String]) {
    precondition(fields.count <= 64, "the fields read in a call are kept in 64 bits")
    self.name = name
    self.kind = .record
    self.fields = fields
    number = TypeNumbers.next()
  }

  private init(_ name: String, kind: Kind) {
    self.name = name
    self.kind = kind
    fields = []
    number = TypeNumbers.next()
  }

  /// A list.
  public static func list(_ name: String) -> ObjectType { ObjectType(name, kind: .list) }
  /// A map.
  public static func map(_ name: String) -> ObjectType { ObjectType(name, kind: .map) }
}

extension ObjectType: Hashable {
  /// Whether both are one object: two types of one name are two types.
  public static func == (left: ObjectType, right: ObjectType) -> Bool { left === right }
  /// By the type's number in this process.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

/// Numbers for object and box types, the same for every sandbox of the process.
enum TypeNumbers {
  private static let last = Atomic<Int32>(-1)

  static func next() -> Int32 { last.add(1, ordering: .relaxed).newValue }
}
