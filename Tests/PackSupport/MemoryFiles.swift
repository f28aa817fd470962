import Packs
import System
import Values

/// Files that exist only in a test: a path to a text.
package struct MemoryFiles: FileReading {
  package var texts: [String: String]

  package init(texts: [String: String] = [:]) { self.texts = texts }

  package func exists(_ path: String) -> Bool { texts[path] != nil }

  package func read(_ path: String) throws(Failure) -> [UInt8] {
    guard let text = texts[path] else {
      throw Failure(Diagnostic(.error, .fileUnreadable, Phrase(verbatim: "no \(path)")))
    }
    return Array(text.utf8)
  }

  package func list(_ folder: String, ending suffix: String) throws(Failure) -> [String] {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let below = texts.keys.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
    return Set(below.compactMap { $0.split(separator: "/").first.map(String.init) })
      .filter { $0.hasSuffix(suffix) }.sorted()
  }
}

extension MemoryFiles {
  /// Adds a pack at `path`.
  package mutating func add(
    _ path: String, name: String? = nil, extends: [String] = [], currency: String? = nil, rules: String = "return {}",
    parameters: String? = nil
  ) {
    texts["\(path)/pack.yaml"] =
      "name: \(name ?? path)\nversion: 1.0.0\napi: 1\nextends: [\(extends.joined(separator: ", "))]\n"
      + (currency.map { "currency: \($0)\n" } ?? "")
    texts["\(path)/rules.lua"] = rules
    if let parameters { texts["\(path)/parameters/p.yaml"] = parameters }
  }

  /// The library over these files, with an empty `izika/base` unless the test has its own.
  package func library() -> PackLibrary {
    var files = self
    if !exists("shipped/izika/base/pack.yaml") { files.add("shipped/izika/base", name: "izika/base") }
    return PackLibrary(shipped: "shipped", files: files, engine: .lendingFunctions())
  }
}
