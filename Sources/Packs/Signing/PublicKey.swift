import Crypto

/// The public half of a key that signs packs: Ed25519, in a file or in a security key.
///
/// No other kind counts: RSA, DSA and ECDSA leave choices to who signs, by which one signature becomes several.
package struct PublicKey: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case ed25519 = "ssh-ed25519"
    /// The private half never leaves a device, which signs when it is touched.
    case securityKey = "sk-ssh-ed25519@openssh.com"
  }

  package let kind: Kind
  /// As SSH writes a public key: its kind, its point, and for a security key its application.
  package let blob: [UInt8]
  /// A point of the curve, 32 bytes (RFC 8032, section 5.1.2).
  let point: [UInt8]
  /// Which of the services that a security key knows this key is for: `ssh:`. Empty for another key.
  let application: [UInt8]

  /// Nil for bytes that are not exactly one such key.
  package init?(blob: [UInt8]) {
    var reader = WireReader(blob)
    guard let name = reader.string(), let kind = Kind(rawValue: String(decoding: name, as: UTF8.self)),
      name == Array(kind.rawValue.utf8), let point = reader.string(), EdwardsPoint.isSound(point)
    else { return nil }
    var application: [UInt8] = []
    if kind == .securityKey {
      guard let named = reader.string(), named.starts(with: "ssh:".utf8) else { return nil }
      application = named
    }
    guard reader.isAtEnd else { return nil }
    (self.kind, self.blob, self.point, self.application) = (kind, blob, point, application)
  }

  /// A key as files of public keys hold it: `ssh-ed25519 AAAA…`, with or without a comment behind.
  package init?(line: String) {
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2, let blob = Base64.decoded(Array(parts[1].utf8)), let key = PublicKey(blob: blob),
      parts[0] == key.kind.rawValue
    else { return nil }
    self = key
  }

  /// `ssh-ed25519 AAAA…`, without a comment.
  package var line: String { "\(kind.rawValue) \(String(decoding: Base64.encoded(blob), as: UTF8.self))" }

  /// `SHA256:…`, as every SSH program shows it.
  package var fingerprint: String {
    "SHA256:" + String(decoding: Base64.encoded(Array(SHA256.hash(data: blob)), isPadded: false), as: UTF8.self)
  }

  /// What its owner reads out by telephone.
  package var number: KeyNumber { KeyNumber(of: self) }

  /// The name of its signature within an archive: `0123456789abcdef`.
  package var shortName: String {
    SHA256.hash(data: blob).prefix(8).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }.joined()
  }
}

/// Points by which no signature means anything.
private enum EdwardsPoint {
  /// Whether 32 bytes name a point in its one spelling, which is none of the eight of small order: under such a key one
  /// signature fits almost any message.
  static func isSound(_ point: [UInt8]) -> Bool {
    guard point.count == 32 else { return false }
    // The highest bit is a sign; the rest is y, little-endian.
    var y = point
    y[31] &= 0x7F
    return isBelowPrime(y) && !smallOrder.contains(y)
  }

  /// Whether y is less than p = 2²⁵⁵ − 19.
  private static func isBelowPrime(_ y: [UInt8]) -> Bool {
    guard y[31] == 0x7F, y[1..<31].allSatisfy({ $0 == 0xFF }) else { return true }
    return y[0] < 0xED
  }

  /// y of 0, 1, −1 and of the points of order 8, little-endian.
  private static let smallOrder: Set<[UInt8]> = [
    [UInt8](repeating: 0, count: 32),
    [1] + [UInt8](repeating: 0, count: 31),
    [0xEC] + [UInt8](repeating: 0xFF, count: 30) + [0x7F],
    [
      0x26, 0xE8, 0x95, 0x8F, 0xC2, 0xB2, 0x27, 0xB0, 0x45, 0xC3, 0xF4, 0x89, 0xF2, 0xEF, 0x98, 0xF0, 0xD5, 0xDF, 0xAC,
      0x05, 0xD3, 0xC6, 0x33, 0x39, 0xB1, 0x38, 0x02, 0x88, 0x6D, 0x53, 0xFC, 0x05,
    ],
    [
      0xC7, 0x17, 0x6A, 0x70, 0x3D, 0x4D, 0xD8, 0x4F, 0xBA, 0x3C, 0x0B, 0x76, 0x0D, 0x10, 0x67, 0x0F, 0x2A, 0x20, 0x53,
      0xFA, 0x2C, 0x39, 0xCC, 0xC6, 0x4E, 0xC7, 0xFD, 0x77, 0x92, 0xAC, 0x03, 0x7A,
    ],
  ]
}
