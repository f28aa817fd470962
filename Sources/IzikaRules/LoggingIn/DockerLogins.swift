import PackExchange
import Packs

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What docker and podman keep of registries: passwords in their file, or names of programs that keep them, which are not run.
struct DockerLogins {
  private struct Shape: Decodable {
    struct Entry: Decodable {
      var auth: String?
      var username: String?
      var password: String?
    }
    var auths: [String: Entry]?
    var credsStore: String?
    var credHelpers: [String: String]?
  }

  private let shape: Shape

  /// Nil for what is no such file.
  init?(_ bytes: [UInt8]) {
    guard let shape = try? JSONDecoder().decode(Shape.self, from: Data(bytes)) else { return nil }
    self.shape = shape
  }

  /// - Parameter authority: host and port.
  func login(for authority: String) -> ServerLogin? {
    for (name, entry) in (shape.auths ?? [:]).sorted(by: { $0.key < $1.key }) where Self.names(name, authority) {
      if let user = entry.username, let password = entry.password, !user.isEmpty {
        return ServerLogin(user: user, password: password)
      }
      guard let auth = entry.auth, let bytes = Base64.decoded(Array(auth.utf8)),
        let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
      else { continue }
      return ServerLogin(
        user: String(decoding: bytes[..<colon], as: UTF8.self),
        password: String(decoding: bytes[(colon + 1)...], as: UTF8.self))
    }
    return nil
  }

  /// The program that keeps the registry's password; nil where none does.
  func helper(for authority: String) -> String? {
    let own = (shape.credHelpers ?? [:]).sorted { $0.key < $1.key }.first { Self.names($0.key, authority) }?.value
    let isKnown = (shape.auths ?? [:]).keys.contains { Self.names($0, authority) }
    return (own ?? (isKnown ? shape.credsStore : nil)).map { "docker-credential-\($0)" }
  }

  /// Whether a key of the file means a registry: `host:port`, or as docker wrote it once, `https://host/v1/`. Names with a further path
  /// are of a part of a registry.
  private static func names(_ key: String, _ authority: String) -> Bool {
    var name = key[...]
    for scheme in ["https://", "http://"] where name.hasPrefix(scheme) { name = name.dropFirst(scheme.utf8.count) }
    let host = name.prefix { $0 != "/" }
    return host.lowercased() == authority
      && ["", "/", "/v1/", "/v2/", "/v1", "/v2"].contains(name.dropFirst(host.count))
  }
}
