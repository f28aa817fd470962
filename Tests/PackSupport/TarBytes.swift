@testable import Packs

/// A tar written field by field, so that a test can write each wrongly.
struct TarBytes {
  var name = Array("pack.yaml".utf8)
  var mode = "0000644\0"
  var owner = "0000000\0"
  var size: String?
  var date = "00000000000\0"
  var type: Character = "0"
  var link = ""
  var magic = "ustar\u{0}00"
  var ownerName = ""
  var device = "0000000\0"
  var prefix = ""
  var content: [UInt8] = Array("x".utf8)
  var checksum: String?

  init(_ name: String = "pack.yaml", _ content: String = "x", _ change: (inout TarBytes) -> Void = { _ in }) {
    self.name = Array(name.utf8)
    self.content = Array(content.utf8)
    change(&self)
  }

  /// The header and the content, padded.
  var entry: [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ bytes: some Collection<UInt8>, _ place: Int) {
      header.replaceSubrange(place..<place + bytes.count, with: bytes)
    }
    put(name, 0)
    put(mode.utf8, 100)
    put(owner.utf8, 108)
    put(owner.utf8, 116)
    put((size ?? Self.octal(content.count, 11) + "\0").utf8, 124)
    put(date.utf8, 136)
    put("        ".utf8, 148)
    put(String(type).utf8, 156)
    put(link.utf8, 157)
    put(magic.utf8, 257)
    put(ownerName.utf8, 265)
    put(device.utf8, 329)
    put(device.utf8, 337)
    put(prefix.utf8, 345)
    let sum = header.reduce(0) { $0 + Int($1) }
    put((checksum ?? Self.octal(sum, 6) + "\0 ").utf8, 148)
    return header + content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  static func archive(_ entries: TarBytes...) -> [UInt8] { entries.flatMap(\.entry) + end }
  static let end = [UInt8](repeating: 0, count: 1_024)

  private static func octal(_ value: Int, _ digits: Int) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

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
