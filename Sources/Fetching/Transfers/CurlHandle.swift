import CCurl

/// One of libcurl's handles, with the connections that it keeps open.
///
/// Sendable without a check: libcurl lets a handle wander between threads that use it one after the other, and
/// ``CurlHandlePool`` gives it to one at a time.
final class CurlHandle: @unchecked Sendable {
  let easy: UnsafeMutableRawPointer
  /// Where libcurl puts the words for an error.
  private let words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  init?() {
    guard CurlLibrary.isReady, let easy = izika_curl_start() else { return nil }
    self.easy = easy
    words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit {
    izika_curl_end(easy)
    words.deallocate()
  }

  /// Forgets all options; connections stay.
  func reset() {
    izika_curl_reset(easy)
    words[0] = 0
    izika_curl_set_pointer(easy, CURLOPT_ERRORBUFFER, words)
  }

  func set(_ option: CURLoption, _ value: Int) { izika_curl_set_long(easy, option, value) }
  func set(_ option: CURLoption, _ value: String) { izika_curl_set_text(easy, option, value) }
  func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer?) { izika_curl_set_pointer(easy, option, value) }
  func set(_ option: CURLoption, _ function: @escaping izika_curl_receive) {
    izika_curl_set_receive(easy, option, function)
  }

  /// Copies the body.
  func setBody(_ body: [UInt8]) {
    izika_curl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
    // Of an empty array there is no address, and without one libcurl would read the body from standard input.
    (body + [0]).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { _ = izika_curl_set_text(easy, CURLOPT_COPYPOSTFIELDS, $0.baseAddress) }
    }
  }

  func long(_ info: CURLINFO) -> Int { izika_curl_get_long(easy, info) }
  func size(_ info: CURLINFO) -> Int { Int(izika_curl_get_size(easy, info)) }

  func perform() -> CURLcode { izika_curl_perform(easy) }

  /// libcurl's words for how this transfer failed; its general ones where it has none.
  func words(for code: CURLcode) -> String {
    words[0] == 0 ? Self.generalWords(for: code) : String(cString: words)
  }

  /// libcurl's words for a kind of failure, which name nothing.
  static func generalWords(for code: CURLcode) -> String { String(cString: izika_curl_words(code)) }
}

/// libcurl as a whole: it is loaded and started once, before any of its handles is made.
enum CurlLibrary {
  /// False when this system has none, or it cannot be started.
  static var isReady: Bool { izika_curl_is_ready() != 0 }
}
