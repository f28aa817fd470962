/// Something of the host that rules read field by field.
///
/// Nothing is copied in advance: a field costs only when a rule asks for it. Rules see it read-only.
///
/// ```swift
/// final class Visit: HostObject {
///   static let type = ObjectType("visit", fields: ["town", "metres"])
///   var type: ObjectType { Self.type }
///   func read(field index: Int, into answer: inout FieldAnswer) {
///     if index == 0 { answer.text("Lyon") } else { answer.integer(1200) }
///   }
/// }
/// ```
public protocol HostObject: AnyObject {
  /// What rules know of it; the same for every object of a kind.
  var type: ObjectType { get }

  /// Whether rules may keep it between calls. Otherwise it is readable only inside the call that received it.
  /// One that lasts is held until the sandbox ends.
  var lasts: Bool { get }

  /// Whether a rule finds the two equal; the same Swift object unless you say otherwise.
  func isSame(as other: any HostObject) -> Bool

  /// A record's field, by its position in the type's `fields`. An answer left alone is nil.
  func read(field index: Int, into answer: inout FieldAnswer) throws

  /// A list's length.
  var count: Int { get }
  /// A list's element, from 0, below `count`.
  func read(element index: Int, into answer: inout FieldAnswer) throws

  /// A map's keys; `pairs` sorts them by their bytes.
  var keys: [String] { get }
  /// A map's value under a key; an answer left alone is nil.
  func read(key: String, into answer: inout FieldAnswer) throws
}

/// What a kind of object does not have.
extension HostObject {
  /// False: it is readable only inside the call that received it.
  public var lasts: Bool { false }
  /// Whether both are one Swift object.
  public func isSame(as other: any HostObject) -> Bool { self === other }
  /// Leaves every field nil.
  public func read(field index: Int, into answer: inout FieldAnswer) throws {}
  /// 0: a list without elements.
  public var count: Int { 0 }
  /// Leaves every element nil.
  public func read(element index: Int, into answer: inout FieldAnswer) throws {}
  /// None: a map without keys.
  public var keys: [String] { [] }
  /// Leaves the value under every key nil.
  public func read(key: String, into answer: inout FieldAnswer) throws {}
}
