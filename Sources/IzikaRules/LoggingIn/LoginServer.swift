import Fetching
import PackExchange
import Values

/// A server that one logs in at: a registry of packs, or a web server that a folder of packs lies on.
struct LoginServer: Sendable, Hashable {
  /// Scheme, host and port: what a password is kept for, and sent to.
  let origin: String
  let isRegistry: Bool
  /// What is asked for to see whether a password is right: of a web server the address that was named.
  let address: WebAddress

  /// Nil for what is none: plain http but to this machine, an address with a user.
  /// - Parameter text: `registry.durand.fr`, with `https://` before it or not, `oci://registry.durand.fr/izika`, or of a web server
  ///   the address of a folder, `https://host/`.
  init?(_ text: String) {
    let scheme = ["https://", "http://"].first { text.hasPrefix($0) }
    let rest = text.hasPrefix("oci://") ? String(text.dropFirst(6)) : text
    guard var address = WebAddress(scheme == nil ? "https://" + rest : text), !address.hasUser else { return nil }
    // A registry on this machine is asked without https.
    if scheme == nil, address.isLoopback, let plain = WebAddress("http://" + rest) { address = plain }
    guard address.isSafe || address.isLoopback else { return nil }
    isRegistry = scheme.map { !text.dropFirst($0.utf8.count).contains("/") } ?? true
    origin = address.plainOrigin
    self.address = isRegistry ? WebAddress(address.origin) ?? address : address
  }

  /// Host and port, as other programs name a registry.
  var authority: String { String(origin.drop { $0 != "/" }.dropFirst(2)) }

  /// The same with the port that goes without saying, and without it.
  var authorities: Set<String> {
    [authority, address.host == authority ? "\(authority):\(address.isSafe ? 443 : 80)" : authority]
  }

  func client(over transport: any HTTPTransport, login: ServerLogin?) -> ServerClient {
    ServerClient(
      address, called: isRegistry ? authority : address.withoutSecrets + "/", over: transport, login: KnownLogin(login))
  }

  /// Below the address.
  var question: String { isRegistry ? "/v2/" : "" }
}
