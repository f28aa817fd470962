import Crypto
import Foundation
import Packs
import TestSupport
import Values

/// A key of a test, and signatures by it that are right but for what a test changes.
package struct SoftwareKey: Sendable {
  private let secret: Curve25519.Signing.PrivateKey
  package let kind: PublicKey.Kind

  package init(seed: Int, kind: PublicKey.Kind = .ed25519) throws {
    var drawing = SplitMix64(seed: seed)
    secret = try Curve25519.Signing.PrivateKey(rawRepresentation: (0..<32).map { _ in UInt8(drawing.below(256)) })
    self.kind = kind
  }

  package var blob: [UInt8] {
    var blob: [UInt8] = []
    blob.appendWire(kind.rawValue.utf8)
    blob.appendWire(Array(secret.publicKey.rawRepresentation))
    if kind == .securityKey { blob.appendWire("ssh:".utf8) }
    return blob
  }

  /// What a test changes of a signature.
  package struct Parts {
    package var magic = "SSHSIG"
    package var version: UInt32 = 1
    package var blob: [UInt8]
    package var namespace = "izika-pack"
    package var reserved: [UInt8] = []
    package var hash = "sha512"
    package var kind: String
    package var signature: [UInt8]
    /// Of a security key.
    package var flags: UInt8?
    package var counter: UInt32?
    /// Behind the innermost, and behind the outermost field.
    package var innerRest: [UInt8] = []
    package var rest: [UInt8] = []

    package var bytes: [UInt8] {
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

    package var file: [UInt8] { Self.armoured(bytes) }

    package static func armoured(_ bytes: [UInt8], columns: Int = 70) -> [UInt8] {
      let text = Array(Data(bytes).base64EncodedString().utf8)
      let lines = stride(from: 0, to: text.count, by: columns).map { text[$0..<min($0 + columns, text.count)] }
      return Array("-----BEGIN SSH SIGNATURE-----\n".utf8) + lines.flatMap { Array($0) + [10] }
        + Array("-----END SSH SIGNATURE-----\n".utf8)
    }
  }

  /// - Parameters:
  ///   - signedAs: the namespace that is signed, where it is not the one that is written.
  ///   - flags: what a device says of itself; of a security key alone.
  package func parts(
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

  package func sign(_ message: [UInt8], namespace: String = "izika-pack") throws -> [UInt8] {
    try parts(of: message, namespace: namespace).file
  }

  package var publicKey: PublicKey { PublicKey(blob: blob)! }

  package func signer(_ name: String, from: CivilDate? = nil, until: CivilDate? = nil) -> TrustedSigner {
    TrustedSigner(name: name, key: publicKey, from: from, until: until, checked: "x")
  }
}

extension [UInt8] {
  /// A text behind its length, as SSH writes it (RFC 4251, section 5): our own reader's opposite.
  fileprivate mutating func appendWire(_ text: some Collection<UInt8>) {
    appendWire(UInt32(text.count))
    self += text
  }

  fileprivate mutating func appendWire(_ number: UInt32) {
    for shift in [24, 16, 8, 0] as [UInt32] { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
