import Foundation
import TestSupport

@testable import PackExchange

/// Real registries and a real web server, which `scripts/registries` starts and `scripts/test` names; tests of them are left out where
/// there are none, and say so.
enum RealServers {
  static let folder: URL? = ProcessInfo.processInfo.environment["IZIKA_TEST_REGISTRIES"].flatMap { text in
    text.isEmpty ? nil : URL(filePath: text)
  }

  static let user = ServerLogin(user: "agence", password: "secret-1")

  /// Where a server is: `http://127.0.0.1:20123`.
  static func address(_ name: String) throws -> String {
    try String(contentsOf: folder!.appending(path: name), encoding: .utf8).trimmingCharacters(in: .newlines)
  }

  /// A place of one test's own in a registry.
  static func place(_ name: String) throws -> String {
    try address(name).replacing("http://", with: "oci://") + "/test-\(UUID().uuidString.lowercased())"
  }

  struct Ended: Error, CustomStringConvertible { let description: String }

  /// Runs a program of the system's.
  /// - Throws: ``Ended`` with what it said where it fails.
  @discardableResult
  static func run(_ words: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Ended(description: "\(words): \(said)") }
    return said
  }
}
