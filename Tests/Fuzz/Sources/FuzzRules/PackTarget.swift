import Driver
import Packs
import Rules
import System
import Values
import YAML

/// Any bytes as the manifest, the parameters and the rules of a pack, split where a NUL stands: read, or refused with
/// words.
func packTarget(_ bytes: [UInt8]) -> CInt {
  let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
  let manifest = "name: a/b\nversion: 1.0.0\napi: 1\n"
  let packs = [
    ["p/pack.yaml": parts[0], "p/parameters/p.yaml": parts.last ?? []],
    ["p/pack.yaml": Array(manifest.utf8), "p/parameters/p.yaml": parts[0]],
  ]
  for pack in packs {
    var files = Files(files: pack)
    files.files["p/rules.lua"] = Array("return {}".utf8)
    files.files["s/izika/base/pack.yaml"] = Array("name: izika/base\nversion: 1.0.0\napi: 1\n".utf8)
    files.files["s/izika/base/rules.lua"] = Array("return {}".utf8)
    do {
      let layers = try PackLibrary(shipped: "s", files: files, engine: .lendingFunctions()).layers(
        ["./p"], relativeTo: "")
      law(layers.count >= 2, "a pack without izika/base behind it")
    } catch { hold(error) }
  }
  do { _ = try YAMLFile(parts[0], name: "fuzz.yaml") } catch { hold(error) }
  return 0
}

private func hold(_ failure: Failure) {
  law(!failure.diagnostics.isEmpty, "a refusal without a reason")
  for diagnostic in failure.diagnostics {
    law(!diagnostic.message.english.isEmpty && !diagnostic.message.french.isEmpty, "a message without words")
    law((diagnostic.place.line ?? 1) >= 1, "a line before the first")
  }
}

private struct Files: FileReading {
  var files: [String: [UInt8]]

  private func plain(_ path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }

  func exists(_ path: String) -> Bool { files[plain(path)] != nil }

  func read(_ path: String) throws(Failure) -> [UInt8] {
    guard let bytes = files[plain(path)] else {
      throw Failure(Diagnostic(.error, .fileUnreadable, Phrase(verbatim: "no \(path)")))
    }
    return bytes
  }

  func list(_ folder: String, ending suffix: String) throws(Failure) -> [String] {
    let prefix = plain(folder.hasSuffix("/") ? folder : folder + "/")
    let below = files.keys.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
    return Set(below.compactMap { $0.split(separator: "/").first.map(String.init) })
      .filter { $0.hasSuffix(suffix) }.sorted()
  }
}
