import LuaSandbox
import Packs
import Rules
import Values

/// What a value has under a name.
package enum FieldLookUp {
  case known(Known)
  /// Nothing has that name: what the value is, and the names that it does have.
  case absent(of: Phrase, names: [String])
  /// A mapping without that key: it may be there in another profile.
  case missing(names: [String])
}

extension Known {
  /// A field, or an element by a text key.
  package func field(_ name: String) -> FieldLookUp {
    let parts = something
    guard !parts.isEmpty else { return .known(.unknown) }
    let answers = parts.map { $0.ownField(name) }
    let known = answers.compactMap { if case .known(let known) = $0 { known } else { nil } }
    guard known.isEmpty else { return .known(.join(known)) }
    return answers[0]
  }

  private func ownField(_ name: String) -> FieldLookUp {
    switch self {
    case .api(.record(let record)):
      guard let document = RuleReference.records.first(where: { $0.name == record }) else { return .known(.unknown) }
      return Self.field(name, of: document.fields, Phrase(verbatim: record))
    case .api(let type):
      if case .map(let element) = type { return .known(.join([Known(element), .nothing])) }
      if case .table(let keys) = type {
        guard let key = keys.first(where: { $0.name == name }) else { return .missing(names: keys.map(\.name)) }
        return .known(Known(key.type))
      }
      if case .list = type { return .absent(of: Phrase(en: "a list", fr: "une liste"), names: []) }
      guard let box = RuleReference.boxes.first(where: { $0.type == type }) else { return .known(.unknown) }
      return Self.field(name, of: box.fields, Phrase(verbatim: box.name))
    case .text:
      if Self.textMethods.contains(name) { return .known(.function) }
      return .absent(of: Phrase(en: "a text", fr: "un texte"), names: Self.textMethods)
    case .number: return .absent(of: Phrase(en: "a number", fr: "un nombre"), names: [])
    case .boolean: return .absent(of: Phrase(en: "true or false", fr: "true ou false"), names: [])
    case .module(let module, let names):
      return names.contains(name)
        ? .known(.unknown)
        : .absent(of: Phrase(en: "the module \(module)", fr: "le module \(module)"), names: names)
    case .parameter(let values):
      let maps = values.compactMap { if case .map(let map) = $0 { map } else { nil } }
      guard maps.count == values.count else {
        return maps.isEmpty ? .absent(of: Phrase(en: "a list", fr: "une liste"), names: []) : .known(.unknown)
      }
      let found = maps.compactMap { $0[name] }
      if found.isEmpty { return .missing(names: Set(maps.flatMap(\.keys)).sorted()) }
      return .known(.join([Known(found), found.count < maps.count ? .nothing : Known(found)]))
    case .unknown, .nothing, .function, .table, .either: return .known(.unknown)
    }
  }

  private static func field(_ name: String, of fields: [FieldDocument], _ owner: Phrase) -> FieldLookUp {
    guard let field = fields.first(where: { $0.name == name }) else {
      return .absent(of: owner, names: fields.map(\.name))
    }
    return .known(Known(field.type))
  }

  /// What a text has: `event.summary:lower()`.
  private static let textMethods = OfferedName.all.filter { $0.name.hasPrefix("string.") }.map {
    String($0.name.dropFirst(7))
  }

  /// An element by a number, or by a key that is worked out.
  package var element: Known {
    .join(
      something.map { part in
        switch part {
        case .api(.list(let type)), .api(.map(let type)): .join([Known(type), .nothing])
        case .parameter(let values): Self.elements(values)
        default: .unknown
        }
      })
  }

  /// An element that `ipairs` or `pairs` walks to, which is never nil.
  var walked: Known { .join(element.parts.filter { $0 != .nothing }) }

  private static func elements(_ values: [ParameterValue]) -> Known {
    let elements = values.flatMap { value -> [ParameterValue] in
      switch value {
      case .list(let values): values
      case .map(let map): map.sorted { $0.key < $1.key }.map(\.value)
      default: []
      }
    }
    return elements.isEmpty ? .unknown : .join([Known(elements), .nothing])
  }
}
