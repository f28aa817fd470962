/// Where a request may go, by its own address or by a redirect.
///
/// What the user configured (an OSRM on this machine) may stand anywhere. A link that somebody sent, such as a
/// calendar's, must not make this machine ask its own services or those of its network, whose answers it could not have
/// seen itself.
package enum AddressPolicy: Sendable, Hashable {
  /// Anywhere, this machine included.
  case any
  /// The public internet alone, but for hosts that the user allowed by name: `["zimbra.office.lan", "192.168.1.7"]`.
  ///
  /// What counts is the address that a connection is made to, not the name: a public name that stands for `127.0.0.1` is
  /// refused. A proxy of the environment may stand anywhere, and looks names up itself: behind one only hosts that are
  /// numbers or `localhost` can be refused here.
  case publicOnly(allowing: Set<String>)

  static let publicOnly = AddressPolicy.publicOnly(allowing: [])

  /// Whether a host may be anywhere: allowed by name, without regard to case.
  func frees(_ host: String) -> Bool {
    switch self {
    case .any: true
    case .publicOnly(let allowed): allowed.contains { HostName.plain($0) == HostName.plain(host) }
    }
  }

  /// Whether a connection for `host` may be made to `address`.
  func allows(_ address: NetworkAddress?, for host: String) -> Bool {
    frees(host) || address?.isPublic == true
  }

  /// Whether a proxy may be asked for `host`, of which only the name is known here.
  func allowsByProxy(_ host: String) -> Bool {
    if frees(host) { return true }
    let name = HostName.plain(host)
    if name == "localhost" || name.hasSuffix(".localhost") { return false }
    return NetworkAddress(name).map(\.isPublic) ?? true
  }
}

/// A host's name as two of them are compared.
enum HostName {
  /// In lower case, without the brackets of an IPv6 address and the dot at a name's end.
  static func plain(_ host: String) -> String {
    var name = host.lowercased()[...]
    if name.first == "[", name.last == "]" { name = name.dropFirst().dropLast() }
    while name.last == "." { name.removeLast() }
    return String(name)
  }
}
