import Foundation
import Testing

/// The Lua files of the project and those beside it.
enum LuaFiles {
  private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()  // Agreement
    .appendingPathComponent("../../..").standardizedFileURL

  static let shipped = files(under: project.appendingPathComponent("rules"))

  static let attackFolder: URL? = {
    let shared =
      ProcessInfo.processInfo.environment["IZIKA_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? project.appendingPathComponent("../shared").standardizedFileURL
    let folder = shared.appendingPathComponent("sandbox/attacks")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

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
