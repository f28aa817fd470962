/// A question to a server, and how much its answer may cost.
package struct HTTPRequest: Sendable {
  package enum Method: Sendable, Hashable {
    case get
    /// Asks for a response's headers alone.
    case head
    case post(body: [UInt8], type: String)
    case put(body: [UInt8], type: String)

    /// What is sent along; nil where nothing is.
    var content: (body: [UInt8], type: String)? {
      switch self {
      case .get, .head: nil
      case .post(let body, let type), .put(let body, let type): (body, type)
      }
    }

    var name: String {
      switch self {
      case .get: "GET"
      case .head: "HEAD"
      case .post: "POST"
      case .put: "PUT"
      }
    }
  }

  package var method: Method
  package var address: WebAddress
  /// Whether the server may send the question on. A response that does is the answer otherwise: who carries a password, or something
  /// to be kept, goes where it was told and nowhere else.
  package var followsRedirects = true
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
    method.content.map { "\(method.name) \(address) (\($0.body.count) bytes)" } ?? "\(method.name) \(address)"
  }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: ["address": address]) }
}
