import PackSupport
import TestSupport
import Testing

@testable import Packs

/// There is one file for a signature, and one meaning of it.
@Suite struct SSHSignatureTests {
  private static let message = Array("a list\n".utf8)

  private func refusal(_ file: [UInt8]) -> SSHSignature.Refusal? {
    do {
      _ = try SSHSignature(file)
      return nil
    } catch { return error }
  }

  @Test(arguments: PublicKey.Kind.allCases, ["sha256", "sha512"])
  func aSignatureCountsForItsBytesAndItsPurpose(kind: PublicKey.Kind, hash: String) throws {
    let key = try SoftwareKey(seed: 3, kind: kind)
    let signature = try SSHSignature(key.parts(of: Self.message, hash: hash).file)
    #expect(signature.key.blob == key.blob && signature.key.kind == kind)
    #expect(signature.verifies(Self.message, for: .pack))
    #expect(!signature.verifies(Self.message, for: .releases) && !signature.verifies(Self.message, for: .trust))
    #expect(!signature.verifies(Self.message + [10], for: .pack) && !signature.verifies([], for: .pack))
  }

  @Test func theArmourIsExact() throws {
    let file = try SoftwareKey(seed: 3).sign(Self.message)
    let text = String(decoding: file, as: UTF8.self)
    let changed: [String] = [
      text + "\n", text + "x", " " + text, "\u{FEFF}" + text, "From: x\n\n" + text, text + text,
      text.replacing("\n", with: "\r\n"), String(text.dropLast()), text.replacing("g", with: "-"),
      text.replacing("-----BEGIN", with: "----BEGIN"), text.lowercased(), "",
      text.replacing("SSH SIGNATURE-----\nU", with: "SSH SIGNATURE-----\n\nU"),
      "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n",
    ]
    for text in changed { #expect(refusal(Array(text.utf8)) == .armour, "\(text)") }
    let bytes = try SoftwareKey(seed: 3).parts(of: Self.message).bytes
    #expect(SoftwareKey.Parts.armoured(bytes) == file)
    for columns in [64, 69, 71, 76, 1_000] {
      #expect(refusal(SoftwareKey.Parts.armoured(bytes, columns: columns)) == .armour)
    }
    #expect(refusal([UInt8](repeating: 65, count: 10_000_000)) == .armour)
  }

  /// Bits behind the last byte, which decoders pass over.
  @Test func thePaddingHasNoBits() throws {
    // This namespace makes the last group of letters one that is filled up.
    var letters = try SoftwareKey(seed: 3).parts(of: Self.message, namespace: "izika-releases").file
    #expect(refusal(letters) == nil)
    let place = try #require(letters.lastIndex(of: UInt8(ascii: "=")))
    let last = try #require(letters[..<place].lastIndex { $0 != UInt8(ascii: "=") })
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let value = try #require(alphabet.firstIndex(of: letters[last]))
    letters[last] = alphabet[value ^ 1]
    #expect(refusal(letters) == .armour)
  }

  @Test func theFieldsAreExact() throws {
    let good = try SoftwareKey(seed: 3).parts(of: Self.message)
    func refusal(_ change: (inout SoftwareKey.Parts) -> Void) -> SSHSignature.Refusal? {
      var parts = good
      change(&parts)
      return self.refusal(parts.file)
    }
    #expect(refusal { _ in } == nil)
    #expect(refusal { $0.magic = "SSHSIH" } == .fields)
    #expect(refusal { $0.version = 0 } == .version)
    #expect(refusal { $0.version = 2 } == .version)
    #expect(refusal { $0.reserved = [0] } == .fields)
    #expect(refusal { $0.namespace = "" } == .fields)
    #expect(refusal { $0.namespace = "izika-pack\n" } == .fields)
    #expect(refusal { $0.hash = "sha1" } == .hash)
    #expect(refusal { $0.hash = "SHA512" } == .hash)
    #expect(refusal { $0.kind = "ssh-rsa" } == .key)
    #expect(refusal { $0.kind = "sk-ssh-ed25519@openssh.com" } == .key)
    #expect(refusal { $0.signature.append(0) } == .fields)
    #expect(refusal { $0.signature.removeLast() } == .fields)
    #expect(refusal { $0.rest = [0] } == .fields)
    #expect(refusal { $0.innerRest = [0] } == .fields)
    #expect(refusal { $0.blob = [] } == .key)
    #expect(refusal { $0.blob.append(0) } == .key)
    // A length that runs over the end.
    var cut = good.bytes
    cut[6 + 4] = 0xFF
    #expect(self.refusal(SoftwareKey.Parts.armoured(cut)) == .fields)
    for count in 0..<good.bytes.count {
      #expect(self.refusal(SoftwareKey.Parts.armoured(Array(good.bytes.prefix(count)))) != nil, "\(count)")
    }
  }

  /// A signature over a reserved field that says something is sound, and is refused all the same.
  @Test func aReservedFieldIsEmpty() throws {
    #expect(refusal(try SoftwareKey(seed: 3).parts(of: Self.message, reserved: [1]).file) == .fields)
  }

  @Test func aSignatureHasOneS() throws {
    var parts = try SoftwareKey(seed: 3).parts(of: Self.message)
    #expect(try SSHSignature(parts.file).verifies(Self.message, for: .pack))
    parts.signature = Ed25519Order.added(to: parts.signature)
    #expect(try !SSHSignature(parts.file).verifies(Self.message, for: .pack))
  }

  @Test func aSignatureForSomethingElseCountsForNothing() throws {
    for namespace in ["git", "file", "izika-releases", "izika-pack2"] {
      let parts = try SoftwareKey(seed: 3).parts(of: Self.message, namespace: namespace)
      #expect(try !SSHSignature(parts.file).verifies(Self.message, for: .pack))
      let renamed = try SoftwareKey(seed: 3).parts(of: Self.message, signedAs: namespace)
      #expect(try !SSHSignature(renamed.file).verifies(Self.message, for: .pack))
    }
  }

  @Test func aSecurityKeyWasTouched() throws {
    let key = try SoftwareKey(seed: 3, kind: .securityKey)
    for (flags, isTouched) in [(0, false), (1, true), (4, false), (5, true)] as [(UInt8, Bool)] {
      let parts = try key.parts(of: Self.message, flags: flags)
      #expect(refusal(parts.file) == (isTouched ? nil : .untouched))
    }
    var parts = try key.parts(of: Self.message)
    parts.counter = 8
    #expect(try !SSHSignature(parts.file).verifies(Self.message, for: .pack))
    (parts.counter, parts.flags) = (7, 5)
    #expect(try !SSHSignature(parts.file).verifies(Self.message, for: .pack))
    (parts.counter, parts.flags) = (nil, nil)
    #expect(refusal(parts.file) == .fields)
  }

  @Test func weakKeysAreNone() throws {
    func key(_ point: [UInt8]) -> PublicKey? {
      var blob: [UInt8] = []
      blob.appendWire("ssh-ed25519".utf8)
      blob.appendWire(point)
      return PublicKey(blob: blob)
    }
    let zero = [UInt8](repeating: 0, count: 32)
    #expect(key(zero) == nil)
    #expect(key([1] + zero.dropFirst()) == nil)
    #expect(key([1] + zero.dropFirst().dropLast() + [0x80]) == nil)
    // p − 1, p, p + 1 and 2²⁵⁵ − 1, each with either sign: the second spelling of a small number, or of small order.
    for low in [0xEC, 0xED, 0xEE, 0xFF] as [UInt8] {
      for high in [0x7F, 0xFF] as [UInt8] {
        #expect(key([low] + [UInt8](repeating: 0xFF, count: 30) + [high]) == nil)
      }
    }
    #expect(key(Array(try SoftwareKey(seed: 1).blob.suffix(32))) != nil)
    #expect(key(zero + [0]) == nil && key([]) == nil)
  }

  @Test func aKeyIsReadFromALine() throws {
    let key = try #require(PublicKey(blob: SoftwareKey(seed: 1).blob))
    #expect(PublicKey(line: key.line) == key && PublicKey(line: key.line + " Claire Durand") == key)
    for line in [
      "", "ssh-ed25519", " " + key.line, "ssh-rsa " + key.line.dropFirst(12), key.line.dropLast() + "", key.line + "=",
      "ssh-ed25519  " + key.line.dropFirst(12), "sk-ssh-ed25519@openssh.com " + key.line.dropFirst(12),
    ] { #expect(PublicKey(line: line) == nil, "\(line)") }
    #expect(key.shortName.count == 16)
  }
}
