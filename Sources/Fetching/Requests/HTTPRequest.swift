/// A question to a server, and how much its answer may cost.
public struct HTTPRequest: Sendable {
  public enum Method: Sendable, Hashable {
    case get
    case post(body: [UInt8], type: String)
  }

  public var method: Method
  public var address: WebAddress
  /// Control characters within them are dropped, so that a value cannot become another header.
  public var headers: [(name: String, value: String)]
  public var limits: FetchLimits
  /// Where the address and its redirects may lead.
  public var policy: AddressPolicy
  /// How often the server may be asked; nil when it sets no limit. ``PoliteTransport`` keeps to it.
  public var pace: Pace?

  public init(
    _ method: Method = .get, _ address: WebAddress, headers: [(name: String, value: String)] = [],
    limits: FetchLimits = FetchLimits(), policy: AddressPolicy = .any, pace: Pace? = nil
  ) {
    self.method = method
    self.address = address
    self.headers = headers
    self.limits = limits
    self.policy = policy
    self.pace = pace
  }
}

/// Headers and bodies may hold keys as addresses do: what is shown is whom is asked.
extension HTTPRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String {
    switch method {
    case .get: "GET \(address)"
    case .post(let body, _): "POST \(address) (\(body.count) bytes)"
    }
  }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["address": address]) }
}
