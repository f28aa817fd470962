import LuaSandbox
import Mileage
import Packs
import Values

/// A read-only list for Lua: `#list`, `list[1]`, `ipairs`.
final class ListView: HostObject {
  static let listType = ObjectType.list("list")
  let values: [LuaValue]
  /// Nil for a list that is no parameter.
  let origin: ParameterOrigin?
  /// What `mentions` searches for, folded once; nil until it is asked.
  var words: WordSearch?

  var type: ObjectType { Self.listType }
  var lasts: Bool { origin != nil }
  var count: Int {
    origin?.note()
    return values.count
  }

  init(_ values: [LuaValue], origin: ParameterOrigin? = nil) {
    self.values = values
    self.origin = origin
  }

  func read(element index: Int, into answer: inout FieldAnswer) throws {
    origin?.note()
    try answer.value(values[index])
  }
}

extension FieldAnswer {
  /// Answers a list that is made for this reading, and paid for by its length: it lives until the call ends.
  mutating func list(_ values: [LuaValue]) {
    charge(8 * values.count)
    object(ListView(values))
  }

  /// The same for texts of a calendar, each cut to what rules read.
  mutating func texts(_ texts: [String]) {
    charge(texts.reduce(0) { $0 + $1.utf8.count / 16 })
    list(texts.map { .text(TextLimit.cut($0, to: EventText.most)) })
  }

  /// Answers a text of a calendar, cut to what rules read.
  mutating func beginning(of text: String) { self.text(TextLimit.cut(text, to: EventText.most)) }

  /// The same as a list for a mapping.
  mutating func map(_ values: [String: LuaValue]) {
    charge(16 * values.count)
    object(MapView(values))
  }
}

/// A read-only mapping for Lua: `map.key`, `pairs` in the order of its keys; an absent key is nil.
final class MapView: HostObject {
  static let mapType = ObjectType.map("map")
  let values: [String: LuaValue]
  let origin: ParameterOrigin?
  /// Of each key where several layers add to the mapping, those that one of them takes out among them; empty elsewhere.
  private let origins: [String: ParameterOrigin]

  var type: ObjectType { Self.mapType }
  var lasts: Bool { origin != nil }
  var keys: [String] {
    if origins.isEmpty {
      origin?.note()
    } else {
      // Who walks over them rests on what is not there, too; each of the others is noted when it is reached.
      for key in origins.keys.sorted() where values[key] == nil { origins[key]?.note() }
      if values.isEmpty { origin?.note() }
    }
    return values.keys.sorted()
  }

  init(_ values: [String: LuaValue], origin: ParameterOrigin? = nil, origins: [String: ParameterOrigin] = [:]) {
    self.values = values
    self.origin = origin
    self.origins = origins
  }

  func read(key: String, into answer: inout FieldAnswer) throws {
    (origins.isEmpty ? origin : origins[key] ?? origin)?.note()
    if let value = values[key] { try answer.value(value) }
  }
}

/// The parameter that a list or mapping comes from, by the word of one layer or of several. A rule file may look it up once while it is
/// loaded; it is whenever a rule reads it that the decision rests on it.
final class ParameterOrigin {
  private let uses: [ParameterUse]
  private unowned let session: RuleSession

  init(_ uses: [ParameterUse], _ session: RuleSession) {
    self.uses = uses
    self.session = session
  }

  func note() {
    for use in uses { session.note(use) }
  }
}

extension ParameterValue {
  /// The value as rules see it: lists and mappings read-only, numbers with a point exact.
  func luaValue(from origin: ParameterOrigin?) -> LuaValue {
    switch self {
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(Int64(value))
    case .decimal(let value): .box(DecimalBox.box(value))
    case .text(let value): .text(value)
    case .date(let value): .box(DateBox.box(value))
    case .list(let values): .object(ListView(values.map { $0.luaValue(from: origin) }, origin: origin))
    case .map(let values): .object(MapView(values.mapValues { $0.luaValue(from: origin) }, origin: origin))
    }
  }
}
