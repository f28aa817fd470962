import Crypto
import TestSupport

@testable import Packs

/// A key of a test, and signatures by it that are right but for what a test changes.
struct SoftwareKey {
  private let secret: Curve25519.Signing.PrivateKey
  let kind: PublicKey.Kind

  init(seed: Int, kind: PublicKey.Kind = .ed25519) throws {
    var drawing = SplitMix64(seed: seed)
    secret = try Curve25519.Signing.PrivateKey(rawRepresentation: (0..<32).map { _ in UInt8(drawing.below(256)) })
    self.kind = kind
  }

  var blob: [UInt8] {
    var blob: [UInt8] = []
    blob.appendWire(kind.rawValue.utf8)
    blob.appendWire(Array(secret.publicKey.rawRepresentation))
    if kind == .securityKey { blob.appendWire("ssh:".utf8) }
    return blob
  }

  /// What a test changes of a signature.
  struct Parts {
    var magic = "SSHSIG"
    var version: UInt32 = 1
    var blob: [UInt8]
    var namespace = "izika-pack"
    var reserved: [UInt8] = []
    var hash = "sha512"
    var kind: String
    var signature: [UInt8]
    /// Of a security key.
    var flags: UInt8?
    var counter: UInt32?
    /// Behind the innermost, and behind the outermost field.
    var innerRest: [UInt8] = []
    var rest: [UInt8] = []

    var bytes: [UInt8] {
      var inner: [UInt8] = []
      inner.appendWire(kind.utf8)
      inner.appendWire(signature)
      if let flags { inner.append(flags) }
      if let counter { inner.appendWire(counter) }
      var all = Array(magic.utf8)
      all.appendWire(version)
      all.appendWire(blob)
      all.appendWire(namespace.utf8)
      all.appendWire(reserved)
      all.appendWire(hash.utf8)
      all.appendWire(inner + innerRest)
      return all + rest
    }

    var file: [UInt8] { Self.armoured(bytes) }

    static func armoured(_ bytes: [UInt8], columns: Int = 70) -> [UInt8] {
      let text = Base64.encoded(bytes)
      let lines = stride(from: 0, to: text.count, by: columns).map { text[$0..<min($0 + columns, text.count)] }
      return Array("-----BEGIN SSH SIGNATURE-----\n".utf8) + lines.flatMap { Array($0) + [10] }
        + Array("-----END SSH SIGNATURE-----\n".utf8)
    }
  }

  /// - Parameters:
  ///   - signedAs: the namespace that is signed, where it is not the one that is written.
  ///   - flags: what a device says of itself; of a security key alone.
  func parts(
    of message: [UInt8], namespace: String = "izika-pack", signedAs: String? = nil, hash: String = "sha512",
    reserved: [UInt8] = [], flags: UInt8 = 1, counter: UInt32 = 7
  ) throws -> Parts {
    var signed = Array("SSHSIG".utf8)
    signed.appendWire((signedAs ?? namespace).utf8)
    signed.appendWire(reserved)
    signed.appendWire(hash.utf8)
    signed.appendWire(hash == "sha256" ? Array(SHA256.hash(data: message)) : Array(SHA512.hash(data: message)))
    if kind == .securityKey {
      var told = Array(SHA256.hash(data: Array("ssh:".utf8))) + [flags]
      told.appendWire(counter)
      signed = told + Array(SHA256.hash(data: signed))
    }
    var parts = Parts(
      blob: blob, namespace: namespace, reserved: reserved, hash: hash, kind: kind.rawValue,
      signature: Array(try secret.signature(for: signed)))
    if kind == .securityKey { (parts.flags, parts.counter) = (flags, counter) }
    return parts
  }

  func sign(_ message: [UInt8]) throws -> [UInt8] { try parts(of: message).file }
}
