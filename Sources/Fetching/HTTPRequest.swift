/// A question to a server, and how much its answer may cost.
public struct HTTPRequest: Sendable {
  public enum Method: Sendable, Hashable {
    case get
    case post(body: [UInt8], type: String)
  }

  public var method: Method
  public var address: WebAddress
  public var headers: [(name: String, value: String)]
  public var limits: FetchLimits

  public init(
    _ method: Method = .get, _ address: WebAddress, headers: [(name: String, value: String)] = [],
    limits: FetchLimits = FetchLimits()
  ) {
    self.method = method
    self.address = address
    self.headers = headers
    self.limits = limits
  }
}

/// How much a request may cost before it is given up.
public struct FetchLimits: Sendable, Hashable {
  /// Until a connection stands, in seconds.
  public var connectSeconds = 5
  /// For the whole of one attempt, in seconds.
  public var totalSeconds = 30
  /// Of a body, unpacked.
  public var bytes = 8 << 20

  public init() {}
}
