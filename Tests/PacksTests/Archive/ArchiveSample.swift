import PackSupport

@testable import Packs

/// A pack of three files, and archives of it that are made by hand.
enum ArchiveSample {
  static let manifest = "name: agence-durand/visites\nversion: 1.4.0\napi: 1\nextends: [izika/base]\n"
  static let files = [
    ArchiveEntry(name: "pack.yaml", bytes: Array(manifest.utf8)),
    ArchiveEntry(name: "rules.lua", bytes: Array("return { api = 1 }\n".utf8)),
    ArchiveEntry(name: "tests/days.yaml", bytes: Array("cases: []\n".utf8)),
  ]

  static func list(of files: [ArchiveEntry] = files) -> String {
    String(decoding: ChecksumList(of: files).bytes, as: UTF8.self)
  }

  /// Entries as they are given, whatever they are.
  static func archive(list: String?, _ entries: [ArchiveEntry]) -> [UInt8] {
    let first = list.map { [ArchiveEntry(name: "izika.sums", bytes: Array($0.utf8))] } ?? []
    return (first + entries).flatMap { entry in TarBytes(entry.name) { $0.content = entry.bytes }.entry } + TarBytes.end
  }

  static func entry(_ name: String, _ text: String = "x") -> ArchiveEntry {
    ArchiveEntry(name: name, bytes: Array(text.utf8))
  }

  /// What refuses an archive; nil where nothing does.
  static func code(of bytes: [UInt8]) -> String? {
    do {
      _ = try PackArchive(bytes, name: "a.izika")
      return nil
    } catch {
      return error.diagnostics.map(\.code.name).joined(separator: " ")
    }
  }
}
