/// A tar written field by field, so that a test can write each wrongly.
package struct TarBytes {
  package var name = Array("pack.yaml".utf8)
  package var mode = "0000644\0"
  package var owner = "0000000\0"
  package var size: String?
  package var date = "00000000000\0"
  package var type: Character = "0"
  package var link = ""
  package var magic = "ustar\u{0}00"
  package var ownerName = ""
  package var device = "0000000\0"
  package var prefix = ""
  package var content: [UInt8] = Array("x".utf8)
  package var checksum: String?

  package init(_ name: String = "pack.yaml", _ content: String = "x", _ change: (inout TarBytes) -> Void = { _ in }) {
    self.name = Array(name.utf8)
    self.content = Array(content.utf8)
    change(&self)
  }

  /// The header and the content, padded.
  package var entry: [UInt8] {
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

  package static func archive(_ entries: TarBytes...) -> [UInt8] { entries.flatMap(\.entry) + end }
  package static let end = [UInt8](repeating: 0, count: 1_024)

  private static func octal(_ value: Int, _ digits: Int) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
