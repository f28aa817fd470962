import Foundation

/// JSON held against the pages that describe it, both ways: what it has must be documented, what is documented it must show.
struct JSONComparison {
  private let pages: [String: JSONPage]
  /// The problems, each with the first source that has it.
  private var problems: [String: String] = [:]
  /// Paths and fields that some value had, as ``names(of:in:)`` calls them.
  private var shown: Set<String> = []

  init(_ pages: [String: JSONPage]) { self.pages = pages }

  /// - Parameters:
  ///   - page: the one that describes the whole value.
  ///   - source: where the value comes from, for who must look at it.
  mutating func read(_ value: JSONValue, as page: String, from source: String) {
    check(value, .page(page), page, ".", source)
  }

  /// What values had that the pages do not say, each once.
  var undocumented: [String] { problems.map { "\($0.key) (\($0.value))" }.sorted() }

  /// What the pages say that no value had.
  var unshown: [String] {
    pages.values.flatMap { page in
      page.objects.flatMap { object in
        object.paths.map { "\(page.name) \($0)" } + object.fields.keys.map { Self.name(of: $0, object, page.name) }
      }
    }
    .filter { !shown.contains($0) }.sorted()
  }

  /// A field of an object that stands at several places is one field.
  private static func name(of field: String, _ object: JSONPage.Object, _ page: String) -> String {
    "\(page) \(object.paths[0]): \(field)"
  }

  private mutating func check(
    _ value: JSONValue, _ kind: JSONType.Kind, _ page: String, _ path: String, _ source: String
  ) {
    switch (kind, value) {
    case (.object, .object(let fields)): read(fields, page, path, source)
    case (.page(let other), .object(let fields)): read(fields, other, ".", source)
    case (.list(let element), .list(let values)):
      for value in values { check(value, element, page, path + "[]", source) }
    default: if !kind.holds(value) { complain("\(page) \(path) is \(value), not \(kind)", source) }
    }
  }

  private mutating func read(_ fields: [String: JSONValue], _ page: String, _ path: String, _ source: String) {
    guard let object = pages[page]?.object(at: path) else { return complain("\(page) \(path) has no table", source) }
    shown.insert("\(page) \(path)")
    for (key, value) in fields {
      let place = path == "." ? ".\(key)" : "\(path).\(key)"
      guard let (name, type) = object.field(key) else {
        complain("\(page) \(place) is not documented", source)
        continue
      }
      shown.insert(Self.name(of: name, object, page))
      guard let kind = type.kinds.first(where: { $0.holds(value) }) else {
        complain("\(page) \(place) is \(value), not \(type.words)", source)
        continue
      }
      check(value, kind, page, place, source)
    }
    for (name, type) in object.fields where !type.isOptional && fields[name] == nil && !name.hasPrefix("<") {
      complain("\(page) \(path): \(name) is absent and not called optional", source)
    }
  }

  private mutating func complain(_ problem: String, _ source: String) {
    if problems[problem] == nil { problems[problem] = source }
  }
}
