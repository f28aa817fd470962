import Foundation
import Testing

@testable import Packs

/// The public half in what ssh-keygen writes of a private key, with and without a passphrase.
@Suite(.enabled(if: SSHKeygen.program != nil)) struct PrivateKeyFileTests {
  private let peer: SSHKeygen

  init() throws { peer = try SSHKeygen() }

  private func halves(_ name: String) throws -> (file: [UInt8], key: PublicKey?) {
    (
      Array(try peer.folder.read(name).utf8),
      PublicKey(line: String(try peer.folder.read("\(name).pub").dropLast()))
    )
  }

  @Test(arguments: [["-t", "ed25519"], ["-t", "ed25519", "-N", "cheval pile"]])
  func itsPublicHalfIsRead(arguments: [String]) throws {
    try peer.makeKey("key", arguments)
    let (file, key) = try halves("key")
    #expect(key != nil && PrivateKeyFile.publicKey(file) == key)
  }

  @Test(arguments: [["-t", "rsa", "-b", "2048"], ["-t", "ecdsa"], ["-t", "rsa", "-b", "2048", "-m", "PEM"]])
  func otherKindsHaveNone(arguments: [String]) throws {
    try peer.makeKey("other", arguments)
    #expect(PrivateKeyFile.publicKey(try halves("other").file) == nil)
  }

  @Test func whatIsCutOrNoKeyHasNone() throws {
    try peer.makeKey("key")
    let (file, key) = try halves("key")
    #expect(PrivateKeyFile.publicKey(file) == key)
    for count in 0..<file.count - 1 {
      #expect(PrivateKeyFile.publicKey(Array(file.prefix(count))) == nil, "cut at \(count)")
    }
    #expect(PrivateKeyFile.publicKey(Array(try peer.folder.read("key.pub").utf8)) == nil)
    #expect(PrivateKeyFile.publicKey([]) == nil && PrivateKeyFile.publicKey([10, 10, 10]) == nil)
  }
}
