/// How much a request may cost before it is given up.
package struct FetchLimits: Sendable, Hashable {
  /// Until a connection stands, in seconds.
  var connectSeconds = 5
  /// For the whole of one attempt with its redirects, in seconds.
  package var totalSeconds = 30
  /// Without a hundred bytes a second, in seconds: waiting for an answer's first byte counts.
  var stallSeconds = 20
  /// Of a body, unpacked.
  package var bytes = 8 << 20
  /// Of all headers, redirects' included.
  var headerBytes = 128 << 10
  /// Lines of headers, redirects' included.
  var headerCount = 500

  package init() {}
}
