/// The public half that the file of a private key shows to everybody, before and without its passphrase
/// (OpenSSH's `PROTOCOL.key`): by it one sees whose private key lies there. Nothing secret is read.
package enum PrivateKeyFile {
  /// No key that signs packs has a longer file.
  package static let mostBytes = 1 << 14

  /// Nil for a file that is no private key as ssh-keygen writes it, or one of a kind that signs no packs.
  package static func publicKey(_ bytes: [UInt8]) -> PublicKey? {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true).map { line in
      line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }[...]
    guard lines.popFirst().map(Array.init) == begin, lines.popLast().map(Array.init) == end,
      let content = Base64.decoded(Array(lines.joined()))
    else { return nil }
    var reader = WireReader(content)
    // Cipher, key derivation and its options; of one key.
    guard reader.take(magic.count) == magic, reader.string() != nil, reader.string() != nil, reader.string() != nil,
      reader.number() == 1, let blob = reader.string()
    else { return nil }
    return PublicKey(blob: blob)
  }

  private static let begin = Array("-----BEGIN OPENSSH PRIVATE KEY-----".utf8)
  private static let end = Array("-----END OPENSSH PRIVATE KEY-----".utf8)
  private static let magic = Array("openssh-key-v1\0".utf8)
}
