import Foundation
import TestSupport
import Testing

/// The Lua files of the project and those beside it.
enum LuaFiles {
  static let shipped = files(under: SourceTree.root.appending(path: "rules"))

  static let attackFolder = SourceTree.shared("sandbox/attacks")

  static let attacks = attackFolder.map(files) ?? []

  struct File: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    var testDescription: String { name }
  }

  private static func files(under folder: URL) -> [File] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".lua") }.sorted().compactMap { path in
      let data = try? Data(contentsOf: folder.appendingPathComponent(path))
      return data.map { File(name: path, bytes: [UInt8]($0)) }
    }
  }
}
