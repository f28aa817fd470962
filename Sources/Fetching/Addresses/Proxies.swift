import System

/// The proxies that the environment names, read as libcurl reads them.
///
/// libcurl could do so itself, but would not say whether it takes one, and ``AddressPolicy`` has to know.
struct Proxies: Sendable, Hashable {
  private let http: String?
  private let https: String?
  private let exceptions: [String]

  /// - Parameter variable: The value of an environment variable.
  init(_ variable: (String) -> String?) {
    func first(_ names: String...) -> String? {
      for name in names {
        if let value = variable(name) { return value }
      }
      return nil
    }
    // HTTP_PROXY in capitals is not read: a CGI program's client could set it by a header.
    http = first("http_proxy", "all_proxy", "ALL_PROXY").flatMap { $0.isEmpty ? nil : $0 }
    https = first("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY").flatMap { $0.isEmpty ? nil : $0 }
    exceptions = (first("no_proxy", "NO_PROXY") ?? "").split { $0 == "," || $0 == " " }.map {
      HostName.plain(String($0))
    }
  }

  static let ofEnvironment = Proxies(Machine.environment)
  static let none = Proxies { _ in nil }

  /// The proxy to ask for an address; nil to ask its host itself, as always where that is this machine: plain http is trusted there,
  /// passwords included, because nothing leaves it.
  func proxy(for address: WebAddress) -> String? {
    if address.isLoopback { return nil }
    guard let proxy = address.isSafe ? https : http else { return nil }
    let host = HostName.plain(address.host)
    return exceptions.contains { Self.covers($0, host) } ? nil : proxy
  }

  /// `*`, `example.org` or `.example.org` with all below them, an address, or a range of them: `10.0.0.0/8`.
  private static func covers(_ exception: String, _ host: String) -> Bool {
    if exception == "*" || exception == host { return true }
    guard let address = NetworkAddress(host) else {
      let name = exception.drop { $0 == "." }
      return !name.isEmpty && (host == name || host.hasSuffix("." + name))
    }
    let parts = exception.split(separator: "/", omittingEmptySubsequences: false)
    guard let network = NetworkAddress(HostName.plain(String(parts[0]))) else { return false }
    guard parts.count == 2 else { return parts.count == 1 && network == address }
    return Int(parts[1]).map { address.shares($0, bitsWith: network) } ?? false
  }
}

extension NetworkAddress {
  /// Whether the first bits are the same; false for another family and for more bits than there are.
  fileprivate func shares(_ count: Int, bitsWith other: NetworkAddress) -> Bool {
    switch (self, other) {
    case (.v4(let left), .v4(let right)):
      return (0...32).contains(count) && (left ^ right) >> UInt32(32 - count) == 0
    case (.v6(let leftHigh, let leftLow), .v6(let rightHigh, let rightLow)):
      guard (0...128).contains(count) else { return false }
      return (leftHigh ^ rightHigh) >> UInt64(max(0, 64 - count)) == 0
        && (leftLow ^ rightLow) >> UInt64(min(64, 128 - count)) == 0
    default: return false
    }
  }
}
