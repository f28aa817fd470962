import Crypto
import Values

/// A signature as `ssh-keygen -Y sign` writes it (draft-josefsson-sshsig-format-04), read in one way alone.
///
/// ssh-keygen itself passes over what stands behind the armour and takes any number of spellings; here there is exactly one
/// file for a signature, so that nobody can make a second one of it that counts too.
package struct SSHSignature: Sendable, Hashable {
  package let key: PublicKey
  package let namespace: String
  package let hash: Hash
  /// 64 bytes: R and S of RFC 8032.
  let signature: [UInt8]
  /// Of a security key: what it did, and how often it has signed. Nil for another key.
  let device: Device?

  package enum Hash: String, Sendable, CaseIterable {
    case sha256, sha512

    func of(_ message: [UInt8]) -> [UInt8] {
      switch self {
      case .sha256: Array(SHA256.hash(data: message))
      case .sha512: Array(SHA512.hash(data: message))
      }
    }
  }

  struct Device: Sendable, Hashable {
    /// Bit 0: a person touched it.
    var flags: UInt8
    var counter: UInt32
  }

  /// Why bytes are no signature.
  package enum Refusal: Error, Hashable, Sendable, CaseIterable {
    /// Not the lines that ssh-keygen writes, to the byte.
    case armour
    /// Not the fields of a signature, or more than those.
    case fields
    case version
    /// RSA, ECDSA, DSA, or a key by which no signature means anything.
    case key
    case hash
    /// Nobody touched the security key.
    case untouched
  }

  /// One of a security key has some 400 bytes.
  package static let mostBytes = 4_096

  /// - Parameter file: all of it.
  package init(_ file: [UInt8]) throws(Refusal) {
    guard file.count <= Self.mostBytes, let bytes = Armour.opened(file) else { throw .armour }
    var reader = WireReader(bytes)
    guard let magic = reader.take(Self.magic.count), magic == Self.magic, let version = reader.number() else {
      throw .fields
    }
    guard version == 1 else { throw .version }
    guard let blob = reader.string(), let namespace = reader.string(), let reserved = reader.string(),
      let hashName = reader.string(), let signed = reader.string(), reader.isAtEnd, reserved.isEmpty,
      !namespace.isEmpty, namespace.allSatisfy({ (0x21...0x7E).contains($0) })
    else { throw .fields }
    guard let key = PublicKey(blob: blob) else { throw .key }
    guard let hash = Hash(rawValue: String(decoding: hashName, as: UTF8.self)), hashName == Array(hash.rawValue.utf8)
    else { throw .hash }
    var inner = WireReader(signed)
    guard let kind = inner.string(), let signature = inner.string(), signature.count == 64 else { throw .fields }
    guard kind == Array(key.kind.rawValue.utf8) else { throw .key }
    var device: Device?
    if key.kind == .securityKey {
      guard let flags = inner.byte(), let counter = inner.number() else { throw .fields }
      guard flags & 1 == 1 else { throw .untouched }
      device = Device(flags: flags, counter: counter)
    }
    guard inner.isAtEnd else { throw .fields }
    self.key = key
    self.namespace = String(decoding: namespace, as: UTF8.self)
    (self.hash, self.signature, self.device) = (hash, signature, device)
  }

  private static let magic = Array("SSHSIG".utf8)

  /// Whether the key's owner signed these bytes for this purpose.
  package func verifies(_ message: [UInt8], for purpose: SignatureNamespace) -> Bool {
    guard namespace == purpose.rawValue else { return false }
    var signed = Self.magic
    signed.appendWire(namespace.utf8)
    signed.appendWire([])
    signed.appendWire(hash.rawValue.utf8)
    signed.appendWire(hash.of(message))
    if let device {
      // What a FIDO device signs (OpenSSH, PROTOCOL.u2f).
      var told = Array(SHA256.hash(data: key.application)) + [device.flags]
      told.appendWire(device.counter)
      signed = told + SHA256.hash(data: signed)
    }
    guard let verifying = try? Curve25519.Signing.PublicKey(rawRepresentation: key.point) else { return false }
    return verifying.isValidSignature(signature, for: signed)
  }
}

/// The lines round a signature.
private enum Armour {
  private static let first = Array("-----BEGIN SSH SIGNATURE-----\n".utf8)
  private static let last = Array("-----END SSH SIGNATURE-----\n".utf8)
  private static let columns = 70

  /// What the lines hold; nil for a file that would not be written so, byte by byte.
  static func opened(_ file: [UInt8]) -> [UInt8]? {
    guard file.starts(with: first), file.count > first.count + last.count, file.suffix(last.count) == last[...] else {
      return nil
    }
    let text = file[first.count..<file.count - last.count].filter { $0 != UInt8(ascii: "\n") }
    guard let bytes = Base64.decoded(text) else { return nil }
    return closed(text) == file ? bytes : nil
  }

  /// A text of base64 between its lines.
  private static func closed(_ text: [UInt8]) -> [UInt8] {
    var file = first
    for start in stride(from: 0, to: text.count, by: columns) {
      file += text[start..<min(start + columns, text.count)] + [UInt8(ascii: "\n")]
    }
    return file + last
  }
}
