import PackExchange
import Packs

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What docker and podman keep of registries: passwords in their file, or names of programs that keep them, which are not run.
///
/// Other programs write that file, and what they add to it one day: of what is not understood here nothing but the entry itself is lost.
struct DockerLogins {
  /// What is of another shape than expected is there, and nothing.
  private struct Lenient<Value: Decodable>: Decodable {
    let value: Value?
    init(from decoder: any Decoder) { value = try? Value(from: decoder) }
  }

  private struct Shape: Decodable {
    struct Entry: Decodable {
      var auth: String?
      var username: String?
      var password: String?
      /// A token in the password's place, for what is done with such here: nothing.
      var identitytoken: String?
    }
    var auths: Lenient<[String: Lenient<Entry>]>?
    var credsStore: Lenient<String>?
    var credHelpers: Lenient<[String: Lenient<String>]>?
  }

  /// Nil where the file is none.
  private let shape: Shape?
  /// By name, in one order.
  private let entries: [(name: String, entry: Shape.Entry?)]

  init(_ bytes: [UInt8]) {
    shape = try? JSONDecoder().decode(Shape.self, from: Data(bytes))
    entries = (shape?.auths?.value ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value.value) }
  }

  /// - Parameter authorities: host and port, in every spelling.
  func login(for authorities: Set<String>) -> ServerLogin? {
    for (name, entry) in entries where Self.names(name, authorities) {
      if let login = entry.flatMap(Self.login) { return login }
    }
    return nil
  }

  /// Nil where there is no user with a password: an empty one stands beside a token, and opens nothing.
  private static func login(_ entry: Shape.Entry) -> ServerLogin? {
    if let user = entry.username, let password = entry.password, !user.isEmpty, !password.isEmpty {
      return ServerLogin(user: user, password: password)
    }
    guard let auth = entry.auth, let bytes = Base64.decoded(Array(auth.utf8)),
      let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon + 1 < bytes.count
    else { return nil }
    return ServerLogin(
      user: String(decoding: bytes[..<colon], as: UTF8.self),
      password: String(decoding: bytes[(colon + 1)...], as: UTF8.self))
  }

  /// The program that keeps the registry's password; nil where none does.
  func helper(for authorities: Set<String>) -> String? {
    let own = (shape?.credHelpers?.value ?? [:]).sorted { $0.key < $1.key }
      .first { Self.names($0.key, authorities) }?.value.value
    let isKnown = entries.contains { Self.names($0.name, authorities) }
    return (own ?? (isKnown ? shape?.credsStore?.value : nil)).map { "docker-credential-\($0)" }
  }

  /// Whether there may be a password for the registry that is not found here: in what is no such file, in an entry of another shape, or
  /// by a token.
  func isUnread(for authorities: Set<String>) -> Bool {
    guard let shape, shape.auths.map({ $0.value != nil }) ?? true else { return true }
    return entries.contains { name, entry in
      guard Self.names(name, authorities) else { return false }
      guard let entry else { return true }
      return Self.login(entry) == nil && (entry.auth != nil || entry.identitytoken != nil)
    }
  }

  /// Whether a key of the file means a registry: `host:port`, or as docker wrote it once, `https://host/v1/`. Names with a further path
  /// are of a part of a registry.
  private static func names(_ key: String, _ authorities: Set<String>) -> Bool {
    var name = key[...]
    for scheme in ["https://", "http://"] where name.hasPrefix(scheme) { name = name.dropFirst(scheme.utf8.count) }
    let host = name.prefix { $0 != "/" }
    return authorities.contains(host.lowercased())
      && ["", "/", "/v1/", "/v2/", "/v1", "/v2"].contains(name.dropFirst(host.count))
  }
}
