import Glibc

/// A numeric address of the internet protocol.
enum NetworkAddress: Hashable, Sendable {
  case v4(UInt32)
  /// The high and the low 64 bits.
  case v6(UInt64, UInt64)

  /// Nil for another family of addresses.
  init?(_ address: UnsafePointer<sockaddr>) {
    let raw = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET: self = .v4(UInt32(bigEndian: raw.loadUnaligned(as: sockaddr_in.self).sin_addr.s_addr))
    case AF_INET6:
      let bytes = raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr
      self = withUnsafeBytes(of: bytes) { bytes in
        .v6(
          UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
          UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
      }
    default: return nil
    }
  }

  /// An address as a host is written: `10.0.0.1` with its old spellings (`10.1`, `0x0A000001`), `fe80::1`; nil for a
  /// name.
  init?(_ text: String) {
    var wish = addrinfo()
    wish.ai_flags = AI_NUMERICHOST
    var found: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(text, nil, &wish, &found) == 0, let found else { return nil }
    defer { freeaddrinfo(found) }
    guard let address = found.pointee.ai_addr, let read = NetworkAddress(address) else { return nil }
    self = read
  }

  /// Whether anybody on the internet could have meant it: neither this machine, nor its network, nor a group
  /// (IANA's special-purpose registries, RFC 6890). An IPv4 address within an IPv6 one counts as what it is.
  var isPublic: Bool {
    switch self {
    case .v4(let bits): !Self.specialV4.contains { bits >> (32 - $0.length) == $0.network >> (32 - $0.length) }
    case .v6(let high, let low): Self.isPublicV6(high, low)
    }
  }

  private static func isPublicV6(_ high: UInt64, _ low: UInt64) -> Bool {
    let embedded = UInt32(truncatingIfNeeded: low)
    // ::ffff:a.b.c.d, an IPv4 address in IPv6's clothes.
    if high == 0, low >> 32 == 0xFFFF { return NetworkAddress.v4(embedded).isPublic }
    // 64:ff9b::a.b.c.d, what a network without IPv4 makes of it (RFC 6052).
    if high == 0x0064_FF9B_0000_0000, low >> 32 == 0 { return NetworkAddress.v4(embedded).isPublic }
    // 2002:abcd::, 6to4.
    if high >> 48 == 0x2002 { return NetworkAddress.v4(UInt32(truncatingIfNeeded: high >> 16)).isPublic }
    // 2000::/3 is all that is given out; within it 2001::/23 is for protocols (Teredo, ORCHID), the rest for documents.
    return high >> 61 == 1 && high >> 41 != 0x2001_0000 >> 9 && high >> 32 != 0x2001_0DB8 && high >> 44 != 0x3FFF0
  }

  private static let specialV4: [(network: UInt32, length: UInt32)] = [
    (0x0000_0000, 8),  // this network
    (0x0A00_0000, 8),  // private
    (0x6440_0000, 10),  // shared by a provider's customers
    (0x7F00_0000, 8),  // this machine
    (0xA9FE_0000, 16),  // this link
    (0xAC10_0000, 12),  // private
    (0xC000_0000, 24),  // protocols
    (0xC000_0200, 24),  // documents
    (0xC058_6300, 24),  // 6to4 relays
    (0xC0A8_0000, 16),  // private
    (0xC612_0000, 15),  // measurements
    (0xC633_6400, 24),  // documents
    (0xCB00_7100, 24),  // documents
    (0xE000_0000, 4),  // groups
    (0xF000_0000, 4),  // reserved, broadcast
  ]
}
