import CCurl

/// libcurl as a whole: it is loaded and started once, before any of its handles is made.
enum CurlLibrary {
  /// False when this system has none, or it cannot be started.
  static var isReady: Bool { izika_curl_is_ready() != 0 }
}
