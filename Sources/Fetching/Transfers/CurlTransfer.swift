import CCurl
import Glibc
import System

/// One request on its way by a handle that nobody else uses meanwhile.
struct CurlTransfer {
  let handle: CurlHandle
  let reception: Reception

  /// The request and what it may cost; redirects are followed elsewhere.
  func prepare(_ request: HTTPRequest, milliseconds: Int) {
    handle.reset()
    // Neither signals nor anything that stands on this machine.
    handle.set(CURLOPT_NOSIGNAL, 1)
    izika_curl_set_web_only(handle.easy)
    handle.set(CURLOPT_FOLLOWLOCATION, 0)
    handle.set(CURLOPT_URL, request.address.text)
    if let (user, password) = request.address.credentials {
      handle.set(CURLOPT_USERNAME, user)
      handle.set(CURLOPT_PASSWORD, password)
    }
    if let (body, _) = request.method.content {
      handle.set(CURLOPT_POST, 1)
      handle.setBody(body)
    }
    switch request.method {
    case .get, .post: break
    case .head: handle.set(CURLOPT_NOBODY, 1)
    // The same on the wire as a POST, but for its first word.
    case .put: handle.set(CURLOPT_CUSTOMREQUEST, request.method.name)
    }
    handle.set(CURLOPT_ACCEPT_ENCODING, "gzip, deflate")
    handle.set(CURLOPT_CONNECTTIMEOUT_MS, min(request.limits.connectSeconds * 1_000, milliseconds))
    handle.set(CURLOPT_TIMEOUT_MS, milliseconds)
    handle.set(CURLOPT_LOW_SPEED_LIMIT, 100)
    handle.set(CURLOPT_LOW_SPEED_TIME, request.limits.stallSeconds)
  }

  /// Who asks, whom it trusts and whom it asks in the server's place.
  func introduce(as agent: String, certificates: String?, proxy: String?) {
    handle.set(CURLOPT_USERAGENT, agent)
    if let certificates { handle.set(CURLOPT_CAINFO, certificates) }
    // Empty texts keep libcurl from looking into the environment itself.
    handle.set(CURLOPT_PROXY, proxy ?? "")
    handle.set(CURLOPT_NOPROXY, "")
    handle.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    // A proxy is the user's own choice: the policy is for those who are asked without one.
    if proxy == nil {
      izika_curl_set_open_socket(handle.easy) { data, _, address in
        guard let data, let address else { return CURL_SOCKET_BAD }
        return Unmanaged<Exchange>.fromOpaque(data).takeUnretainedValue().connect(address)
      }
    }
  }

  func perform(_ request: HTTPRequest) -> CURLcode {
    let exchange = Exchange(handle, reception)
    let list = Self.headers(of: request)
    defer { izika_curl_list_end(list) }
    return withExtendedLifetime(exchange) {
      let data = Unmanaged.passUnretained(exchange).toOpaque()
      handle.set(CURLOPT_HTTPHEADER, UnsafeMutableRawPointer(list))
      handle.set(CURLOPT_OPENSOCKETDATA, data)
      handle.set(CURLOPT_HEADERDATA, data)
      handle.set(CURLOPT_WRITEDATA, data)
      handle.set(CURLOPT_HEADERFUNCTION) { bytes, _, count, data in
        Exchange.receive(bytes, count, data) { exchange, bytes in exchange.reception.take(headerLine: bytes) }
      }
      handle.set(CURLOPT_WRITEFUNCTION) { bytes, _, count, data in
        Exchange.receive(bytes, count, data) { exchange, bytes in exchange.take(body: bytes) }
      }
      return BrokenPipe.ignored { handle.perform() }
    }
  }

  private static func headers(of request: HTTPRequest) -> UnsafeMutablePointer<curl_slist>? {
    // libcurl asks before it sends a large body, and waits a second for servers that do not know the question.
    var lines = ["Expect:"]
    if let (_, type) = request.method.content { lines.append("Content-Type: " + type) }
    // By libcurl's rules `Name:` would leave a header out, `Name;` sends an empty one.
    for header in request.headers { lines.append(header.name + (header.value.isEmpty ? ";" : ": " + header.value)) }
    return lines.reduce(nil) { list, line in
      izika_curl_list_append(list, String(decoding: line.utf8.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self))
    }
  }
}

/// What libcurl's callbacks are given.
private final class Exchange {
  let handle: CurlHandle
  let reception: Reception
  private var isBegun = false

  init(_ handle: CurlHandle, _ reception: Reception) {
    self.handle = handle
    self.reception = reception
  }

  /// By libcurl's rule: the number of bytes taken; any other number ends the transfer.
  static func receive(
    _ bytes: UnsafeMutablePointer<CChar>?, _ count: Int, _ data: UnsafeMutableRawPointer?,
    _ take: (Exchange, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Int {
    guard count > 0, let bytes, let data else { return 0 }
    let exchange = Unmanaged<Exchange>.fromOpaque(data).takeUnretainedValue()
    return bytes.withMemoryRebound(to: UInt8.self, capacity: count) {
      take(exchange, UnsafeBufferPointer(start: $0, count: count)) ? count : 0
    }
  }

  func take(body piece: UnsafeBufferPointer<UInt8>) -> Bool {
    var announced: Int?
    if !isBegun, !reception.isPacked {
      let length = handle.size(CURLINFO_CONTENT_LENGTH_DOWNLOAD_T)
      announced = length >= 0 ? length : nil
    }
    isBegun = true
    return reception.take(body: piece, announced: announced)
  }

  /// A socket for the address that libcurl is about to connect to, unless the policy forbids it.
  func connect(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return CURL_SOCKET_BAD }
    let name = (UnsafeRawPointer(address) + offset).assumingMemoryBound(to: sockaddr.self)
    guard reception.allows(NetworkAddress(name)) else { return CURL_SOCKET_BAD }
    let descriptor = socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
    if descriptor >= 0 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    return descriptor
  }
}
