import PackSupport
import TestSupport

@testable import Packs

/// Something that somebody else might do to a signature.
enum SignatureChange {
  static func draw(_ drawing: inout SplitMix64, _ good: SoftwareKey.Parts) -> [UInt8] {
    var file = good.file
    switch drawing.below(10) {
    case 0:
      // A letter of the armour.
      file[drawing.below(file.count)] = UInt8(drawing.below(256))
    case 1:
      var bytes = good.bytes
      bytes[drawing.below(bytes.count)] ^= UInt8(1 << drawing.below(8))
      return SoftwareKey.Parts.armoured(bytes)
    case 2: file.removeSubrange(drawing.below(file.count)...)
    case 3:
      let junk = ["\n", "\r\n", " ", "x", "-----BEGIN SSH SIGNATURE-----\n", "\0", "# comment\n"]
      file += Array(drawing.pick(junk).utf8)
    case 4: return SoftwareKey.Parts.armoured(good.bytes, columns: drawing.pick([1, 20, 64, 69, 71, 76, 500]))
    case 5:
      let place = drawing.below(file.count)
      file.insert(contentsOf: Array(drawing.pick([" ", "\n", "\r", "\t", "=", "A"]).utf8), at: place)
    case 6:
      var parts = good
      if drawing.chance(1, in: 2) { parts.rest = [UInt8(drawing.below(256))] } else { parts.innerRest = [0] }
      return parts.file
    case 7:
      var parts = good
      parts.signature = Ed25519Order.added(to: parts.signature)
      return parts.file
    case 8:
      var parts = good
      switch drawing.below(5) {
      case 0: parts.version = UInt32(drawing.below(5))
      case 1: parts.namespace = drawing.pick(["izika-releases", "git", "file", "", "izika-pack\0"])
      case 2: parts.reserved = [UInt8(drawing.below(256))]
      case 3: parts.hash = drawing.pick(["sha256", "sha1", "SHA512", "", "sha512 "])
      default: parts.kind = drawing.pick(["ssh-rsa", "ssh-ed25519", "ssh-ed25519-cert-v01@openssh.com", ""])
      }
      return parts.file
    default: file = file.flatMap { $0 == 10 ? [13, 10] : [$0] }
    }
    return file
  }
}

/// L of RFC 8032, section 5.1: S and S + L are the same number to whoever reduces it.
enum Ed25519Order {
  private static let order: [UInt8] =
    [0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE, 0x14]
    + [UInt8](repeating: 0, count: 15) + [0x10]

  /// The signature with S + L for S.
  static func added(to signature: [UInt8]) -> [UInt8] {
    var changed = signature
    var carry = 0
    for index in 0..<32 {
      let sum = Int(changed[32 + index]) + Int(order[index]) + carry
      (changed[32 + index], carry) = (UInt8(sum & 0xFF), sum >> 8)
    }
    return changed
  }
}
