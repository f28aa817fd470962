import CCurl

/// libcurl as a whole: it must be started once, before any of its handles is.
enum CurlLibrary {
  /// False when it cannot be started; this is tried once.
  static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
