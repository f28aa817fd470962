/// How much a request may cost before it is given up.
public struct FetchLimits: Sendable, Hashable {
  /// Until a connection stands, in seconds.
  public var connectSeconds = 5
  /// For the whole of one attempt with its redirects, in seconds.
  public var totalSeconds = 30
  /// Without a hundred bytes a second, in seconds: waiting for an answer's first byte counts.
  public var stallSeconds = 20
  /// Of a body, unpacked.
  public var bytes = 8 << 20
  /// Of all headers, redirects' included.
  public var headerBytes = 128 << 10
  /// Lines of headers, redirects' included.
  public var headerCount = 500

  public init() {}
}
