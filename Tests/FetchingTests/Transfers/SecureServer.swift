import Foundation
import TestSupport
import Testing

/// A TLS server on loopback with a certificate of its own, by the `openssl` program.
final class SecureServer {
  static let program = ["/usr/bin/openssl", "/usr/local/bin/openssl", "/opt/homebrew/bin/openssl"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  let port: Int
  /// The certificate's file.
  var certificate: String { folder.path("certificate.pem") }
  private let folder: TemporaryFolder
  private let server = Process()

  /// - Parameters:
  ///   - names: Whom the certificate is for: `IP:127.0.0.1`.
  ///   - pages: Whole HTTP responses by their paths, without the first slash.
  init(for names: String, pages: [String: String]) throws {
    folder = try TemporaryFolder()
    for (name, page) in pages { try folder.write(page, to: name) }
    let maker = Process()
    try Self.run(
      maker, in: folder.url,
      "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=test -addext subjectAltName=\(names)"
        + " -keyout key.pem -out certificate.pem")
    maker.waitUntilExit()
    try #require(maker.terminationStatus == 0)

    let output = Pipe()
    server.standardOutput = output
    try Self.run(server, in: folder.url, "s_server -accept 127.0.0.1:0 -cert certificate.pem -key key.pem -HTTP")
    var said = ""
    var found: Int?
    while found == nil {
      let data = output.fileHandleForReading.availableData
      try #require(!data.isEmpty, "openssl ended: \(said)")
      said += String(decoding: data, as: UTF8.self)
      found = said.firstMatch(of: #/ACCEPT 127\.0\.0\.1:(\d+)\n/#).flatMap { Int($0.1) }
    }
    port = try #require(found)
  }

  deinit {
    // Not SIGTERM: a process that a thread of the test runner starts inherits that it is blocked.
    kill(server.processIdentifier, SIGKILL)
    server.waitUntilExit()
  }

  private static func run(_ process: Process, in folder: URL, _ arguments: String) throws {
    process.executableURL = URL(filePath: try #require(program))
    process.arguments = arguments.split(separator: " ").map(String.init)
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    if process.standardOutput as? Pipe == nil { process.standardOutput = FileHandle.nullDevice }
    try process.run()
  }
}
