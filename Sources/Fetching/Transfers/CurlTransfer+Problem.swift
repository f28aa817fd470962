import CCurl
import Values

extension CurlTransfer {
  /// Why the transfer failed; nil when it did not.
  /// - Parameter isLate: Whether the time for the whole request is over.
  func problem(_ code: CURLcode, limits: FetchLimits, isLate: Bool) -> FetchProblem? {
    if code == CURLE_OK { return nil }
    if let problem = reception.problem { return problem }
    let answer = handle.long(CURLINFO_HTTP_CONNECTCODE)
    if answer >= 300 { return .unreachable("the proxy answered \(answer)") }
    switch code {
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_RESOLVE_HOST: return .unreachable(words(code))
    case CURLE_COULDNT_CONNECT: return reception.forbidden ?? .unreachable(words(code))
    case CURLE_OPERATION_TIMEDOUT:
      if isLate { return .tooSlow(seconds: limits.totalSeconds) }
      let isConnected = handle.size(CURLINFO_PRETRANSFER_TIME_T) > 0
      return .tooSlow(seconds: isConnected ? limits.stallSeconds : limits.connectSeconds)
    case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_HTTP2_STREAM: return .cutShort
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_ENGINE_INITFAILED,
      CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS:
      return .unsafeConnection(words(code))
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2, CURLE_BAD_CONTENT_ENCODING,
      CURLE_WRITE_ERROR:
      return .garbled(CurlHandle.generalWords(for: code))
    // Newer than the oldest libcurl that will do: it has a limit of its own for headers.
    case CURLcode(100): return .tooLarge(bytes: limits.headerBytes)
    default: return .unreachable(CurlHandle.generalWords(for: code))
    }
  }

  /// libcurl's words about a connection, which name its host at most; a certificate may add words of its own.
  private func words(_ code: CURLcode) -> String {
    // How long it took is another number each time, and helps nobody.
    let words = TerminalText.neutral(handle.words(for: code)).replacing(#/\ after [0-9]+ ms/#, with: "")
    // It quotes a proxy's address that it cannot read whole, and there may be a password in it.
    if words.contains("@") || words.contains("://") { return CurlHandle.generalWords(for: code) }
    return words.unicodeScalars.count > 160 ? String(words.unicodeScalars.prefix(160)) + "…" : words
  }
}
