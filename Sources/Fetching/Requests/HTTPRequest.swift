/// A question to a server, and how much its answer may cost.
package struct HTTPRequest: Sendable {
  package enum Method: Sendable, Hashable {
    case get
    case post(body: [UInt8], type: String)
  }

  package var method: Method
  package var address: WebAddress
  /// Control characters within them are dropped, so that a value cannot become another header.
  package var headers: [(name: String, value: String)]
  package var limits: FetchLimits
  /// Where the address and its redirects may lead.
  var policy: AddressPolicy
  /// How often the server may be asked; nil when it sets no limit. ``PoliteTransport`` keeps to it.
  package var pace: Pace?

  package init(
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
  package var description: String {
    switch method {
    case .get: "GET \(address)"
    case .post(let body, _): "POST \(address) (\(body.count) bytes)"
    }
  }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: ["address": address]) }
}
