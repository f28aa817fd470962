import Foundation
import TestSupport

/// A page of a documentation catalogue that describes JSON: a table for each object, under a heading with its paths.
///
///     ### `.trips[].legs[]`
///
///     | Field | Type | What it says |
///     | --- | --- | --- |
///     | `uid` | text or null | the event that it goes to |
///     | `from` | <doc:PlaceJSON> | where it starts |
///
/// A field in angle brackets, `<fact>`, stands for any name.
struct JSONPage {
  struct Object {
    /// One table may describe objects at several places.
    let paths: [String]
    var fields: [String: JSONType] = [:]

    /// The documented field that a name in JSON belongs to, and its type.
    func field(_ name: String) -> (name: String, type: JSONType)? {
      if let type = fields[name] { return (name, type) }
      return fields.first { $0.key.hasPrefix("<") }.map { ($0.key, $0.value) }
    }
  }

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  let name: String
  private(set) var objects: [Object] = []
  /// What the row of `schema` names: `izika.year/2`; nil where objects do not say what they are.
  private(set) var schema: String?

  /// - Throws: ``Malformed`` for a row whose type says nothing, or one that stands under no path.
  init(_ name: String, _ text: String) throws {
    self.name = name
    for line in text.split(separator: "\n") {
      if line.hasPrefix("#") {
        let paths = Self.codes(line).filter { $0.hasPrefix(".") }
        if !paths.isEmpty { objects.append(Object(paths: paths)) }
      } else if line.hasPrefix("| `") {
        try read(row: line)
      }
    }
  }

  private mutating func read(row line: Substring) throws {
    let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    guard cells.count == 3, let field = Self.codes(line).first, let type = JSONType(cells[1]), !objects.isEmpty else {
      throw Malformed(description: "\(name): \(line)")
    }
    guard objects[objects.count - 1].fields.updateValue(type, forKey: field) == nil else {
      throw Malformed(description: "\(name): \(field) stands twice in a table")
    }
    if field == "schema" { schema = Self.codes(cells[2][...]).first }
  }

  func object(at path: String) -> Object? { objects.first { $0.paths.contains(path) } }

  /// What stands between backquotes.
  private static func codes(_ line: Substring) -> [String] {
    line.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }
}

extension JSONPage {
  /// Those of all catalogues below `Sources`, by name; pages without a path describe no JSON.
  static func all() throws -> [String: JSONPage] {
    let sources = SourceTree.root.appendingPathComponent("Sources")
    var pages: [String: JSONPage] = [:]
    for case let file as URL in FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil) ?? .init()
    {
      guard file.pathExtension == "md", file.path.contains(".docc/") else { continue }
      let name = file.deletingPathExtension().lastPathComponent
      let page = try JSONPage(name, String(contentsOf: file, encoding: .utf8))
      guard !page.objects.isEmpty else { continue }
      guard pages.updateValue(page, forKey: name) == nil else {
        throw Malformed(description: "two pages are called \(name)")
      }
    }
    return pages
  }
}
