/// Which service answered, as far as its answers may be kept for it.
public struct ServiceIdentity: Sendable, Hashable {
  /// `osrm`, `valhalla`, `ign`, `ban`, `nominatim`.
  public var kind: String
  /// Where it is, without user, password and query, which may hold a key: `https://data.geopf.fr/geocodage`.
  public var address: String
  /// What it was asked for: `driving`, `auto`, `car`; empty for places.
  public var profile: String

  /// A service; `address` must be without user, password and query, `profile` is empty for places.
  public init(kind: String, address: String, profile: String = "") {
    self.kind = kind
    self.address = address
    self.profile = profile
  }
}

extension ServiceIdentity: CustomStringConvertible {
  /// `osrm http://127.0.0.1:5000`.
  public var description: String { "\(kind) \(address)" }
}
